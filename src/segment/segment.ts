import type { Block, Cues, Field } from "../model.ts";
import { findKeyedFields } from "./keyed.ts";
import { findTables } from "./tables.ts";

/**
 * The values of a block that something names: cells under a header, values of keys, words before a colon.
 * Sorted by start; a cell of a table wins over what stands inside it. Only places with a cue are looked at.
 */
export function findFields(block: Block, cues: Cues): readonly Field[] {
  const cells = findTables(block, cues);
  const fields =
    cells.length > 0 ? outside(findKeyedFields(block, cues), cells) : findKeyedFields(block, cues);
  if (cells.length === 0) return fields;
  return [...cells, ...fields].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The fields that begin in no cell. Both lists are sorted by start. */
function outside(fields: readonly Field[], cells: readonly Field[]): Field[] {
  const kept: Field[] = [];
  let cell = 0;
  for (const field of fields) {
    while (cell < cells.length && cells[cell].end <= field.start) cell++;
    if (cell === cells.length || cells[cell].start > field.start) kept.push(field);
  }
  return kept;
}
