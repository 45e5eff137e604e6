import type { Block, Field } from "../model.ts";
import { lineEnd } from "../text/bytes.ts";
import { fieldUnder } from "./positions.ts";

/** What the elements of a data set hold, by group and element. */
const elements: Readonly<Record<string, string>> = {
  "0010,0010": "氏名",
  "0010,0020": "患者ID",
  "0010,0030": "生年月日",
  "0010,0040": "性別",
  "0010,1000": "患者ID",
  "0010,1001": "氏名",
  "0010,1005": "氏名",
  "0010,1010": "年齢",
  "0010,1040": "住所",
  "0010,1060": "氏名",
  "0010,2154": "電話番号",
  "0010,2180": "職業",
  "0010,21b0": "既往歴",
  "0008,0090": "医師",
  "0008,1050": "医師",
  "0032,1032": "医師",
};

const longestLine = 400;
const opening = "(00";
const element = /^\(([0-9A-Fa-f]{4},[0-9A-Fa-f]{4})\)\s+(?:[A-Z]{2}\s+)?\[?/;

/** Dumps of DICOM data sets: (0010,0010) PN [ﾔﾏﾀﾞ^ﾊﾅｺ] # …, named by the tag. */
export function findDicomElements({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let record = -1;
  for (let at = haystack.indexOf(opening); at >= 0; at = haystack.indexOf(opening, at + opening.length)) {
    const end = lineEnd(bytes, at, Math.min(bytes.length, at + longestLine));
    const head = element.exec(haystack.toString("latin1", at, Math.min(end, at + longestHead)));
    const label = head && elements[head[1].toLowerCase()];
    if (!label) continue;
    if (record < 0) record = Math.max(0, haystack.indexOf("(0010,"));
    const start = at + head[0].length;
    const field = fieldUnder(label, start, endOfValue(bytes, start, end), record);
    if (field) fields.push(field);
  }
  return fields;
}

const longestHead = 24;

/** The closing bracket, else the comment behind #, else the line's end. */
function endOfValue(bytes: Uint8Array, start: number, limit: number): number {
  let end = start;
  const closing = bytes[start - 1] === 91 ? 93 : 35;
  while (end < limit && bytes[end] !== closing) end++;
  while (end > start && (bytes[end - 1] <= 32 || bytes[end - 1] === 94)) end--;
  return end;
}
