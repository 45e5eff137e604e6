import type { Block, Field } from "../model.ts";
import { lineEnd } from "../text/bytes.ts";
import { columnsOf, pushCells, type Cells } from "./header.ts";

const longestKey = 1024;
const opening = "Key (";

/** What PostgreSQL says of a violated key: Key (shimei, tel)=(…, …) already exists. */
export function findViolatedKeys({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = haystack.indexOf(opening); at >= 0; at = haystack.indexOf(opening, at + opening.length)) {
    const start = at + opening.length;
    const end = lineEnd(bytes, start, Math.min(bytes.length, start + longestKey));
    const middle = haystack.subarray(start, end).indexOf(")=(");
    const close = middle < 0 ? -1 : haystack.subarray(start + middle + 3, end).indexOf(")");
    if (close < 0) continue;
    const values = start + middle + 3;
    const columns = columnsOf(bytes, splitAtCommas(bytes, start, start + middle));
    const cells = splitAtCommas(bytes, values, values + close);
    // A value with a comma inside makes the columns uncertain.
    if (cells.starts.length === columns.length) pushCells(fields, columns, cells, at);
  }
  return fields;
}

/** The values between commas, without the blanks before them. */
export function splitAtCommas(bytes: Uint8Array, start: number, end: number): Cells {
  const starts: number[] = [];
  const ends: number[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== 44) continue;
    while (from < at && bytes[from] === 32) from++;
    starts.push(from);
    ends.push(at);
    from = at + 1;
  }
  return { starts, ends };
}
