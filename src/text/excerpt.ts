import type { Span } from "../model.ts";
import { previousCharacter } from "./bytes.ts";
import { sequenceLength, utf16Length } from "./lines.ts";

/** About so many UTF-16 code units of a line are shown. */
const EXCERPT_WIDTH = 80;
/** A longer value is not masked to its end: the excerpt would be nothing but its mask. */
const VALUE_WIDTH = EXCERPT_WIDTH / 2;
/** Line ends are looked for so far from a value and no further, or one long line would cost the square of its length. */
const LINE_REACH = 1024;

/** The line a value begins in. */
export interface NearLine extends Span {
  /** Whether both ends are real; the ends of a long line are places `LINE_REACH` bytes from the value. */
  readonly isWhole: boolean;
}

/** The line that `at` stands in, as far as it is near. */
export function nearLine(bytes: Uint8Array, at: number): NearLine {
  const floor = Math.max(0, at - LINE_REACH);
  const ceiling = Math.min(bytes.length, at + LINE_REACH);
  let start = at;
  while (start > floor && !isLineEnd(bytes[start - 1])) start--;
  let end = at;
  while (end < ceiling && !isLineEnd(bytes[end])) end++;
  const isWhole =
    (start === 0 || isLineEnd(bytes[start - 1])) && (end === bytes.length || isLineEnd(bytes[end]));
  return { start, end, isWhole };
}

/** Sorted spans as sorted spans that do not touch the same byte, so that one pass can mask them. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  for (const { start, end } of spans) {
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push((last = { start, end }));
  }
  return merged;
}

/** The index of the first of the merged spans that ends after `at`. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle].end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What an excerpt shows of a line. */
export interface ExcerptWindow extends Span {
  /** Whether it is the whole line but for blanks at its ends; then all findings of the line share it. */
  readonly isWhole: boolean;
}

/** What an excerpt shows of the line around `focus`: all of a short line, else some characters on both sides. */
export function excerptWindow(bytes: Uint8Array, line: NearLine, focus: Span): ExcerptWindow {
  let { start, end } = line;
  while (start < focus.start && isBlank(bytes[start])) start++;
  while (end > focus.end && isBlank(bytes[end - 1])) end--;
  if (end - start <= EXCERPT_WIDTH) return { start, end, isWhole: line.isWhole };
  // No UTF-16 code unit takes more than three bytes, so most long lines need no counting.
  if (end - start <= 3 * EXCERPT_WIDTH && utf16Length(bytes, start, end) <= EXCERPT_WIDTH)
    return { start, end, isWhole: line.isWhole };

  const valueEnd = stepForward(bytes, focus.start, VALUE_WIDTH, Math.min(focus.end, end));
  const left = EXCERPT_WIDTH - utf16Length(bytes, focus.start, valueEnd);
  const from = stepBack(bytes, focus.start, left >> 1, start);
  const to = stepForward(bytes, valueEnd, left - utf16Length(bytes, from, focus.start), end);
  return { start: from, end: to, isWhole: false };
}

/** UTF-8 that grows; excerpts are written into it one after another. */
export class ByteSink {
  bytes: Uint8Array = new Uint8Array(1024);
  length = 0;

  /** Makes room for so many bytes more. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** Copies bytes as they are. */
  push(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }
}

/**
 * Writes `window` with a ● for each character of each value, … where the line goes on, and nothing that a
 * terminal obeys. `values` are merged spans and hold every value of the bytes, not only the one in focus.
 */
export function writeExcerpt(
  sink: ByteSink,
  bytes: Uint8Array,
  line: NearLine,
  window: Span,
  values: readonly Span[],
): void {
  // A byte becomes three at most (● and ␛), and the two ellipses take three each.
  sink.reserve(3 * (window.end - window.start) + 6);
  if (hasText(bytes, line.start, window.start)) writeThree(sink, ELLIPSIS);
  let next = firstEndingAfter(values, window.start);
  let at = window.start;
  while (at < window.end) {
    const value = next < values.length ? values[next++] : { start: window.end, end: window.end };
    at = writeVisible(sink, bytes, at, window.end, Math.min(value.start, window.end));
    const maskedEnd = Math.min(value.end, window.end);
    while (at < maskedEnd) {
      writeThree(sink, MASK);
      at += sequenceLength(bytes, at, window.end);
    }
  }
  if (hasText(bytes, window.end, line.end)) writeThree(sink, ELLIPSIS);
}

