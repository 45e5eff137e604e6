import type { Block, Field } from "../model.ts";
import { lineEnd, nextLine } from "../text/bytes.ts";
import { columnsOf, countLabels, pushCells, type Cells, type Columns } from "./header.ts";
import { fieldUnder, piecesOf } from "./positions.ts";

const directive = "#Fields:";
const queryColumn = "cs-uri-query";
const numberSign = 35;

/** Logs in the W3C format (IIS): `#Fields:` names the columns between blanks. */
export function findW3cRows({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A sign is found ten times as fast as a word.
  let at = haystack.includes(numberSign) ? haystack.indexOf(directive) : -1;
  let columns: Columns = [];
  let query = -1;
  while (at >= 0 && at < bytes.length) {
    const end = lineEnd(bytes, at);
    if (bytes[at] !== numberSign) {
      const cells = splitAtBlanks(bytes, at, end);
      if (cells.starts.length === columns.length) {
        pushCells(fields, columns, cells, at);
        if (query >= 0) pushQuery(bytes, cells.starts[query], cells.ends[query], at, fields);
      }
    } else if (haystack.toString("latin1", at, at + directive.length) === directive) {
      const names = splitAtBlanks(bytes, at + directive.length, end);
      columns = columnsOf(bytes, names);
      query = names.starts.findIndex(
        (start, index) => haystack.toString("latin1", start, names.ends[index]) === queryColumn,
      );
      if (countLabels(columns) === 0) columns = [];
    }
    at = nextLine(bytes, end);
  }
  return fields;
}

/** kaiin_no=K12&tel=03…: the blank behind it ends its last value. */
function pushQuery(bytes: Uint8Array, start: number, end: number, record: number, fields: Field[]): void {
  for (const piece of piecesOf(bytes, start, end, 38)) {
    const sign = bytes.subarray(piece.start, piece.end).indexOf(61);
    if (sign <= 0) continue;
    const name = Buffer.from(bytes.subarray(piece.start, piece.start + sign)).toString("latin1");
    const field = fieldUnder(name, piece.start + sign + 1, piece.end, record, "percent");
    if (field) fields.push(field);
  }
}

function splitAtBlanks(bytes: Uint8Array, start: number, end: number): Cells {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = start; at < end; at++) {
    if (bytes[at] <= 32) continue;
    starts.push(at);
    while (at < end && bytes[at] > 32) at++;
    // A hyphen stands for no value.
    ends.push(bytes[at - 1] === 45 && at - 1 === starts[starts.length - 1] ? at - 1 : at);
  }
  return { starts, ends };
}
