/** How much speaks for each tag of a word, by itself and together with others. */
import * as script from "../script";
import * as wordKind from "../word-kind";
import { partNone } from "./name-parts.as";
import * as place from "./templates.as";
import { wordInPlace, writeJointFeatures } from "./templates.as";
import { addWeights, Sums, writeSums } from "./weights.as";
import { beside, emissionsOf, sumsOf, tagCount, Word } from "./word.as";

let features: usize = 0;
let sums: Sums = changetype<Sums>(0);
let farBehind: i32 = 0;

/** What words say together outweighs what each says by itself, but never by `far`. */
export function setEmissions(featureBuffer: usize, sumsBuffer: usize, far: i32): void {
  features = featureBuffer;
  sums = changetype<Sums>(sumsBuffer);
  farBehind = far;
}

export function emit(word: Word): void {
  const emissions = emissionsOf(word);
  word.isOutside = isFunctionWord(word);
  if (word.isOutside) {
    store<i32>(emissions, 0);
    return;
  }
  sumWords(word);
  writeSums(sums.even, sums.odd, emissions);
  word.isOutside = isFarBehind(emissions);
  if (word.isOutside) return;
  addWeights(features, writeJointFeatures(word, features), sums);
  writeSums(sums.even, sums.odd, emissions);
}

/** Sums what each word says by itself in its place. */
function sumWords(word: Word): void {
  const here = sumsIn(word, place.here);
  const left = sumsIn(word, place.left);
  const right = sumsIn(word, place.right);
  const secondLeft = sumsIn(word, place.secondLeft);
  const secondRight = sumsIn(word, place.secondRight);
  const runEnd = sumsIn(word, place.runEnd);
  const runStart = sumsIn(word, place.runStart);
  const beforeRun = sumsIn(word, place.beforeRun);
  const afterRun = sumsIn(word, place.afterRun);
  sums.even =
    here.even + left.even + right.even + secondLeft.even + secondRight.even +
    runEnd.even + runStart.even + beforeRun.even + afterRun.even;
  sums.odd =
    here.odd + left.odd + right.odd + secondLeft.odd + secondRight.odd +
    runEnd.odd + runStart.odd + beforeRun.odd + afterRun.odd;
}

// @ts-ignore: decorator
@inline
function sumsIn(word: Word, where: i32): Sums {
  return changetype<Sums>(sumsOf(wordInPlace(word, where)) + where * offsetof<Sums>());
}

/** Whether the words by themselves speak so much against any name that what they say together need not be asked. */
function isFarBehind(emissions: usize): bool {
  let best = load<i32>(emissions, 4);
  for (let tag = 2; tag < tagCount; tag++) best = max(best, load<i32>(emissions + (tag << 2)));
  return load<i32>(emissions) - best > farBehind;
}

const kanjiThenHiragana: u32 = (script.kanji << 3) | script.hiragana;

/**
 * More than half of a text are words that belong to no name: particles and verbs behind a word that is not in hiragana,
 * commas, pronouns. They need no weighing. A name in hiragana may be cut into such words (ほの + か), so the first word
 * of a row of hiragana is weighed, and those that follow it.
 */
function isFunctionWord(word: Word): bool {
  const kind = word.kind;
  if (kind == wordKind.comma || kind == wordKind.fullStop) return true;
  if (kind != wordKind.other && kind < wordKind.particle) return false;
  if (word.part != partNone) return false;
  const scripts = word.shape >> 3;
  if (kind == wordKind.inflected && scripts == kanjiThenHiragana) return true;
  if (kind == wordKind.other && word.names != 0) return false;
  if (scripts != script.hiragana) return false;
  const previous = beside(word, -1);
  if (previous.isOutside) return true;
  if (previous.kind >= wordKind.space && previous.kind <= wordKind.mark) return false;
  const scriptsBefore = previous.shape >> 3;
  return scriptsBefore != 0 && scriptsBefore != script.hiragana;
}
