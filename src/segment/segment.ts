import type { Block, Cues, Field } from "../model.ts";
import { findKeyedFields } from "./keyed.ts";
import { findTables } from "./tables.ts";

/**
 * The values of a block that something names: cells under a header, values of keys, words before a colon.
 * Sorted by start; a cell of a table wins over what stands inside it. Only places with a cue are looked at.
 */
export function findFields(block: Block, cues: Cues): readonly Field[] {
  const cells = findTables(block, cues);
  const fields = findKeyedFields(block, cues);
  return cells.length > 0 ? merge(cells, outside(behindHeader(block, cells, fields), cells)) : fields;
}

/** The words of the header of a document that is a table name columns, not what stands beside them. */
function behindHeader(
  { format, header }: Block,
  cells: readonly Field[],
  fields: readonly Field[],
): readonly Field[] {
  if ((format !== "csv" && format !== "tsv") || header) return fields;
  return fields.filter(({ start }) => start >= cells[0].record);
}

/** Both lists in one, by start; of two fields that start together the shorter comes first. */
function merge(cells: Field[], fields: readonly Field[]): readonly Field[] {
  if (fields.length === 0) return cells;
  const merged: Field[] = [];
  let cell = 0;
  for (const field of fields) {
    while (cell < cells.length && isBefore(cells[cell], field)) merged.push(cells[cell++]);
    merged.push(field);
  }
  while (cell < cells.length) merged.push(cells[cell++]);
  return merged;
}

function isBefore(cell: Field, field: Field): boolean {
  return cell.start < field.start || (cell.start === field.start && cell.end <= field.end);
}

/** A border and a space. */
const longestOpening = 2;

/** The last word of a header would find its value in the first cell of the row below. */
function opensRow({ start, source }: Field, { record }: Field): boolean {
  return source === "inline" && start >= record && start <= record + longestOpening;
}

/** The fields that begin in no cell. Both lists are sorted by start. */
function outside(fields: readonly Field[], cells: readonly Field[]): Field[] {
  const kept: Field[] = [];
  let cell = 0;
  for (const field of fields) {
    while (cell < cells.length && cells[cell].end <= field.start) cell++;
    if (cell === cells.length || (cells[cell].start > field.start && !opensRow(field, cells[cell])))
      kept.push(field);
  }
  return kept;
}
