import { asciiText } from "../../../text/bytes.ts";
import type { TaggedSpan } from "../../language/tagged-spans.ts";
import { isRomajiName } from "./name-shape.ts";

const isLetter = (byte: number): boolean => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
const greeting = /^(?:Hello|Hi|Hey|Dear) (?=[A-Z])/u;
const slash = 47;
const comma = 44;

/**
 * The whole of a name in Latin letters of which the tagger saw a part: TANAKA/HIROKI as on a ticket, SATO, Kenji as
 * in a list.
 */
export function wholeLatinName(bytes: Uint8Array, span: TaggedSpan): TaggedSpan {
  if (!isLetter(bytes[span.start])) return span;
  let { start, end } = span;
  // Hello Aoifeさん: the tagger takes the greeting along.
  start += greeting.exec(asciiText(bytes, start, end))?.[0].length ?? 0;
  const left = partBefore(bytes, start);
  const right = partBehind(bytes, end);
  if (left >= 0) start = left;
  if (right >= 0) end = right;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

/** The start of the part before "/" or ", ", or -1. */
function partBefore(bytes: Uint8Array, start: number): number {
  let at = start;
  if (bytes[at - 1] === slash) at -= 1;
  else if (bytes[at - 1] === 32 && bytes[at - 2] === comma) at -= 2;
  else return -1;
  const end = at;
  while (at > 0 && isUpper(bytes[at - 1])) at--;
  return end - at >= 2 && !isLetter(bytes[at - 1] ?? 0) ? at : -1;
}

/** The end of the part behind "/" or ", ", or -1. */
function partBehind(bytes: Uint8Array, end: number): number {
  const isSlash = bytes[end] === slash;
  const from = isSlash ? end + 1 : end + 2;
  if (!isSlash && !(bytes[end] === comma && bytes[end + 1] === 32)) return -1;
  if (!isUpper(bytes[from])) return -1;
  let at = from;
  while (at < bytes.length && isLetter(bytes[at])) at++;
  if (at - from < 2) return -1;
  const isName = isSlash ? isUpper(bytes[from + 1]) : isRomajiName(asciiText(bytes, from, at));
  return isName ? at : -1;
}
