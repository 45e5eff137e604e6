import { codePointAt, lineEnd, lineStart, previousCharacter } from "../../text/bytes.ts";
import { kanjiDigit } from "../../text/digits.ts";
import { foldText, type FoldedText } from "../../text/fold.ts";

/** The text of the line before `end`, at most `reach` bytes of it and nothing from inside a character. */
export function textBefore(bytes: Uint8Array, end: number, reach: number): FoldedText {
  let from = lineStart(bytes, end, Math.max(0, end - reach));
  while (from < end && (bytes[from] & 0xc0) === 0x80) from++;
  return foldText(bytes, from, end);
}

/** The text of the line from `start` on, at most `reach` bytes of it. */
export function textBehind(bytes: Uint8Array, start: number, reach: number): FoldedText {
  return foldText(bytes, start, lineEnd(bytes, start, Math.min(bytes.length, start + reach)));
}

/** The character that ends at `end`; 10, a line end, at the text's start. */
export function pointBefore(bytes: Uint8Array, end: number): number {
  return end === 0 ? 10 : codePointAt(bytes, previousCharacter(bytes, end, 0));
}

/** The character at `at`; 10, a line end, at the text's end. */
export function pointAt(bytes: Uint8Array, at: number): number {
  return at >= bytes.length ? 10 : codePointAt(bytes, at);
}

/** An ASCII or full-width digit. */
export function isDigitPoint(point: number): boolean {
  return (point >= 48 && point < 58) || (point >= 0xff10 && point < 0xff1a);
}

/** Also a kanji numeral, 十 and 百. */
export function isNumeralPoint(point: number): boolean {
  return (
    isDigitPoint(point) || point === 0x5341 || point === 0x767e || (point < 0x10000 && kanjiDigit[point] > 0)
  );
}

/** A sign, a space or a bracket, of any width: what a value stands between. */
export function isSeparatorPoint(point: number): boolean {
  if (point < 0x80)
    return !(isDigitPoint(point) || (point >= 65 && point <= 90) || (point >= 97 && point <= 122));
  if (point >= 0x3000 && point <= 0x3020) return point !== 0x3005;
  return (
    (point >= 0xff01 && point <= 0xff0f) ||
    (point >= 0xff1a && point <= 0xff1f) ||
    point === 0x30fb ||
    point === 0xff5c ||
    point < 0x3000
  );
}
