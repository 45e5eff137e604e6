import type { Block, Field } from "../model.ts";
import { lineEnd, nextLine } from "../text/bytes.ts";
import { fieldsOfRecord } from "./positions.ts";

const comma = 44;
const claim = "RE,";
/** Kind of record, number and kind of the claim, month of care. */
const opening = /(?:^|[\r\n])RE,\d{1,6},\d{4},\d{5,6},/;
/** A claim and its diseases and acts are shorter than this. */
const reachOfOpening = 4096;

/** By the kind of a record what its fields hold; those of an institution (IR, YK) are no person's. */
const records: Readonly<Record<string, readonly string[]>> = {
  RE: ["", "", "", "", "氏名", "性別", "生年月日", "", "", "", "", "", "", "患者ID"],
  HO: ["", "保険者番号", "被保険者記号", "被保険者番号"],
  SN: ["", "", "", "保険者番号", "被保険者記号", "被保険者番号", "枝番"],
  SY: ["", "", "", "", "", "病名"],
};

/** Claims of medical fees (レセプト電算処理システム 記録条件仕様): a record a line, named by two letters. */
export function findClaims({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!opening.test(text.toString("latin1", 0, reachOfOpening))) return fields;
  let record = 0;
  for (let at = 0; at < bytes.length;) {
    const end = lineEnd(bytes, at);
    const kind = text.toString("latin1", at, at + claim.length);
    if (kind === claim) record = at;
    const words = kind.endsWith(",") ? records[kind.slice(0, -1)] : undefined;
    if (words) fields.push(...fieldsOfRecord(bytes, { start: at, end }, comma, words, record));
    at = nextLine(bytes, end);
  }
  return fields;
}
