import { defineRecognizer, digits, type Recognizer } from "../define.ts";

/**
 * 雇用保険の被保険者番号.
 *
 * Format   11 digits, printed 4-6-1; a number given before 1981 has 0 behind its ten digits.
 * Check    The last digit, but how it is computed is not public, so a word must name it.
 * Alike    雇用保険適用事業所番号 has the same shape and belongs to a company; 労働保険番号, mobile numbers.
 * Law      個人識別符号 — APPI Art. 2(2); Enforcement Rules Art. 4(viii).
 * Source   雇用保険法施行規則 Art. 10.
 */
export const jpEmploymentInsurance: Recognizer = defineRecognizer({
  entityType: "JP_EMPLOYMENT_INSURANCE",
  cue: digits({ count: 11, groups: [[4, 6, 1]] }),
  check: (value) => !/^(\d)\1+$/.test(value),
  context: { raise: ["employment-insurance", "insured-number"], lower: "not-employment-insurance" },
  confidence: {
    alone: "none",
    raised: "strong",
    labelled: "certain",
    lowered: "none",
    topical: { confidence: "fair", written: /^\d{4}-\d{6}-\d$/ },
  },
  examples: [
    "雇用保険被保険者番号：⟦1234-567890-1⟧",
    "雇用保険番号は⟦１２３４－５６７８９０－１⟧です",
    '{"koyo_hoken_no": "⟦12345678901⟧"}',
    "1234-567890-1", // nothing says what it is
    "雇用保険被保険者番号 1234-567890-12", // twelve digits
    "雇用保険適用事業所番号 1234-567890-1", // a company
  ],
});
