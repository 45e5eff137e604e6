import { labelOf } from "../lexicon/labels.ts";
import type { Columns } from "./header.ts";

/** A:管理 B:利用者 C:IMEI, 1=氏名 2=電話番号: a column by its letter or number, and what it holds. */
const entry = /(?<![\w:=])([A-Z]|\d{1,2})(?:列目?)?[:：=＝]\s?([^\s:：=＝、,，;；/／()（）]{1,30})/gu;
const fewestColumns = 3;
const longestLine = 1024;
const decoder = new TextDecoder();

/** The columns that a line explains before a table without a header, one after the other; none in any other line. */
export function legendOf(bytes: Uint8Array, start: number, end: number): Columns {
  if (end - start > longestLine) return [];
  const entries = [...decoder.decode(bytes.subarray(start, end)).matchAll(entry)];
  const isOrdered = entries.every(([, column], index) => placeOf(column) === index);
  return isOrdered && entries.length >= fewestColumns ? entries.map(([, , text]) => labelOf(text)) : [];
}

const placeOf = (column: string): number =>
  /^\d/.test(column) ? Number(column) - 1 : column.charCodeAt(0) - "A".charCodeAt(0);
