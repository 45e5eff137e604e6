import type { Tokenizer } from "../tokenizer/tokenizer.ts";
import { characterLength, codePointAt } from "../../text/bytes.ts";
import { lookUp, type HashTable } from "../hash-table.ts";
import { nameFlagsAt, romajiFlags } from "../names.ts";
import type { WordClusters } from "./clusters.ts";
import { finish, hashBytes, pair } from "./hash.ts";
import * as script from "./script.ts";
import * as wordKind from "./word-kind.ts";

/** What is known of a word by itself, one number an attribute, in the order of the kernel's `Word`. */
export const attribute = {
  surface: 0,
  /** The part of speech in full, and its first two steps. */
  partOfSpeech: 1,
  coarse: 2,
  /** The kinds of characters in their order, and how many there are. */
  shape: 3,
  first: 4,
  last: 5,
  firstTwo: 6,
  lastTwo: 7,
  firstThree: 8,
  lastThree: 9,
  /** The bits of `nameFlag`. */
  names: 10,
  /** One of `word-class.ts`. */
  wordClass: 11,
  /** One of `word-kind.ts`. */
  kind: 12,
  /** The second and third pair of characters of a word of four or more. */
  secondPair: 13,
  thirdPair: 14,
  /** What class of words it belongs to, finely and coarsely. */
  cluster: 15,
  coarseCluster: 16,
  /** The same for words that share all other attributes; 0 for the padding. */
  identity: 17,
} as const;

/** Writes the attributes of the word `[start, end)` to `rows` at `row`. */
export type DescribeWord = (
  bytes: Uint8Array,
  start: number,
  end: number,
  entry: number,
  partOfSpeech: number,
  rows: Int32Array,
  row: number,
) => void;

export function createWordAttributes(
  tokenizer: Tokenizer,
  clusters: WordClusters,
  classes: HashTable,
): DescribeWord {
  const encoder = new TextEncoder();
  const fine = new Int32Array(tokenizer.partOfSpeechCount);
  const coarse = new Int32Array(tokenizer.partOfSpeechCount);
  const kinds = new Uint8Array(tokenizer.partOfSpeechCount);
  for (let id = 0; id < fine.length; id++) {
    const steps = tokenizer.partOfSpeechName(id).split(",");
    // What inflects is told apart by its form's beginning alone: 連用タ接続 is 連用.
    const full =
      steps[0] === "名詞" ? steps.slice(0, 4) : [...steps.slice(0, 2), (steps[5] ?? "").slice(0, 2)];
    const name = encoder.encode(full.join(","));
    fine[id] = hashBytes(name, 0, name.length);
    const short = encoder.encode(steps.slice(0, 2).join(","));
    coarse[id] = hashBytes(short, 0, short.length);
    kinds[id] = kindOf(steps);
  }

  return (bytes, start, end, entry, partOfSpeech, rows, row) => {
    const surface = hashBytes(bytes, start, end);
    rows[row + attribute.surface] = surface;
    rows[row + attribute.partOfSpeech] = fine[partOfSpeech];
    rows[row + attribute.coarse] = coarse[partOfSpeech];
    const cluster = clusters.clusterOf(surface);
    rows[row + attribute.cluster] = cluster;
    rows[row + attribute.coarseCluster] = clusters.coarse[cluster];
    rows[row + attribute.wordClass] = lookUp(classes, surface);
    describeCharacters(bytes, start, end, rows, row);
    const shape = rows[row + attribute.shape] >>> 3;
    rows[row + attribute.names] = flagsOf(bytes, start, end, shape);
    rows[row + attribute.kind] = refineKind(kinds[partOfSpeech], rows[row + attribute.first], shape);
    rows[row + attribute.identity] = entry < 0 ? finish(pair(surface, partOfSpeech)) | unknownBit : entry + 1;
  };
}

const unknownBit = 1 << 31;

function kindOf(steps: readonly string[]): number {
  if (steps[0] === "名詞") {
    if (steps[1] === "数") return wordKind.number;
    return steps[1] === "代名詞" || steps[1] === "非自立" || steps[1] === "副詞可能"
      ? wordKind.other
      : wordKind.noun;
  }
  if (steps[0] === "接頭詞") return wordKind.noun;
  if (steps[0] === "助詞") return wordKind.particle;
  if (steps[0] === "助動詞") return wordKind.auxiliary;
  if (steps[0] === "動詞" || steps[0] === "形容詞") return wordKind.inflected;
  if (steps[0] !== "記号") return wordKind.other;
  if (steps[1] === "句点") return wordKind.fullStop;
  if (steps[1] === "読点") return wordKind.comma;
  if (steps[1] === "空白") return wordKind.space;
  if (steps[1] === "括弧開") return wordKind.open;
  if (steps[1] === "括弧閉") return wordKind.close;
  return steps[1] === "アルファベット" ? wordKind.noun : wordKind.mark;
}

