import { isResidentRecordCode } from "../../checksum/resident-record-code.ts";
import { defineRecognizer, digits, type Recognizer } from "../define.ts";

/**
 * 住民票コード — the code of a person in the basic resident register.
 *
 * Format   11 digits in one run; read aloud and in forms in groups of four, four and three.
 * Check    Last digit, modulus 11.
 * Alike    Mobile numbers (one in nine passes the check), 雇用保険 4-6-1, registered mail 3-2-5-1.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(vi).
 * Source   住民基本台帳法施行規則 Art. 1.
 */
export const jpResidentRecordCode: Recognizer = defineRecognizer({
  entityType: "JP_RESIDENT_RECORD_CODE",
  cue: digits({
    count: 11,
    groups: [
      [4, 4, 3],
      [3, 4, 4],
      [3, 3, 5],
    ],
  }),
  check: isResidentRecordCode,
  context: { raise: "resident-record", lower: "not-resident-record" },
  confidence: {
    alone: "none",
    raised: "strong",
    labelled: "certain",
    lowered: "none",
    unchecked: "fair",
    topical: { confidence: "fair", written: /^(?!0[5-9]0)[\d-]+$/ },
  },
  examples: [
    "住民票コード：⟦12345678903⟧",
    "住民票コードは⟦１２３４５６７８９０３⟧です",
    '{"juminhyo_code": "⟦12345678903⟧"}',
    "住民票コードは⟦1234の5678の903⟧と読みます",
    "12345678903", // nothing says what it is
    "住民票コード 123456789031", // twelve digits
    "住民票の問い合わせは電話 09012345671 まで", // a mobile number that passes the check
  ],
});
