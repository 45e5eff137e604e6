import { findDates } from "../../../text/eras.ts";
import type { Emit } from "../../define.ts";
import { answerBelow } from "../answer.ts";
import { emitBirth } from "./emit-birth.ts";

/** The birth that someone tells on the next line of a talk, when the word ends a question for it. */
export function recognizeAskedBirth(bytes: Uint8Array, end: number, emit: Emit): void {
  const answer = answerBelow(bytes, end);
  if (!answer) return;
  const { named } = answer;
  const [date] = findDates(answer.folded.text.slice(named));
  if (!date || /\d/u.test(answer.folded.text.slice(named, named + date.start))) return;
  emitBirth(emit, answer.folded, { start: named + date.start, end: named + date.end }, "strong", []);
}
