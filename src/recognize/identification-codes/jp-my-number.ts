import { isMyNumber } from "../../checksum/my-number.ts";
import { defineRecognizer, digits, type Recognizer } from "../define.ts";
import { recognizeCheckedColumns } from "./checked-columns.ts";

/** One digit in each box of a form. */
const boxes: readonly number[] = Array.from({ length: 12 }, () => 1);

/**
 * 個人番号 (My Number) — the twelve digits given to every resident of Japan.
 *
 * Format   12 digits, printed 4-4-4; full width, hyphens and spaces occur.
 * Check    Last digit, modulus 11.
 * Alike    Driver's licence, parcel and cloud account numbers, YYYYMMDDHHMM. One random 12-digit number in
 *          ten passes the check, so alone it is only fair in groups and weak without.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(ix).
 * Source   総務省令 2014 no. 85 Art. 5.
 */
export const jpMyNumber: Recognizer = defineRecognizer({
  entityType: "JP_MY_NUMBER",
  cue: digits({ count: 12, groups: [[4, 4, 4], boxes] }),
  check: isMyNumber,
  context: { raise: "my-number", lower: ["not-my-number", "drivers-license"] },
  confidence: {
    alone: "weak",
    raised: "certain",
    lowered: "none",
    // A time of day written in one is none: 202510031820.
    topical: { confidence: "fair", written: /^(?!20[0-3]\d(?:0[1-9]|1[0-2])[0-3]\d[0-2]\d)[\d-]+$/ },
  },
  recognizeBlock: (scene, emit) =>
    recognizeCheckedColumns(scene, jpMyNumber, /^(?:\d{12}|\d{4}([- ])\d{4}\1\d{4})$/u, emit),
  examples: [
    "個人番号：⟦1234 5678 9018⟧",
    "マイナンバーは⟦１２３４－５６７８－９０１８⟧です",
    '{"my_number": "⟦123456789018⟧"}',
    "個人番号 123456789012", // wrong check digit
    "個人番号 1234567890180", // thirteen digits
    "arn:aws:iam::123456789018:role/reader", // an account of a cloud that happens to pass
    "個人番号　⟦1 2 3 4 5 6 7 8 9 0 1 8⟧",
  ],
});
