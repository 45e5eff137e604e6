import { lineEnd, nextLine } from "../../text/bytes.ts";
import { foldText, type FoldedText } from "../../text/fold.ts";

/** 生年月日をお願いします。 お生まれは。 お誕生日を伺えますか。 社員番号も念のため */
const question =
  /^[をはもと]?[^\n\d:：]{0,16}(?:お願い|教え|聞かせ|[伺窺]|うかが|どうぞ|念のため|入力|[?？。])[^\n\d]{0,12}$/u;
/** [13:02:55] お客様: 渋江 華　… */
const speaker =
  /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?[^\n:：\d]{1,12}[:：]\s*(?=[^\d]{0,16}(?:\d|[明大昭平]))/u;
const longestLine = 160;

/** What someone says on the next line of a talk, where the line of a word that ends at `end` asks for it. */
export interface Answer {
  readonly folded: FoldedText;
  /** Where the answer begins, behind who speaks. */
  readonly named: number;
}

export function answerBelow(bytes: Uint8Array, end: number): Answer | undefined {
  const eol = lineEnd(bytes, end, end + longestLine);
  const below = nextLine(bytes, eol);
  if (below >= bytes.length || eol - end > longestLine / 2) return undefined;
  if (!question.test(foldText(bytes, end, eol).text)) return undefined;
  const folded = foldText(bytes, below, lineEnd(bytes, below, below + longestLine));
  const named = speaker.exec(folded.text)?.[0].length ?? 0;
  return named === 0 ? undefined : { folded, named };
}
