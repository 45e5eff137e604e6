import { clusterKind } from "../../lexicon/tagger/clusters.ts";
import { kindsOfWord } from "../../lexicon/tagger/open.ts";
import { nameFlag, nameFlagsAt } from "../../lexicon/names.ts";
import type { Field } from "../../model.ts";
import { characterLength, codePointAt, previousCharacter } from "../../text/bytes.ts";
import { fieldAround, groupMaskOf, wordHasGroup, wordsIn, type Scene } from "../scene.ts";

/**
 * Words that lead to a name: only sentences that have one of them are tokenized and tagged. Words in ASCII do not count
 * (`name`, `from`): they lead to fields, which are read by themselves.
 */
const wakingGroups = ["honorific", "title", "surname-reading", "employment"];
/** The same, where they stand apart: 子 is a child, but not in 電子; かな is a script, but not in しずかな. */
const apartGroups = ["person-name", "person", "role"];
const surnameGroup = ["surname"];

/** A value under a label that is longer than this, in bytes, is prose. */
export const longestValue: number = 60;

interface Wakes {
  readonly any: Uint8Array;
  readonly always: Uint8Array;
  readonly apart: Uint8Array;
  readonly surnames: Uint8Array;
}

let wakes: Wakes | undefined;

/** Places that may have a name about them, in their order. */
export function wakingPositions(scene: Scene): number[] {
  const positions: number[] = [];
  readCues(scene, positions);
  const known = positions.length;
  readRuns(scene, positions);
  return positions.length > known ? positions.sort((one, other) => one - other) : positions;
}

function readCues(scene: Scene, positions: number[]): void {
  const { bytes, words } = scene;
  wakes ??= {
    any: groupMaskOf(words, [...wakingGroups, ...apartGroups, ...surnameGroup]),
    always: groupMaskOf(words, wakingGroups),
    apart: groupMaskOf(words, apartGroups),
    surnames: groupMaskOf(words, surnameGroup),
  };
  for (const { start, end, word } of wordsIn(scene, 0, bytes.length, wakes.any)) {
    if (bytes[start] < 0x80) continue;
    const isWaking =
      wordHasGroup(words, word, wakes.always) ||
      (wordHasGroup(words, word, wakes.surnames) && !isCommon(bytes, start, end)) ||
      (wordHasGroup(words, word, wakes.apart) && standsApart(bytes, start, end));
    if (isWaking && !isInValue(scene, start)) positions.push(start);
  }
}

/** The short value of a key or column is read by itself. */
function valueAround(scene: Scene, at: number): Field | undefined {
  const field = fieldAround(scene, at, at + 1);
  const isShort = field && field.source !== "inline" && field.end - field.start <= longestValue;
  return isShort ? field : undefined;
}

const isInValue = (scene: Scene, at: number): boolean => valueAround(scene, at) !== undefined;

/** 南部, 古代: a surname that is a common word as well, and that few people have. */
function isCommon(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    (kindsOfWord(bytes, start, end) & clusterKind.common) !== 0 &&
    !isNameAt(bytes, start, end, nameFlag.common)
  );
}

/** A word of one kanji, or of hiragana, beside which no letter of its script stands; longer ones need not. */
function standsApart(bytes: Uint8Array, start: number, end: number): boolean {
  const script = scriptOf(codePointAt(bytes, start));
  if (script !== hiragana && (script !== kanji || end - start > 3)) return true;
  if (start > 0 && scriptOf(codePointAt(bytes, previousCharacter(bytes, start, 0))) === script) return false;
  return end >= bytes.length || scriptOf(codePointAt(bytes, end)) !== script;
}

const otherScript = 0;
const kanji = 1;
const katakana = 2;
const hiragana = 3;

function scriptOf(point: number): number {
  if ((point >= 0x3400 && point <= 0x9fff) || point === 0x3005) return kanji;
  // ・ and ＝ join the parts of a foreign name.
  if ((point >= 0x30a1 && point <= 0x30fc) || point === 0xff1d) return katakana;
  return point >= 0x3041 && point <= 0x3096 ? hiragana : otherScript;
}

/** The script of the character at `at`; most of them their first bytes tell. */
function scriptAt(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return otherScript;
  const lead = bytes[at];
  if (lead >= 0xe4 && lead <= 0xe9) return kanji;
  if (lead < 0xe3) return otherScript;
  const second = bytes[at + 1];
  if (lead === 0xe3 && second === 0x81) return hiragana;
  if (lead === 0xe3 && second === 0x83 && bytes[at + 2] >= 0x80)
    return bytes[at + 2] <= 0xbc ? katakana : otherScript;
  return scriptOf(codePointAt(bytes, at));
}

/** What stands behind a name in a sentence. */
const behindName: ReadonlySet<number> = new Set(
  [..."はがをのにともやへらでか、。（(・」"].map((sign) => sign.codePointAt(0) ?? 0),
);

/** Shortest and longest runs that can have a name, in bytes: a name with a title, and any row of foreign names. */
const shortestName = 6;
const longestKanji = 36;
const longestKatakana = 120;

