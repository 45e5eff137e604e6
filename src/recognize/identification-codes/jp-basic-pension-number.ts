import { defineRecognizer, digits, type Recognizer } from "../define.ts";

/**
 * 基礎年金番号 — the number of an insured person of the national pension.
 *
 * Format   10 digits, printed 4-6 with a hyphen.
 * Check    No public one, so a word must name it.
 * Alike    0120-123456 and other dial-free numbers, patent applications (特願2005-123456), landline numbers.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(iv).
 * Source   国民年金法 Art. 14.
 */
export const jpBasicPensionNumber: Recognizer = defineRecognizer({
  entityType: "JP_BASIC_PENSION_NUMBER",
  cue: digits({ count: 10, groups: [[4, 6]] }),
  check: (value) => !/^(0120|0570|0180|0990)/.test(value) && !/^(\d)\1+$/.test(value),
  context: { raise: "basic-pension", lower: "not-basic-pension" },
  confidence: {
    alone: "none",
    raised: "strong",
    labelled: "certain",
    lowered: "none",
    topical: { confidence: "fair", written: /^\d{4}-\d{6}$/ },
  },
  examples: [
    "基礎年金番号：⟦1234-567890⟧",
    "年金手帳（⟦１２３４ー５６７８９０⟧）をお持ちください",
    '{"pensionNo": "⟦1234567890⟧"}',
    "1234-567890", // nothing says what it is
    "基礎年金番号 1234-5678901", // eleven digits
    "年金相談フリーダイヤル 0120-123456",
    "年金に関する特許 特願2005-123456",
  ],
});
