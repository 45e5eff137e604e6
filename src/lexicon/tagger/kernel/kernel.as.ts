/**
 * The tagger, in AssemblyScript: what is known of each word, what stands around it, how much speaks for each tag, and
 * the best tags.
 *
 * Every thread has an instance of its own over the one shared memory. The weights are read by all; the working memory
 * and the records of the words belong to the thread. It uses no SIMD, so it has no twin for processors without.
 */
import { readContext } from "./context.as";
import { decode, setSteps } from "./decode.as";
import { setEmissions } from "./emissions.as";
import { keptWordsSize, readWords, setKnownWords, weighPadding } from "./known-words.as";
import { featureLimit, writeJointFeatures, writeWordFeatures, wordInPlace } from "./templates.as";
import { setWeights, Sums } from "./weights.as";
import { padding, placeCount, recordSize, setCount, setRecords, Word, wordAt } from "./word.as";

// The thread's working memory: the features of a word, their sums, and the words that are kept.
const sumsPlace: usize = featureLimit * 4;
const keptWordsPlace: usize = sumsPlace + offsetof<Sums>();
export const workingSize: i32 = <i32>keptWordsPlace + keptWordsSize;

export { recordSize };
export const paddingSize: i32 = padding * recordSize;

// Where in a word's record TypeScript writes and reads.
export const entryOffset: i32 = offsetof<Word>("entry");
export const endOffset: i32 = offsetof<Word>("end");
export const tagOffset: i32 = offsetof<Word>("tag");
export const marginOffset: i32 = offsetof<Word>("margin");

let features: usize = 0;

/** Tells the instance where the tables and its working memory are; the latter is all zeros. */
export function attach(
  filter: usize,
  slots: usize,
  slotCount: i32,
  steps: usize,
  farBehind: i32,
  working: usize,
): void {
  setWeights(filter, slots, slotCount);
  setSteps(steps);
  setEmissions(working, working + sumsPlace, farBehind);
  setKnownWords(working + keptWordsPlace, working);
  features = working;
}

/** Tells where the records of words are, with those of the padding on both sides; they are all zeros. */
export function attachRecords(start: usize): void {
  setRecords(start);
  weighPadding();
}

/** Reads what is known of `count` words and what stands around them; `start` is where the first one starts. */
export function read(count: i32, start: i32): void {
  setCount(count);
  wordAt(-1).end = start;
  readWords();
  readContext();
}

/** Finds the tags of the words that were read. */
export function tag(): void {
  decode();
}

/** Writes all features of a word that was read, from the start of the working memory; returns how many there are. */
export function writeFeatures(index: i32): i32 {
  const word = wordAt(index);
  let end = writeJointFeatures(word, features);
  for (let place = 0; place < placeCount; place++) end = writeWordFeatures(wordInPlace(word, place), place, end);
  return <i32>((end - features) >> 2);
}
