import type { Block, Field } from "../model.ts";
import { indexOfWord, lineEnd, nextLine } from "../text/bytes.ts";
import { fieldUnder, piecesOf } from "./positions.ts";

/** What a property holds; of those with components the components' own labels. */
const properties: Readonly<Record<string, string | readonly string[]>> = {
  N: ["姓", "名", "名"],
  FN: "氏名",
  "SORT-STRING": "氏名カナ",
  "X-PHONETIC-FIRST-NAME": "メイ",
  "X-PHONETIC-LAST-NAME": "セイ",
  "X-MAIDENNAME": "姓",
  BDAY: "生年月日",
  GENDER: "性別",
  TEL: "電話番号",
  EMAIL: "メールアドレス",
  ADR: ["", "住所", "住所", "住所", "住所", "郵便番号"],
  LABEL: "住所",
  ORG: "勤務先",
  TITLE: "職業",
  ROLE: "職業",
};

const longestProperty = 120;
const property = /^(?:item\d+\.)?([A-Z-]+)(?:;[^:]*)?:/i;

/** Cards of contacts (vCard): a property a line, its parameters before the colon. */
export function findCardProperties({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nextCard = (from: number): number => indexOfWord(haystack, "BEGIN:VCARD", from, "BEGIN:".length);
  let record = nextCard(0);
  let at = record;
  while (record >= 0 && at < bytes.length) {
    const end = lineEnd(bytes, at);
    const head = property.exec(haystack.toString("latin1", at, Math.min(end, at + longestProperty)));
    const name = head?.[1].toUpperCase() ?? "";
    if (name === "BEGIN") record = at;
    if (name === "END") at = record = nextCard(end);
    else {
      if (head && properties[name])
        readProperty(bytes, at + head[0].length, end, properties[name], record, fields);
      at = nextLine(bytes, end);
    }
  }
  return fields;
}

function readProperty(
  bytes: Uint8Array,
  start: number,
  end: number,
  labels: string | readonly string[],
  record: number,
  fields: Field[],
): void {
  if (typeof labels === "string") {
    const field = fieldUnder(labels, start, end, record);
    if (field) fields.push(field);
    return;
  }
  let component = 0;
  for (const piece of piecesOf(bytes, start, end, 59)) {
    const field = fieldUnder(labels[component++] ?? "", piece.start, piece.end, record);
    if (field) fields.push(field);
  }
}
