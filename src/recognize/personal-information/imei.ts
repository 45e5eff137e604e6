import { passesLuhn } from "../../checksum/luhn.ts";
import { defineRecognizer, digits, type Recognizer } from "../define.ts";

/**
 * IMEI 端末識別番号 — the number of a mobile device.
 *
 * Format   15 digits: type allocation code 8, serial 6, check digit; printed 2-6-6-1 at times.
 * Check    Luhn. One random number in ten passes, so a word must stand near.
 * Alike    Cards of fifteen digits, account numbers of platforms, order numbers.
 * Law      個人関連情報 — APPI Art. 2(7).
 * Source   3GPP TS 23.003.
 */
export const imei: Recognizer = defineRecognizer({
  entityType: "IMEI",
  cue: digits({
    count: 15,
    groups: [
      [2, 6, 6, 1],
      [6, 2, 6, 1],
      [8, 6, 1],
    ],
  }),
  check: (value) => passesLuhn(value) && !/^(\d)\1+$/.test(value),
  context: { raise: "imei", lower: "not-imei" },
  confidence: { alone: "weak", raised: "strong", labelled: "certain", lowered: "none" },
  examples: [
    "IMEI ⟦490154203237518⟧",
    "端末識別番号：⟦４９０１５４２０３２３７５１８⟧",
    '{"imei": "⟦49-015420-323751-8⟧"}',
    "IMEI 490154203237519", // wrong check digit
    "IMEI 4901542032375180", // sixteen digits
    "注文番号 490154203237518",
  ],
});
