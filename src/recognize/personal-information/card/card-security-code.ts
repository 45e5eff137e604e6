import type { DigitRun } from "../../../text/digits.ts";
import { scoreOf } from "../../confidence.ts";
import { defineRecognizer, type CuePlace, type Emit, type Recognizer } from "../../define.ts";
import type { Scene } from "../../scene.ts";
import { readBehindCard } from "./behind-card.ts";
import { cardsIn } from "./cards-in.ts";

/**
 * セキュリティコード — the three or four digits printed on a payment card.
 *
 * Format   3 digits, 4 on American Express; under a label, or behind a card's number and month; read aloud in
 *          katakana there.
 * Check    None.
 * Alike    One-time codes, cross-validation (cv), status codes.
 * Law      個人情報 with the card — APPI Rules Art. 7(ii); PCI DSS forbids keeping it.
 * Source   ISO/IEC 7813; PCI DSS 3.3.
 */
export const cardSecurityCode: Recognizer = defineRecognizer({
  entityType: "CARD_SECURITY_CODE",
  field: { labels: ["card-security-code"], value: /^["']?\s*(\d{3,4})(?![\d.])/u },
  context: { raise: "card-security-code", lower: "not-card-security-code" },
  confidence: { alone: "none", raised: "strong", lowered: "none" },
  runs: { least: 13, separators: "plain" },
  recognizeDigits,
  examples: [
    "4111-1111-1111-1111　03/28　⟦221⟧",
    "セキュリティコード ⟦３３８⟧",
    '{"cvc": "⟦863⟧"}',
    "セキュリティコード 33812", // five digits
    "cv=5 の交差検証",
  ],
});

function recognizeDigits({ bytes }: Scene, run: DigitRun, _cue: CuePlace, emit: Emit): void {
  for (const card of cardsIn(bytes, run)) {
    const code = readBehindCard(bytes, card.end)?.code;
    if (code) emit({ entityType: "CARD_SECURITY_CODE", ...code, score: scoreOf("strong"), context: [] });
  }
}
