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
export const featureLimit = 112;

const surface = attribute.surface;
const partOfSpeech = attribute.partOfSpeech;
const coarse = attribute.coarse;
const shape = attribute.shape;
const names = attribute.names;
const known = attribute.class;
const kind = attribute.kind;

/** Writes the features of word `index` and returns how many there are. */
export function writeFeatures({ words, contexts }: WordRows, index: number, to: Int32Array): number {
  const w0 = (index + padding) * attributeCount;
  const wl = w0 - attributeCount;
  const wr = w0 + attributeCount;
  const wll = wl - attributeCount;
  const wrr = wr + attributeCount;
  const c = index * contextCount;
  let n = 0;

  // The word and its neighbours.
  to[n++] = feature(1, words[w0 + surface]);
  to[n++] = feature(2, words[wl + surface]);
  to[n++] = feature(3, words[wr + surface]);
  to[n++] = feature(4, words[wll + surface]);
  to[n++] = feature(5, words[wrr + surface]);
  to[n++] = feature(6, pair(words[wl + surface], words[w0 + surface]));
  to[n++] = feature(7, pair(words[w0 + surface], words[wr + surface]));

  // Parts of speech.
  const p0 = words[w0 + partOfSpeech];
  const pl = words[wl + partOfSpeech];
  const pr = words[wr + partOfSpeech];
  to[n++] = feature(10, p0);
  to[n++] = feature(11, pl);
  to[n++] = feature(12, pr);
  to[n++] = feature(13, words[wll + partOfSpeech]);
  to[n++] = feature(14, words[wrr + partOfSpeech]);
  const left = pair(pl, p0);
  to[n++] = feature(15, left);
  to[n++] = feature(16, pair(p0, pr));
  to[n++] = feature(17, pair(left, pr));
  to[n++] = feature(18, pair(pair(words[wll + partOfSpeech], pl), p0));
  to[n++] = feature(19, pair(p0, pair(pr, words[wrr + partOfSpeech])));

  // Characters.
  const s0 = words[w0 + shape];
  const sl = words[wl + shape];
  const sr = words[wr + shape];
  to[n++] = feature(20, s0);
  to[n++] = feature(21, sl);
  to[n++] = feature(22, sr);
  to[n++] = feature(23, pair(pair(sl, s0), sr));
  to[n++] = feature(24, pair(s0, pair(sr, words[wrr + shape])));
  to[n++] = feature(25, pair(s0, p0));
  to[n++] = feature(26, words[w0 + attribute.first]);
  to[n++] = feature(27, words[w0 + attribute.last]);
  to[n++] = feature(28, words[wr + attribute.first]);
  to[n++] = feature(29, words[wl + attribute.last]);
  to[n++] = feature(30, pair(words[wl + attribute.last], words[w0 + attribute.first]));
  to[n++] = feature(31, pair(words[w0 + attribute.last], words[wr + attribute.first]));
  if (words[w0 + attribute.firstTwo] !== 0) {
    to[n++] = feature(32, words[w0 + attribute.firstTwo]);
    to[n++] = feature(33, words[w0 + attribute.lastTwo]);
  }
  if (words[w0 + attribute.firstThree] !== 0) {
    to[n++] = feature(34, words[w0 + attribute.firstThree]);
    to[n++] = feature(35, words[w0 + attribute.lastThree]);
    to[n++] = feature(36, words[w0 + attribute.secondPair]);
    if (words[w0 + attribute.thirdPair] !== 0) to[n++] = feature(36, words[w0 + attribute.thirdPair]);
  }

  // Dictionaries.
  const d0 = words[w0 + names];
  const dl = words[wl + names];
  const dr = words[wr + names];
  to[n++] = feature(40, d0);
  to[n++] = feature(41, dl);
  to[n++] = feature(42, dr);
  to[n++] = feature(43, pair(d0, s0));
  to[n++] = feature(44, pair(dl, d0));
  to[n++] = feature(45, pair(d0, dr));
  to[n++] = feature(46, pair(d0, words[wr + surface]));
  to[n++] = feature(47, pair(words[wl + surface], d0));
  to[n++] = feature(48, words[wrr + names]);
  to[n++] = feature(49, pair(d0, p0));

  // Telling words.
  const k0 = words[w0 + known];
  const kl = words[wl + known];
  const kr = words[wr + known];
  to[n++] = feature(50, k0);
  to[n++] = feature(51, kl);
  to[n++] = feature(52, kr);
  to[n++] = feature(53, pair(kl, pair(s0, d0)));
  to[n++] = feature(54, pair(kr, pair(s0, d0)));
  to[n++] = feature(55, pair(words[wrr + known], pair(s0, words[wr + kind])));

  // Further around.
  const gap = contexts[c + context.gap];
  const before = contexts[c + context.before];
  const b = before < 0 ? 0 : (before + padding) * attributeCount;
  const gapAndClass = pair(gap, words[b + known]);
  to[n++] = feature(60, pair(gap, words[b + surface]));
  to[n++] = feature(61, pair(gapAndClass, s0));
  to[n++] = feature(62, pair(gapAndClass, pair(p0, d0)));
  to[n++] = feature(63, pair(gap, pair(words[b + partOfSpeech], p0)));
  to[n++] = feature(64, pair(gap, pair(words[b + names], d0)));
  const ahead = contexts[c + context.ahead];
  to[n++] = feature(65, ahead);
  to[n++] = feature(66, pair(ahead, p0));
  to[n++] = feature(67, pair(ahead >> 3, pair(s0, d0)));
  const runStart = contexts[c + context.runStart];
  const runEnd = contexts[c + context.runEnd];
  const first = (runStart + padding) * attributeCount;
  const last = (runEnd + padding) * attributeCount;
  to[n++] = feature(70, words[last + surface]);
  to[n++] = feature(71, words[first + surface]);
  to[n++] = feature(72, words[first - attributeCount + surface]);
  to[n++] = feature(73, words[last + attributeCount + surface]);
  const place = pair(Math.min(index - runStart, 3), Math.min(runEnd - index, 3));
  to[n++] = feature(74, pair(place, p0));
  to[n++] = feature(75, pair(place, words[last + partOfSpeech]));
  to[n++] = feature(76, pair(contexts[c + context.line], pair(place, s0)));
  to[n++] = feature(77, pair(contexts[c + context.line], pair(d0, p0)));
  to[n++] = feature(
    78,
    pair(pair(words[first - attributeCount + coarse], words[last + attributeCount + surface]), pair(s0, d0)),
  );

  // Names that the dictionaries read across words.
  const part = contexts[c + context.part];
  to[n++] = feature(80, part);
  to[n++] = feature(81, pair(part, p0));
  to[n++] = feature(82, pair(part, ahead >> 3));
  to[n++] = feature(83, pair(part, pair(gap, words[b + known])));
  to[n++] = feature(84, pair(part, pair(kl, kr)));
  if (index > 0) to[n++] = feature(85, pair(contexts[c - contextCount + context.part], part));
  to[n++] = feature(86, pair(contexts[c + contextCount + context.part], part));

  // How the line is written.
  const style = contexts[c + context.style];
  to[n++] = feature(90, pair(style, p0));
  to[n++] = feature(91, pair(style, pair(s0, d0)));
  to[n++] = feature(92, pair(style, pair(part, gap)));
  to[n++] = feature(93, pair(style, pair(place, contexts[c + context.line])));

  // What follows the run: 氏 が 述べ.
  to[n++] = feature(
    94,
    pair(words[last + attributeCount + surface], words[last + 2 * attributeCount + surface]),
  );
  to[n++] = feature(
    95,
    pair(words[last + attributeCount + surface], pair(s0, words[last + 2 * attributeCount + coarse])),
  );
  return n;
}
