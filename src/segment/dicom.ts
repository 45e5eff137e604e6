import type { Block, Field } from "../model.ts";
import { lineEnd } from "../text/bytes.ts";
import { fieldUnder, piecesOf } from "./positions.ts";

/** What the elements of a data set hold, by group and element. */
const elements: Readonly<Record<string, string>> = {
  "0010,0010": "氏名",
  "0010,0020": "患者ID",
  "0010,0030": "生年月日",
  "0010,0040": "性別",
  "0010,1000": "患者ID",
  "0010,1001": "氏名",
  "0010,1010": "年齢",
  "0010,1040": "住所",
  "0010,1060": "氏名",
  "0010,2154": "電話番号",
  "0010,2180": "職業",
  "0010,21b0": "既往歴",
  "0008,0090": "医師",
  "0008,1050": "医師",
  "0032,1032": "医師",
  "0008,1048": "医師",
  "0008,1060": "医師",
  "0008,1070": "担当者",
  "0040,0006": "医師",
  "0010,1005": "氏名",
  "0010,2297": "氏名",
  "4008,010c": "医師",
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
    const close = endOfValue(bytes, start, end);
    // A name is given in Latin letters, in kanji and in kana.
    const pieces = isPersonName.test(head[0]) ? piecesOf(bytes, start, close, 61) : [{ start, end: close }];
    for (const piece of pieces) {
      const field = fieldUnder(label, piece.start, withoutCarets(bytes, piece.start, piece.end), record);
      if (field) fields.push(field);
    }
  }
  return fields;
}

const longestHead = 24;
const isPersonName = /\sPN\s/;

/** Yamada^Hanako^^^: empty parts at the end belong to no name. */
function withoutCarets(bytes: Uint8Array, start: number, limit: number): number {
  let end = limit;
  while (end > start && (bytes[end - 1] === 94 || bytes[end - 1] <= 32)) end--;
  return end;
}

/** The closing bracket, else the comment behind #, else the line's end. */
function endOfValue(bytes: Uint8Array, start: number, limit: number): number {
  let end = start;
  const closing = bytes[start - 1] === 91 ? 93 : 35;
  while (end < limit && bytes[end] !== closing) end++;
  return withoutCarets(bytes, start, end);
}
