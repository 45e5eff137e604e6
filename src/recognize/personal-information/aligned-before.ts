import { foldText, type FoldedText } from "../../text/fold.ts";

/** The text of at most `reach` bytes before `end`, not before `floor` and not from inside a character. */
export function alignedBefore(bytes: Uint8Array, floor: number, end: number, reach: number): FoldedText {
  let from = Math.max(floor, end - reach);
  while (from < end && (bytes[from] & 0xc0) === 0x80) from++;
  return foldText(bytes, from, end);
}