/** The dictionary calls many ASCII marks nouns and all line breaks space; the first character knows better. */
function refineKind(kind: number, first: number, shape: number): number {
  switch (first) {
    case 0x0a:
    case 0x0d:
      return wordKind.lineBreak;
    case 0x20:
    case 0x09:
      return wordKind.space;
    case 0x3a: // :
    case 0x3d: // =
      return wordKind.colon;
    case 0x28: // (
    case 0x5b: // [
    case 0x3c: // <
    case 0x22: // "
    case 0x7b: // {
      return wordKind.open;
    case 0x29: // )
    case 0x5d: // ]
    case 0x3e: // >
    case 0x7d: // }
      return wordKind.close;
  }
  if (shape !== script.mark) return kind;
  switch (first) {
    case 0xff1a: // ：
      return wordKind.colon;
    case 0xff1d: // ＝
    case 0x30fb: // ・
      return wordKind.joint;
    case 0x3000:
      return wordKind.space;
    default:
      return kind === wordKind.noun ? wordKind.mark : kind;
  }
}

function describeCharacters(
  bytes: Uint8Array,
  start: number,
  end: number,
  rows: Int32Array,
  row: number,
): void {
  let shape = 0;
  let lastScript = 0;
  let count = 0;
  let first = 0;
  let firstTwo = 0;
  let firstThree = 0;
  let last = 0;
  let beforeLast = 0;
  let beforeThat = 0;
  let secondPair = 0;
  let thirdPair = 0;
  for (let at = start; at < end;) {
    const length = characterLength(bytes[at]);
    // What is broken is told by the word's own bytes alone, not by what follows.
    const codePoint = at + length > end ? replacementCharacter : codePointAt(bytes, at);
    at += length;
    const characterScript = scriptOf(codePoint);
    if (characterScript !== lastScript && shape < 1 << 12) shape = (shape << 3) | characterScript;
    lastScript = characterScript;
    count++;
    if (count === 1) first = codePoint;
    else if (count === 2) firstTwo = pair(first, codePoint);
    else if (count === 3) {
      firstThree = pair(firstTwo, codePoint);
      secondPair = pair(last, codePoint);
    } else if (count === 4) thirdPair = pair(last, codePoint);
    beforeThat = beforeLast;
    beforeLast = last;
    last = codePoint;
  }
  rows[row + attribute.shape] = (shape << 3) | Math.min(count, 7);
  rows[row + attribute.first] = first;
  rows[row + attribute.last] = last;
  rows[row + attribute.firstTwo] = count > 2 ? firstTwo : 0;
  rows[row + attribute.lastTwo] = count > 2 ? pair(beforeLast, last) : 0;
  rows[row + attribute.secondPair] = count > 3 ? secondPair : 0;
  rows[row + attribute.thirdPair] = count > 4 ? thirdPair : 0;
  rows[row + attribute.firstThree] = count > 3 ? firstThree : 0;
  rows[row + attribute.lastThree] = count > 3 ? finish(pair(pair(beforeThat, beforeLast), last)) : 0;
}

const replacementCharacter = 0xfffd;

function scriptOf(codePoint: number): number {
  if (codePoint < 0x80) {
    if (codePoint >= 0x30 && codePoint <= 0x39) return script.digit;
    if (codePoint >= 0x41 && codePoint <= 0x5a) return script.upper;
    return codePoint >= 0x61 && codePoint <= 0x7a ? script.lower : script.mark;
  }
  if (codePoint >= 0x3041 && codePoint <= 0x309f) return script.hiragana;
  if ((codePoint >= 0x30a1 && codePoint <= 0x30fa) || codePoint === 0x30fc) return script.katakana;
  if ((codePoint >= 0x3400 && codePoint <= 0x9fff) || codePoint === 0x3005 || codePoint === 0x3006)
    return script.kanji;
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return script.kanji;
  if (codePoint >= 0xff10 && codePoint <= 0xff19) return script.digit;
  if (codePoint >= 0xff21 && codePoint <= 0xff3a) return script.upper;
  if (codePoint >= 0xff41 && codePoint <= 0xff5a) return script.lower;
  return codePoint >= 0xc0 && codePoint <= 0x24f ? script.lower : script.mark;
}

const decoder = new TextDecoder();

function flagsOf(bytes: Uint8Array, start: number, end: number, shape: number): number {
  const length = end - start;
  const lead = bytes[start];
  if (lead >= 0x80) return shape === script.mark || length > 24 ? 0 : nameFlagsAt(bytes, start, end);
  // Latin names begin with a capital: Sato, SATO.
  if (lead < 0x41 || lead > 0x5a || length < 2 || length > 16) return 0;
  return romajiFlags(decoder.decode(bytes.subarray(start, end)));
}
