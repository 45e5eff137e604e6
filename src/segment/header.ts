import { labelOf, type Label } from "../lexicon/labels.ts";
import type { Field } from "../model.ts";

/** The labels over a table's columns, by the column's index; unlabelled columns are undefined. */
export type Columns = readonly (Label | undefined)[];

const decoder = new TextDecoder();

export interface Cells {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What the cells of a header line name. */
export function columnsOf(bytes: Uint8Array, cells: Cells): Columns {
  return cells.starts.map((start, index) => {
    const end = cells.ends[index];
    return end > start ? labelOf(decoder.decode(bytes.subarray(start, end))) : undefined;
  });
}

export function countLabels(columns: Columns): number {
  return columns.reduce((count, label) => (label ? count + 1 : count), 0);
}

/** In running text a header is a line of labels: two at least, and half of the cells. */
export function isHeader(columns: Columns): boolean {
  const labels = countLabels(columns);
  return labels >= 2 && labels * 2 >= columns.length;
}

/** The cells of a row that stand under a label. */
export function pushCells(
  fields: Field[],
  columns: Columns,
  cells: Cells,
  record: number,
  encoding: Field["encoding"] = "plain",
): void {
  for (let index = 0; index < columns.length && index < cells.starts.length; index++) {
    const label = columns[index];
    const start = cells.starts[index];
    const end = cells.ends[index];
    if (!label || end <= start) continue;
    fields.push({
      start,
      end,
      groups: label.groups,
      label: label.word,
      source: "header",
      encoding,
      record,
      closed: true,
    });
  }
}
