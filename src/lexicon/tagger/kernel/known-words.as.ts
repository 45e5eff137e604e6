/**
 * Words come again and again: what is known of one by itself is kept, and with it the sums of its weights for each
 * place that it may stand in. A few thousand words make up most of any text.
 */
import { spread } from "./hash.as";
import { describe } from "./host.as";
import { writeWordFeatures } from "./templates.as";
import { addWeights, Sums } from "./weights.as";
import { count, padding, placeCount, recordSize, sumsOf, sumsSize, Word, wordAt } from "./word.as";

/** With one bit less a fifth more time goes into tagging. */
const keptBits: u32 = 14;
/** Copied eight bytes at a time; the entry may come along. */
const attributesSize: usize = (offsetof<Word>("entry") + 7) & ~7;
const keptSize: usize = attributesSize + sumsSize;
export const keptWordsSize: i32 = <i32>keptSize << keptBits;

let keptWords: usize = 0;
let features: usize = 0;

/** `keptTable` is all zeros: nothing is kept as yet. */
export function setKnownWords(keptTable: usize, featureBuffer: usize): void {
  keptWords = keptTable;
  features = featureBuffer;
}

/** Weighs the word that is none, before the first word; its fields are zeros. */
export function weighPadding(): void {
  for (let distance = 1; distance <= padding; distance++) weigh(wordAt(-distance));
}

/** Fills in what is known of each word by itself. */
export function readWords(): void {
  for (let index = 0; index < count; index++) readWord(index);
  const none = changetype<usize>(wordAt(-padding));
  for (let index = count; index < count + padding; index++) copy(none, changetype<usize>(wordAt(index)), recordSize);
}

function readWord(index: i32): void {
  const word = wordAt(index);
  const isKnown = word.entry >= 0;
  if (isKnown) word.identity = word.entry + 1;
  else describe(index);
  const kept = keptAt(word.identity);
  // The identity of an unknown word is a hash, and two may meet in it.
  if (isKnown ? kept.identity == word.identity : areAlike(kept, word)) {
    copy(changetype<usize>(kept), changetype<usize>(word), attributesSize);
    copy(changetype<usize>(kept) + attributesSize, sumsOf(word), sumsSize);
    return;
  }
  if (isKnown) describe(index);
  weigh(word);
  copy(changetype<usize>(word), changetype<usize>(kept), attributesSize);
  copy(sumsOf(word), changetype<usize>(kept) + attributesSize, sumsSize);
}

/** Where a word of this identity is kept; of two that meet there the last stays. */
// @ts-ignore: decorator
@inline
function keptAt(identity: u32): Word {
  return changetype<Word>(keptWords + <usize>spread(identity, keptBits) * keptSize);
}

function areAlike(one: Word, other: Word): bool {
  let difference: u64 = 0;
  for (let at: usize = 0; at < attributesSize; at += 8)
    difference |= load<u64>(changetype<usize>(one) + at) ^ load<u64>(changetype<usize>(other) + at);
  return difference == 0;
}

function weigh(word: Word): void {
  let sums = sumsOf(word);
  for (let place = 0; place < placeCount; place++) {
    store<u64>(sums, 0);
    store<u64>(sums, 0, 8);
    addWeights(features, writeWordFeatures(word, place, features), changetype<Sums>(sums));
    sums += offsetof<Sums>();
  }
}

// @ts-ignore: decorator
@inline
function copy(from: usize, to: usize, size: usize): void {
  for (let at: usize = 0; at < size; at += 8) store<u64>(to + at, load<u64>(from + at));
}
