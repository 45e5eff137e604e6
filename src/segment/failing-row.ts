import type { Block, Field } from "../model.ts";
import { indexOfWord, lineEnd } from "../text/bytes.ts";
import { declaredTables } from "./declared-tables.ts";
import { columnsOf, countLabels, pushCells, type Cells, type Columns } from "./header.ts";
import { splitAtCommas } from "./violated-key.ts";

const opening = "Failing row contains (";
const longestRow = 1 << 13;
const relation = /relation "([^"]{1,80})"[^"]*(?:"[^"]*"[^"]*){0,4}$/;
const longestMessage = 600;
const mostOwnColumns = 3;

/**
 * What PostgreSQL says of a row that a constraint refused: Failing row contains (7, 山田, …). Its columns are those of
 * the table's declaration, else those that an earlier statement inserted, before which its key stands.
 */
export function findFailingRows({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let declared: ReadonlyMap<string, Columns> | undefined;
  const next = (from: number): number => indexOfWord(text, opening, from, 0);
  for (let at = next(0); at >= 0; at = next(at + opening.length)) {
    const start = at + opening.length;
    const end = lineEnd(bytes, start, Math.min(bytes.length, start + longestRow));
    const close = text.subarray(start, end).lastIndexOf(41);
    const name = relation.exec(text.toString("latin1", Math.max(0, at - longestMessage), at));
    if (close < 0 || !name) continue;
    const cells = splitAtCommas(bytes, start, start + close);
    const columns =
      (declared ??= declaredTables(text)).get(name[1].toLowerCase()) ??
      insertedColumns(text, name[1], at, cells.starts.length);
    if (columns && columns.length === cells.starts.length)
      pushCells(fields, columns, withoutNulls(text, cells), at);
  }
  return fields;
}

const withoutNulls = (text: Buffer, { starts, ends }: Cells): Cells => ({
  starts,
  ends: ends.map((end, index) =>
    text.toString("latin1", starts[index], end) === "null" ? starts[index] : end,
  ),
});

/** INSERT INTO meibo (a, b): the nearest list before `at`, with as many columns around it as the row has. */
function insertedColumns(text: Buffer, table: string, at: number, count: number): Columns | undefined {
  const word = `${table} (`;
  const from = text.lastIndexOf(word, at);
  if (from < 0) return undefined;
  const start = from + word.length;
  const close = text.subarray(start, Math.min(at, start + longestRow)).indexOf(41);
  if (close < 0) return undefined;
  const columns = columnsOf(text, splitAtCommas(text, start, start + close));
  const missing = count - columns.length;
  if (countLabels(columns) < 2 || missing < 0 || missing > mostOwnColumns) return undefined;
  const key: Columns = missing > 0 ? [undefined] : [];
  return [...key, ...columns, ...Array<undefined>(missing - key.length)];
}
