import type { Block, Field } from "../model.ts";
import { lineEnd, nextLine } from "../text/bytes.ts";
import { columnsOf, countLabels, pushCells, type Cells, type Columns } from "./header.ts";

const directive = "#Fields:";
const numberSign = 35;

/** Logs in the W3C format (IIS): `#Fields:` names the columns between blanks. */
export function findW3cRows({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A sign is found ten times as fast as a word.
  let at = haystack.includes(numberSign) ? haystack.indexOf(directive) : -1;
  let columns: Columns = [];
  while (at >= 0 && at < bytes.length) {
    const end = lineEnd(bytes, at);
    if (bytes[at] !== numberSign) {
      const cells = splitAtBlanks(bytes, at, end);
      if (cells.starts.length === columns.length) pushCells(fields, columns, cells, at);
    } else if (haystack.toString("latin1", at, at + directive.length) === directive) {
      columns = columnsOf(bytes, splitAtBlanks(bytes, at + directive.length, end));
      if (countLabels(columns) === 0) columns = [];
    }
    at = nextLine(bytes, end);
  }
  return fields;
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
