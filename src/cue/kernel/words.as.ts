/** The word table: `lexicon/words.ts` over addresses. */
import { byteAt, limit, text, wideCharacter } from "./text.as";

const edgeAscii: u32 = 1;
/** Of letters and digits alone. */
const edgeAsciiRun: u32 = 5;
const edgeKatakana: u32 = 2;

let asciiFilter: usize = 0;
let pairFilter: usize = 0;
let singleFilter: usize = 0;
let kanaFilter: usize = 0;
let slots: usize = 0;
let slotMask: u32 = 0;
let records: usize = 0;
let roles: usize = 0;
/** Bit of a word's roles: it names values. */
let labelBit: u8 = 0;

export function setWords(
  asciiFilterTable: usize,
  pairFilterTable: usize,
  singleFilterTable: usize,
  kanaFilterTable: usize,
  slotTable: usize,
  slotCount: i32,
  recordTable: usize,
  roleTable: usize,
  labelRole: i32,
): void {
  asciiFilter = asciiFilterTable;
  pairFilter = pairFilterTable;
  singleFilter = singleFilterTable;
  kanaFilter = kanaFilterTable;
  slots = slotTable;
  slotMask = <u32>slotCount - 1;
  records = recordTable;
  roles = roleTable;
  labelBit = <u8>labelRole;
}

/** The end of the word that was matched last. */
export let wordEnd: usize = 0;

export function isLabelWord(word: i32): bool {
  return (load<u8>(roles + <usize>word) & labelBit) != 0;
}

// @ts-ignore: decorator
@inline
function mix(hash: u32): u32 {
  return hash ^ (hash >> 15);
}

// @ts-ignore: decorator
@inline
function wideHash(first: u32, second: u32): u32 {
  return mix((first * 0x9e3779b1) ^ (second * 0x85ebca6b));
}

/** With `fold` 0x20 in every byte the case of letters does not count, with 0 it does. */
// @ts-ignore: decorator
@inline
export function runHash(start: usize, length: u32, fold: u64): u32 {
  let head = load<u64>(start) | fold;
  let tail: u32 = 0;
  if (length < 8) head &= (<u64>1 << (length << 3)) - 1;
  else if (length > 8) tail = load<u32>(start + <usize>length - 4) | <u32>fold;
  return mix(
    (<u32>head * 0x9e3779b1) ^ (<u32>(head >> 32) * 0x85ebca6b) ^ ((tail + length) * 0xc2b2ae35),
  );
}

// @ts-ignore: decorator
@inline
function hasBit(filter: usize, index: u32): bool {
  return ((<u32>load<u8>(filter + <usize>(index >> 3)) >> (index & 7)) & 1) != 0;
}

// @ts-ignore: decorator
@inline
export function mayBeAscii(hash: u32): bool {
  return hasBit(asciiFilter, hash >> 16);
}

/** Whether a word can begin with the character at `at`, or a character that begins something else. */
// @ts-ignore: decorator
@inline
export function mayBeginWide(at: usize): bool {
  const bytes = load<u64>(at);
  const first = <u32>bytes & 0xffffff;
  const pair = wideHash(first, <u32>(bytes >> 24) & 0xffffff);
  // One branch for both, since nothing could predict either.
  if ((<i32>hasBit(pairFilter, pair >> 13) | <i32>hasBit(singleFilter, wideCharacter(first))) != 0)
    return true;
  const kana = kanaOf(at);
  return kana != none && (at < text + 3 || kanaOf(at - 3) != kana) && hasBit(kanaFilter, kanaHash(at, kana) >> 14);
}

/** The longest word that starts with the wide character at `at`, or -1. */
export function matchWide(at: usize): i32 {
  const kana = kanaOf(at);
  let kanaWord: i32 = -1;
  let kanaEnd = at;
  if (kana != none && (at < text + 3 || kanaOf(at - 3) != kana) && at + 3 <= limit) {
    const hash = kanaHash(at, kana);
    if (hasBit(kanaFilter, hash >> 14)) kanaWord = matchSlot(hash, at, limit);
    if (kanaWord >= 0) kanaEnd = wordEnd;
  }
  const word = matchCharacters(at);
  if (word >= 0 && wordEnd > kanaEnd) return word;
  wordEnd = kanaEnd;
  return kanaWord;
}

function matchCharacters(at: usize): i32 {
  const bytes = load<u64>(at);
  const first = <u32>bytes & 0xffffff;
  const pair = wideHash(first, <u32>(bytes >> 24) & 0xffffff);
  if (hasBit(pairFilter, pair >> 13)) {
    const word = matchSlot(pair, at, limit);
    if (word >= 0) return word;
  }
  if ((first & 0xff) >= 0xf0 || !hasBit(singleFilter, wideCharacter(first))) return -1;
  return matchSlot(wideHash(first, 0), at, limit);
}

const none: i32 = 0;
const katakana: i32 = 1;
const halfKana: i32 = 2;
const longestKana: usize = 255;

