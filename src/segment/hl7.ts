import type { Block, Field } from "../model.ts";
import { asciiText, lineEnd, nextLine } from "../text/bytes.ts";
import { fieldUnder, piecesOf } from "./positions.ts";

const bar = 124;
const caret = 94;

/** What the fields of a segment hold, by number, and of those with components the components' own labels. */
const segments: Readonly<Record<string, Readonly<Record<number, string | readonly string[]>>>> = {
  PID: {
    2: ["患者ID"],
    3: ["患者ID"],
    4: ["患者ID"],
    5: "氏名",
    6: "氏名",
    7: "生年月日",
    8: "性別",
    9: "氏名",
    11: ["住所", "住所", "住所", "住所", "郵便番号"],
    13: ["電話番号"],
    14: ["電話番号"],
  },
  NK1: { 2: "氏名", 4: ["住所", "住所", "住所", "住所", "郵便番号"], 5: ["電話番号"], 6: ["電話番号"] },
  GT1: {
    3: "氏名",
    5: ["住所", "住所", "住所", "住所", "郵便番号"],
    6: ["電話番号"],
    8: "生年月日",
    9: "性別",
  },
  IN1: { 16: "氏名", 18: "生年月日", 19: ["住所", "住所", "住所", "住所", "郵便番号"] },
  DG1: { 3: ["", "病名"], 4: "病名" },
};

/** Messages of HL7 version 2: a segment a line, its fields between bars, named by their number. */
export function findHl7Fields({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A sign is found ten times as fast as a word.
  if (!haystack.includes(bar) || (haystack.indexOf("PID|") < 0 && haystack.indexOf("MSH|^~") < 0)) return [];
  let record = 0;
  for (let at = 0; at < bytes.length;) {
    const end = lineEnd(bytes, at);
    const name = bytes[at + 3] === bar ? haystack.toString("latin1", at, at + 3) : "";
    if (name === "MSH" || name === "PID") record = at;
    const places = segments[name];
    if (places) readSegment(bytes, at, end, places, record, fields);
    at = nextLine(bytes, end);
  }
  return fields;
}

function readSegment(
  bytes: Uint8Array,
  start: number,
  end: number,
  places: Readonly<Record<number, string | readonly string[]>>,
  record: number,
  fields: Field[],
): void {
  let number = 0;
  for (const piece of piecesOf(bytes, start, end, bar)) {
    const place = places[number++];
    if (typeof place === "string") {
      const field = fieldUnder(place, piece.start, withoutCarets(bytes, piece.start, piece.end), record);
      if (field) fields.push(field);
    } else if (place) {
      let component = 0;
      for (const { start: from, end: to } of piecesOf(bytes, piece.start, piece.end, caret)) {
        const word = place[component++] ?? "";
        const field = fieldUnder(
          word === "住所" && isPostalCode(bytes, from) ? "郵便番号" : word,
          from,
          to,
          record,
        );
        if (field) fields.push(field);
      }
    }
  }
}

/** ﾔﾏﾀﾞ^ﾊﾅｺ^^^^: empty components at the end are no part of the value. */
function withoutCarets(bytes: Uint8Array, start: number, limit: number): number {
  let end = limit;
  while (end > start && bytes[end - 1] === caret) end--;
  return end;
}

/** Senders put the code where they like. */
function isPostalCode(bytes: Uint8Array, start: number): boolean {
  return /^\d{3}-?\d{4}(?:[\^|\r\n]|$)/.test(asciiText(bytes, start, start + 9));
}
