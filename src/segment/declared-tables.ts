import { labelOf } from "../lexicon/labels.ts";
import { lineEnd } from "../text/bytes.ts";
import { columnsOf, countLabels, type Columns } from "./header.ts";

const longestHead = 200;
const longestDeclaration = 1 << 14;
const declarationHead =
  /^CREATE\s+(?:[A-Z]+\s+){0,2}TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:[\w"'`[\]]+\.)?["'`[]?([^\s"'`()[\].]+)["'`\]]?\s*\(/i;
/** What begins a part of a declaration that declares no column. */
const constraint = /^(?:primary|foreign|unique|key|index|fulltext|constraint|check|exclude|like|period)$/i;

/** The labels of the columns that `CREATE TABLE name (column type, …)` declares, by the table's name. */
export function declaredTables(haystack: Buffer): ReadonlyMap<string, Columns> {
  const tables = new Map<string, Columns>();
  for (const word of ["CREATE", "create", "Create"]) {
    for (let at = haystack.indexOf(word); at >= 0; at = haystack.indexOf(word, at + word.length)) {
      // One character a byte: lengths in the text are lengths in the bytes.
      const head = declarationHead.exec(haystack.toString("latin1", at, at + longestHead));
      if (!head) continue;
      const { columns, end } = readDeclaration(haystack, at + head[0].length);
      if (countLabels(columns) > 0) tables.set(head[1].toLowerCase(), columns);
      at = end;
    }
  }
  return tables;
}

/** The table named right before `at`, as in INSERT INTO `shop`.`users` VALUES; in the writing of `declaredTables`. */
export function tableNameBefore(haystack: Buffer, at: number): string {
  const name = /([^\s"'`()[\].]+)["'`\]]?\s*$/.exec(
    haystack.toString("latin1", Math.max(0, at - longestHead), at),
  );
  return name ? name[1].toLowerCase() : "";
}

/** What a column is called where its name says nothing: MySQL's COMMENT '旅券番号', or a comment that ends its line. */
const remark = /\bCOMMENT\s+'((?:[^']|'')*)'|^[^\n]*?--[ \t]*([^\n]*)/i;

/** The first word of each part between commas, up to the bracket that closes. */
function readDeclaration(
  haystack: Buffer,
  start: number,
): { readonly columns: Columns; readonly end: number } {
  const starts: number[] = [];
  const ends: number[] = [];
  const ceiling = Math.min(haystack.length, start + longestDeclaration);
  let depth = 1;
  let at = start;
  let opens = true;
  while (at < ceiling && depth > 0) {
    const byte = haystack[at];
    if (byte === 45 && haystack[at + 1] === 45) {
      at = lineEnd(haystack, at, ceiling);
      continue;
    }
    if (opens && !isBlankOrQuote(byte) && byte !== 41) {
      const from = at;
      while (at < ceiling && !isBlankOrQuote(haystack[at]) && haystack[at] !== 41 && haystack[at] !== 44)
        at++;
      if (!constraint.test(haystack.toString("latin1", from, at))) {
        starts.push(from);
        ends.push(at);
      }
      opens = false;
      continue;
    }
    if (byte === 40) depth++;
    else if (byte === 41) depth--;
    else if (byte === 44 && depth === 1) opens = true;
    else if (byte === 39) at = endOfQuoted(haystack, at, ceiling);
    at++;
  }
  const remarks = ends.map((end, index) =>
    remark.exec(haystack.toString("utf8", end, starts[index + 1] ?? lineEnd(haystack, at, ceiling))),
  );
  const columns = columnsOf(haystack, { starts, ends }).map(
    (label, index) => label ?? labelOf(remarks[index]?.[1] ?? remarks[index]?.[2] ?? ""),
  );
  return { columns, end: at };
}

/** The quote that closes; where there is none, the quote that opens. */
function endOfQuoted(haystack: Buffer, open: number, ceiling: number): number {
  const close = haystack.indexOf(39, open + 1);
  return close < 0 || close >= ceiling ? open : close;
}

/** White space, a quote or a bracket of a quoted identifier. */
const isBlankOrQuote = (byte: number): boolean =>
  byte <= 32 || byte === 34 || byte === 39 || byte === 96 || byte === 91 || byte === 93;