// @ts-ignore: decorator
@inline
function kanaOf(at: usize): i32 {
  const lead = byteAt(at);
  if (lead == 0xe3) return isKatakana(at) ? katakana : none;
  return lead == 0xef && isHalfKana(at) ? halfKana : none;
}

/** Of the run of kana that begins at `at`. */
function kanaHash(at: usize, kana: i32): u32 {
  let end = at + 3;
  if (kana == katakana) while (end + 3 <= limit && end < at + longestKana && isKatakana(end)) end += 3;
  else while (end + 3 <= limit && end < at + longestKana && isHalfKana(end)) end += 3;
  return runHash(at, <u32>(end - at), 0);
}

/** The longest word that starts at `at`, whose first run of letters and digits has the hash; or -1. */
export function matchSlot(hash: u32, at: usize, end: usize): i32 {
  const wanted: u32 = hash == 0 ? 1 : hash;
  let slot = wanted & slotMask;
  let found: u32;
  while ((found = load<u32>(slots + (<usize>slot << 3))) != wanted) {
    if (found == 0) return -1;
    slot = (slot + 1) & slotMask;
  }
  let record = records + (<usize>load<u32>(slots + (<usize>slot << 3), 4) << 2);
  while (true) {
    const head = load<u32>(record);
    const length = <usize>(head >> 24);
    const edge = (head >> 20) & 7;
    record += 4;
    if (
      at + length <= end &&
      ((edge & edgeAscii) != 0
        ? isEqualFolded(record, at, length, edge)
        : isEqual(record, at, length)) &&
      (edge == 0 || hasEdges(edge, at, at + length, end))
    ) {
      wordEnd = at + length;
      return head & 0xfffff;
    }
    if ((head & 0x800000) != 0) return -1;
    record += (length + 3) & ~3;
  }
}

// @ts-ignore: decorator
@inline
export function isEqual(record: usize, at: usize, length: usize): bool {
  if (length < 8)
    return ((load<u64>(record) ^ load<u64>(at)) & ((<u64>1 << (<u64>length << 3)) - 1)) == 0;
  // Words with the same hash begin alike, so that they differ sooner from behind.
  if (load<u64>(record + length - 8) != load<u64>(at + length - 8)) return false;
  for (let i: usize = 0; i + 8 < length; i += 8)
    if (load<u64>(record + i) != load<u64>(at + i)) return false;
  return true;
}

// @ts-ignore: decorator
@inline
function isEqualFolded(record: usize, at: usize, length: usize, edge: u32): bool {
  const fold: u64 = 0x2020202020202020;
  if (length <= 8) {
    const different = (load<u64>(record) ^ load<u64>(at)) & ~fold;
    if ((different & (~(<u64>0) >> (<u64>(8 - length) << 3))) != 0) return false;
  } else {
    const last = length - 8;
    if (((load<u64>(record + last) ^ load<u64>(at + last)) & ~fold) != 0) return false;
    for (let i: usize = 0; i < last; i += 8)
      if (((load<u64>(record + i) ^ load<u64>(at + i)) & ~fold) != 0) return false;
  }
  // Where there are letters and digits alone, the rest is said by the hash.
  return edge == edgeAsciiRun || isEqualSigns(record, at, length);
}

/** As long as signs may differ in the bit of the case. */
function isEqualSigns(record: usize, at: usize, length: usize): bool {
  for (let i: isize = <isize>length - 1; i >= 0; i--) {
    let byte = byteAt(at + i);
    if (byte - 65 < 26) byte |= 32;
    if (byte != byteAt(record + i)) return false;
  }
  return true;
}

function hasEdges(edge: u32, start: usize, end: usize, textEnd: usize): bool {
  if ((edge & edgeAscii) != 0)
    return !(end < textEnd && isWordByte(end)) && !(start > text && isWordByte(start - 1));
  if ((edge & edgeKatakana) != 0)
    return (
      !(end + 3 <= textEnd && isKatakana(end)) && !(start >= text + 3 && isKatakana(start - 3))
    );
  return !(end + 3 <= textEnd && isHalfKana(end)) && !(start >= text + 3 && isHalfKana(start - 3));
}

function isWordByte(at: usize): bool {
  const byte = byteAt(at);
  return (byte | 32) - 97 < 26 || byte - 48 < 10;
}

function isKatakana(at: usize): bool {
  if (byteAt(at) != 0xe3) return false;
  const second = byteAt(at + 1);
  const third = byteAt(at + 2);
  if (second == 0x82) return third >= 0xa1;
  return second == 0x83 && (third <= 0xba || third == 0xbc);
}

function isHalfKana(at: usize): bool {
  if (byteAt(at) != 0xef) return false;
  const second = byteAt(at + 1);
  return (second == 0xbd && byteAt(at + 2) >= 0xa6) || (second == 0xbe && byteAt(at + 2) <= 0x9f);
}
