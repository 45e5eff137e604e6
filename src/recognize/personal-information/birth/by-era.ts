import { findDates } from "../../../text/eras.ts";
import type { ConfidenceSpec, Emit, Recognizer } from "../../define.ts";
import type { Scene } from "../../scene.ts";
import { weigh } from "../../weigh.ts";
import { pointBefore, textBefore, textBehind } from "../within-line.ts";
import { window } from "./emit-birth.ts";
import { endsWithName, isBornInRow } from "./in-rows.ts";

/** S12.2.14 of old eras is a birth more often than not; H10.7.8 only in brackets behind a name. */
export function recognizeEraDate(scene: Scene, recognizer: Recognizer, start: number, emit: Emit): void {
  const { bytes } = scene;
  const folded = textBehind(bytes, start, 16);
  const [date] = findDates(folded.text);
  if (!date || date.start > 0) return;
  const end = folded.byteAt(date.end);
  const inBrackets = isBracket(bytes, start - 1, 40) && isBracket(bytes, end, 41) && bytes[start - 2] !== 40;
  if (date.year < 1989 || (inBrackets && followsName(bytes, start)) || isBornInRow(bytes, start))
    weigh(scene, recognizer, start, end, true, emit);
}

function isBracket(bytes: Uint8Array, at: number, ascii: number): boolean {
  if (bytes[at] === ascii) return true;
  const wide = ascii === 40 ? 0x88 : 0x89;
  return ascii === 40
    ? bytes[at - 2] === 0xef && bytes[at - 1] === 0xbc && bytes[at] === wide
    : bytes[at] === 0xef && bytes[at + 1] === 0xbc && bytes[at + 2] === wide;
}

/** Kana or kanji stand before the bracket. */
function followsName(bytes: Uint8Array, start: number): boolean {
  let at = start - (bytes[start - 1] === 40 ? 1 : 3);
  if (bytes[at - 1] === 32) at--;
  return at > 2 && bytes[at - 1] >= 0x80;
}

/** 、 and the ideographic space, and what parts cells. */
const mayOpenDate: ReadonlySet<number> = new Set([0x3001, 0x3000, 0x7c, 0x2c, 0x09, 0x22, 0x27]);

/** 、昭和十二年四月三日、 in a row of what is known of a person. */
export function recognizeSpelledEra(scene: Scene, recognizer: Recognizer, start: number, emit: Emit): void {
  const { bytes } = scene;
  const opening = pointBefore(bytes, start);
  if (!mayOpenDate.has(opening)) return;
  const before = textBefore(bytes, start, 60).text;
  const isBehindPerson =
    opening === 0x3001
      ? /[\p{Script=Han}\p{Script=Hiragana}ァ-ヶ様]、$/u.test(before)
      : opening === 0x3000
        ? endsWithName(before)
        : isBornInRow(bytes, start);
  if (!isBehindPerson) return;
  const folded = textBehind(bytes, start, window);
  const [date] = findDates(folded.text);
  if (!date || date.start > 0 || !/^(?:[、　 。)／/,|\t"']|です|生|$)/u.test(folded.text.slice(date.end)))
    return;
  // A label that names someone holds his whole row.
  const behindName: ConfidenceSpec = { ...recognizer.confidence, elsewhere: "fair" };
  weigh(scene, recognizer, start, folded.byteAt(date.end), true, emit, behindName);
}
