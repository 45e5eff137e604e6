import type { Span } from "../../../model.ts";
import { likeness, nameLikeness } from "../person/name-shape.ts";
import { textBefore } from "../within-line.ts";

/** M 12MAR71 TZ8329981, 14APR1959　PPT TR6620417: lists of passengers print the birth right before the passport. */
const beforePassport =
  /(?<![A-Z0-9])((?:0[1-9]|[12]\d|3[01])(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\d{2}(?:\d{2})?)\s{1,8}$/u;

/** SURYA ADI / 2002.07.19 / AB12345678CD: in a row of a name, a birth and the number of a document. */
const betweenStrokes =
  /(?:^|\s)[A-Z][A-Z' -]{2,40} ?\/ ?((?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])) ?\/ ?$/u;

const reachOfRow = 72;

/** The birth that stands right before the number of a passport or residence card, or the word for one, if any. */
export function birthBeforePassport(bytes: Uint8Array, start: number): Span | undefined {
  if (![32, 9, 0x80].includes(bytes[start - 1])) return undefined;
  const before = textBefore(bytes, start, reachOfRow);
  const match = beforePassport.exec(before.text.slice(-24)) ?? betweenStrokes.exec(before.text);
  if (!match) return undefined;
  const at = before.text.lastIndexOf(match[1]);
  return { start: before.byteAt(at), end: before.byteAt(at + match[1].length) };
}

/** 小5　H26.6.21, 年長 R1.5.3 */
const grade = /(?:^|\s)(?:[小中高]\d|年[少中長])[\s、,]{1,4}$/u;
/** 鵜飼 理央   2515-763239-4   H5.04.08: a name, a number, a date in a row of aligned columns. */
const numberOfPerson =
  /[\p{Script=Han}ァ-ヶー]{1,6} [\p{Script=Han}\p{Script=Hiragana}ァ-ヶー]{1,6}\s{2,}[\dA-Z-]{8,}\s{2,}$/u;

/** ｶﾄｳ ﾐｶ⇥加藤 美香⇥H3.7.24: the date stands in the cell behind a full name. */
const behindName =
  /(?:^|[\t,|])["' ]{0,2}[\p{Script=Han}々]{1,4}[ \u3000][\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}["' ]{0,2}(?:[\t,|]["' ]{0,2}[\p{Script=Katakana}ー \u3000]{3,20}["' ]{0,2})?[\t,|]["' ]{0,2}$/u;

/** 妻　三船 ローザ　, グエン・ヴァン・ロン　: two words or parts, and a space. */
const lastWords =
  /(?:^|[\s)"])((?:[\p{Script=Han}々ヶ]{1,4} [\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6})|[\p{Script=Katakana}ー]{2,}(?:・[\p{Script=Katakana}ー]{1,10}){1,3})(?:\([^()]{1,12}\))? $/u;

/** Whether a folded text ends with the full name of a person and a space. */
export function endsWithName(text: string): boolean {
  const name = lastWords.exec(text.replace(/[ \u3000]+$/u, " "))?.[1];
  // 単位 男: the head of a table.
  return (
    name !== undefined &&
    !/ [男女]$/u.test(name) &&
    (name.includes("・") || nameLikeness(name) >= likeness.part)
  );
}

/** Whether what stands before a short date on its line says that it is a birth: a school year, a person's number. */
export function isBornInRow(bytes: Uint8Array, start: number): boolean {
  const before = bytes[start - 1];
  if (!isBorder(before)) return false;
  const { text } = textBefore(bytes, start, 96);
  return grade.test(text) || numberOfPerson.test(text) || behindName.test(text) || endsWithName(text);
}

/** A space (the last byte of the ideographic one), a tab, or what parts cells. */
function isBorder(byte: number): boolean {
  return (
    byte === 32 || byte === 0x80 || byte === 9 || byte === 44 || byte === 124 || byte === 34 || byte === 39
  );
}