/** Whether one of them stands at `at`. */
function isBeforeMark(bytes: Uint8Array, at: number): boolean {
  return at < bytes.length && behindName.has(codePointAt(bytes, at));
}

/** The runs of kanji and of katakana that are or may be names. */
function readRuns(scene: Scene, positions: number[]): void {
  const { bytes } = scene;
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Whatever is written in Japanese has kana; what has none is passed over at the speed of memory.
  for (let kana = haystack.indexOf(0xe3); kana >= 0;) {
    let from = kana;
    while (from > 0 && bytes[from - 1] >= 0x80) from--;
    kana = haystack.indexOf(0xe3, readLine(scene, from, positions));
  }
}

/** Reads to the end of the line, which it returns. */
function readLine(scene: Scene, start: number, positions: number[]): number {
  const { bytes } = scene;
  // Where hardly anything stands beside values, they are passed over before their letters are looked at.
  const isDense = scene.fields.length * denseValue > bytes.length;
  let at = start;
  while (at < bytes.length && bytes[at] !== lineFeed) {
    const lead = bytes[at];
    if (lead < 0xe3) {
      at++;
      continue;
    }
    const script = scriptAt(bytes, at);
    const first = at;
    at += characterLength(lead);
    if (script !== kanji && script !== katakana) continue;
    const value = isDense ? valueAround(scene, first) : undefined;
    if (value) {
      at = Math.max(at, value.end);
      continue;
    }
    while (scriptAt(bytes, at) === script) at += 3;
    // Most runs are of one letter.
    if (at - first < shortestName) continue;
    const mayBeName = script === kanji ? mayBeJapanese(bytes, first, at) : mayBeForeign(bytes, first, at);
    if (mayBeName && !isInValue(scene, first)) positions.push(first);
  }
  return at;
}

const lineFeed = 10;
/** A field for so many bytes. */
const denseValue = 100;

/** A known name, parts joined with ・ of which one is a name or unknown, or an unknown word before a particle. */
function mayBeForeign(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > longestKatakana) return false;
  let parts = 0;
  let from = start;
  for (let at = start; at <= end; at += 3) {
    if (at < end && !isJoint(bytes, at)) continue;
    if (at > from) {
      const kinds = kindsOfWord(bytes, from, at);
      const isPerson = (kinds & clusterKind.person) !== 0;
      const isElse = (kinds & (clusterKind.common | clusterKind.place)) !== 0;
      const isUnknown = kinds === 0 || kinds === clusterKind.foreign;
      parts++;
      if (isPerson && !isElse) return true;
      if (parts > 1 && (isPerson || isUnknown)) return true;
      if (at === end && parts === 1 && isUnknown && end - start > 6 && isBeforeMark(bytes, end)) return true;
    }
    from = at + 3;
  }
  return false;
}

function isJoint(bytes: Uint8Array, at: number): boolean {
  return (
    (bytes[at] === 0xe3 && bytes[at + 1] === 0x83 && bytes[at + 2] === 0xbb) ||
    (bytes[at] === 0xef && bytes[at + 1] === 0xbc && bytes[at + 2] === 0x9d)
  );
}

/**
 * 信忠, 榎木孝明, 曹操, 諏訪頼重 before a particle: a given name that is no other word, a full name, or an unknown word that begins as a
 * surname or has one before it.
 */
function mayBeJapanese(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length > longestKanji || !isBeforeMark(bytes, end)) return false;
  if (length <= 9) {
    const kinds = kindsOfWord(bytes, start, end);
    if ((kinds & clusterKind.common) !== 0) return false;
    if ((kinds & clusterKind.given) !== 0) return true;
    const isSurname = kinds === 0 && isNameAt(bytes, start, start + 3, nameFlag.surname);
    // 曹操, 朴槿恵, but not 東京都, 登山者: words with a letter before or behind.
    if (
      isSurname &&
      (length === 6 || !(isOtherWord(bytes, start, end - 3) || isOtherWord(bytes, start + 3, end)))
    )
      return true;
  }
  for (let cut = start + 3; cut < end && cut <= start + 9; cut += 3) {
    if (!isNameAt(bytes, start, cut, nameFlag.surname)) continue;
    if (cut === start + 6 && end === cut + 6 && isUnknown(bytes, cut, end) && isUnknown(bytes, start, end))
      return true;
    // 安倍晋三内閣総理大臣: what follows the name may be a title.
    for (let last = end; last > cut; last -= 3)
      if (last - start >= 9 && last - cut <= 9 && isNameAt(bytes, cut, last, nameFlag.given)) return true;
  }
  return false;
}

function isUnknown(bytes: Uint8Array, start: number, end: number): boolean {
  return kindsOfWord(bytes, start, end) === 0;
}

/** A common word or a place. */
function isOtherWord(bytes: Uint8Array, start: number, end: number): boolean {
  return (kindsOfWord(bytes, start, end) & (clusterKind.common | clusterKind.place)) !== 0;
}

function isNameAt(bytes: Uint8Array, start: number, end: number, flag: number): boolean {
  return (nameFlagsAt(bytes, start, end) & flag) !== 0;
}
