import { hasInsurerCheckDigit } from "../../checksum/insurer-number.ts";
import { defineRecognizer, digits, type Recognizer } from "../define.ts";

/**
 * 後期高齢者医療の被保険者番号 — for those of 75 and older.
 *
 * Format   8 digits, one number a person.
 * Check    Modulus 10 as that of an insurer number; not officially published, so a label counts for more.
 * Alike    The 保険者番号 on the same card (39…), dates, employee numbers, 公費負担者番号.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(vii).
 * Source   高齢者の医療の確保に関する法律 Art. 161-2.
 */
export const jpLateElderlyInsurance: Recognizer = defineRecognizer({
  entityType: "JP_LATE_ELDERLY_INSURANCE",
  cue: digits({ count: 8, groups: [[4, 4]] }),
  check: hasInsurerCheckDigit,
  context: { raise: "late-elderly-insurance", lower: "not-late-elderly-insurance" },
  confidence: {
    alone: "none",
    raised: "strong",
    labelled: "certain",
    lowered: "none",
    unchecked: "fair",
    topical: { confidence: "fair", written: /^[\d-]+$/ },
  },
  examples: [
    "後期高齢者医療被保険者番号：⟦12345674⟧",
    "後期高齢の番号は⟦１２３４５６７４⟧です",
    '{"koki_hihokensha_no": "⟦12345674⟧"}',
    "後期高齢者医療被保険者証 ⟦1234 5674⟧",
    "12345674", // nothing says what it is
    "後期高齢者医療被保険者番号 123456741", // nine digits
    "後期高齢者医療 保険者番号 39131016", // the insurer's own number
  ],
});
