import type { Block, Field } from "../model.ts";
import { skipBlanks } from "../text/bytes.ts";
import { columnsOf, isHeader, pushCells, type Cells, type Columns } from "./header.ts";

const open = 91;
const close = 93;
const quote = 34;
const colon = 58;
const brace = 123;
const mostCells = 256;
const longestColumn = 400;
/** How far before an array its key may begin. */
const longestKey = 48;
const headerKey =
  /"(?:columns?|columnNames|column_names|cols|fields|fieldNames|headers?|head|keys|schema|labels)"\s*:\s*$/i;
const rowKey = /"(?:values?|rows?|records?|data|cells|tuple)"\s*:\s*$/i;
/** In {"name": "tel", "type": "text"} what a column is called. */
const columnName = /"(?:name|column|field|key|label|title|id)"\s*:\s*"([^"\\]{1,60})"/;

/** Tables in JSON: a list of the columns' names, and lists of as many values behind it. */
export function findJsonTables({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let columns: Columns = [];
  // Whether the arrays that follow can be rows: not those of a key such as "matrix".
  let holdsRows = false;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
    const before = lastSign(bytes, at);
    const isHead = before === open || (before === colon && isNamed(text, at, headerKey));
    if (before === colon && !isHead) holdsRows = columns.length > 0 && isNamed(text, at, rowKey);
    const first = bytes[skipBlanks(bytes, at + 1)];
    if (!holdsRows && !(isHead && (first === quote || first === brace))) continue;
    const cells = readArray(bytes, at);
    if (!cells) continue;
    const named = isHead ? columnsOf(bytes, cells) : [];
    if (isHeader(named)) {
      columns = named;
      holdsRows = true;
    } else if (holdsRows && cells.starts.length === columns.length) {
      pushCells(fields, columns, cells, at, "json");
    }
    at = cells.end - 1;
  }
  return fields;
}

/** The sign before a place, white space aside. */
function lastSign(bytes: Uint8Array, at: number): number {
  let before = at - 1;
  while (before >= 0 && bytes[before] <= 32) before--;
  return bytes[before];
}

function isNamed(text: Buffer, at: number, key: RegExp): boolean {
  return key.test(text.toString("latin1", Math.max(0, at - longestKey), at));
}

/** The values of an array of plain values, without their quotes; objects stand for the name that they hold. */
function readArray(bytes: Uint8Array, start: number): (Cells & { readonly end: number }) | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = skipBlanks(bytes, start + 1);
  while (at < bytes.length && starts.length < mostCells) {
    const from = at;
    if (bytes[at] === quote) {
      at++;
      while (at < bytes.length && bytes[at] !== quote && bytes[at] !== 10) at += bytes[at] === 92 ? 2 : 1;
      if (bytes[at] !== quote) return undefined;
      starts.push(from + 1);
      ends.push(at++);
    } else if (bytes[at] === brace) {
      const name = nameOfColumn(bytes, at);
      if (!name) return undefined;
      starts.push(name.start);
      ends.push(name.end);
      at = name.next;
    } else {
      while (at < bytes.length && isOfScalar(bytes[at])) at++;
      if (at === from) return undefined;
      starts.push(from);
      ends.push(isNull(bytes, from, at) ? from : at);
    }
    at = skipBlanks(bytes, at);
    if (bytes[at] === close) return { starts, ends, end: at + 1 };
    if (bytes[at] !== 44) return undefined;
    at = skipBlanks(bytes, at + 1);
  }
  return undefined;
}

/** Digits, signs and letters of numbers and of true, false and null. */
const isOfScalar = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) ||
  byte === 43 ||
  byte === 45 ||
  byte === 46 ||
  (byte >= 65 && byte <= 90) ||
  (byte >= 97 && byte <= 122);

const isNull = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start === 4 && bytes[start] === 110;

function nameOfColumn(
  bytes: Uint8Array,
  start: number,
): { readonly start: number; readonly end: number; readonly next: number } | undefined {
  const length = bytes.subarray(start, start + longestColumn).indexOf(125);
  if (length < 0) return undefined;
  const object = Buffer.from(bytes.subarray(start, start + length)).toString("latin1");
  const name = columnName.exec(object);
  if (!name) return undefined;
  const end = start + name.index + name[0].length - 1;
  return { start: end - name[1].length, end, next: start + length + 1 };
}
