import type { Tokenizer } from "../tokenizer/tokenizer.ts";
import { nameFlagsAt, romajiFlags } from "../names.ts";
import { wordClusters } from "./clusters.ts";
import { finish, hashBytes, pair } from "./hash.ts";

/** What is known of a word by itself, one number an attribute. */
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
  /** One of `wordClass`. */
  class: 11,
  /** One of `wordKind`. */
  kind: 12,
  /** The second and third pair of characters of a word of four or more. */
  secondPair: 13,
  thirdPair: 14,
  /** What class of words it belongs to, finely and coarsely. */
  cluster: 15,
  coarseCluster: 16,
  /** The same for words that share all other attributes; 0 for none. */
  identity: 17,
} as const;

export const attributeCount = 18;

/** What a word is to the tagger's view of a line. */
export const wordKind = {
  other: 0,
  noun: 1,
  space: 2,
  lineBreak: 3,
  colon: 4,
  open: 5,
  close: 6,
  mark: 7,
  /** ・ ＝ between the parts of a foreign name. */
  joint: 8,
  number: 9,
  particle: 10,
  fullStop: 11,
  comma: 12,
  /** Auxiliaries, and what inflects. */
  auxiliary: 13,
  inflected: 14,
} as const;

/** Kinds of characters; a shape is a row of them, three bits each. */
export const script = { mark: 1, kanji: 2, katakana: 3, hiragana: 4, digit: 5, upper: 6, lower: 7 } as const;

export interface WordAttributes {
  /** Writes the attributes of the word `[start, end)` to `rows` at `row`. */
  read(
    bytes: Uint8Array,
    start: number,
    end: number,
    entry: number,
    partOfSpeech: number,
    rows: Int32Array,
    row: number,
  ): void;
}

/** Attributes of words of the dictionary are kept: a few thousand words make up most of any text. */
export function createWordAttributes(
  tokenizer: Tokenizer,
  classes: ReadonlyMap<number, number>,
): WordAttributes {
  const clusters = wordClusters();
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
  const cacheBits = 14;
  const cached = new Int32Array(1 << cacheBits).fill(-1);
  const cache = new Int32Array((1 << cacheBits) * attributeCount);

  return {
    read(bytes, start, end, entry, partOfSpeech, rows, row) {
      if (entry < 0) {
        compute(bytes, start, end, partOfSpeech, rows, row);
        rows[row + attribute.identity] = finish(pair(rows[row], partOfSpeech)) | unknownBit;
        return;
      }
      const slot = Math.imul(entry, 0x9e3779b1) >>> (32 - cacheBits);
      const from = slot * attributeCount;
      if (cached[slot] !== entry) {
        compute(bytes, start, end, partOfSpeech, cache, from);
        cache[from + attribute.identity] = entry + 1;
        cached[slot] = entry;
      }
      for (let index = 0; index < attributeCount; index++) rows[row + index] = cache[from + index];
    },
  };

  function compute(
    bytes: Uint8Array,
    start: number,
    end: number,
    partOfSpeech: number,
    rows: Int32Array,
    row: number,
  ): void {
    const surface = hashBytes(bytes, start, end);
    rows[row + attribute.surface] = surface;
    rows[row + attribute.partOfSpeech] = fine[partOfSpeech];
    rows[row + attribute.coarse] = coarse[partOfSpeech];
    const cluster = clusters.clusterOf(surface);
    rows[row + attribute.cluster] = cluster;
    rows[row + attribute.coarseCluster] = clusters.coarse[cluster];
    rows[row + attribute.class] = classes.get(surface) ?? 0;
    describeCharacters(bytes, start, end, rows, row);
    const shape = rows[row + attribute.shape] >>> 3;
    rows[row + attribute.names] = flagsOf(bytes, start, end, shape);
    rows[row + attribute.kind] = refineKind(kinds[partOfSpeech], bytes, start, shape);
  }
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

/** The dictionary calls many ASCII marks nouns and all line breaks space; the bytes know better. */
function refineKind(kind: number, bytes: Uint8Array, start: number, shape: number): number {
  const byte = bytes[start];
  if (byte === 0x0a || byte === 0x0d) return wordKind.lineBreak;
  if (byte === 0x20 || byte === 0x09) return wordKind.space;
  if (byte === 0x3a || byte === 0x3d) return wordKind.colon;
  if (byte === 0x28 || byte === 0x5b || byte === 0x3c || byte === 0x22 || byte === 0x7b) return wordKind.open;
  if (byte === 0x29 || byte === 0x5d || byte === 0x3e || byte === 0x7d) return wordKind.close;
  if (shape === script.mark) {
    if (
      byte === 0xef &&
      bytes[start + 1] === 0xbc &&
      (bytes[start + 2] === 0x9a || bytes[start + 2] === 0x9d)
    ) {
      return bytes[start + 2] === 0x9a ? wordKind.colon : wordKind.joint;
    }
    if (byte === 0xe3 && bytes[start + 1] === 0x83 && bytes[start + 2] === 0xbb) return wordKind.joint;
    if (byte === 0xe3 && bytes[start + 1] === 0x80 && bytes[start + 2] === 0x80) return wordKind.space;
    return kind === wordKind.noun ? wordKind.mark : kind;
  }
  return kind;
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
    const lead = bytes[at];
    let codePoint = lead;
    if (lead < 0xc0) at += 1;
    else if (lead < 0xe0) {
      codePoint = ((lead & 31) << 6) | (bytes[at + 1] & 63);
      at += 2;
    } else if (lead < 0xf0) {
      codePoint = ((lead & 15) << 12) | ((bytes[at + 1] & 63) << 6) | (bytes[at + 2] & 63);
      at += 3;
    } else {
      codePoint =
        ((lead & 7) << 18) |
        ((bytes[at + 1] & 63) << 12) |
        ((bytes[at + 2] & 63) << 6) |
        (bytes[at + 3] & 63);
      at += 4;
    }
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
