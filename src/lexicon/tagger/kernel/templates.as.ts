/** What a word is weighed by. To add a template, add its line; its number must be new. */
import { feature, pair } from "./hash.as";
import { Word, beside, wordAt } from "./word.as";

/** The most features of a word, in any place and together with others. */
export const featureLimit: i32 = 128;

/**
 * Where a word stands towards the one that is tagged. What a word says by itself in such a place is the same each time,
 * so its sum is kept.
 */
export const here: i32 = 0;
export const left: i32 = 1;
export const right: i32 = 2;
export const secondLeft: i32 = 3;
export const secondRight: i32 = 4;
/** The last and the first of the run of nouns, and the words around the run. */
export const runEnd: i32 = 5;
export const runStart: i32 = 6;
export const beforeRun: i32 = 7;
export const afterRun: i32 = 8;

/** The word in a place towards `word`. */
// @ts-ignore: decorator
@inline
export function wordInPlace(word: Word, place: i32): Word {
  switch (place) {
    case left:
      return beside(word, -1);
    case right:
      return beside(word, 1);
    case secondLeft:
      return beside(word, -2);
    case secondRight:
      return beside(word, 2);
    case runEnd:
      return word.runEnd;
    case runStart:
      return word.runStart;
    case beforeRun:
      return beside(word.runStart, -1);
    case afterRun:
      return beside(word.runEnd, 1);
    default:
      return word;
  }
}

// @ts-ignore: decorator
@inline
function put(to: usize, template: u32, value: u32): usize {
  store<u32>(to, feature(template, value));
  return to + 4;
}

/** Writes the features of one word in a place; returns where they end. */
export function writeWordFeatures(word: Word, place: i32, to: usize): usize {
  switch (place) {
    case here: {
      const partAndShape = pair(word.shape, word.partOfSpeech);
      to = put(to, 1, word.surface);
      to = put(to, 10, word.partOfSpeech);
      to = put(to, 20, word.shape);
      to = put(to, 25, partAndShape);
      to = put(to, 26, word.first);
      to = put(to, 27, word.last);
      if (word.firstTwo != 0) {
        to = put(to, 32, word.firstTwo);
        to = put(to, 33, word.lastTwo);
      }
      if (word.firstThree != 0) {
        to = put(to, 34, word.firstThree);
        to = put(to, 35, word.lastThree);
        to = put(to, 36, word.secondPair);
        if (word.thirdPair != 0) to = put(to, 36, word.thirdPair);
      }
      to = put(to, 40, word.names);
      to = put(to, 43, pair(word.names, word.shape));
      to = put(to, 49, pair(word.names, word.partOfSpeech));
      to = put(to, 50, word.wordClass);
      to = put(to, 100, word.cluster);
      return put(to, 107, pair(word.cluster, partAndShape));
    }
    case left:
      to = put(to, 2, word.surface);
      to = put(to, 11, word.partOfSpeech);
      to = put(to, 21, word.shape);
      to = put(to, 29, word.last);
      to = put(to, 41, word.names);
      to = put(to, 51, word.wordClass);
      return put(to, 101, word.cluster);
    case right:
      to = put(to, 3, word.surface);
      to = put(to, 12, word.partOfSpeech);
      to = put(to, 22, word.shape);
      to = put(to, 28, word.first);
      to = put(to, 42, word.names);
      to = put(to, 52, word.wordClass);
      return put(to, 102, word.cluster);
    case secondLeft:
      to = put(to, 4, word.surface);
      to = put(to, 13, word.partOfSpeech);
      return put(to, 103, word.cluster);
    case secondRight:
      to = put(to, 5, word.surface);
      to = put(to, 14, word.partOfSpeech);
      to = put(to, 48, word.names);
      return put(to, 104, word.cluster);
    default:
      return put(to, 70 + place - runEnd, word.surface);
  }
}

/** Writes the features in which several words or the context take part; returns where they end. */
export function writeJointFeatures(word: Word, to: usize): usize {
  const previous = beside(word, -1);
  const next = beside(word, 1);

  // The word and its neighbours.
  to = put(to, 6, pair(previous.surface, word.surface));
  to = put(to, 7, pair(word.surface, next.surface));

  // Parts of speech.
  const parts = pair(previous.partOfSpeech, word.partOfSpeech);
  to = put(to, 15, parts);
  to = put(to, 16, pair(word.partOfSpeech, next.partOfSpeech));
  to = put(to, 17, pair(parts, next.partOfSpeech));

  // Characters.
  to = put(to, 23, pair(pair(previous.shape, word.shape), next.shape));
  to = put(to, 30, pair(previous.last, word.first));
  to = put(to, 31, pair(word.last, next.first));

  // Dictionaries.
  const shapeAndNames = pair(word.shape, word.names);
  to = put(to, 45, pair(word.names, next.names));
  to = put(to, 46, pair(word.names, next.surface));
  to = put(to, 47, pair(previous.surface, word.names));

  // Telling words.
  to = put(to, 53, pair(previous.wordClass, shapeAndNames));
  to = put(to, 54, pair(next.wordClass, shapeAndNames));

  // Further around.
  const before = word.before;
  to = put(to, 60, pair(word.gap, before.surface));
  to = put(to, 62, pair(pair(word.gap, before.wordClass), pair(word.partOfSpeech, word.names)));
  to = put(to, 64, pair(word.gap, pair(before.names, word.names)));
  const classAhead = word.ahead >> 3;
  to = put(to, 66, pair(word.ahead, word.partOfSpeech));
  to = put(to, 67, pair(classAhead, shapeAndNames));
  const beforeRun = beside(word.runStart, -1);
  const afterRun = beside(word.runEnd, 1);
  const position = pair(min<u32>(word.runBefore, 3), min<u32>(word.runBehind, 3));
  to = put(to, 74, pair(position, word.partOfSpeech));
  to = put(to, 76, pair(word.line, pair(position, word.shape)));
  to = put(to, 78, pair(pair(beforeRun.coarse, afterRun.surface), shapeAndNames));

  // Names that the dictionaries read across words.
  to = put(to, 81, pair(word.part, word.partOfSpeech));
  to = put(to, 82, pair(word.part, classAhead));
  if (changetype<usize>(word) != changetype<usize>(wordAt(0))) to = put(to, 85, pair(previous.part, word.part));
  to = put(to, 86, pair(next.part, word.part));

  // How the line is written.
  to = put(to, 91, pair(word.style, shapeAndNames));
  to = put(to, 92, pair(word.style, pair(word.part, word.gap)));

  // What follows the run: 氏 が 述べ.
  const secondAfterRun = beside(word.runEnd, 2);
  to = put(to, 94, pair(afterRun.surface, secondAfterRun.surface));

  // Classes of words.
  to = put(to, 105, pair(previous.coarseCluster, word.coarseCluster));
  to = put(to, 106, pair(word.coarseCluster, next.coarseCluster));
  to = put(to, 108, pair(before.cluster, pair(word.gap, word.shape)));
  to = put(to, 110, pair(secondAfterRun.cluster, afterRun.surface));

  // What someone does: が … 述べ.
  return put(to, 123, pair(afterRun.surface, pair(word.verb.cluster, word.shape)));
}
