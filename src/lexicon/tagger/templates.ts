import { attribute, attributeCount } from "./word-attributes.ts";
import { context, contextCount } from "./context.ts";
import { feature, pair } from "./hash.ts";

/** The words of a text as the templates see them: attribute rows and context rows. */
export interface WordRows {
  readonly count: number;
  /** `padding` rows stand before the first word and behind the last. */
  readonly words: Int32Array;
  readonly contexts: Int32Array;
}

/** Rows of zeros on both sides, so that a window needs no bounds. */
export const padding = 3;

/** The most features that `writeFeatures` writes for a word. */
export const featureLimit = 128;

const surface = attribute.surface;
const partOfSpeech = attribute.partOfSpeech;
const coarse = attribute.coarse;
const shape = attribute.shape;
const names = attribute.names;
const known = attribute.class;
const cluster = attribute.cluster;
const coarseCluster = attribute.coarseCluster;

/**
 * Where a word stands towards the one that is tagged. What a word says by itself in such a place is the same each time,
 * so the decoder keeps its sum.
 */
export const place = {
  here: 0,
  left: 1,
  right: 2,
  secondLeft: 3,
  secondRight: 4,
  /** The last and the first of the run of nouns, and the words around the run. */
  runEnd: 5,
  runStart: 6,
  beforeRun: 7,
  afterRun: 8,
} as const;

export const placeCount = 9;

/** Writes the features of one word in a place and returns how many there are. */
export function writeWordFeatures(words: Int32Array, row: number, where: number, to: Int32Array): number {
  let n = 0;
  switch (where) {
    case place.here: {
      const p0 = words[row + partOfSpeech];
      const s0 = words[row + shape];
      const d0 = words[row + names];
      to[n++] = feature(1, words[row + surface]);
      to[n++] = feature(10, p0);
      to[n++] = feature(20, s0);
      to[n++] = feature(25, pair(s0, p0));
      to[n++] = feature(26, words[row + attribute.first]);
      to[n++] = feature(27, words[row + attribute.last]);
      if (words[row + attribute.firstTwo] !== 0) {
        to[n++] = feature(32, words[row + attribute.firstTwo]);
        to[n++] = feature(33, words[row + attribute.lastTwo]);
      }
      if (words[row + attribute.firstThree] !== 0) {
        to[n++] = feature(34, words[row + attribute.firstThree]);
        to[n++] = feature(35, words[row + attribute.lastThree]);
        to[n++] = feature(36, words[row + attribute.secondPair]);
        if (words[row + attribute.thirdPair] !== 0) to[n++] = feature(36, words[row + attribute.thirdPair]);
      }
      to[n++] = feature(40, d0);
      to[n++] = feature(43, pair(d0, s0));
      to[n++] = feature(49, pair(d0, p0));
      to[n++] = feature(50, words[row + known]);
      to[n++] = feature(100, words[row + cluster]);
      to[n++] = feature(107, pair(words[row + cluster], pair(s0, p0)));
      return n;
    }
    case place.left:
      to[n++] = feature(2, words[row + surface]);
      to[n++] = feature(11, words[row + partOfSpeech]);
      to[n++] = feature(21, words[row + shape]);
      to[n++] = feature(29, words[row + attribute.last]);
      to[n++] = feature(41, words[row + names]);
      to[n++] = feature(51, words[row + known]);
      to[n++] = feature(101, words[row + cluster]);
      return n;
    case place.right:
      to[n++] = feature(3, words[row + surface]);
      to[n++] = feature(12, words[row + partOfSpeech]);
      to[n++] = feature(22, words[row + shape]);
      to[n++] = feature(28, words[row + attribute.first]);
      to[n++] = feature(42, words[row + names]);
      to[n++] = feature(52, words[row + known]);
      to[n++] = feature(102, words[row + cluster]);
      return n;
    case place.secondLeft:
      to[n++] = feature(4, words[row + surface]);
      to[n++] = feature(13, words[row + partOfSpeech]);
      to[n++] = feature(103, words[row + cluster]);
      return n;
    case place.secondRight:
      to[n++] = feature(5, words[row + surface]);
      to[n++] = feature(14, words[row + partOfSpeech]);
      to[n++] = feature(48, words[row + names]);
      to[n++] = feature(104, words[row + cluster]);
      return n;
    default:
      to[0] = feature(70 + where - place.runEnd, words[row + surface]);
      return 1;
  }
}

/** The row of the word in a place towards word `index`. */
export function rowOfPlace({ contexts }: WordRows, index: number, where: number): number {
  const here = (index + padding) * attributeCount;
  switch (where) {
    case place.here:
      return here;
    case place.left:
      return here - attributeCount;
    case place.right:
      return here + attributeCount;
    case place.secondLeft:
      return here - 2 * attributeCount;
    case place.secondRight:
      return here + 2 * attributeCount;
    default: {
      const isEnd = where === place.runEnd || where === place.afterRun;
      const at = contexts[index * contextCount + (isEnd ? context.runEnd : context.runStart)];
      const beyond = where === place.beforeRun ? -1 : where === place.afterRun ? 1 : 0;
      return (at + padding + beyond) * attributeCount;
    }
  }
}

