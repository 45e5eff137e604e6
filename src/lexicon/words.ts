import { readFileSync } from "node:fs";
import type { GroupId } from "../model.ts";
import { unpack } from "./tables/pack.ts";
import { filterIndex, threeBytes, wideHash } from "./word-hash.ts";

/** What a word's edges must be, beside the bytes that match. */
export const wordEdge = { none: 0, ascii: 1, katakana: 2, halfKana: 4 } as const;

/** In the list of a word's groups: the word names values of that group (氏名), it is not just near them (様). */
export const labelRole: number = 0x8000;
/** Names values only when it stands alone as a key, header or before a colon (名前, name): too common otherwise. */
export const exactRole: number = 0x4000;
/** Comes from a list of names: no header is meant by it. */
export const listRole: number = 0x2000;
export const groupMask: number = 0x1fff;

interface WordMeta {
  readonly groups: readonly string[];
  readonly words: readonly string[];
}

/** The dictionary of all words that can be a cue. Built by `tables/build-words.ts`. */
export interface WordTable {
  readonly filter: Uint8Array;
  readonly slotHash: Int32Array;
  readonly slotFirst: Int32Array;
  readonly slotCount: Uint8Array;
  readonly entryOffset: Int32Array;
  readonly entryLength: Uint8Array;
  readonly entryWord: Int32Array;
  readonly entryEdge: Uint8Array;
  readonly pool: Uint8Array;
  readonly groupStart: Int32Array;
  /** Group id | roles. */
  readonly groupList: Uint16Array;
  /** Of each word, the roles it has in any group, as bits of `labelRole` and `exactRole` shifted to a byte. */
  readonly roles: Uint8Array;
  readonly groups: readonly string[];
  readonly words: readonly string[];
}

let loaded: WordTable | undefined;

/** The word table, read once from the package's build folder. */
export function wordTable(): WordTable {
  loaded ??= readTable(readFileSync(new URL("../../build/words.bin", import.meta.url)));
  return loaded;
}

function readTable(file: Uint8Array): WordTable {
  const aligned = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
  const { arrays, meta } = unpack(aligned);
  const { groups, words } = meta as WordMeta;
  const groupStart = arrays.groupStart as Int32Array;
  const groupList = arrays.groupList as Uint16Array;
  return {
    roles: rolesOf(groupStart, groupList),
    filter: arrays.filter as Uint8Array,
    slotHash: arrays.slotHash as Int32Array,
    slotFirst: arrays.slotFirst as Int32Array,
    slotCount: arrays.slotCount as Uint8Array,
    entryOffset: arrays.entryOffset as Int32Array,
    entryLength: arrays.entryLength as Uint8Array,
    entryWord: arrays.entryWord as Int32Array,
    entryEdge: arrays.entryEdge as Uint8Array,
    pool: arrays.pool as Uint8Array,
    groupStart,
    groupList,
    groups,
    words,
  };
}

function rolesOf(groupStart: Int32Array, groupList: Uint16Array): Uint8Array {
  const roles = new Uint8Array(groupStart.length - 1);
  for (let word = 0; word < roles.length; word++) {
    for (let i = groupStart[word]; i < groupStart[word + 1]; i++) roles[word] |= groupList[i] >>> 8;
  }
  return roles;
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
  const first = threeBytes(bytes, at);
  const pair = wideHash(first, threeBytes(bytes, at + 3));
  if (isInFilter(table, pair)) {
    const word = matchSlot(table, pair, bytes, at, limit, match);
    if (word >= 0) return word;
  }
  const single = wideHash(first, 0);
  return isInFilter(table, single) ? matchSlot(table, single, bytes, at, limit, match) : -1;
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
  return isInFilter(table, hash) ? matchSlot(table, hash, bytes, at, limit, match) : -1;
}

export function isInFilter(table: WordTable, hash: number): boolean {
  const index = filterIndex(hash);
  return (table.filter[index >>> 3] & (1 << (index & 7))) !== 0;
}

function matchSlot(
  table: WordTable,
  hash: number,
  bytes: Uint8Array,
  at: number,
  limit: number,
  match: WordMatch,
): number {
  const { slotHash, slotFirst, slotCount } = table;
  const mask = slotHash.length - 1;
  const wanted = hash === 0 ? 1 : hash;
  for (let slot = wanted & mask; slotHash[slot] !== 0; slot = (slot + 1) & mask) {
    if (slotHash[slot] !== wanted) continue;
    // Entries of a slot stand longest first.
    const last = slotFirst[slot] + slotCount[slot];
    for (let entry = slotFirst[slot]; entry < last; entry++) {
      const end = at + table.entryLength[entry];
      if (
        end > limit ||
        !isEqual(table, entry, bytes, at) ||
        !hasEdges(table.entryEdge[entry], bytes, at, end, limit)
      )
        continue;
      match.end = end;
      return table.entryWord[entry];
    }
    return -1;
  }
  return -1;
}

function isEqual(table: WordTable, entry: number, bytes: Uint8Array, at: number): boolean {
  const { pool } = table;
  const offset = table.entryOffset[entry];
  const length = table.entryLength[entry];
  const folds = (table.entryEdge[entry] & wordEdge.ascii) !== 0;
  for (let i = 0; i < length; i++) {
    let byte = bytes[at + i];
    if (folds && byte >= 65 && byte <= 90) byte |= 32;
    if (byte !== pool[offset + i]) return false;
  }
  return true;
}

function hasEdges(edge: number, bytes: Uint8Array, start: number, end: number, limit: number): boolean {
  if (edge === wordEdge.none) return true;
  if (edge & wordEdge.ascii)
    return !(end < limit && isWordByte(bytes[end])) && !(start > 0 && isWordByte(bytes[start - 1]));
  const isKana = edge & wordEdge.katakana ? isKatakana : isHalfKana;
  return !(end + 3 <= limit && isKana(bytes, end)) && !(start >= 3 && isKana(bytes, start - 3));
}

function isWordByte(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
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
