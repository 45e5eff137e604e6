import { entityTypes } from "../entity-types.ts";
import type { Locale } from "../policy/locale.ts";
import { alignColumns } from "../report/columns.ts";
import { legalClassNames } from "../report/words.ts";

/** The taxonomy as a table: name, Japanese, legal class, law. */
export function typesTable(locale: Locale): string {
  const rows = entityTypes.map((type) => [
    { text: type.name },
    { text: type.japanese },
    { text: legalClassNames[type.legalClass][locale] },
    { text: type.law },
  ]);
  return alignColumns(rows, "").join("\n") + "\n";
}
