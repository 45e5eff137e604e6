import type { Block, Cues, Field } from "../model.ts";
import { findAlignedTables } from "./aligned.ts";
import { findEmbeddedTables, readDelimited } from "./delimited.ts";
import { findCommentedTuples, findInsertedTuples } from "./tuples.ts";

/** The labelled cells of the tables in a block, by start. */
export function findTables(block: Block, cues: Cues): Field[] {
  const { format } = block;
  if (format === "csv" || format === "tsv") return readDelimited(block);
  if (format === "json" || format === "jsonl" || format === "xml" || format === "html") return [];
  const fields = findInsertedTuples(block);
  if (format === "code") fields.push(...findCommentedTuples(block));
  else fields.push(...findEmbeddedTables(block), ...(format === "log" ? [] : findAlignedTables(block, cues)));
  return fields.length > 1
    ? withoutNested(fields.sort((a, b) => a.start - b.start || b.end - a.end))
    : fields;
}

/** Two readings of one line can claim the same cell: the first and longest stays. */
function withoutNested(fields: readonly Field[]): Field[] {
  let end = -1;
  return fields.filter((field) => {
    if (field.start < end) return false;
    end = field.end;
    return true;
  });
}