/** Writes all features of word `index` and returns how many there are. */
export function writeFeatures(rows: WordRows, index: number, to: Int32Array): number {
  let count = writeJointFeatures(rows, index, to);
  for (let where = 0; where < placeCount; where++) {
    count += writeWordFeatures(rows.words, rowOfPlace(rows, index, where), where, to.subarray(count));
  }
  return count;
}

/** Writes the features of word `index` in which several words or the context take part. */
export function writeJointFeatures({ words, contexts }: WordRows, index: number, to: Int32Array): number {
  const w0 = (index + padding) * attributeCount;
  const wl = w0 - attributeCount;
  const wr = w0 + attributeCount;
  const c = index * contextCount;
  let n = 0;

  // The word and its neighbours.
  to[n++] = feature(6, pair(words[wl + surface], words[w0 + surface]));
  to[n++] = feature(7, pair(words[w0 + surface], words[wr + surface]));

  // Parts of speech.
  const p0 = words[w0 + partOfSpeech];
  const pl = words[wl + partOfSpeech];
  const pr = words[wr + partOfSpeech];
  const left = pair(pl, p0);
  to[n++] = feature(15, left);
  to[n++] = feature(16, pair(p0, pr));
  to[n++] = feature(17, pair(left, pr));

  // Characters.
  const s0 = words[w0 + shape];
  const sl = words[wl + shape];
  const sr = words[wr + shape];
  to[n++] = feature(23, pair(pair(sl, s0), sr));
  to[n++] = feature(30, pair(words[wl + attribute.last], words[w0 + attribute.first]));
  to[n++] = feature(31, pair(words[w0 + attribute.last], words[wr + attribute.first]));

  // Dictionaries.
  const d0 = words[w0 + names];
  const dr = words[wr + names];
  to[n++] = feature(45, pair(d0, dr));
  to[n++] = feature(46, pair(d0, words[wr + surface]));
  to[n++] = feature(47, pair(words[wl + surface], d0));

  // Telling words.
  const kl = words[wl + known];
  const kr = words[wr + known];
  to[n++] = feature(53, pair(kl, pair(s0, d0)));
  to[n++] = feature(54, pair(kr, pair(s0, d0)));

  // Further around.
  const gap = contexts[c + context.gap];
  const before = contexts[c + context.before];
  const b = before < 0 ? 0 : (before + padding) * attributeCount;
  to[n++] = feature(60, pair(gap, words[b + surface]));
  to[n++] = feature(62, pair(pair(gap, words[b + known]), pair(p0, d0)));
  to[n++] = feature(64, pair(gap, pair(words[b + names], d0)));
  const ahead = contexts[c + context.ahead];
  to[n++] = feature(66, pair(ahead, p0));
  to[n++] = feature(67, pair(ahead >> 3, pair(s0, d0)));
  const runStart = contexts[c + context.runStart];
  const runEnd = contexts[c + context.runEnd];
  const first = (runStart + padding) * attributeCount;
  const last = (runEnd + padding) * attributeCount;
  const position = pair(Math.min(index - runStart, 3), Math.min(runEnd - index, 3));
  to[n++] = feature(74, pair(position, p0));
  to[n++] = feature(76, pair(contexts[c + context.line], pair(position, s0)));
  to[n++] = feature(
    78,
    pair(pair(words[first - attributeCount + coarse], words[last + attributeCount + surface]), pair(s0, d0)),
  );

  // Names that the dictionaries read across words.
  const part = contexts[c + context.part];
  to[n++] = feature(81, pair(part, p0));
  to[n++] = feature(82, pair(part, ahead >> 3));
  if (index > 0) to[n++] = feature(85, pair(contexts[c - contextCount + context.part], part));
  to[n++] = feature(86, pair(contexts[c + contextCount + context.part], part));

  // How the line is written.
  const style = contexts[c + context.style];
  to[n++] = feature(91, pair(style, pair(s0, d0)));
  to[n++] = feature(92, pair(style, pair(part, gap)));

  // What follows the run: 氏 が 述べ.
  to[n++] = feature(
    94,
    pair(words[last + attributeCount + surface], words[last + 2 * attributeCount + surface]),
  );

  // Classes of words.
  const g0 = words[w0 + coarseCluster];
  to[n++] = feature(105, pair(words[wl + coarseCluster], g0));
  to[n++] = feature(106, pair(g0, words[wr + coarseCluster]));
  to[n++] = feature(108, pair(words[b + cluster], pair(gap, s0)));
  to[n++] = feature(
    110,
    pair(words[last + 2 * attributeCount + cluster], words[last + attributeCount + surface]),
  );

  // What someone does: が … 述べ.
  const verb = contexts[c + context.verb];
  const v = verb < 0 ? 0 : (verb + padding) * attributeCount;
  to[n++] = feature(123, pair(words[last + attributeCount + surface], pair(words[v + cluster], s0)));
  return n;
}
