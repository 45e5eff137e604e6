import { isTokenByte } from "../text/bytes.ts";

/**
 * Whether nothing joins the span to a longer token: no letter, digit or underscore at its edges, no decimal
 * point or hyphen with more of the token behind it. Kana and kanji are no part of a token.
 */
export function isSetApart(bytes: Uint8Array, start: number, end: number): boolean {
  if (start > 0) {
    const before = bytes[start - 1];
    // A percent escape may end right before: %2B81…
    const isEscape = start > 2 && bytes[start - 3] === 37;
    if (isTokenByte(before) && !isEscape) return false;
    if (isJoint(before) && start > 1 && isTokenByte(bytes[start - 2])) return false;
  }
  return endsToken(bytes, end);
}

/** Whether no token goes on behind `end`. */
export function endsToken(bytes: Uint8Array, end: number): boolean {
  if (end >= bytes.length) return true;
  const behind = bytes[end];
  if (isTokenByte(behind)) return false;
  return !(isJoint(behind) && end + 1 < bytes.length && isTokenByte(bytes[end + 1]));
}

/** Signs that join tokens: - . : / */
const isJoint = (byte: number): boolean => byte === 45 || byte === 46;
