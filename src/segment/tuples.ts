import type { Block, Field } from "../model.ts";
import { indexOfWord, lineEnd, nextLine } from "../text/bytes.ts";
import { declaredTables, tableNameBefore } from "./declared-tables.ts";
import { columnsOf, countLabels, isHeader, pushCells, type Cells, type Columns } from "./header.ts";
import { RowReader } from "./row.ts";

const open = 40;
const close = 41;
const longestColumnList = 4096;
const mostValues = 256;

/**
 * Values of SQL that a column list names: INSERT … (a, b) VALUES (…), (…) and COPY … (a, b) FROM stdin;
 * without a list the one in the table's declaration.
 */
export function findInsertedTuples({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let declared: ReadonlyMap<string, Columns> | undefined;
  for (const word of ["VALUES", "values", "Values"]) {
    for (let at = haystack.indexOf(word); at >= 0; at = haystack.indexOf(word, at + word.length)) {
      const columns =
        columnsBefore(bytes, at) ??
        (declared ??= declaredTables(haystack)).get(tableNameBefore(haystack, at));
      if (columns) readTuples(bytes, at + word.length, columns, fields);
    }
  }
  for (const word of ["FROM stdin", "FROM STDIN", "from stdin"]) {
    const next = (from: number): number => indexOfWord(haystack, word, from, "FROM ".length);
    for (let at = next(0); at >= 0; at = next(at + word.length)) {
      const columns =
        columnsBefore(bytes, at) ??
        (declared ??= declaredTables(haystack)).get(tableNameBefore(haystack, at));
      const end = lineEnd(bytes, at);
      const options = haystack.toString("latin1", at, Math.min(end, at + longestOptions));
      if (columns) readCopied(bytes, nextLine(bytes, end), delimiterOf(options), columns, fields);
    }
  }
  return fields;
}

/** The labels of the column list in brackets that ends right before `at`. */
function columnsBefore(bytes: Uint8Array, at: number): Columns | undefined {
  let end = at;
  while (end > 0 && bytes[end - 1] <= 32) end--;
  if (bytes[end - 1] !== close) return undefined;
  const floor = Math.max(0, end - longestColumnList);
  for (let start = end - 2; start >= floor; start--) {
    if (bytes[start] !== open) continue;
    const columns = columnsOf(bytes, splitAtCommas(bytes, start + 1, end - 1));
    return countLabels(columns) > 0 ? columns : undefined;
  }
  return undefined;
}

function splitAtCommas(bytes: Uint8Array, start: number, end: number): Cells {
  const starts: number[] = [];
  const ends: number[] = [];
  let cell = start;
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== 44) continue;
    let left = cell;
    let right = at;
    while (left < right && isTrim(bytes[left])) left++;
    while (right > left && isTrim(bytes[right - 1])) right--;
    starts.push(left);
    ends.push(right);
    cell = at + 1;
  }
  return { starts, ends };
}

/** White space, quotes and the brackets of quoted identifiers. */
const isTrim = (byte: number): boolean =>
  byte <= 32 || byte === 34 || byte === 39 || byte === 96 || byte === 91 || byte === 93;

function readTuples(bytes: Uint8Array, start: number, columns: Columns, fields: Field[]): void {
  let at = start;
  for (;;) {
    while (at < bytes.length && (bytes[at] <= 32 || bytes[at] === 44)) at++;
    if (bytes[at] !== open) return;
    const tuple = readTuple(bytes, at + 1, close);
    if (!tuple) return;
    pushCells(fields, columns, tuple, at, "json");
    at = tuple.end;
  }
}

