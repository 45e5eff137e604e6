import type { Format, Span } from "../model.ts";

/**
 * How documents are cut into blocks. The borders depend on the content alone, never on threads or tasks,
 * so that every way to scan a document gives the same findings.
 */
export interface Layout {
  /** Block k holds the lines that start in `[k·blockSize, (k+1)·blockSize)`. */
  readonly blockSize: number;
  /** The same in dense formats: what is known of so small a block stays in the processor's cache. */
  readonly denseBlockSize: number;
  /** A line end is looked for so far behind the border; a longer line is cut within. */
  readonly cutWindow: number;
  /** So much stands before and after a block for context. */
  readonly contextSize: number;
  /** The same in dense formats, where nothing is said beyond a line. */
  readonly denseContextSize: number;
  /** About so many bytes of one file, or of many small ones, make a task. */
  readonly taskSize: number;
  /** The same in a huge file that is not dense, whose tasks would else keep the main thread busy. */
  readonly hugeTaskSize: number;
  /** Less than this in all is scanned without threads: starting them would cost more than they save. */
  readonly inlineSize: number;
}

export const standardLayout: Layout = {
  blockSize: 1 << 20,
  denseBlockSize: 1 << 17,
  cutWindow: 1 << 16,
  contextSize: 1 << 12,
  denseContextSize: 1 << 10,
  taskSize: 1 << 20,
  hugeTaskSize: 1 << 22,
  inlineSize: 1 << 21,
};

/** A record a line, full of values; the lines of logs have few. */
const denseFormats: ReadonlySet<Format> = new Set(["csv", "tsv", "jsonl"]);

/** How a document of a format is cut. */
export function layoutFor(format: Format, layout: Layout): Layout {
  if (!denseFormats.has(format)) return layout;
  return {
    ...layout,
    blockSize: layout.denseBlockSize,
    contextSize: layout.denseContextSize,
    hugeTaskSize: layout.taskSize,
  };
}

/** A file is cut into so many tasks at least, for every thread to have its share to the end. */
const fewestTasks = 64;

/** About how many bytes of a file of `size` make a task. */
export function taskSizeFor(size: number, { taskSize, hugeTaskSize }: Layout): number {
  return Math.max(taskSize, Math.min(hugeTaskSize, size / fewestTasks));
}

/** A stretch of a document that lies in memory. */
export interface Stretch {
  readonly bytes: Uint8Array;
  /** Where `bytes[0]` stands in the document. */
  readonly offset: number;
  /** Where the text begins: behind the byte order mark. */
  readonly textStart: number;
  /** The length of the document; Infinity while a stream goes on. */
  readonly size: number;
}

/** A block with its context, in offsets of the document. */
export interface BlockSpan extends Span {
  readonly leadIn: number;
  readonly leadOut: number;
}

/** How many blocks a document of so many bytes has. */
export function blockCount(size: number, layout: Layout): number {
  return Math.ceil(size / layout.blockSize);
}

/** What must lie in memory to cut `count` blocks from the block `first` on. */
export function stretchSpan(first: number, count: number, size: number, layout: Layout): Span {
  const start = first * layout.blockSize - layout.contextSize - MARGIN;
  const end = (first + count) * layout.blockSize + layout.cutWindow + layout.contextSize + MARGIN;
  return { start: Math.max(0, start), end: Math.min(size, end) };
}

/** Cuts the block `index` out of a stretch that holds it and its context. */
export function cutBlock(stretch: Stretch, index: number, layout: Layout): BlockSpan {
  const start = border(stretch, index, layout);
  const end = border(stretch, index + 1, layout);
  return {
    start,
    end,
    leadIn: leadIn(stretch, start, layout.contextSize),
    leadOut: leadOut(stretch, end, layout.contextSize),
  };
}

/** A border looks at the byte before it and, for a character, at three behind it. */
const MARGIN = 8;

/** Where block `index` begins: the first line start, else the first safe place, else the first character. */
function border(stretch: Stretch, index: number, layout: Layout): number {
  if (index === 0) return stretch.textStart;
  const wanted = Math.max(index * layout.blockSize, stretch.textStart);
  if (wanted >= stretch.size) return stretch.size;
  const last = Math.min(wanted + layout.cutWindow, stretch.size);
  return (
    firstLineStart(stretch, wanted, last) ??
    firstSafePlace(stretch, wanted, last) ??
    characterStart(stretch, wanted)
  );
}

function leadIn(stretch: Stretch, start: number, contextSize: number): number {
  const wanted = start - contextSize;
  if (wanted <= stretch.textStart) return stretch.textStart;
  return firstLineStart(stretch, wanted, start - 1) ?? characterStart(stretch, wanted);
}

function leadOut(stretch: Stretch, end: number, contextSize: number): number {
  const wanted = end + contextSize;
  if (wanted >= stretch.size) return stretch.size;
  for (let at = wanted; at > end; at--) if (isLineStart(stretch, at)) return at;
  return characterStart(stretch, wanted);
}

function firstLineStart(stretch: Stretch, from: number, to: number): number | undefined {
  for (let at = from; at <= to; at++) if (isLineStart(stretch, at)) return at;
  return undefined;
}

/** Between CR and LF no line starts. */
function isLineStart({ bytes, offset }: Stretch, at: number): boolean {
  const before = bytes[at - offset - 1];
  return before === 10 || (before === 13 && bytes[at - offset] !== 10);
}

/** Behind a space, comma or quote, or behind 。: no value goes on there that did not want a lead-out anyway. */
function firstSafePlace({ bytes, offset }: Stretch, from: number, to: number): number | undefined {
  for (let at = from - offset; at < to - offset; at++) {
    const byte = bytes[at];
    if (byte === 0x20 || byte === 0x2c || byte === 0x22 || byte === 0x27) return at + 1 + offset;
    if (byte === 0x82 && bytes[at - 1] === 0x80 && bytes[at - 2] === 0xe3) return at + 1 + offset;
  }
  return undefined;
}

/** No UTF-8 character is longer than four bytes, so behind three continuation bytes none goes on. */
function characterStart({ bytes, offset }: Stretch, from: number): number {
  let at = from;
  while (at < from + 3 && (bytes[at - offset] & 0xc0) === 0x80) at++;
  return at;
}
