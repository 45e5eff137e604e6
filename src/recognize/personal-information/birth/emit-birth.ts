import type { FoldedText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";

/** So far a date and what is said of it reach, in bytes. */
export const window = 80;

/** Emits the date that stands in a folded text. */
export function emitBirth(
  emit: Emit,
  folded: FoldedText,
  date: { readonly start: number; readonly end: number },
  confidence: "strong" | "certain",
  context: readonly string[],
): void {
  emit({
    entityType: "DATE_OF_BIRTH",
    start: folded.byteAt(date.start),
    end: folded.byteAt(date.end),
    score: scoreOf(confidence),
    context,
  });
}
