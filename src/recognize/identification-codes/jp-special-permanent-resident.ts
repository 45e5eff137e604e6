import { code, defineRecognizer, digits, type Recognizer } from "../define.ts";
import { weigh } from "../weigh.ts";
import { codeAt } from "./spaced-code.ts";

/**
 * 特別永住者証明書の番号.
 *
 * Format   2 letters, 8 digits, 2 letters.
 * Check    No public one.
 * Alike    在留カード has the same shape: only a word tells the two apart.
 * Law      個人識別符号 — APPI Art. 2(2); Enforcement Rules Art. 4(ix).
 * Source   入管特例法 Art. 8.
 */
export const jpSpecialPermanentResident: Recognizer = defineRecognizer({
  entityType: "JP_SPECIAL_PERMANENT_RESIDENT",
  cue: [code({ letters: 2, digits: 8, tail: 2 }), digits({ count: 8 })],
  context: {
    raise: "special-permanent-resident",
    lower: ["residence-card", "not-special-permanent-resident"],
  },
  confidence: {
    alone: "none",
    raised: "strong",
    labelled: "certain",
    lowered: "none",
    topical: { confidence: "strong", written: /^[A-Z]{2}-?\d{8}-?[A-Z]{2}$/u },
  },
  recognizeCue: (scene, place, emit) => {
    const span = codeAt(scene, place, 2, 2);
    if (span) weigh(scene, jpSpecialPermanentResident, span.start, span.end, true, emit);
  },
  examples: [
    "特別永住者証明書番号：⟦AB12345678CD⟧",
    "特別永住者証明書は⟦ＡＢ１２３４５６７８ＣＤ⟧です",
    '{"tokubetsu_eiju_no": "⟦XY87654321ZW⟧"}',
    "特別永住者証明書の更新\n新しい番号 ⟦ZZ97831543DR⟧ を交付",
    "特別永住者証明書番号 AB123456789CD", // nine digits
    "特別永住者証明書の送付 EMSの追跡番号 EE123456785JP",
  ],
});
