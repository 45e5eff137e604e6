import { isNumber } from "../../checksum/weighted-sum.ts";
import { code, defineRecognizer, digits, type Recognizer } from "../define.ts";

/**
 * 介護保険の被保険者番号 — set by each municipality.
 *
 * Format   10 digits, often filled with zeros in front; H and nine digits for those on public assistance
 *          between 40 and 64 (みなし2号).
 * Check    No national one, so a word must name it.
 * Alike    介護保険事業所番号 (ten digits too, and far more frequent), landline numbers.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(viii), Rules Art. 3.
 */
export const jpCareInsurance: Recognizer = defineRecognizer({
  entityType: "JP_CARE_INSURANCE",
  cue: [
    digits({
      count: 10,
      groups: [
        [3, 4, 3],
        [3, 3, 4],
        [4, 3, 3],
      ],
    }),
    code({ letters: 1, digits: 9 }),
  ],
  check: (value) => isNumber(value, 10) || /^H\d{9}$/.test(value),
  context: { raise: ["care-insurance", "insured-number"], lower: "not-care-insurance" },
  confidence: {
    alone: "none",
    raised: "strong",
    labelled: "certain",
    lowered: "none",
    topical: { confidence: "fair", written: /^(?:00\d{8}|H\d{9})$/ },
  },
  examples: [
    "介護保険被保険者番号：⟦0012345678⟧",
    "介護保険証の番号は⟦００１２３４５６７８⟧です",
    "介護保険の被保険者番号 ⟦H123456789⟧",
    '{"kaigo_no": "⟦0012345678⟧"}',
    "0012345678", // nothing says what it is
    "介護保険被保険者番号 00123456789", // eleven digits
    "介護保険 事業所番号 1312345678", // an office
    "ISBN10\t書名\n4771991227\t介護保険のしくみ図解",
  ],
});
