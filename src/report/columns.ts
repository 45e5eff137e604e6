// East Asian wide and full-width characters (Unicode Standard Annex 11) that occur in names, paths and excerpts.
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u3096\u309B-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/gu;
const ZERO = /[\p{Mn}\p{Me}\u200B-\u200D\uFE00-\uFE0F]/gu;
const ASTRAL = /[\u{10000}-\u{10FFFF}]/gu;

/** How many cells of a terminal a text fills. */
export function widthOf(text: string): number {
  return text.length - count(text, ASTRAL) + count(text, WIDE) - count(text, ZERO);
}

/** A cell of a table: its text, and how it is painted once the width is known. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
  readonly alignRight?: boolean;
}

/** Lines in which each column is as wide as its widest cell; the last column is not filled up. */
export function alignColumns(rows: readonly (readonly Cell[])[], indent: string): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell.text));
    });
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const blanks = " ".repeat(widths[column] - widthOf(cell.text));
      const painted = cell.paint === undefined ? cell.text : cell.paint(cell.text);
      if (cell.alignRight === true) return blanks + painted;
      return column === row.length - 1 ? painted : painted + blanks;
    });
    return (indent + cells.join("  ")).trimEnd();
  });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
