import { isLetterOrDigit } from "../text/bytes.ts";
import { readFileSync } from "node:fs";
import type { GroupId } from "../model.ts";
import { packageFile } from "../package-file.ts";
import { unpack } from "./tables/pack.ts";
import {
  asciiFilterBits,
  isInFilter,
  kanaFilterBits,
  runHash,
  threeBytes,
  wideFilterBits,
  wideHash,
} from "./word-hash.ts";

/** What a word's edges must be, beside the bytes that match; of ASCII words with the bit `run` are letters and digits alone. */
export const wordEdge = { none: 0, ascii: 1, katakana: 2, halfKana: 4, run: 4 } as const;

/** A word's head in `records`: its id, its edge, whether it is the last with its hash, its length in bytes. */
export const wordRecord = {
  word: 0xfffff,
  edgeShift: 20,
  edge: 7,
  last: 0x800000,
  lengthShift: 24,
} as const;

/** In the list of a word's groups: the word names values of that group (氏名), it is not just near them (様). */
export const labelRole: number = 0x8000;
/** Names values only when it stands alone as a key, header or before a colon (名前, name): too common otherwise. */
export const exactRole: number = 0x4000;
/** Comes from a list of names: no header is meant by it. */
export const listRole: number = 0x2000;
export const groupMask: number = 0x1fff;

interface WordMeta {
  readonly groups: readonly string[];
}

/** The dictionary of all words that can be a cue. Built by `tables/build-words.ts`. */
export interface WordTable {
  /** A bit for the hash of every ASCII word. */
  readonly asciiFilter: Uint8Array;
  /** A bit for the hash of the first two characters of every other word. */
  readonly pairFilter: Uint8Array;
  /** A bit for every character that is a word. */
  readonly singleFilter: Uint8Array;
  /** A bit for the hash of every word of kana; such words are whole runs. */
  readonly kanaFilter: Uint8Array;
  /** An open hash table: of each slot the hash, 0 if free, and the first of its words in `records`. */
  readonly slots: Int32Array;
  /** Words with the same hash side by side, longest first: a head (see `wordRecord`), then the bytes. */
  readonly records: Int32Array;
  readonly groupStart: Int32Array;
  /** Group id | roles. */
  readonly groupList: Uint16Array;
  /** Of each word, the roles it has in any group, as bits of `labelRole` and `exactRole` shifted to a byte. */
  readonly roles: Uint8Array;
  readonly groups: readonly string[];
  /** The words in UTF-8, one behind another. */
  readonly texts: Uint8Array;
  /** Where each of them begins, and where the last ends. */
  readonly textStart: Int32Array;
  /** How labels are read (see `readings.ts`) → the word. */
  readonly readings: ReadonlyMap<string, number>;
}

let loaded: WordTable | undefined;

/** The word table, read once from the package's build folder. */
export function wordTable(): WordTable {
  loaded ??= readTable(readFileSync(packageFile("build/words.bin")));
  return loaded;
}

function readTable(file: Uint8Array): WordTable {
  const aligned = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
  const { arrays, meta } = unpack(aligned);
  const { groups } = meta as WordMeta;
  let readings: ReadonlyMap<string, number> | undefined;
  return {
    asciiFilter: arrays.asciiFilter as Uint8Array,
    pairFilter: arrays.pairFilter as Uint8Array,
    singleFilter: arrays.singleFilter as Uint8Array,
    kanaFilter: arrays.kanaFilter as Uint8Array,
    slots: arrays.slots as Int32Array,
    records: arrays.records as Int32Array,
    groupStart: arrays.groupStart as Int32Array,
    groupList: arrays.groupList as Uint16Array,
    roles: arrays.roles as Uint8Array,
    groups,
    texts: arrays.texts as Uint8Array,
    textStart: arrays.textStart as Int32Array,
    // Asked for only where a key or header is no word of the table.
    get readings() {
      return (readings ??= new Map(
        decoder
          .decode(arrays.readings as Uint8Array)
          .split("\n")
          .map((key, index) => [key, arrays.readingWords[index]]),
      ));
    },
  };
}

const decoder = new TextDecoder();
const decoded = new Map<number, string>();

/** A word as the lists write it. Few of them are ever asked for, so they are not decoded beforehand. */
export function wordText({ texts, textStart }: WordTable, word: number): string {
  let text = decoded.get(word);
  if (text === undefined) {
    text = decoder.decode(texts.subarray(textStart[word], textStart[word + 1]));
    decoded.set(word, text);
  }
  return text;
}

/** Whether a word begins with a letter, a digit or a sign of ASCII. */
export function isAsciiWord({ texts, textStart }: WordTable, word: number): boolean {
  return texts[textStart[word]] < 0x80;
}

/** Whether a word names values, and whether only when it stands alone. */
export function isLabelWord(table: WordTable, word: number): boolean {
  return (table.roles[word] & (labelRole >>> 8)) !== 0;
}

export function isExactWord(table: WordTable, word: number): boolean {
  return (table.roles[word] & (exactRole >>> 8)) !== 0;
}

/** The id of a word group; throws for a name that no dictionary has, so that a typing error cannot stay silent. */
export function groupId(name: string): GroupId {
  const id = wordTable().groups.indexOf(name);
  if (id < 0) throw new Error(`no dictionary has the word group "${name}"`);
  return id;
}

/** The last match's end; valid after a call of `matchWide` or `matchAscii` that returned a word. */
export interface WordMatch {
  end: number;
}

