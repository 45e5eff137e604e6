import { findDates } from "../../../text/eras.ts";
import type { Emit } from "../../define.ts";
import { pointAt, pointBefore, textBefore, textBehind } from "../within-line.ts";
import { emitBirth, window } from "./emit-birth.ts";
import { endsWithName } from "./in-rows.ts";

/** A space or a bracket. */
const borders: ReadonlySet<number> = new Set([9, 32, 40, 41, 0x3000, 0xff08, 0xff09]);
const opening = /^\)? +/u;
const closing = /^(?:生(?:まれ)?)?(?=[ 、。,)／/|"と]|$)/u;

/**
 * 久我 隆　弟　平成16年2月29日, 久我 リサ（妻）　1991/02/08 and 久我 そら　令和2年4月1日　子: a row of a form has the name, and
 * on either side of how one is related, or before the number of a person, the birth.
 */
export function recognizeBesideRelation(bytes: Uint8Array, start: number, end: number, emit: Emit): void {
  if (!borders.has(pointBefore(bytes, start)) || !borders.has(pointAt(bytes, end))) return;
  const before = textBefore(bytes, start, window);
  if (endsWithName(before.text.replace(/ ?\($/u, " "))) {
    const behind = textBehind(bytes, end, window);
    const skipped = opening.exec(behind.text)?.[0].length ?? 0;
    if (skipped === 0) return;
    const [date] = findDates(behind.text.slice(skipped));
    if (date?.start !== 0 || !closing.test(behind.text.slice(skipped + date.end))) return;
    emitBirth(emit, behind, { start: skipped, end: skipped + date.end }, "strong", []);
    return;
  }
  const date = findDates(before.text).at(-1);
  if (!date || before.text.slice(date.end).trim() !== "") return;
  if (endsWithName(before.text.slice(0, date.start))) emitBirth(emit, before, date, "strong", []);
}
