import { nameFlag, nameFlagsAt } from "../../../lexicon/names.ts";
import { wordText } from "../../../lexicon/words.ts";
import { codePointAt, isDigit } from "../../../text/bytes.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import { wordsIn, type Scene } from "../../scene.ts";
import { foldText } from "../../../text/fold.ts";
import { Marks } from "../../../text/marks.ts";
import { isOfCommonWords } from "./common-word.ts";
import { isThing } from "./thing.ts";
import {
  isFullNameAt,
  isGivenNameAt,
  isSurnameAt,
  nameEndFrom,
  runFrom,
  spaceAt,
  withoutSpaces,
  type Run,
} from "./run.ts";

/** What follows a name by which someone introduces himself: 「佐藤です」「佐藤と申します」. */
const introductions = new Marks([
  "です",
  "でございます",
  "と申します",
  "ともうします",
  "といいます",
  "と言います",
  "でした",
]);
/** What stands right before a name in a sentence of its own. */
const openings = new Marks([
  "、",
  "。",
  "「",
  "『",
  "の",
  "（",
  "(",
  "】",
  "）",
  ")",
  "：",
  ":",
  "・",
  "もしもし",
  "こんにちは",
]);
/** What borders a cell of a list or a table in running text. */
const borders = new Marks([
  "│",
  "｜",
  "|",
  "\t",
  "　",
  "・",
  "■",
  "●",
  "○",
  "→",
  "：",
  ":",
  "（",
  "(",
  "【",
  "「",
  "，",
  "、",
]);
const cellEnds = new Marks([
  "│",
  "｜",
  "|",
  "\t",
  "　",
  "（",
  "(",
  "：",
  ":",
  "】",
  "→",
  "、",
  "。",
  "，",
  ",",
  "）",
  ")",
  "」",
  "・",
  "／",
]);

/** What follows a surname in a sentence. */
const behindSurname = new Marks([
  "は",
  "が",
  "を",
  "に",
  "の",
  "と",
  "も",
  "へ",
  "より",
  "から",
  "さん",
  "くん",
  "で",
]);
const particles = new Marks(["は", "が", "に", "と"]);
const year = new Marks(["年"]);

/** 「担当 測上」「看護職員　蘭」: a name right behind the word for someone's role. */
export function recognizeNamesBehindRoles(scene: Scene, roles: Uint8Array, emit: Emit): void {
  const { bytes } = scene;
  for (const { start: roleStart, end: roleEnd, word } of wordsIn(scene, 0, bytes.length, roles)) {
    // English keys (`bank_name`) are read as keys; titles such as Dr. end with a full stop or a space.
    if (bytes[roleStart] < 0x80 && (bytes[roleStart - 1] === 95 || bytes[roleEnd] === 58)) continue;
    let start = roleEnd;
    for (let signs = 0; signs < 2; signs++) start += signAt(bytes, start);
    const end = nameEndFrom(bytes, start, bytes.length);
    if (end < 0) continue;
    const isApart = start > roleEnd;
    if (isOfKanjiWord(bytes, start, end)) continue;
    // Without a sign between them only a surname of two kanji and more tells role and name apart.
    if (bytes[start] === 0xe3 && !isApart) continue;
    if (!isApart && !(isSurnameAt(bytes, start, end) && end - start >= 6)) continue;
    // 宛先：みどり台ガス
    if (runFrom(bytes, start, end).kind === "hiragana" && runFrom(bytes, end, bytes.length).kind === "han")
      continue;
    emit({
      entityType: "PERSON",
      start,
      end,
      score: scoreOf("strong"),
      context: [wordText(scene.words, word)],
    });
  }
}

/** 訪問者：今つながっている, 妹（高2）: a surname of one kanji that goes on as a verb or with a number is none. */
function isOfKanjiWord(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 3 || end >= bytes.length) return false;
  if (isDigit(bytes[end])) return true;
  const kana = runFrom(bytes, end, bytes.length);
  return kana.kind === "hiragana" && !behindSurname.standAt(bytes, end);
}

/** A space, colon or opening bracket. */
function signAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 58 || bytes[at] === 40) return 1;
  const space = spaceAt(bytes, at);
  if (space > 0) return space;
  return bytes[at] === 0xef && bytes[at + 1] === 0xbc && (bytes[at + 2] === 0x9a || bytes[at + 2] === 0x88)
    ? 3
    : 0;
}

/** Names that their place in a line tells: introduced, alone in a cell of a list, or a signature. */
export function recognizePlacedNames(scene: Scene, surnames: Uint8Array, emit: Emit): void {
  const { bytes } = scene;
  for (const { start, end: surnameEnd } of wordsIn(scene, 0, bytes.length, surnames)) {
    if (isInsideWord(bytes, start)) continue;
    if (isIntroduced(bytes, start, surnameEnd)) {
      emit({ entityType: "PERSON", start, end: surnameEnd, score: scoreOf("strong"), context: [] });
      continue;
    }
    const kana = kanaNameEnd(bytes, start, surnameEnd);
    if (kana > 0) {
      emit({ entityType: "PERSON", start, end: kana, score: scoreOf("strong"), context: [] });
      continue;
    }
    const isBehindParticle = !opensCell(bytes, start);
    if (isBehindParticle && !particles.standBefore(bytes, start)) continue;
    const end = nameEndFrom(bytes, start, bytes.length);
    if (end < 0 || !closesCell(bytes, end)) continue;
    const isFull =
      end > surnameEnd && (hasSpace(bytes, start, end) || isUndividedName(bytes, start, surnameEnd, end));
    if (isBehindParticle && !(isFull && isPair(bytes, surnameEnd, end))) continue;
    if (isFull && isThing(bytes, foldText(bytes, start, end).text, start, end)) continue;
    if (isFull) emit({ entityType: "PERSON", start, end, score: scoreOf("strong"), context: [] });
    else if (isSignature(bytes, start, end))
      emit({ entityType: "PERSON", start, end, score: scoreOf("doubtful"), context: [] });
  }
}