/** The values of one tuple, without their quotes, and where it ends; undefined when it does not close. */
function readTuple(
  bytes: Uint8Array,
  start: number,
  closing: number,
): (Cells & { readonly end: number }) | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = start;
  while (starts.length < mostValues) {
    while (at < bytes.length && bytes[at] <= 32) at++;
    // A prefix such as N'…' or E'…' belongs to the quote.
    if ((bytes[at] === 78 || bytes[at] === 69) && bytes[at + 1] === 39) at++;
    const quote = bytes[at];
    if (quote === 39 || quote === 34) {
      const from = ++at;
      while (at < bytes.length && bytes[at] !== 10 && !(bytes[at] === quote && bytes[at + 1] !== quote)) {
        at += bytes[at] === 92 || bytes[at] === quote ? 2 : 1;
      }
      if (at >= bytes.length || bytes[at] === 10) return undefined;
      starts.push(from);
      ends.push(at++);
      while (at < bytes.length && bytes[at] <= 32) at++;
    } else {
      const from = at;
      while (at < bytes.length && bytes[at] !== 44 && bytes[at] !== closing && bytes[at] !== 10) at++;
      let to = at;
      while (to > from && bytes[to - 1] <= 32) to--;
      starts.push(from);
      ends.push(to);
    }
    if (bytes[at] === closing) return { starts, ends, end: at + 1 };
    if (bytes[at] !== 44) return undefined;
    at++;
  }
  return undefined;
}

const longestOptions = 200;
const namedDelimiter = /DELIMITERS?\s+(?:AS\s+)?E?'(\\t|[^'])'/i;

/** WITH (DELIMITER '|'): of CSV a comma, else a tab. */
function delimiterOf(options: string): number {
  const sign = namedDelimiter.exec(options)?.[1] ?? (/\bCSV\b/i.test(options) ? "," : "\t");
  return sign === "\\t" ? tab : sign.charCodeAt(0);
}

const tab = 9;

/** Rows until the line `\.`, or until a line that is no row: in a log the statement alone is shown. */
function readCopied(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  columns: Columns,
  fields: Field[],
): void {
  const row = new RowReader(bytes, delimiter);
  for (let at = start; at < bytes.length && bytes[at] !== 92; at = row.end) {
    row.read(at);
    if (row.starts.length !== columns.length) return;
    pushCells(fields, columns, row, at);
  }
}

const openings: ReadonlyMap<number, number> = new Map([
  [123, 125],
  [91, 93],
  [open, close],
]);

/** Source code: a comment that lists column names, and literal rows of as many values below it. */
export function findCommentedTuples({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = lineEnd(bytes, at);
    const text = commentText(bytes, at, end);
    const columns = text ? columnsOf(bytes, splitAtCommas(bytes, text.start, text.end)) : undefined;
    at = nextLine(bytes, end);
    if (columns && columns.length > 2 && isHeader(columns)) at = readLiteralRows(bytes, at, columns, fields);
  }
  return fields;
}

/** The text of a line that is a comment and holds commas. */
function commentText(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  let at = start;
  while (at < end && bytes[at] <= 32) at++;
  const sign = bytes[at];
  const isComment =
    (sign === 47 && (bytes[at + 1] === 47 || bytes[at + 1] === 42)) ||
    sign === 35 ||
    (sign === 45 && bytes[at + 1] === 45);
  if (!isComment) return undefined;
  while (at < end && (bytes[at] === sign || bytes[at] === 42 || bytes[at] <= 32)) at++;
  const last = bytes[end - 1] === 47 && bytes[end - 2] === 42 ? end - 2 : end;
  return last - at < longestColumnList ? { start: at, end: last } : undefined;
}

function readLiteralRows(bytes: Uint8Array, start: number, columns: Columns, fields: Field[]): number {
  let at = start;
  while (at < bytes.length) {
    const end = lineEnd(bytes, at);
    let from = at;
    while (from < end && bytes[from] <= 32) from++;
    const closing = openings.get(bytes[from]);
    const tuple = closing === undefined ? undefined : readTuple(bytes, from + 1, closing);
    if (!tuple || tuple.starts.length !== columns.length) break;
    pushCells(fields, columns, tuple, at, "json");
    at = nextLine(bytes, end);
  }
  return at;
}
