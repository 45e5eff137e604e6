import { lineEnd, lineStart, nextLine } from "../../text/bytes.ts";
import type { Span } from "../../model.ts";

const nucleotide: ReadonlySet<number> = new Set([..."ACGTUNacgtun"].map((letter) => letter.charCodeAt(0)));

/** FASTA is wrapped at 60 to 80; whole reads stand on one line. */
const longestLine = 1000;

/** A sequence that goes on line after line (FASTA) is one. */
export function wholeSequence(bytes: Uint8Array, start: number, end: number): Span {
  if (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) return { start, end };
  if (!opensLine(bytes, start)) return { start, end };
  let last = end;
  for (;;) {
    const next = nextLine(bytes, lineEnd(bytes, last));
    const stop = lineEnd(bytes, next);
    if (next >= bytes.length || stop === next || !isSequence(bytes, next, stop)) return { start, end: last };
    last = stop;
  }
}

/** Whether the line before is a line of the same sequence. */
export function continuesSequence(bytes: Uint8Array, start: number): boolean {
  if (start === 0 || !opensLine(bytes, start)) return false;
  let end = start - 1;
  if (bytes[end] === 10 && bytes[end - 1] === 13) end--;
  const before = lineStart(bytes, end, Math.max(0, end - longestLine));
  return end - before >= 24 && isSequence(bytes, before, end);
}

const opensLine = (bytes: Uint8Array, start: number): boolean =>
  start === 0 || bytes[start - 1] === 10 || bytes[start - 1] === 13;

function isSequence(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!nucleotide.has(bytes[at])) return false;
  return true;
}

/** At least three bases occur: AAAA… and NNNN… are fillers. */
export function isVaried(bytes: Uint8Array, start: number, end: number): boolean {
  const seen = new Set<number>();
  for (let at = start; at < end && seen.size < 3; at++) {
    const letter = bytes[at] | 32;
    if (letter !== 110) seen.add(letter);
  }
  return seen.size >= 3;
}
