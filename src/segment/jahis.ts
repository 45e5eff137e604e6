import type { Block, Field } from "../model.ts";
import { lineEnd, nextLine } from "../text/bytes.ts";
import { fieldsOfRecord } from "./positions.ts";

const comma = 44;
const opening = "JAHIS";
const prescription = /^JAHIS\d{1,2}(?:,|\s|$)/;
const medicineNotebook = /^JAHISTC\d{2}(?:,|\s|$)/;

/** By the number of a record what its fields hold. */
type Records = Readonly<Record<string, readonly string[]>>;

/** 電子版お薬手帳データフォーマット: the two-dimensional code for the medicine notebook. */
const notebookRecords: Records = {
  "1": ["", "氏名", "性別", "生年月日", "郵便番号", "住所", "電話番号", "電話番号", "", "体重", "氏名カナ"],
  "3": ["", "薬品名"],
  "11": ["", "", "", "", "", "郵便番号", "住所", "電話番号"],
  "15": ["", "薬剤師", "電話番号"],
  "51": ["", "", "", "", "", "郵便番号", "住所", "電話番号"],
  "55": ["", "医師"],
  "201": ["", "", "処方薬"],
};

/** 院外処方箋2次元シンボル: the two-dimensional code of a prescription. */
const prescriptionRecords: Records = {
  "2": ["", "郵便番号", "住所"],
  "3": ["", "電話番号", "電話番号"],
  "5": ["", "", "氏名カナ", "医師"],
  "11": ["", "患者ID", "氏名", "氏名カナ"],
  "12": ["", "性別"],
  "13": ["", "生年月日"],
  "22": ["", "保険者番号"],
  "23": ["", "被保険者記号", "被保険者番号", "", "枝番"],
  "201": ["", "", "", "", "", "処方薬"],
};

/** Prescriptions as the formats of JAHIS (保健医療福祉情報システム工業会) put them: a record a line, named by its number. */
export function findPrescriptionRecords({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let records: Records | undefined;
  let record = text.indexOf(opening);
  for (let at = record; at >= 0 && at < bytes.length;) {
    const end = lineEnd(bytes, at);
    const head = text.toString("latin1", at, Math.min(end, at + 12));
    if (head.startsWith(opening)) {
      records = recordsOf(head);
      record = at;
    }
    const words = records?.[head.split(",", 1)[0]] ?? [];
    if (words.length > 0) fields.push(...fieldsOfRecord(bytes, { start: at, end }, comma, words, record));
    at = nextLine(bytes, end);
  }
  return fields;
}

function recordsOf(head: string): Records | undefined {
  if (medicineNotebook.test(head)) return notebookRecords;
  return prescription.test(head) ? prescriptionRecords : undefined;
}
