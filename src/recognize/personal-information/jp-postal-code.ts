import { lineEnd, lineStart, nextLine } from "../../text/bytes.ts";
import { separator, type DigitRun } from "../../text/digits.ts";
import { foldText } from "../../text/fold.ts";
import {
  defineRecognizer,
  type ConfidenceSpec,
  type CuePlace,
  type Emit,
  type Recognizer,
} from "../define.ts";
import { isSetApart } from "../edges.ts";
import { fieldAround, type Scene } from "../scene.ts";
import { weigh } from "../weigh.ts";
import { prefectureOf } from "./postal-prefectures.ts";
import { textBefore, textBehind } from "./within-line.ts";

const printed: ConfidenceSpec = { alone: "weak", raised: "strong", labelled: "certain", lowered: "none" };
const bare: ConfidenceSpec = { alone: "none", raised: "fair", labelled: "certain", lowered: "none" };
const besidePhone: ConfidenceSpec = { alone: "fair", raised: "strong", lowered: "none" };
/** An address of the code's own prefecture stands beside it. */
const besideAddress: ConfidenceSpec = { alone: "strong", raised: "certain", lowered: "strong" };

/** How far a prefecture is looked for, before a code and behind it, in bytes. */
const reach = 160;

/**
 * 郵便番号 — the postal code; the sign 〒 is no part of it.
 *
 * Format   7 digits, 3-4; full width and hyphen look-alikes; seven bare digits under a label, behind 〒 or
 *          where an address of the same prefecture stands in the line.
 * Check    The first two digits belong to a prefecture.
 * Alike    Bank accounts, pieces of phone numbers, price ranges, article numbers.
 * Law      個人情報 with a name; a strong quasi-identifier — APPI Art. 2(1)(i).
 * Source   日本郵便 郵便番号データ.
 */
export const jpPostalCode: Recognizer = defineRecognizer({
  entityType: "JP_POSTAL_CODE",
  context: { raise: "postal-code", lower: "not-postal-code" },
  confidence: printed,
  runs: { least: 7, separators: "plain", suits: holdsCode },
  recognizeDigits,
  evidence: {
    confidences: {
      "without hyphen": bare,
      "beside a phone number": besidePhone,
      "beside its address": besideAddress,
    },
  },
  examples: [
    "〒⟦108-0075⟧ 東京都港区",
    "郵便番号：⟦１０８−００７５⟧",
    '{"zip": "⟦1080075⟧"}',
    "⟦530-0011⟧ 大阪府大阪市北区大深町",
    "　　⟦690－0887⟧\n　　島根県松江市殿町383",
    "3-12-8-402 Kameido, Koto-ku, Tokyo ⟦136-0071⟧",
    "| 送付先 | ⟦0380031⟧ 青森県青森市三内 |",
    "〒108-00755", // eight digits
    "価格は 108-0075 円",
    "zip char(7) DEFAULT '0000000'",
    "口座番号 1080075",
    "佐藤 花子\t⟦630-5430⟧\t奈良県奈良市学園北6-28-15\t6344643",
    "ボット：郵便番号を入力してください。\nお客様：⟦9010155⟧\n",
  ],
});

function recognizeDigits(scene: Scene, run: DigitRun, _cue: CuePlace, emit: Emit): void {
  for (let first = 0; first < run.groups; first++) {
    const last = lastGroupOf(run, first);
    if (last < 0) continue;
    const isGrouped = last > first;
    const start = run.groupStart[first];
    const end = run.groupEnd[last];
    if (!isSetApart(scene.bytes, start, end) || isFiller(run, first)) continue;
    weigh(
      scene,
      jpPostalCode,
      start,
      end,
      true,
      emit,
      confidenceAt(scene, start, end, isGrouped, run, first),
    );
  }
}

/** 000-0000: no code begins with three zeros. */
function isFiller({ digits, groupDigit }: DigitRun, first: number): boolean {
  const at = groupDigit[first];
  return digits[at] === 0 && digits[at + 1] === 0 && digits[at + 2] === 0;
}

function holdsCode(run: DigitRun): boolean {
  for (let first = 0; first < run.groups; first++) if (lastGroupOf(run, first) >= 0) return true;
  return false;
}

/**
 * The last group of a code that begins with `first`: seven digits, or three and four with a hyphen, that stand alone
 * in their run or behind a space. -1 when they are none.
 */
