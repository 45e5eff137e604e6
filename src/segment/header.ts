import { isOfPerson, labelOf, type Label } from "../lexicon/labels.ts";
import type { Field } from "../model.ts";
import { digitAt } from "../text/digits.ts";
import { labelledField } from "./labelled.ts";

/** The labels over a table's columns, by the column's index; unlabelled columns are undefined. */
export type Columns = readonly (Label | undefined)[];

const decoder = new TextDecoder();

export interface Cells {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What the cells of a header line name. */
export function columnsOf(bytes: Uint8Array, cells: Cells): Columns {
  let before: { readonly text: string; readonly label: Label | undefined } | undefined;
  return cells.starts.map((start, index) => {
    const end = cells.ends[index];
    if (end <= start || isValue(bytes, start, end)) return undefined;
    const text = decoder.decode(bytes.subarray(start, end));
    const label = before && readsThing(text, before.text, before.label) ? undefined : labelOf(text);
    before = { text, label };
    return label;
  });
}

const reading = /^(?:フリガナ|ふりがな|カナ|かな|よみ|ヨミ|よみがな|読み|kana|yomi)$/i;
const nameOfThing = /(?:名称?|name)$/i;

/** 「施設名,ふりがな」: the reading of a thing's name is nobody's. */
function readsThing(text: string, before: string, label: Label | undefined): boolean {
  return reading.test(text) && nameOfThing.test(before) && !(label && isOfPerson(label));
}

/** A row of three cells and more with a value among them is no header, nor is any line below it. */
export function isDataRow(bytes: Uint8Array, cells: Cells): boolean {
  return (
    cells.starts.length > 2 && cells.starts.some((start, index) => isValue(bytes, start, cells.ends[index]))
  );
}

const mostDigitsOfLabel = 4;

/** 「緊急連絡先 080-…」 holds a label and its value: it names no column. */
function isValue(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) if (digitAt(bytes, at) >= 0) digits++;
  return digits > mostDigitsOfLabel;
}

export function countLabels(columns: Columns): number {
  return columns.reduce((count, label) => (label ? count + 1 : count), 0);
}

/** So many labels are no chance, however many other columns a table has. */
const plenty = 4;

/** In running text a header is a line of labels: two at least, and half of the cells. */
export function isHeader(columns: Columns): boolean {
  const labels = countLabels(columns);
  return labels >= 2 && (labels * 2 >= columns.length || labels >= plenty);
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
    fields.push(labelledField(label, { start, end, encoding, closed: true }, "header", record));
  }
}
