import { labelOf } from "../lexicon/labels.ts";
import type { Block, Field } from "../model.ts";
import { indexOfWord, lineEnd } from "../text/bytes.ts";
import { labelledField } from "./labelled.ts";
import { placeholderColumns, type PlaceholderColumns } from "./statement-columns.ts";

/** How far before its parameters a statement begins. */
const longestStatement = 4096;
const longestLine = 1 << 14;

/** A way of logging the values that were bound to the placeholders of a statement. */
interface Writing {
  readonly opening: string;
  /** Where its rare letters begin. */
  readonly anchor: number;
  /** One value: number of the placeholder if it is given, value, name or comment behind. */
  readonly value: RegExp;
}

const writings: readonly Writing[] = [
  // PostgreSQL: parameters: $1 = '…', $2 = NULL
  { opening: "arameters: $1 = ", anchor: 11, value: /\$(?<place>\d+) = '(?<value>(?:[^']|'')*)'/g },
  // MyBatis: ==> Parameters: 山田(String), 7(Integer) /* 年齢 */
  {
    opening: "> Parameters: ",
    anchor: 0,
    value:
      /(?<=: |, |\*\/ )(?<value>(?:null|[^\s,/](?:(?!, |\(\w+\)).)*?))(?:\([A-Z]\w*\))?(?: \/\* ?(?<name>[^*]{1,40}?) ?\*\/)?(?=, |\s*$)/g,
  },
  // Hibernate: binding parameter [1] as [VARCHAR] - [山田], binding parameter (1:VARCHAR) <- [山田]
  {
    opening: "binding parameter ",
    anchor: 6,
    value: /[[(](?<place>\d+)(?:\] as \[\w+\] - |:\w+\) <- )\[(?<value>[^\]]*)\]/g,
  },
];

/** Values that were bound to the placeholders of the statement before them, and that a log shows apart. */
export function findBoundParameters({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { opening, anchor, value } of writings) {
    const next = (from: number): number => indexOfWord(text, opening, from, anchor);
    let columns: PlaceholderColumns = [];
    let end = 0;
    for (let at = next(0); at >= 0; at = next(end)) {
      const isSameStatement = end > 0 && at - end < longestStatement && !mayHoldStatement(text, end, at);
      if (!isSameStatement)
        columns = placeholderColumns(text.toString("utf8", Math.max(0, at - longestStatement), at));
      end = lineEnd(bytes, at, Math.min(bytes.length, at + longestLine));
      readLine(text, at, end, value, columns, fields);
    }
  }
  return fields;
}

const statementWords = ["SELECT", "INSERT", "UPDATE", "DELETE", "select", "insert", "update", "delete"];

function mayHoldStatement(text: Buffer, start: number, end: number): boolean {
  const between = text.subarray(start, end);
  return statementWords.some((word) => between.includes(word));
}

function readLine(
  text: Buffer,
  start: number,
  end: number,
  pattern: RegExp,
  columns: PlaceholderColumns,
  fields: Field[],
): void {
  const line = text.toString("utf8", start, end);
  let place = 0;
  for (const { index, groups = {}, 0: whole } of line.matchAll(pattern)) {
    const { value, name } = groups;
    const word = name ?? columns[groups.place ? Number(groups.place) - 1 : place];
    place++;
    const label = word === undefined ? undefined : labelOf(word);
    if (!label || value === "" || value === "null") continue;
    const from = start + Buffer.byteLength(line.slice(0, index + whole.indexOf(value)));
    fields.push(
      labelledField(
        label,
        { start: from, end: from + Buffer.byteLength(value), encoding: "plain", closed: true },
        "key",
        start,
      ),
    );
  }
}

const pairOpening = '[["';
const pair = /^\["([^"\\]{1,60})", (?:"((?:[^"\\]|\\.)*)"|([^"[\],]+))\](?:, )?/;
const longestPair = 2000;

/** What ActiveRecord binds: [["shimei", "山田"], ["LIMIT", 1]]. */
export function findBoundPairs({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf(pairOpening); at >= 0; at = text.indexOf(pairOpening, at + 1)) {
    for (let from = at + 1; ;) {
      // One character a byte, so that lengths in the text are lengths in the bytes.
      const match = pair.exec(text.toString("latin1", from, Math.min(bytes.length, from + longestPair)));
      if (!match) break;
      const label = labelOf(Buffer.from(match[1], "latin1").toString("utf8"));
      const value = match[2] ?? match[3] ?? "";
      const start = from + match[0].indexOf(value, match[1].length + 4);
      if (label && value !== "")
        fields.push(
          labelledField(
            label,
            { start, end: start + value.length, encoding: "json", closed: true },
            "key",
            at,
          ),
        );
      from += match[0].length;
    }
  }
  return fields;
}
