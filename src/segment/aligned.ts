import { isLabelWord, wordTable } from "../lexicon/words.ts";
import { cueKind, cueStride, type Block, type Cues, type Field } from "../model.ts";
import {
  characterLength,
  codePointAt,
  isDigit,
  isLetterOrDigit,
  lineEnd,
  lineStart,
  nextLine,
} from "../text/bytes.ts";
import { isForm } from "./form-line.ts";
import { columnsOf, countLabels, isHeader, pushCells, type Cells } from "./header.ts";
import { isRuleLine } from "./rule-line.ts";

/** Tables whose columns are aligned with spaces: a line of labels, often a rule, and rows below. */
export function findAlignedTables(block: Block, cues: Cues): Field[] {
  const { bytes } = block;
  const fields: Field[] = [];
  let from = 0;
  for (const start of linesWithLabels(bytes, cues)) {
    if (start < from) continue;
    const end = lineEnd(bytes, start);
    if (end - start > longestHeader) continue;
    const gaps = splitAtGaps(bytes, start, end);
    const header = splitLabels(bytes, gaps, start, nextLine(bytes, end));
    const isFixedWidth = header.starts.length > gaps.starts.length;
    if (header.starts.length < 2) continue;
    const columns = columnsOf(bytes, header);
    // A form has labels and values side by side; a header has labels only, but for a column or two.
    if (!isHeader(columns) || columns.filter((label) => !label).length * 3 > columns.length) continue;
    const below = nextLine(bytes, end);
    const row = splitAtGaps(bytes, below, lineEnd(bytes, below));
    if (holdsValue(bytes, start, end) || isForm(bytes, header, columns, row)) continue;
    const borders = header.starts.map((cell) => displayWidth(bytes, start, cell));
    from = readAlignedRows(bytes, below, borders, isFixedWidth, (cells, record) =>
      pushCells(fields, columns, cells, record),
    );
  }
  return fields;
}

/** 「番号 2281」: a number behind a space is a value beside its label. */
function holdsValue(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start + 1; at + 1 < end; at++) {
    const opens = gapWidth(bytes, at - 1) > 0 || (at - 3 >= start && gapWidth(bytes, at - 3) === 2);
    if (opens && isDigit(bytes[at]) && isDigit(bytes[at + 1])) return true;
  }
  return false;
}

/** Starts of the lines in which two words or keys that can be labels stand. */
function* linesWithLabels(bytes: Uint8Array, cues: Cues): Generator<number> {
  const table = wordTable();
  const { data, count } = cues;
  let previous = -1;
  let yielded = -1;
  for (let cue = 0; cue < count; cue++) {
    const at = cue * cueStride;
    if (data[at] !== cueKind.word || !isLabelWord(table, data[at + 3])) continue;
    const start = data[at + 1];
    if (previous >= 0 && start > yielded && isOneLine(bytes, previous, start)) {
      yield lineStart(bytes, start);
      yielded = lineEnd(bytes, start);
    }
    previous = start;
  }
}

const longestHeader = 2048;

function isOneLine(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > longestHeader) return false;
  for (let at = start; at < end; at++) if (bytes[at] === 10 || bytes[at] === 13) return false;
  return true;
}

/** --- 件数 8: what stands behind a rule on its own line is no row. */
const isClosing = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at] === 45 || bytes[at] === 61) && bytes[at + 1] === bytes[at] && bytes[at + 2] === bytes[at];

function readAlignedRows(
  bytes: Uint8Array,
  start: number,
  borders: readonly number[],
  isFixedWidth: boolean,
  push: (cells: Cells, record: number) => void,
): number {
  let at = start;
  while (at < bytes.length) {
    const end = lineEnd(bytes, at);
    if (!isRuleLine(bytes, at, end)) {
      if (isClosing(bytes, at)) break;
      const split = splitAtGaps(bytes, at, end);
      if (split.starts.length < 2) break;
      push(
        split.starts.length === borders.length && !isFixedWidth
          ? split
          : cutAtBorders(bytes, at, end, borders),
        at,
      );
    }
    at = nextLine(bytes, end);
  }
  return at;
}

