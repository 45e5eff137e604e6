import { isDigit } from "../../text/bytes.ts";
import type { Span } from "../../model.ts";

const space = 32;
const hyphen = 45;
const openBracket = 91;
const slash = 47;
/** No further is looked for the fields that open the line. */
const longestOpening = 200;
const longestName = 40;

/**
 * `203.0.113.9 - keigo_ta [17/Nov/2025:…`: the third field of an access log is who logged in. `at` stands in the
 * request behind it. Read byte by byte: it is asked at every line of such a log.
 */
export function accessLogUser(bytes: Uint8Array, at: number): Span | undefined {
  let start = at;
  const floor = Math.max(0, at - (1 << 12));
  while (start > floor && bytes[start - 1] !== 10) start--;
  const limit = Math.min(at, start + longestOpening);
  for (let field = start; field < limit; field++) {
    if (bytes[field] === openBracket) return undefined;
    if (bytes[field] !== hyphen || bytes[field - 1] !== space || bytes[field + 1] !== space) continue;
    const name = field + 2;
    let end = name;
    while (end < name + longestName && bytes[end] > space) end++;
    const isTime = bytes[end + 1] === openBracket && isDigit(bytes[end + 2]) && bytes[end + 4] === slash;
    return isTime && bytes[name] !== hyphen ? { start: name, end } : undefined;
  }
  return undefined;
}
