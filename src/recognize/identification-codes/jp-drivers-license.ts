import { isDriversLicense } from "../../checksum/drivers-license.ts";
import { defineRecognizer, digits, type Recognizer } from "../define.ts";
import { recognizeCheckedColumns } from "./checked-columns.ts";

/**
 * 運転免許証の番号 — also of the 免許情報記録 in a My Number card and of a 運転経歴証明書.
 *
 * Format   12 digits without groups: public safety commission 2, year 2, serial 6, check digit, times reissued.
 * Check    Eleventh digit, modulus 11. Secondary sources only, so a label counts for more than the check.
 * Alike    個人番号, parcel numbers, YYYYMMDDHHMM (20 is Aomori), 宅建 and medical licences, licence keys.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(v).
 */
export const jpDriversLicense: Recognizer = defineRecognizer({
  entityType: "JP_DRIVERS_LICENSE",
  cue: digits({ count: 12, groups: [[4, 4, 4]] }),
  check: isDriversLicense,
  context: { raise: "drivers-license", lower: ["not-drivers-license", "my-number"] },
  confidence: {
    alone: "weak",
    raised: "strong",
    labelled: "certain",
    lowered: "none",
    unchecked: "fair",
    topical: { confidence: "fair", written: /^[\d-]+$/ },
  },
  recognizeBlock: (scene, emit) => recognizeCheckedColumns(scene, jpDriversLicense, /^\d{12}$/u, emit),
  examples: [
    "運転免許証番号：第⟦305412345660⟧号",
    "免許証番号は⟦３０５４１２３４５６６０⟧です",
    '{"menkyo_no": "⟦305412345660⟧"}',
    "免許証 ⟦3054 1234 5660⟧",
    "免許証 305412345670", // wrong check digit, and no label before it
    "運転免許証番号 3054123456601", // thirteen digits
    "免許証のコピーを送りました。伝票番号 305412345660", // a slip of a parcel
  ],
});