/** 最新 holds a surname: kanji on both sides of its beginning, of which nothing below makes a border. */
function isInsideWord(bytes: Uint8Array, start: number): boolean {
  return isKanjiLead(bytes[start]) && start >= 3 && isKanjiLead(bytes[start - 3]);
}

const isKanjiLead = (byte: number): boolean => byte >= 0xe4 && byte <= 0xe9;

/** ｶﾜｸﾞﾁ ｾｲｼﾞ: the reading of a surname, one space, the reading of a given name; such a pair needs no border. */
function kanaNameEnd(bytes: Uint8Array, start: number, surnameEnd: number): number {
  if (runFrom(bytes, start, surnameEnd).kind !== "katakana") return -1;
  const gap = spaceAt(bytes, surnameEnd);
  if (gap === 0) return -1;
  const given = runFrom(bytes, surnameEnd + gap, bytes.length);
  if (given.kind !== "katakana" || !isGivenNameAt(bytes, given.start, given.end)) return -1;
  return thirdPartEnd(bytes, given);
}

/** ﾌﾞｲ ﾃｨ ﾊﾝ: behind a middle name of Vietnam one more word belongs to the name. */
function thirdPartEnd(bytes: Uint8Array, { start, end }: Run): number {
  const gap = middleNames.has(foldText(bytes, start, end).text) ? spaceAt(bytes, end) : 0;
  if (gap === 0) return end;
  const third = runFrom(bytes, end + gap, bytes.length);
  return third.kind === "katakana" && third.characters <= longestPart ? third.end : end;
}

const middleNames: ReadonlySet<string> = new Set([
  "ティ",
  "テイ",
  "ヴァン",
  "バン",
  "ヴアン",
  "ドゥック",
  "タイン",
  "ミン",
  "ゴック",
]);
const longestPart = 6;

function isIntroduced(bytes: Uint8Array, start: number, end: number): boolean {
  if (!introductions.standAt(bytes, end)) return false;
  // 通院中の方です: someone, politely.
  if (codePointAt(bytes, start) === 0x65b9 && end - start === 3) return false;
  return isLineStart(bytes, start) || openings.standBefore(bytes, start);
}

const isLineStart = (bytes: Uint8Array, at: number): boolean =>
  at === 0 || bytes[at - 1] === 10 || bytes[at - 1] === 13;
const isLineEnd = (bytes: Uint8Array, at: number): boolean =>
  at >= bytes.length || bytes[at] === 10 || bytes[at] === 13;

/** At the line's start, behind a border, or behind a space that follows a number or a sign. */
function opensCell(bytes: Uint8Array, start: number): boolean {
  if (isLineStart(bytes, start) || borders.standBefore(bytes, start)) return true;
  if (bytes[start - 1] !== 32) return false;
  const before = bytes[start - 2];
  return before < 0x80
    ? /[0-9A-Z.,:|)\] -]/.test(String.fromCharCode(before))
    : year.standBefore(bytes, start - 1);
}

function closesCell(bytes: Uint8Array, end: number): boolean {
  if (isLineEnd(bytes, end) || cellEnds.standAt(bytes, end)) return true;
  return bytes[end] === 32 && (bytes[end + 1] < 0x80 || bytes[end + 1] === 0xe2 || bytes[end + 1] === 0xe3);
}

/** 山田太郎, but not 三国時代, which could be cut into a surname, though not a common one, and a given name as well. */
function isUndividedName(bytes: Uint8Array, start: number, surnameEnd: number, end: number): boolean {
  if (!isFullNameAt(bytes, start, end)) return false;
  const isCommon = (nameFlagsAt(bytes, start, surnameEnd) & nameFlag.common) !== 0;
  return isCommon || !isOfCommonWords(bytes, start, end);
}

/** 予約は浅見 翼、: in a sentence both parts must be known. */
function isPair(bytes: Uint8Array, surnameEnd: number, end: number): boolean {
  const gap = spaceAt(bytes, surnameEnd);
  return gap === 1 && isGivenNameAt(bytes, surnameEnd + gap, end);
}

function hasSpace(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (spaceAt(bytes, at) > 0) return true;
  return false;
}

/** Alone on the last line of the text, behind an empty line or on the right. */
function isSignature(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isLineEnd(bytes, end)) return false;
  const line = withoutSpaces(bytes, start);
  if (line > 0 && bytes[line - 1] !== 10) return false;
  for (let at = end; at < bytes.length; at++) if (bytes[at] > 32) return false;
  // On the right of a page: far from its margin.
  return start - line >= 12 || (start === line && start > 2 && bytes[start - 2] === 10);
}
