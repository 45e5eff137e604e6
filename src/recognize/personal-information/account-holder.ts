import type { Span } from "../../model.ts";
import { textBehind } from "./within-line.ts";

const reach = 48;
const code = "[A-Z]{1,4}-?\\d{4,12}(?![A-Za-z\\d-])";
/** 会員 MB5456422, 患者：P-0012345; 会員 A1234 から B5678 へ names two. */
const behindHolder = new RegExp(
  `^[ :：]{1,2}(?<first>${code})(?: ?(?:から|と|→|->) ?(?<second>${code}))?`,
  "du",
);

/** Letters and digits right behind the word for someone who has a number: 会員, 患者, 社員. */
export function numbersBehindHolder(bytes: Uint8Array, end: number): readonly Span[] {
  if (!opensNumber(bytes, end)) return [];
  const folded = textBehind(bytes, end, reach);
  const groups = behindHolder.exec(folded.text)?.indices?.groups;
  return [groups?.first, groups?.second].flatMap((range) =>
    range ? [{ start: folded.byteAt(range[0]), end: folded.byteAt(range[1]) }] : [],
  );
}

/** A space or colon of any width, and a capital: seen at once, for such words are frequent. */
function opensNumber(bytes: Uint8Array, end: number): boolean {
  const lead = bytes[end];
  if (lead !== 32 && lead !== 58 && lead !== 0xe3 && lead !== 0xef) return false;
  const next = bytes[lead < 0x80 ? end + 1 : end + 3];
  return (next >= 65 && next <= 90) || next === 32 || next === 0xef;
}