/** The excerpt of one finding as a string. `values` are merged spans of every value in the bytes. */
export function excerptOf(bytes: Uint8Array, focus: Span, values: readonly Span[]): string {
  const sink = new ByteSink();
  const line = nearLine(bytes, focus.start);
  writeExcerpt(sink, bytes, line, excerptWindow(bytes, line, focus), values);
  return new TextDecoder().decode(sink.bytes.subarray(0, sink.length));
}

const MASK = 0xe2978f; // ●
const ELLIPSIS = 0xe280a6; // …
const REPLACEMENT = 0xefbfbd; // U+FFFD
const CONTROL_PICTURES = 0xe29080; // ␀, from which the pictures of the other controls are counted
const DELETE_PICTURE = 0xe290a1; // ␡

function writeThree(sink: ByteSink, utf8: number): void {
  const { bytes } = sink;
  bytes[sink.length++] = utf8 >> 16;
  bytes[sink.length++] = (utf8 >> 8) & 0xff;
  bytes[sink.length++] = utf8 & 0xff;
}

/** Writes characters up to `stop`, and not the one that `stop` stands within. Gives where it ended. */
function writeVisible(sink: ByteSink, bytes: Uint8Array, start: number, end: number, stop: number): number {
  let at = start;
  while (at < stop) {
    const byte = bytes[at];
    if (byte >= 0x20 && byte < 0x7f) {
      sink.bytes[sink.length++] = byte;
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, end);
    if (at + length > stop) break;
    writeUnusual(sink, bytes, at, length);
    at += length;
  }
  return at;
}

function writeUnusual(sink: ByteSink, bytes: Uint8Array, at: number, length: number): void {
  const lead = bytes[at];
  if (length === 1) {
    if (lead >= 0x80) writeThree(sink, REPLACEMENT);
    else if (lead === 0x7f) writeThree(sink, DELETE_PICTURE);
    else if (lead === 9) sink.bytes[sink.length++] = 0x20;
    else writeThree(sink, CONTROL_PICTURES + lead);
  } else if (isHarmful(bytes, at, length)) {
    writeThree(sink, REPLACEMENT);
  } else {
    for (let i = 0; i < length; i++) sink.bytes[sink.length++] = bytes[at + i];
  }
}

/** The C1 controls, which terminals obey, and the marks that reorder or break the text around them. */
function isHarmful(bytes: Uint8Array, at: number, length: number): boolean {
  const second = bytes[at + 1];
  if (length === 2) return (bytes[at] === 0xc2 && second < 0xa0) || (bytes[at] === 0xd8 && second === 0x9c);
  if (bytes[at] !== 0xe2) return false;
  const third = bytes[at + 2];
  // U+200E–F and U+2028–E: direction marks, line and paragraph separators, embeddings and overrides.
  if (second === 0x80) return third === 0x8e || third === 0x8f || (third >= 0xa8 && third <= 0xae);
  // U+2066–9: isolates.
  return second === 0x81 && third >= 0xa6 && third <= 0xa9;
}

function isLineEnd(byte: number): boolean {
  return byte === 10 || byte === 13;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 9;
}

function hasText(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(bytes[at])) return true;
  return false;
}

function stepForward(bytes: Uint8Array, from: number, units: number, ceiling: number): number {
  let at = from;
  let left = units;
  while (at < ceiling && left > 0) {
    const length = bytes[at] < 0x80 ? 1 : sequenceLength(bytes, at, ceiling);
    left -= length === 4 ? 2 : 1;
    at += length;
  }
  return at;
}

function stepBack(bytes: Uint8Array, from: number, units: number, floor: number): number {
  let at = from;
  let left = units;
  while (at > floor && left > 0) {
    const start = previousCharacter(bytes, at, floor);
    left -= at - start === 4 ? 2 : 1;
    at = start;
  }
  return at;
}
