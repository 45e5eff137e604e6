import type { Block, Cues, Field } from "../model.ts";
import { lineEnd, nextLine } from "../text/bytes.ts";
import { LineFinder } from "../text/line-finder.ts";
import { legendOf } from "./legend.ts";
import { columnsOf, countLabels, isDataRow, isHeader, pushCells, type Columns } from "./header.ts";
import { isWidePipe, RowReader, signsOfRows } from "./row.ts";
import { isRuleLine } from "./rule-line.ts";

const comma = 44;
const semicolon = 59;
const tab = 9;
const pipe = 124;
const widePipe: Uint8Array = new TextEncoder().encode("｜");

/** A header is looked for in this many lines: exports begin with a title or a comment. */
const headerLines = 5;
const longestHeader = 4096;

/** The cells of a CSV or TSV document; without a header that names anything there are none. */
export function readDelimited(block: Block, cues: Cues): Field[] {
  const { bytes } = block;
  const delimiter = block.format === "tsv" ? tab : mostFrequent(block.header ?? bytes);
  const row = new RowReader(bytes, delimiter, cues.find(signsOfRows(delimiter)));
  let columns: Columns | undefined;
  let at = 0;
  if (block.header) {
    const header = new RowReader(block.header, delimiter);
    header.read(0);
    columns = columnsOf(block.header, header);
  } else {
    for (let line = 0, from = 0; line < headerLines && from < bytes.length; line++, from = row.end) {
      row.read(from);
      if (isDataRow(bytes, row)) break;
      const candidate = row.starts.length > 1 ? columnsOf(bytes, row) : legendOf(bytes, from, row.end);
      // 作成日,令和7年4月1日: a label or two above the header name what stands beside them.
      if (columns ? !isHeader(candidate) : countLabels(candidate) === 0) continue;
      columns = candidate;
      at = row.end;
      if (isHeader(columns)) break;
    }
  }
  const fields: Field[] = [];
  for (; columns && at < bytes.length; at = row.end) {
    row.read(at);
    pushCells(fields, columns, row, at);
  }
  return fields;
}

function mostFrequent(bytes: Uint8Array): number {
  const end = lineEnd(bytes, 0, Math.min(bytes.length, longestHeader));
  let best = comma;
  let most = 0;
  for (const delimiter of [comma, semicolon, tab, pipe]) {
    const count = countOf(bytes, 0, end, delimiter);
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

function countOf(bytes: Uint8Array, start: number, end: number, byte: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (bytes[at] === byte) count++;
  return count;
}

/** Tables inside other text: a line of labels with one delimiter, and the lines below with as many cells. */
export function findEmbeddedTables({ bytes }: Block, cues: Cues): Field[] {
  const fields: Field[] = [];
  const lines = new LineFinder(cues.breaks, bytes.length);
  const delimiters = delimiterFinder(bytes, cues);
  let at = 0;
  while (at < bytes.length) {
    if (opensWithDigits(bytes, at)) {
      at = nextLine(bytes, lines.endOf(at));
      continue;
    }
    const delimited = delimiters(at);
    if (delimited === bytes.length) break;
    at = Math.max(at, lines.startOf(delimited));
    const end = lines.endOf(delimited);
    const delimiter = headerDelimiter(bytes, at, end);
    const next = nextLine(bytes, end);
    if (delimiter === 0) {
      at = next;
      continue;
    }
    const row = new RowReader(bytes, delimiter);
    row.read(at);
    const columns = columnsOf(bytes, row);
    at = isHeader(columns, namedCells(row)) ? readTableBody(bytes, next, columns, row, fields) : next;
  }
  return fields;
}

/** The next byte from a place on that could delimit cells, or the end; asked in ascending order. */
function delimiterFinder(bytes: Uint8Array, cues: Cues): (from: number) => number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = cues.find([comma, tab, pipe, semicolon]);
  let next = 0;
  let wide = -1;
  return (from) => {
    while (next < places.length && places[next] < from) next++;
    if (wide < from) wide = text.indexOf(widePipe, from);
    if (wide < 0) wide = bytes.length;
    return Math.min(wide, next < places.length ? places[next] : bytes.length);
  };
}

/** | a | b |: nothing stands outside of the borders. */
function namedCells({ starts, ends }: RowReader): number {
  let count = 0;
  for (const [index, start] of starts.entries()) if (ends[index] > start) count++;
  return count;
}

/** The rows below a header, until the number of cells changes; returns where the table ends. */
function readTableBody(
  bytes: Uint8Array,
  start: number,
  columns: Columns,
  row: RowReader,
  fields: Field[],
): number {
  let at = start;
  let tolerated = 1;
  while (at < bytes.length) {
    row.read(at);
    if (row.starts.length === columns.length) pushCells(fields, columns, row, at);
    // ----+---- below the names of the columns, as psql and mysql draw it.
    else if (at === start && row.starts.length === 1 && isRuleLine(bytes, at, row.ends[0])) at = row.end;
    else if (row.starts.length < 2 || tolerated-- === 0) break;
    at = row.end;
  }
  return at;
}

const maximalDigits = 6;
const opening = 32;

/** Times and addresses open the lines of logs: such a line is no header, which is seen at once. */
function opensWithDigits(bytes: Uint8Array, start: number): boolean {
  const end = Math.min(bytes.length, start + opening);
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === 10 || byte === 13 || byte >= 0x80) return false;
    if (byte >= 48 && byte < 58 && ++digits > maximalDigits) return true;
  }
  return false;
}

/** The delimiter of a line that could be a header, or 0: two delimiters of one kind, hardly a digit. */
function headerDelimiter(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 5 || end - start > longestHeader) return 0;
  let commas = 0;
  let tabs = 0;
  let pipes = 0;
  let semicolons = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte >= 48 && byte < 58) {
      if (++digits > maximalDigits) return 0;
    } else if (byte === comma) commas++;
    else if (byte === tab) tabs++;
    else if (byte === pipe || (byte === 0xef && isWidePipe(bytes, at))) pipes++;
    else if (byte === semicolon) semicolons++;
  }
  const most = Math.max(commas, tabs, pipes, semicolons);
  if (most < 1) return 0;
  return most === tabs ? tab : most === pipes ? pipe : most === commas ? comma : semicolon;
}
