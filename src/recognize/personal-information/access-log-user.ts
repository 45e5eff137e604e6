import type { Span } from "../../model.ts";

const space = 32;
const quote = 34;
const hyphen = 45;
const openBracket = 91;
const closeBracket = 93;
/** Longer requests name nobody. */
const longestRequest = 2048;
/** [17/Nov/2025:13:00:52 +0900] */
const lengthOfTime = 28;
const longestName = 40;

/**
 * `203.0.113.9 - keigo_ta [17/Nov/2025:13:00:52 +0900] "GET /a HTTP/1.1"`: the third field of an access log is who
 * logged in. `at` stands in the request. Read byte by byte and backwards: it is asked at every line of such a log.
 */
export function accessLogUser(bytes: Uint8Array, at: number): Span | undefined {
  const floor = Math.max(lengthOfTime, at - longestRequest);
  let opening = at;
  while (opening > floor && bytes[opening] !== quote && bytes[opening] >= space) opening--;
  if (bytes[opening] !== quote || bytes[opening - 2] !== closeBracket) return undefined;
  const end = opening - lengthOfTime - 2;
  if (bytes[end] !== space || bytes[end + 1] !== openBracket) return undefined;
  let start = end;
  while (start > end - longestName && bytes[start - 1] > space) start--;
  const isThird = bytes[start - 1] === space && bytes[start - 2] === hyphen && bytes[start - 3] === space;
  return isThird && bytes[start] !== hyphen ? { start, end } : undefined;
}
