import type { Span } from "../../model.ts";
import { foldText, type FoldedText } from "../../text/fold.ts";

/** The widest sentence that is looked at, in bytes to each side: about a hundred characters. */
const reach = 320;
/** How much of it is read as text: what belongs to the fact stands close to its word. */
const closeBefore = 150;
const closeBehind = 210;

/**
 * The sentence, cell or line around a word: up to a full stop, a line end, a tab, a bar or a quotation mark
 * of the file's format, all within a bounded reach.
 */
export function sentenceAround(bytes: Uint8Array, start: number, end: number): Span {
  let from = start;
  const floor = Math.max(0, start - reach);
  while (from > floor && !endsSentence(bytes, from - 1)) from--;
  let to = end;
  const ceiling = Math.min(bytes.length, end + reach);
  while (to < ceiling && !endsSentence(bytes, to)) to++;
  return { start: onBoundary(bytes, from), end: onBoundary(bytes, to) };
}

/** LF, CR, and the last byte of 。 (before) or its first (behind). */
function endsSentence(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte === 10 || byte === 13) return true;
  if (byte === 0x82) return bytes[at - 1] === 0x80 && bytes[at - 2] === 0xe3;
  return byte === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x82;
}

/** Moves forward to the first byte of a character. */
function onBoundary(bytes: Uint8Array, at: number): number {
  let boundary = at;
  while (boundary < bytes.length && (bytes[boundary] & 0xc0) === 0x80) boundary++;
  return boundary;
}

/** A word with the text close to it, in one width. */
export interface Closeness {
  readonly before: string;
  readonly term: string;
  readonly behind: string;
  /** The byte where a phrase begins that takes `units` of the text before the term. */
  startOf(units: number): number;
  /** The byte where a phrase ends that takes `units` of the text behind the term. */
  endOf(units: number): number;
}

export function closeTo(bytes: Uint8Array, sentence: Span, term: Span): Closeness {
  const from = onBoundary(bytes, Math.max(sentence.start, term.start - closeBefore));
  const to = onBoundary(bytes, Math.min(sentence.end, term.end + closeBehind));
  const before = foldText(bytes, from, term.start);
  const behind: FoldedText = foldText(bytes, term.end, to);
  return {
    before: before.text,
    term: foldText(bytes, term.start, term.end).text,
    behind: behind.text,
    startOf: (units) => (units === 0 ? term.start : before.byteAt(before.text.length - units)),
    endOf: (units) => (units === 0 ? term.end : behind.byteAt(units)),
  };
}
