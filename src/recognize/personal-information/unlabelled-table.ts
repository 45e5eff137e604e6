import type { Span } from "../../model.ts";
import { lineEnd, nextLine } from "../../text/bytes.ts";
import type { Scene } from "../scene.ts";

/** The cells of each column of a table whose header says nothing; without the first row, which may be COL_A. */
export type UnlabelledTable = readonly (readonly Span[])[];

const tables = new WeakMap<Scene, UnlabelledTable>();
const none: UnlabelledTable = [];

const quote = 34;
const delimiters: readonly number[] = [9, 44, 59, 124];
/** Beyond so many bytes a table is judged by labels and cues alone. */
const largestBlock = 1 << 20;
const mostColumns = 64;

/**
 * The columns of a delimited document without a header that names anything: there a value's type is told by its
 * shape and by what the rest of its column holds.
 */
export function unlabelledTable(scene: Scene): UnlabelledTable {
  const { format } = scene.block;
  if (format !== "csv" && format !== "tsv") return none;
  let table = tables.get(scene);
  if (!table) tables.set(scene, (table = readTable(scene)));
  return table;
}

function readTable({ bytes, block, fields }: Scene): UnlabelledTable {
  if (block.header || bytes.length > largestBlock || fields.some(({ source }) => source === "header"))
    return none;
  const delimiter = delimiterOf(bytes);
  if (delimiter === 0) return none;
  const columns: Span[][] = [];
  for (let at = nextLine(bytes, lineEnd(bytes, 0)); at < bytes.length;) {
    const end = lineEnd(bytes, at);
    splitRow(bytes, at, end, delimiter, columns);
    at = nextLine(bytes, end);
  }
  return columns;
}

/** The delimiter that is most frequent in the first line; 0 if there is none. */
function delimiterOf(bytes: Uint8Array): number {
  const end = lineEnd(bytes, 0);
  let best = 0;
  let most = 0;
  for (const delimiter of delimiters) {
    let count = 0;
    for (let at = 0; at < end; at++) if (bytes[at] === delimiter) count++;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

function splitRow(bytes: Uint8Array, start: number, end: number, delimiter: number, columns: Span[][]): void {
  let from = start;
  let inQuotes = false;
  let column = 0;
  for (let at = start; at <= end && column < mostColumns; at++) {
    if (at < end && bytes[at] === quote) inQuotes = !inQuotes;
    if (at < end && (bytes[at] !== delimiter || inQuotes)) continue;
    (columns[column++] ??= []).push(cellOf(bytes, from, at));
    from = at + 1;
  }
}

function cellOf(bytes: Uint8Array, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && (bytes[start] === quote || bytes[start] === 32)) start++;
  while (end > start && (bytes[end - 1] === quote || bytes[end - 1] === 32)) end--;
  return { start, end };
}