/** Cells that two spaces or more, an ideographic space pair or a tab set apart. */
function splitAtGaps(bytes: Uint8Array, start: number, end: number): Cells {
  const starts: number[] = [];
  const ends: number[] = [];
  let cell = -1;
  let last = start;
  let gap = 2;
  for (let at = start; at < end;) {
    const length = characterLength(bytes[at]);
    const width = gapWidth(bytes, at);
    if (width > 0) {
      gap += width;
    } else {
      if (gap >= 2) {
        if (cell >= 0) {
          starts.push(cell);
          ends.push(last);
        }
        cell = at;
      }
      gap = 0;
      last = Math.min(at + length, end);
    }
    at += length;
  }
  if (cell >= 0) {
    starts.push(cell);
    ends.push(last);
  }
  return { starts, ends };
}

/** 「保険者番号 記号」: in print of fixed width one blank may part columns, if the row below has one at that place too. */
function splitLabels(bytes: Uint8Array, header: Cells, start: number, row: number): Cells {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [index, cell] of header.starts.entries()) {
    const end = header.ends[index];
    let from = cell;
    for (let at = cell; at < end; at++) {
      if (bytes[at] !== 32 || bytes[at + 1] < 0x80 || !isLabel(bytes, from, at)) continue;
      if (!isGapAt(bytes, row, displayWidth(bytes, start, at))) continue;
      starts.push(from);
      ends.push(at);
      from = at + 1;
    }
    starts.push(from);
    ends.push(end);
  }
  return { starts, ends };
}

const isLabel = (bytes: Uint8Array, start: number, end: number): boolean =>
  bytes[start] >= 0x80 && countLabels(columnsOf(bytes, { starts: [start], ends: [end] })) === 1;

/** Whether a line has a blank so many columns behind its start. */
function isGapAt(bytes: Uint8Array, start: number, width: number): boolean {
  const end = lineEnd(bytes, start);
  let column = 0;
  let at = start;
  while (at < end && column < width) {
    column += widthOf(codePointAt(bytes, at));
    at += characterLength(bytes[at]);
  }
  return column === width && at < end && gapWidth(bytes, at) > 0;
}

function gapWidth(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === 32) return 1;
  if (byte === 9) return 2;
  return byte === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80 ? 2 : 0;
}

/** Cells by the columns at which the header's cells begin, since an empty cell leaves no trace but its width. */
function cutAtBorders(bytes: Uint8Array, start: number, end: number, borders: readonly number[]): Cells {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = start;
  let column = 0;
  for (let index = 0; index < borders.length; index++) {
    const right = borders[index + 1] ?? Number.POSITIVE_INFINITY;
    let first = -1;
    let last = at;
    // OKI HA|RUKA: a word that is longer than its column is not cut.
    while (at < end && (column < right || (first >= 0 && isInsideWord(bytes, at)))) {
      const length = characterLength(bytes[at]);
      column += widthOf(codePointAt(bytes, at));
      if (gapWidth(bytes, at) === 0) {
        if (first < 0) first = at;
        last = Math.min(at + length, end);
      }
      at += length;
    }
    starts.push(first < 0 ? at : first);
    ends.push(first < 0 ? at : last);
  }
  return { starts, ends };
}

const isInsideWord = (bytes: Uint8Array, at: number): boolean =>
  isLetterOrDigit(bytes[at - 1]) && isLetterOrDigit(bytes[at]);

function displayWidth(bytes: Uint8Array, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at += characterLength(bytes[at])) width += widthOf(codePointAt(bytes, at));
  return width;
}

/** Two columns for kana, kanji and full-width forms; one for the rest, half-width kana too. */
const widthOf = (point: number): number => {
  if (point < 0x1100) return 1;
  return point >= 0xff61 && point <= 0xffdc ? 1 : 2;
};
