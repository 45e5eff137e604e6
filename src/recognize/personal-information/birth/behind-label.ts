import { characterLength, codePointAt } from "../../../text/bytes.ts";
import { findDates } from "../../../text/eras.ts";
import { foldText } from "../../../text/fold.ts";
import type { Emit } from "../../define.ts";
import { isDigitPoint, pointAt, textBehind } from "../within-line.ts";
import { mayStandBetween } from "./beside.ts";
import { emitBirth } from "./emit-birth.ts";
import { behindChoice, clock, isExample } from "./in-field.ts";

/** Between 生年月日 and its date: another language, a quote, the end of a line and who speaks next, how it is asked for. */
export const behindLabel: RegExp = /^(?:を?(?:西暦)?8桁)?[^\d]{0,30}$/u;
/** Between 氏名 and a date: a name in two parts. */
export const nameBehindLabel: RegExp =
  /^\d?[\s:：│]*[\p{Script=Han}\p{Script=Hiragana}ァ-ヶー・々]{1,10}[ \u3000][\p{Script=Han}\p{Script=Hiragana}ァ-ヶー・々]{1,10}[\s、（(]+$|^[\s:：│]*[ァ-ヶー]{2,10}(?:・[ァ-ヶー]{1,10}){1,3}[\s、（(]+$/u;
/** birthday > DATE '1900-01-01': what a statement compares with is nobody's birth. */
const isBound = /(?:(?<![=-])[<>]=?|\bBETWEEN)\s*(?:DATE\s*)?'$/iu;

/** The first date behind a word, when what stands between keeps to a pattern; a line break may. */
export function recognizeBehindLabel(bytes: Uint8Array, end: number, between: RegExp, emit: Emit): void {
  // A quoted key and name=value are fields, and behind a closing tag another element begins.
  const next = pointAt(bytes, end);
  if (!(mayStandBetween(next) || isDigitPoint(next) || next === objectMarker) || isKeySign(bytes, end))
    return;
  if (bytes[end] === 62 && isClosingTag(bytes, end)) return;
  let digit = nextNumeral(bytes, end, reachBehind);
  // 生年月日を8桁で: how the date is asked for.
  if (digit >= 0 && pointAt(bytes, digit + characterLength(bytes[digit])) === figures)
    digit = nextNumeral(bytes, digit + characterLength(bytes[digit]), reachBehind);
  if (digit < 0) return;
  const limit = Math.min(bytes.length, digit + longestDate);
  const folded = foldText(bytes, end, limit);
  const [date] = findDates(folded.text);
  // What the window cut may go on.
  if (!date || (date.end === folded.text.length && limit < bytes.length)) return;
  const gapText = folded.text.slice(0, date.start);
  if (behindChoice.test(folded.text) || clock.test(folded.text.slice(date.end))) return;
  if (
    !between.test(gapText) ||
    isExample.test(gapText) ||
    isBound.test(gapText) ||
    gapText.split("\n").length > 2
  )
    return;
  emitBirth(emit, folded, date, "strong", []);
  if (between === behindLabel) recognizeNextBirth(bytes, folded.byteAt(date.end), emit);
}

/** 祖父の誕生日は昭和二十三年四月二日、祖母は昭和二十六年二月三日です: the word speaks for the next one's, too. */
const ofNext = /^(?:で|です|で、)?[、。] ?[^\s、。\d]{1,8}は ?$/u;
const closing = /^(?:です|でした|だ|生|[、。]|$)/u;

function recognizeNextBirth(bytes: Uint8Array, end: number, emit: Emit): void {
  const folded = textBehind(bytes, end, reachBehind);
  const [date] = findDates(folded.text);
  if (date && ofNext.test(folded.text.slice(0, date.start)) && closing.test(folded.text.slice(date.end)))
    emitBirth(emit, folded, date, "strong", []);
}

function isClosingTag(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at > 0 && bytes[at - 1] >= 0x80) at--;
  return bytes[at - 1] === 47 && bytes[at - 2] === 60;
}

/** A quote that a comma follows ends a value: "prompt":"誕生日","digits":"19810907". */
function isKeySign(bytes: Uint8Array, end: number): boolean {
  return bytes[end] === 61 || (bytes[end] === 34 && bytes[end + 1] !== 44);
}

const reachBehind = 96;
/** 桁 */
const figures = 0x6841;
/** を */
const objectMarker = 0x3092;
const longestDate = 56;

/** The first digit within reach, ASCII or full width, or 昭 平 大 of an era that kanji numerals follow; -1 without. */
function nextNumeral(bytes: Uint8Array, start: number, reach: number): number {
  const limit = Math.min(bytes.length, start + reach);
  for (let at = start; at < limit; at++) {
    const byte = bytes[at];
    if (byte < 0x80) {
      if (byte >= 48 && byte < 58) return at;
    } else if (byte === 0xef) {
      if (bytes[at + 1] === 0xbc && bytes[at + 2] >= 0x90 && bytes[at + 2] < 0x9a) return at;
    } else if (byte === 0xe6 || byte === 0xe5) {
      const point = codePointAt(bytes, at);
      if (point === 0x662d || point === 0x5e73 || point === 0x5927) return at;
    }
  }
  return -1;
}