/** The longest word that starts with the wide character at `at`, or -1. */
export function matchWide(
  table: WordTable,
  bytes: Uint8Array,
  at: number,
  limit: number,
  match: WordMatch,
): number {
  const kana = matchKana(table, bytes, at, limit, match);
  const kanaEnd = kana < 0 ? at : match.end;
  const word = matchCharacters(table, bytes, at, limit, match);
  if (word >= 0 && match.end > kanaEnd) return word;
  match.end = kanaEnd;
  return kana;
}

/** The word that the run of kana is that begins at `at`, or that goes on behind it. */
function matchKana(table: WordTable, bytes: Uint8Array, at: number, limit: number, match: WordMatch): number {
  const isKana = isKatakana(bytes, at) ? isKatakana : isHalfKana;
  if (!isKana(bytes, at) || (at >= 3 && isKana(bytes, at - 3))) return -1;
  let end = at;
  while (end + 3 <= limit && end < at + longestKana && isKana(bytes, end)) end += 3;
  const hash = runHash(bytes, at, end, 0);
  return end > at && isInFilter(table.kanaFilter, hash, kanaFilterBits)
    ? matchSlot(table, hash, bytes, at, limit, match)
    : -1;
}

/** No run of kana in the dictionary is longer, in bytes. */
const longestKana = 255;

/** The longest word that is no run of kana, by its first two characters, or its only one. */
function matchCharacters(
  table: WordTable,
  bytes: Uint8Array,
  at: number,
  limit: number,
  match: WordMatch,
): number {
  const first = threeBytes(bytes, at);
  const pair = wideHash(first, threeBytes(bytes, at + 3));
  if (isInFilter(table.pairFilter, pair, wideFilterBits)) {
    const word = matchSlot(table, pair, bytes, at, limit, match);
    if (word >= 0) return word;
  }
  if (bytes[at] >= 0xf0) return -1;
  const point = ((first & 15) << 12) | ((first >>> 2) & 0xfc0) | ((first >>> 16) & 63);
  return (table.singleFilter[point >>> 3] & (1 << (point & 7))) !== 0
    ? matchSlot(table, wideHash(first, 0), bytes, at, limit, match)
    : -1;
}

/** The longest word that starts at `at`, whose first run of letters and digits has the (folded) `hash`; or -1. */
export function matchAscii(
  table: WordTable,
  hash: number,
  bytes: Uint8Array,
  at: number,
  limit: number,
  match: WordMatch,
): number {
  return isInFilter(table.asciiFilter, hash, asciiFilterBits)
    ? matchSlot(table, hash, bytes, at, limit, match)
    : -1;
}

function matchSlot(
  table: WordTable,
  hash: number,
  bytes: Uint8Array,
  at: number,
  limit: number,
  match: WordMatch,
): number {
  const { slots, records } = table;
  const mask = (slots.length >>> 1) - 1;
  const wanted = hash === 0 ? 1 : hash;
  let slot = wanted & mask;
  while (slots[slot * 2] !== wanted) {
    if (slots[slot * 2] === 0) return -1;
    slot = (slot + 1) & mask;
  }
  for (let record = slots[slot * 2 + 1]; ;) {
    const head = records[record];
    const length = head >>> wordRecord.lengthShift;
    const edge = (head >>> wordRecord.edgeShift) & wordRecord.edge;
    const end = at + length;
    if (
      end <= limit &&
      isEqual(records, record + 1, length, edge, bytes, at) &&
      hasEdges(edge, bytes, at, end, limit)
    ) {
      match.end = end;
      return head & wordRecord.word;
    }
    if ((head & wordRecord.last) !== 0) return -1;
    record += 1 + ((length + 3) >>> 2);
  }
}

function isEqual(
  records: Int32Array,
  first: number,
  length: number,
  edge: number,
  bytes: Uint8Array,
  at: number,
): boolean {
  const folds = (edge & wordEdge.ascii) !== 0;
  // Words that share a slot begin alike, so that they differ sooner from behind.
  for (let i = length - 1; i >= 0; i--) {
    let byte = bytes[at + i];
    if (folds && byte >= 65 && byte <= 90) byte |= 32;
    if (byte !== ((records[first + (i >>> 2)] >>> ((i & 3) * 8)) & 0xff)) return false;
  }
  return true;
}

function hasEdges(edge: number, bytes: Uint8Array, start: number, end: number, limit: number): boolean {
  if (edge === wordEdge.none) return true;
  if (edge & wordEdge.ascii)
    return !(end < limit && isLetterOrDigit(bytes[end])) && !(start > 0 && isLetterOrDigit(bytes[start - 1]));
  const isKana = edge & wordEdge.katakana ? isKatakana : isHalfKana;
  return !(end + 3 <= limit && isKana(bytes, end)) && !(start >= 3 && isKana(bytes, start - 3));
}

/** ァ–ヺ and ー; not ・, which stands between words. */
export function isKatakana(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0xe3) return false;
  const second = bytes[at + 1];
  const third = bytes[at + 2];
  if (second === 0x82) return third >= 0xa1;
  return second === 0x83 && (third <= 0xba || third === 0xbc);
}

function isHalfKana(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0xef) return false;
  const second = bytes[at + 1];
  return (second === 0xbd && bytes[at + 2] >= 0xa6) || (second === 0xbe && bytes[at + 2] <= 0x9f);
}
