import { labelOf } from "../lexicon/labels.ts";
import type { Block, Field } from "../model.ts";
import { columnsOf, countLabels, isHeader, pushCells, type Columns } from "./header.ts";

interface Row {
  readonly starts: number[];
  readonly ends: number[];
  /** Whether a cell is a heading: th or dt. */
  readonly headings: boolean[];
}

/** The cells of HTML tables: rows below a row of headings, and headings with their value side by side. */
export function findHtmlCells({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let columns: Columns | undefined;
  let row: Row = { starts: [], ends: [], headings: [] };
  let rowStart = 0;
  for (let at = haystack.indexOf(60); at >= 0; at = haystack.indexOf(60, at + 1)) {
    const tag = tagAt(bytes, at);
    if (tag === "") continue;
    if (tag === "th" || tag === "td" || tag === "dt" || tag === "dd") {
      const cell = cellFrom(bytes, haystack, at);
      row.starts.push(cell.start);
      row.ends.push(cell.end);
      row.headings.push(tag === "th" || tag === "dt");
      continue;
    }
    columns = readRow(bytes, row, columns, rowStart, fields);
    if (tag === "table" || tag === "dl") columns = undefined;
    row = { starts: [], ends: [], headings: [] };
    rowStart = at;
  }
  readRow(bytes, row, columns, rowStart, fields);
  return fields;
}

const tags: readonly string[] = ["table", "tr", "th", "td", "dl", "dt", "dd"];

/** The name of the opening tag at `at` when it is one of a table or list, else "". */
function tagAt(bytes: Uint8Array, at: number): string {
  const first = bytes[at + 1] | 32;
  if (first !== 116 && first !== 100) return "";
  let end = at + 1;
  let name = "";
  while (end < at + 7 && bytes[end] > 47 && bytes[end] !== 62) name += String.fromCharCode(bytes[end++] | 32);
  return tags.includes(name) ? name : "";
}

const longestCell = 1 << 12;

/** The text of the cell whose tag begins at `at`, inside the tags around it (`<td><b>…</b></td>`). */
function cellFrom(
  bytes: Uint8Array,
  haystack: Buffer,
  at: number,
): { readonly start: number; readonly end: number } {
  let start = at;
  const ceiling = Math.min(bytes.length, at + longestCell);
  while (start < ceiling && (bytes[start] === 60 || bytes[start] <= 32)) {
    if (bytes[start] <= 32) start++;
    else if (start > at && (bytes[start + 1] === 47 || tagAt(bytes, start) !== ""))
      return { start, end: start };
    else while (start < ceiling && bytes[start++] !== 62);
  }
  let end = haystack.indexOf(60, start);
  if (end < 0 || end > ceiling) end = ceiling;
  while (end > start && bytes[end - 1] <= 32) end--;
  return { start, end };
}

/** Passes on the values of a row; returns the columns that stand over the next one. */
function readRow(
  bytes: Uint8Array,
  row: Row,
  columns: Columns | undefined,
  record: number,
  fields: Field[],
): Columns | undefined {
  const count = row.starts.length;
  if (count === 0) return columns;
  if (row.headings.every(Boolean)) {
    const named = columnsOf(bytes, row);
    return countLabels(named) > 0 ? named : columns;
  }
  const sideBySide = row.headings.some((heading, index) => heading && row.headings[index + 1] === false);
  if (sideBySide && (count === 2 || !columns)) {
    pushCells(fields, labelsBefore(bytes, row), row, record, "xml");
    return columns;
  }
  if (!columns) {
    const named = columnsOf(bytes, row);
    if (isHeader(named)) return named;
    // <td>氏名</td><td>…</td>: a form without headings.
    if (count === 2 && named[0]) pushCells(fields, [undefined, named[0]], row, record, "xml");
    return undefined;
  }
  pushCells(fields, columns, row, record, "xml");
  return columns;
}

/** Each value is named by the heading before it. */
function labelsBefore(bytes: Uint8Array, { starts, ends, headings }: Row): Columns {
  const decoder = new TextDecoder();
  let label: Columns[number];
  return headings.map((heading, index) => {
    if (!heading) return label;
    label = labelOf(decoder.decode(bytes.subarray(starts[index], ends[index])));
    return undefined;
  });
}
