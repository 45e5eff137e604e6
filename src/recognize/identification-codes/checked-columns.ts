import { foldText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import type { Emit, Recognizer } from "../define.ts";
import { unlabelledTable } from "../personal-information/unlabelled-table.ts";
import type { Scene } from "../scene.ts";

/** So many values that pass a check of one in ten by chance are one table in ten thousand. */
const fewestValues = 4;

/**
 * Columns without a label in which every value is digits of the right length and passes the check digit. A cell
 * without digits (a blank, a dash, 未登録, stars) says nothing; one number that fails says that it is another column.
 */
export function recognizeCheckedColumns(
  scene: Scene,
  { entityType, check }: Recognizer,
  written: RegExp,
  emit: Emit,
): void {
  if (!check) return;
  for (const column of unlabelledTable(scene)) {
    const texts = column.map(({ start, end }) => foldText(scene.bytes, start, end));
    const values = texts.map(({ text }) => /\d(?:.*\d)?/u.exec(text));
    const numbers = values.filter((value) => value !== null);
    if (numbers.length < fewestValues) continue;
    const distinct = new Set(numbers.map(([number]) => number));
    if (distinct.size < fewestValues) continue;
    if (!numbers.every(([number]) => written.test(number) && check(number.replace(/\D/gu, "")))) continue;
    values.forEach((value, row) => {
      if (!value) return;
      const { byteAt } = texts[row];
      emit({
        entityType,
        start: byteAt(value.index),
        end: byteAt(value.index + value[0].length),
        score: scoreOf("strong"),
        context: [],
      });
    });
  }
}
