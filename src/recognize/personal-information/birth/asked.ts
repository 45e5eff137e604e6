import { lineEnd, nextLine } from "../../../text/bytes.ts";
import { findDates } from "../../../text/eras.ts";
import { foldText } from "../../../text/fold.ts";
import type { Emit } from "../../define.ts";
import { emitBirth } from "./emit-birth.ts";

/** 生年月日をお願いします。 お生まれは。 お誕生日を伺えますか。 */
const question =
  /^[をはもと]?[^\n\d:：]{0,16}(?:お願い|教え|聞かせ|[伺窺]|うかが|どうぞ|[?？。])[^\n\d]{0,12}$/u;
/** [13:02:55] お客様: 渋江 華　… */
const speaker =
  /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?[^\n:：\d]{1,12}[:：]\s*(?=[^\d]{0,16}(?:\d|[明大昭平]))/u;
const longestLine = 160;

/** The birth that someone tells on the next line of a talk, when the word ends a question for it. */
export function recognizeAskedBirth(bytes: Uint8Array, end: number, emit: Emit): void {
  const eol = lineEnd(bytes, end, end + longestLine);
  const below = nextLine(bytes, eol);
  if (below >= bytes.length || eol - end > longestLine / 2) return;
  if (!question.test(foldText(bytes, end, eol).text)) return;
  const answer = foldText(bytes, below, lineEnd(bytes, below, below + longestLine));
  const named = speaker.exec(answer.text)?.[0].length ?? 0;
  if (named === 0) return;
  const [date] = findDates(answer.text.slice(named));
  if (!date || /\d/u.test(answer.text.slice(named, named + date.start))) return;
  emitBirth(emit, answer, { start: named + date.start, end: named + date.end }, "strong", []);
}
