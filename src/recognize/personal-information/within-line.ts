import { lineEnd, lineStart } from "../../text/bytes.ts";
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
