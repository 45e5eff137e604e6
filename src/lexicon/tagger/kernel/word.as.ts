/** The words that are tagged: a record each, in the order of the text. */

@unmanaged
export class Word {
  // By itself, in the order of `attribute` in `word-attributes.ts`, which says what they are and fills them.
  surface: u32;
  partOfSpeech: u32;
  coarse: u32;
  shape: u32;
  first: u32;
  last: u32;
  firstTwo: u32;
  lastTwo: u32;
  firstThree: u32;
  lastThree: u32;
  names: u32;
  wordClass: u32;
  kind: i32;
  secondPair: u32;
  thirdPair: u32;
  cluster: u32;
  coarseCluster: u32;
  identity: u32;

  /** Entry of the dictionary; negative for a word that it does not know. */
  entry: i32;
  /** Where it ends in the text, in bytes. */
  end: i32;

  // Among others.
  /** The last word before that is neither space nor mark, and what stands between. */
  before: Word;
  gap: u32;
  /** The first and last word of the run of nouns, and how many words of it stand before and behind. */
  runStart: Word;
  runEnd: Word;
  runBefore: u32;
  runBehind: u32;
  /** The first telling class ahead: class << 3 | distance. */
  ahead: u32;
  /** The part in a name that the dictionaries read here. */
  part: u32;
  /** Whether the run begins and ends its line. */
  line: u32;
  /** How the line is written: prose, or a cell, label or heading. */
  style: u32;
  /** The next word of the sentence that inflects. */
  verb: Word;

  // Decoded.
  /** Belongs to no name, whatever stands around it. */
  isOutside: bool;
  tag: i32;
  /** By how much the best reading beats the best one in which the word has another label; only of words with a tag. */
  margin: i32;
}

export const tagCount: i32 = 7;
export const placeCount: i32 = 9;

// Behind the fields of each record.
const sumsPlace: usize = (offsetof<Word>() + 7) & ~7;
/** The sums of a word's weights for each place that it may stand in. */
export const sumsSize: usize = placeCount * 16;
const scoresPlace: usize = sumsPlace + sumsSize;
const scoresSize: usize = tagCount * 4;
const originsPlace: usize = scoresPlace + 3 * scoresSize;
export const recordSize: i32 = <i32>((originsPlace + tagCount + 7) & ~7);

/** Words of zeros on both sides, so that a window needs no bounds. */
export const padding: i32 = 2;

let records: usize = 0;
export let count: i32 = 0;

/** Where the records stand, those of the padding first. */
export function setRecords(start: usize): void {
  records = start + padding * recordSize;
}

export function setCount(words: i32): void {
  count = words;
}

// @ts-ignore: decorator
@inline
export function wordAt(index: i32): Word {
  return changetype<Word>(records + index * recordSize);
}

/** The word so many words behind or, below 0, before. */
// @ts-ignore: decorator
@inline
export function beside(word: Word, distance: i32): Word {
  return changetype<Word>(changetype<usize>(word) + distance * recordSize);
}

// @ts-ignore: decorator
@inline
export function sumsOf(word: Word): usize {
  return changetype<usize>(word) + sumsPlace;
}

/** What speaks for each tag here. */
// @ts-ignore: decorator
@inline
export function emissionsOf(word: Word): usize {
  return changetype<usize>(word) + scoresPlace;
}

/** The best score of the words up to this one, and of those behind it, when it has a tag. */
// @ts-ignore: decorator
@inline
export function forwardOf(word: Word): usize {
  return changetype<usize>(word) + scoresPlace + scoresSize;
}

// @ts-ignore: decorator
@inline
export function backwardOf(word: Word): usize {
  return changetype<usize>(word) + scoresPlace + 2 * scoresSize;
}

/** The tag of the word before on the best way to each tag. */
// @ts-ignore: decorator
@inline
export function originsOf(word: Word): usize {
  return changetype<usize>(word) + originsPlace;
}
