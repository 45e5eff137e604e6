/** Names of columns that a statement of SQL gives to its placeholders, by their order. */
export type PlaceholderColumns = readonly (string | undefined)[];

const placeholder = /\?|%s|\$(\d+)|:(\d+)/.source;
const compared = new RegExp(
  `(?<![\\w.])([A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]*)["'\`\\])]*\\s*(?:=|<>|!=|<=|>=|<|>|(?:NOT\\s+)?I?LIKE|IN\\s*\\()\\s*(?:\\w+\\()?(?:${placeholder})|${placeholder}`,
  "gi",
);
const inserted = /\(([^()]{1,4000})\)\s*VALUES\s*\(([^()]{1,4000})\)/i;
const isPlaceholder = new RegExp(`^(?:${placeholder})(?:::\\w+)?$`);

/** The columns of the last statement of a text: `WHERE tel = ? AND …` and `INSERT … (tel, …) VALUES (?, …)`. */
export function placeholderColumns(text: string): PlaceholderColumns {
  const start = Math.max(
    ...[...text.matchAll(/\b(?:SELECT|INSERT|UPDATE|DELETE|MERGE|CALL)\b/gi)].map(({ index }) => index),
    -1,
  );
  if (start < 0) return [];
  const statement = text.slice(start).split(/\n(?=\S)/, 1)[0];
  const columns: (string | undefined)[] = [];
  const insertion = inserted.exec(statement);
  if (insertion) {
    const names = insertion[1].split(",");
    for (const [index, value] of insertion[2].split(",").entries()) {
      const match = isPlaceholder.exec(value.trim());
      if (match) columns[placeOf(match[1] ?? match[2], columns)] = names[index]?.replace(/["'`[\]\s]/g, "");
    }
    return columns;
  }
  for (const [, name, a, b, c, d] of statement.matchAll(compared)) {
    const place = placeOf(a ?? b ?? c ?? d, columns);
    columns[place] = name ?? columns[place];
  }
  return columns;
}

/** The number of a placeholder from 0, which counts on where it has none. */
function placeOf(number: string | undefined, columns: readonly unknown[]): number {
  return number === undefined ? columns.length : Math.min(Number(number), 500) - 1;
}