function lastGroupOf(run: DigitRun, first: number): number {
  if (first > 0 && !isBorderGroup(run.before[first])) return -1;
  const isGrouped = run.groupLength[first] === 3;
  const last = isGrouped ? first + 1 : first;
  if (last >= run.groups || run.groupLength[last] !== (isGrouped ? 4 : 7)) return -1;
  if (isGrouped && run.before[last] !== separator.hyphen) return -1;
  return last + 1 < run.groups && !isBorderGroup(run.before[last + 1]) ? -1 : last;
}

function isBorderGroup(before: number): boolean {
  return before === separator.space || before === separator.lineBreak || before === separator.bracket;
}

function confidenceAt(
  scene: Scene,
  start: number,
  end: number,
  isGrouped: boolean,
  run: DigitRun,
  first: number,
): ConfidenceSpec {
  if (hasPostalSign(scene.bytes, start)) return besideAddress;
  if (fieldAround(scene, start, end)?.source === "header") return isGrouped ? printed : bare;
  const prefix = run.digits[run.groupDigit[first]] * 10 + run.digits[run.groupDigit[first] + 1];
  if (isBesideAddress(scene.bytes, start, end, prefix, isGrouped)) return besideAddress;
  if (!isGrouped && isAnswer(scene.bytes, start, end)) return besideAddress;
  if (isGrouped && isBesidePhone(scene.bytes, start, end)) return besidePhone;
  return isGrouped ? printed : bare;
}

const longestQuestion = 160;

/** 郵便番号を入力してください。 and on the next line: お客様：1080075. */
function isAnswer(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[end] !== 10 && bytes[end] !== 13 && end < bytes.length) return false;
  const line = lineStart(bytes, start, Math.max(0, start - longestQuestion));
  if (line === 0 || !/^[^\d:：]{1,12}[:：] ?$/u.test(foldText(bytes, line, start).text)) return false;
  return /郵便番号[をはも]/u.test(textBefore(bytes, line - 1, longestQuestion).text);
}

/** In a row without an address the next cell holds a phone number. */
function isBesidePhone(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isCell(bytes, start, end)) return false;
  let at = end;
  while (at < bytes.length && isBorder(bytes[at]) && bytes[at] !== 10 && bytes[at] !== 13) at++;
  if (bytes[at] === 43) return bytes[at + 1] === 56 && bytes[at + 2] === 49;
  return bytes[at] === 48 && bytes[at + 3] === 45;
}

/** 〒 right before, or with one space. */
function hasPostalSign(bytes: Uint8Array, start: number): boolean {
  let at = start;
  if (bytes[at - 1] === 32) at--;
  else if (bytes[at - 3] === 0xe3 && bytes[at - 2] === 0x80 && bytes[at - 1] === 0x80) at -= 3;
  return bytes[at - 3] === 0xe3 && bytes[at - 2] === 0x80 && bytes[at - 1] === 0x92;
}

/**
 * A prefecture to which the code belongs stands right behind it, on the next line when the code ends its own, or
 * before it in the same row. Bare digits fill a cell of their own, or
 * the prefecture follows at once.
 */
function isBesideAddress(
  bytes: Uint8Array,
  start: number,
  end: number,
  prefix: number,
  isGrouped: boolean,
): boolean {
  const names = prefectureOf(prefix);
  const rest = textBehind(bytes, end, reach).text;
  // 630-5430 … 6344643: the row has its code, and the other number is of another kind.
  if (!isGrouped && (groupedCode.test(rest) || groupedCode.test(textBefore(bytes, start, reach).text)))
    return false;
  if (!isGrouped && !isCell(bytes, start, end)) {
    const next = rest.trimStart();
    return names.some((name) => next.startsWith(name));
  }
  const behind =
    rest.trim() === "" ? textBehind(bytes, nextLine(bytes, lineEnd(bytes, end)), reach).text : rest;
  if (names.some((name) => behind.includes(name))) return true;
  const before = textBefore(bytes, start, reach).text;
  return names.some((name) => before.includes(name));
}

const groupedCode = /(?<![\d)-])\d{3}-\d{4}(?![\d-])/u;

/** Nothing but a border of a cell on both sides: a tab, comma, semicolon, bar, quote or the line's end. */
function isCell(bytes: Uint8Array, start: number, end: number): boolean {
  return isBorder(start > 0 ? bytes[start - 1] : 10) && isBorder(end < bytes.length ? bytes[end] : 10);
}

function isBorder(byte: number): boolean {
  return (
    byte === 9 ||
    byte === 10 ||
    byte === 13 ||
    byte === 34 ||
    byte === 39 ||
    byte === 44 ||
    byte === 59 ||
    byte === 124
  );
}
