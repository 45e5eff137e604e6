import { characterLength, codePointAt } from "../text/bytes.ts";

/** A line that is drawn below a header or around a table: ---+---, ======. */
export function isRuleLine(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += characterLength(bytes[at])) {
    if (!"-=+| \t－―─━".includes(String.fromCodePoint(codePointAt(bytes, at)))) return false;
  }
  return end > start;
}
