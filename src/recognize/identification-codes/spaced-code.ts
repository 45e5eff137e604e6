import type { Span } from "../../model.ts";
import { digitAt } from "../../text/digits.ts";
import { isSetApart } from "../edges.ts";
import type { Scene } from "../scene.ts";

/** The span of a code at a cue: a code as it stands, or digits whose letters a space sets apart. */
export function codeAt(scene: Scene, place: Span, letters: number, tail: number): Span | undefined {
  const isDigits = digitAt(scene.bytes, place.start) >= 0;
  if (isDigits) return spacedCode(scene, place, letters, tail);
  return isSetApart(scene.bytes, place.start, place.end) ? place : undefined;
}

/**
 * The span of a code whose letters a space sets apart from the digits (YY 84520804 KB), by the place of the
 * digits; undefined where other letters, or more of them, stand around.
 */
function spacedCode({ bytes }: Scene, { start, end }: Span, letters: number, tail: number): Span | undefined {
  const from = start - 1 - letters;
  const to = tail === 0 ? end : end + 1 + tail;
  if (from < 0 || to > bytes.length || bytes[start - 1] !== 32) return undefined;
  for (let at = from; at < start - 1; at++) if (!isUpper(bytes[at])) return undefined;
  if (from > 0 && isToken(bytes[from - 1])) return undefined;
  if (tail > 0) {
    if (bytes[end] !== 32) return undefined;
    for (let at = end + 1; at < to; at++) if (!isUpper(bytes[at])) return undefined;
  }
  if (to < bytes.length && isToken(bytes[to])) return undefined;
  return { start: from, end: to };
}

const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
const isToken = (byte: number): boolean =>
  isUpper(byte) || (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte === 95 || byte === 45;
