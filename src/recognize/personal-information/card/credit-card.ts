import {
  defineRecognizer,
  type ConfidenceSpec,
  type CuePlace,
  type Emit,
  type Recognizer,
} from "../../define.ts";
import { passesLuhn } from "../../../checksum/luhn.ts";
import type { DigitRun } from "../../../text/digits.ts";
import type { Scene } from "../../scene.ts";
import { weigh } from "../../weigh.ts";
import { cardRuns, cardsIn } from "./cards-in.ts";

const grouped: ConfidenceSpec = { alone: "strong", raised: "certain", lowered: "weak" };
const bare: ConfidenceSpec = { alone: "fair", raised: "certain", lowered: "none" };
/** Thirteen digits are the length of article and corporate numbers too. */
const thirteen: ConfidenceSpec = { alone: "none", raised: "strong", lowered: "none" };

/**
 * クレジットカード番号 — of credit, debit and prepaid cards.
 *
 * Format   13 to 19 digits by brand: Visa, Mastercard (2-series too), JCB, American Express, Diners Club,
 *          Discover, UnionPay; 4-4-4-4, 4-6-5 and 4-6-4. Masked numbers are none.
 * Check    Brand range, length and Luhn: 2.7 % of random numbers of sixteen digits pass.
 * Alike    Article numbers, IMEI, snowflake ids, loyalty cards.
 * Law      個人情報; a leak must be reported — APPI Rules Art. 7(ii).
 * Source   ISO/IEC 7812; the brands' ranges.
 */
export const creditCard: Recognizer = defineRecognizer({
  entityType: "CREDIT_CARD",
  context: { raise: "credit-card", lower: "not-credit-card" },
  confidence: grouped,
  runs: cardRuns,
  recognizeDigits,
  evidence: { check: passesLuhn, confidences: { "without groups": bare, "13 digits": thirteen } },
  examples: [
    "カード番号：⟦4111-1111-1111-1111⟧",
    "⟦３５３０　１１１３　３３３０　００００⟧ でお願いします",
    "pan=⟦378282246310005⟧|exp=",
    "「⟦3530の1113の3330の0000⟧です」",
    "カード番号：4111-1111-1111-1112", // fails Luhn
    "カード番号：4111-1111-1111-11111",
    "JAN 4901234567894",
    "4111-11**-****-1111",
    "収納番号\t2182924622552063",
  ],
});

function recognizeDigits(scene: Scene, run: DigitRun, _cue: CuePlace, emit: Emit): void {
  for (const card of cardsIn(scene.bytes, run)) {
    const confidence = card.count === 13 ? thirteen : card.isGrouped ? grouped : bare;
    weigh(scene, creditCard, card.start, card.end, true, emit, confidence);
  }
}
