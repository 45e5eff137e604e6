import { labelOf, type Label } from "../lexicon/labels.ts";
import type { Block, Cues, Field } from "../model.ts";
import { readRow, type Row } from "./row.ts";

const decoder = new TextDecoder();
/** A header is looked for in this many lines: exports begin with a title or a comment. */
const headerLines = 5;

/** The labelled cells of the tables in a block. */
export function findTables(block: Block, _cues: Cues): Field[] {
  if (block.format !== "csv" && block.format !== "tsv") return [];
  return readTable(block);
}

function readTable(block: Block): Field[] {
  const { bytes } = block;
  const fields: Field[] = [];
  const row: Row = { starts: [], ends: [], end: 0 };
  let at = 0;
  const delimiter = delimiterOf(block.header ?? bytes, block.format);
  let columns = block.header ? columnsOf(block.header, delimiter, row) : undefined;
  for (let line = 0; !columns && line < headerLines && at < bytes.length; line++) {
    columns = columnsOf(bytes.subarray(at), delimiter, row);
    at += row.end;
  }
  if (!columns) return fields;
  while (at < bytes.length) {
    readRow(bytes, at, delimiter, row);
    for (const [index, label] of columns) {
      const start = row.starts[index];
      const end = row.ends[index];
      if (start === undefined || end <= start) continue;
      fields.push({
        start,
        end,
        groups: label.groups,
        label: label.word,
        source: "header",
        encoding: "plain",
        record: at,
        closed: true,
      });
    }
    at = row.end;
  }
  return fields;
}

/** The labelled columns of a header line, by their index; undefined when fewer than one cell is a label. */
function columnsOf(
  bytes: Uint8Array,
  delimiter: number,
  row: Row,
): readonly (readonly [number, Label])[] | undefined {
  readRow(bytes, 0, delimiter, row);
  const columns: [number, Label][] = [];
  row.starts.forEach((start, index) => {
    const label = labelOf(decoder.decode(bytes.subarray(start, row.ends[index])));
    if (label) columns.push([index, label]);
  });
  return columns.length > 0 ? columns.sort((a, b) => a[0] - b[0]) : undefined;
}

function delimiterOf(bytes: Uint8Array, format: string): number {
  if (format === "tsv") return 9;
  let best = 44;
  let most = 0;
  for (const delimiter of [44, 59, 9, 124]) {
    let count = 0;
    for (let at = 0; at < bytes.length && bytes[at] !== 10; at++) if (bytes[at] === delimiter) count++;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}
