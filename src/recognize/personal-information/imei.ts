import { passesLuhn } from "../../checksum/luhn.ts";
import { isDigit } from "../../text/bytes.ts";
import { foldText } from "../../text/fold.ts";
import { matchBehind } from "../behind.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, digits, word, type ConfidenceSpec, type Recognizer } from "../define.ts";
import { weigh } from "../weigh.ts";

/** 35-733828-948673-3: nothing else is grouped so. */
const printed = /^\d{2}-\d{6}-\d{6}-\d$/u;
const groupedAsPrinted: ConfidenceSpec = {
  alone: "fair",
  raised: "strong",
  labelled: "certain",
  lowered: "none",
};

/** IMEI490154203237518 */
const glued = /^(?<number>\d{15})(?!\w)/du;

const isImei = (value: string): boolean => passesLuhn(value) && !/^(\d)\1+$/u.test(value);

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
  cue: [
    digits({
      count: 15,
      groups: [
        [2, 6, 6, 1],
        [6, 2, 6, 1],
        [8, 6, 1],
      ],
    }),
    word("imei"),
  ],
  check: isImei,
  context: { raise: "imei", lower: "not-imei" },
  confidence: { alone: "weak", raised: "strong", labelled: "certain", lowered: "none" },
  evidence: { confidences: { "grouped as printed": groupedAsPrinted } },
  recognizeCue: (scene, { start, end }, emit) => {
    const { text } = foldText(scene.bytes, start, end);
    const passes = isImei(text.replace(/\D/gu, ""));
    weigh(scene, imei, start, end, passes, emit, printed.test(text) ? groupedAsPrinted : imei.confidence);
  },
  recognizeWord: (scene, { start, end }, emit) => {
    const next = scene.bytes[end];
    if ((scene.bytes[start] | 32) !== 105 || (!isDigit(next) && next !== 0xef)) return;
    const number = matchBehind(scene, end, glued, 48)?.number;
    if (number && isImei(foldText(scene.bytes, number.start, number.end).text))
      emit({ entityType: "IMEI", ...number, score: scoreOf("strong"), context: [] });
  },
  examples: [
    "IMEI ⟦490154203237518⟧",
    "端末識別番号：⟦４９０１５４２０３２３７５１８⟧",
    '{"imei": "⟦49-015420-323751-8⟧"}',
    "Reg: ⟦35-733828-948673-3⟧ / serial no",
    "IMEI 490154203237519", // wrong check digit
    "IMEI 4901542032375180", // sixteen digits
    "注文番号 490154203237518",
    "スキャン結果 IMEI⟦490154203237518⟧ を登録",
  ],
});
