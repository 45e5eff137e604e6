import type { Block, Field } from "../model.ts";
import { asciiText, lineEnd, nextLine } from "../text/bytes.ts";
import { fieldUnder, piecesOf } from "./positions.ts";

const bar = 124;
const caret = 94;
const tilde = 126;

/** A name of one person, of whom the number comes first (XCN) or not (XPN): family^given^middle. */
const name = { word: "氏名", first: 0 } as const;
const numberedName = { word: "医師", first: 1 } as const;

/** What a field holds: a name, one value, or components with their own labels. */
type Place = typeof name | typeof numberedName | string | readonly string[];

const address = ["住所", "住所", "住所", "住所", "郵便番号", "", "", "住所"] as const;
const telephone = ["電話番号", "", "", "メールアドレス", "", "", "", "", "", "", "", "電話番号"] as const;

/** By segment and the number of the field. */
const segments: Readonly<Record<string, Readonly<Record<number, Place>>>> = {
  PID: {
    2: ["患者ID"],
    3: ["患者ID"],
    4: ["患者ID"],
    5: name,
    6: name,
    7: "生年月日",
    8: "性別",
    9: name,
    11: address,
    13: telephone,
    14: telephone,
    20: ["免許証番号"],
  },
  PD1: { 4: numberedName },
  NK1: {
    2: name,
    4: address,
    5: telephone,
    6: telephone,
    15: "性別",
    16: "生年月日",
    30: name,
    31: telephone,
  },
  GT1: { 3: name, 4: name, 5: address, 6: telephone, 7: telephone, 8: "生年月日", 9: "性別", 16: ["勤務先"] },
  IN1: {
    3: ["保険者番号"],
    10: "被保険者記号",
    11: "被保険者番号",
    16: name,
    18: "生年月日",
    19: address,
    43: "性別",
  },
  PV1: { 7: numberedName, 8: numberedName, 9: numberedName, 17: numberedName, 52: numberedName },
  ORC: { 10: numberedName, 11: numberedName, 12: numberedName, 19: numberedName },
  OBR: { 10: numberedName, 16: numberedName, 28: numberedName },
  OBX: { 16: numberedName },
  RXO: { 1: ["", "処方薬"] },
  RXD: { 2: ["", "処方薬"] },
  RXE: { 2: ["", "処方薬"], 13: numberedName, 14: numberedName },
  RXA: { 5: ["", "処方薬"], 10: numberedName },
  TXA: { 5: numberedName, 9: numberedName, 10: numberedName, 11: numberedName },
  ROL: { 4: numberedName, 11: address, 12: telephone },
  AIP: { 3: numberedName },
  STF: { 3: name, 5: "性別", 6: "生年月日", 10: telephone, 11: address },
  DG1: { 3: ["", "病名"], 4: "病名", 16: numberedName },
  PR1: { 8: numberedName, 11: numberedName, 12: numberedName },
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
    const segment = bytes[at + 3] === bar ? haystack.toString("latin1", at, at + 3) : "";
    if (segment === "MSH" || segment === "PID") record = at;
    const places = segments[segment];
    if (places) readSegment(bytes, at, end, places, record, fields);
    if (segment === "OBX") readObservation(bytes, at, end, record, fields);
    at = nextLine(bytes, end);
  }
  return fields;
}

function readSegment(
  bytes: Uint8Array,
  start: number,
  end: number,
  places: Readonly<Record<number, Place>>,
  record: number,
  fields: Field[],
): void {
  let number = 0;
  for (const piece of piecesOf(bytes, start, end, bar)) {
    const place = places[number++];
    if (!place || piece.end === piece.start) continue;
    for (const { start: from, end: to } of piecesOf(bytes, piece.start, piece.end, tilde)) {
      if (typeof place === "string")
        push(fields, fieldUnder(place, from, firstComponentEnd(bytes, from, to), record));
      else if ("first" in place) push(fields, nameIn(bytes, from, to, place, record));
      else readComponents(bytes, from, to, place, record, fields);
    }
  }
}

function push(fields: Field[], field: Field | undefined): void {
  if (field) fields.push(field);
}

function firstComponentEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== caret) at++;
  return at;
}

/** ﾔﾏﾀﾞ^ﾊﾅｺ^^^^^L^P: up to three components are the name, and those behind an empty one are not. */
function nameIn(
  bytes: Uint8Array,
  start: number,
  end: number,
  { word, first }: typeof name | typeof numberedName,
  record: number,
): Field | undefined {
  let component = 0;
  let from = -1;
  let to = -1;
  for (const piece of piecesOf(bytes, start, end, caret)) {
    const place = component++ - first;
    if (place < 0) continue;
    if (piece.end === piece.start || place > 2) break;
    if (from < 0) from = piece.start;
    to = piece.end;
  }
  return from < 0 ? undefined : fieldUnder(word, from, to, record);
}

function readComponents(
  bytes: Uint8Array,
  start: number,
  end: number,
  words: readonly string[],
  record: number,
  fields: Field[],
): void {
  let component = 0;
  for (const { start: from, end: to } of piecesOf(bytes, start, end, caret)) {
    const word = words[component++] ?? "";
    push(
      fields,
      fieldUnder(word === "住所" && isPostalCode(bytes, from) ? "郵便番号" : word, from, to, record),
    );
  }
}

/** Codes of laboratory items: JLAC10, JLAC11, LOINC. */
const itemOfLaboratory = /\^(?:JC10|JC11|JLAC\d*|LN|L?LOINC)(?:\^|$)/;
const valueTypes: ReadonlySet<string> = new Set(["NM", "ST", "SN"]);

/** OBX|1|NM|code^HbA1c^JC10||8.1|%: the result of an item. */
function readObservation(
  bytes: Uint8Array,
  start: number,
  end: number,
  record: number,
  fields: Field[],
): void {
  const [, , type, item, , value] = piecesOf(bytes, start, end, bar);
  if (!value || !valueTypes.has(asciiText(bytes, type.start, type.end))) return;
  if (itemOfLaboratory.test(Buffer.from(bytes.subarray(item.start, item.end)).toString("latin1")))
    push(fields, fieldUnder("検査結果", value.start, value.end, record));
}

/** Senders put the code where they like. */
function isPostalCode(bytes: Uint8Array, start: number): boolean {
  return /^\d{3}-?\d{4}(?:[\^~|\r\n]|$)/.test(asciiText(bytes, start, start + 9));
}
