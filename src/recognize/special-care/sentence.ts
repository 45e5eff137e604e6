import type { Span } from "../../model.ts";
import { foldText, type FoldedText } from "../../text/fold.ts";

/** The widest sentence that is looked at, in bytes to each side: about a hundred characters. */
const reach = 320;
/** How much of it is read as text: what belongs to the fact stands close to its word. */
const closeBefore = 120;
const closeBehind = 180;

interface Remembered {
  readonly bytes: Uint8Array;
  readonly sentence: Span;
  /** Both ends are ends of a sentence, so that it is the sentence of every word inside. */
  readonly isWhole: boolean;
}

let remembered: Remembered | undefined;

/**
 * The sentence or line around a word: up to a full stop or a line end, within a bounded reach. The same object
 * for all words of a sentence.
 */
export function sentenceAround(bytes: Uint8Array, start: number, end: number): Span {
  if (
    remembered?.isWhole &&
    remembered.bytes === bytes &&
    remembered.sentence.start <= start &&
    end <= remembered.sentence.end
  )
    return remembered.sentence;
  let from = start;
  const floor = Math.max(0, start - reach);
  while (from > floor && !endsSentence(bytes, from - 1)) from--;
  let to = end;
  const ceiling = Math.min(bytes.length, end + reach);
  while (to < ceiling && !endsSentence(bytes, to)) to++;
  const sentence = { start: onBoundary(bytes, from), end: onBoundary(bytes, to) };
  const isWhole = (from > floor || from === 0) && (to < ceiling || to === bytes.length);
  remembered = { bytes, sentence, isWhole };
  return sentence;
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

let lastCloseness:
  { readonly bytes: Uint8Array; readonly start: number; readonly close: Closeness } | undefined;

/** The text close to a word; remembered, since several phrases ask for the same word. */
export function closeTo(bytes: Uint8Array, sentence: Span, term: Span): Closeness {
  if (lastCloseness?.bytes === bytes && lastCloseness.start === term.start) return lastCloseness.close;
  const close = readClose(bytes, sentence, term);
  lastCloseness = { bytes, start: term.start, close };
  return close;
}

function readClose(bytes: Uint8Array, sentence: Span, term: Span): Closeness {
  const from = onBoundary(bytes, Math.max(sentence.start, term.start - closeBefore));
  const to = onBoundary(bytes, Math.min(sentence.end, term.end + closeBehind));
  const before = foldText(bytes, from, term.start);
  const behind: FoldedText = foldText(bytes, term.end, to);
  return {
    before: withWideSpaces(bytes, before),
    term: foldText(bytes, term.start, term.end).text,
    behind: withWideSpaces(bytes, behind),
    startOf: (units) => (units === 0 ? term.start : before.byteAt(before.text.length - units)),
    endOf: (units) => (units === 0 ? term.end : behind.byteAt(units)),
  };
}

/** The ideographic space sets values apart, where a plain space joins them. */
export function withWideSpaces(bytes: Uint8Array, { text, byteAt }: FoldedText): string {
  return text.replace(/ /g, (space, at: number) => (bytes[byteAt(at)] === 0xe3 ? "\u3000" : space));
}
