import type { Field } from "../../../model.ts";
import { findDates, readCodedDate, type WrittenDate } from "../../../text/eras.ts";
import { foldText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import type { Scene } from "../../scene.ts";
import { emitBirth, window } from "./emit-birth.ts";
import { isPlainDate } from "./plain-date.ts";

export const isExample: RegExp = /(?:例|ex\.?|e\.g\.)\s?[:：)）]?\s*$/iu;

/** The date that a label of births names. */
export function recognizeBirthField({ bytes }: Scene, field: Field, emit: Emit): void {
  const { start, end } = field;
  if (isPlainDate(bytes, start, end)) {
    emit({
      entityType: "DATE_OF_BIRTH",
      start,
      end,
      score: scoreOf("certain"),
      context: [field.label],
    });
    return;
  }
  const folded = foldText(bytes, field.start, Math.min(field.end, field.start + window), field.encoding);
  const [first] = findDates(folded.text);
  const date = first && first.start < 16 ? first : codedAtStart(folded.text);
  if (date && clock.test(folded.text.slice(date.end))) return;
  const chosen = behindChoice.exec(folded.text);
  if (chosen) {
    const at = chosen.index + chosen[0].length - chosen[1].length;
    emitBirth(emit, folded, { start: at, end: at + chosen[1].length }, "certain", [field.label]);
    return;
  }
  if (date && !isExample.test(folded.text.slice(0, date.start)))
    emitBirth(emit, folded, date, "certain", [field.label]);
}

/** Events happen at a time of day; a birth that a database holds begins at midnight. */
export const clock: RegExp = /^[ T](?!00:00)\d{1,2}:\d{2}/u;

/** 明・大・(昭)　8年2月27日, 大正・☑昭和・平成　14.11.3: a form prints the eras to choose from, and the date is what was written. */
export const behindChoice: RegExp =
  /^[\s:：]{0,8}(?:[○◯〇☑☒☐✓✔■□レ(]?(?:明治?|大正?|昭和?|平成?|令和?|[MTSHRⓂⓉⓈⒽⓇ])[\s・･､,、/○◯〇☐□)]{1,4}){1,4}[○◯〇☑☒☐✓✔■□レ(]?(?:明治?|大正?|昭和?|平成?|令和?|[MTSHRⓂⓉⓈⒽⓇ])\)?[\s・]{0,6}((?:\d{1,2}|元)年\s?\d{1,2}月\s?\d{1,2}日|\d{1,2}([./])\d{1,2}\2\d{1,2})(?!\d)/u;

/** 3-550302, 3550302: the value begins with it. */
function codedAtStart(text: string): WrittenDate | undefined {
  const date = readCodedDate(text);
  return date && date.start < 4 ? date : undefined;
}
