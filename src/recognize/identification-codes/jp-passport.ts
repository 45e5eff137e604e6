import { code, defineRecognizer, digits, type Recognizer } from "../define.ts";
import { scoreOf } from "../confidence.ts";
import { passengerCue, passengerDocumentAt } from "../passenger-document.ts";
import type { Scene } from "../scene.ts";
import { weigh } from "../weigh.ts";
import { codeAt } from "./spaced-code.ts";

/** Full width, in bytes. */
const longestCode = 27;

/**
 * 旅券番号 — of Japanese passports, and of foreign ones of the same shape.
 *
 * Format   2 letters and 7 digits; T… for ten years, M… for five. A space may stand between them.
 * Check    None in the printed number, so a word must name it.
 * Alike    Microsoft KB articles (KB5034441), part numbers, lots.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(ii), Enforcement Rules Art. 4(iii).
 * Source   旅券法 Art. 6.
 */
export const jpPassport: Recognizer = defineRecognizer({
  entityType: "JP_PASSPORT",
  cue: [code({ letters: 2, digits: 7 }), digits({ count: 7 }), passengerCue],
  context: { raise: "passport", lower: "not-passport" },
  confidence: {
    alone: "none",
    raised: "strong",
    labelled: "certain",
    lowered: "none",
    topical: { confidence: "fair", written: /^[MT][A-Z]-?\d{7}$/ },
  },
  recognizeCue: (scene, place, emit) => {
    const passenger = passengerDocumentAt(scene, place.start);
    if (passenger) {
      emit({ entityType: "JP_PASSPORT", ...passenger.number, score: scoreOf("strong"), context: [] });
      return;
    }
    const span = place.end - place.start <= longestCode ? codeAt(scene, place, 2, 0) : undefined;
    if (span) weigh(scene, jpPassport, span.start, span.end, !isArticle(scene, span.start), emit);
  },
  examples: [
    "旅券番号：⟦TR1234567⟧",
    "パスポート番号は⟦ＭＨ７６５４３２１⟧です",
    '{"passport_no": "⟦TZ0123456⟧"}',
    "<ryoken>⟦SN7406731⟧</ryoken>",
    "MS　14APR1959　PPT ⟦TR6620417⟧ EXP 22NOV2029",
    "TR1234567", // nothing says what it is
    "旅券番号 TR12345678", // eight digits
    "パスポート申請ソフトの更新プログラム KB5034441",
  ],
});

/** KB5034441: an article of a software maker has the very shape. */
function isArticle({ bytes }: Scene, start: number): boolean {
  return bytes[start] === 75 && bytes[start + 1] === 66;
}
