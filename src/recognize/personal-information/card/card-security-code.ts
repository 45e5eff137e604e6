import type { DigitRun } from "../../../text/digits.ts";
import type { Field } from "../../../model.ts";
import { foldText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../../define.ts";
import { groupMask } from "../../group-mask.ts";
import { hasNeighbour } from "../../record.ts";
import { fieldAround, hasGroup, type Scene } from "../../scene.ts";
import { textBehind } from "../within-line.ts";
import { readBehindCard } from "./behind-card.ts";
import { cardRuns, cardsIn } from "./cards-in.ts";

const securityCode = /^["']?\s*(\d{3,4})(?![\d.]|\s?(?:pt|円|点|ポイント))/u;

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
  field: { labels: ["card-security-code", "bare-security-code"], value: securityCode },
  context: { raise: "card-security-code", lower: "not-card-security-code" },
  confidence: { alone: "none", raised: "strong", lowered: "none" },
  cue: word("card-security-code"),
  recognizeCue,
  runs: cardRuns,
  recognizeDigits,
  evidence: { beside: "card" },
  recognizeField,
  examples: [
    "4111-1111-1111-1111　03/28　⟦221⟧",
    '<carddata no="4111-1111-1111-1111" limit="0328" code="⟦639⟧"/>',
    "4111-1111-1111-1111 ／ 12/28 ／ 4桁のやつ ⟦4416⟧",
    "裏面の3桁 ⟦118⟧ を入力した",
    "セキュリティコード ⟦３３８⟧",
    '{"cvc": "⟦863⟧"}',
    "pan=4111111111111111\nsc=⟦863⟧",
    '{"path": "/", "sc": "404"}',
    "4111-1111-1111-1111;03/28;4243pt",
    "セキュリティコード 33812", // five digits
    "cv=5 の交差検証",
    "偽のページにセキュリティコードの⟦318⟧も入れた",
    "カード番号,有効期限,部屋\n4111-1111-1111-1111,03/28,1207",
  ],
});

const behindParticle = /^(?:の|が) ?(\d{3,4})(?=[もをとで、。 ])(?!で(?:エラー|始))/u;

/** セキュリティコードの318も入れた: in a sentence. */
function recognizeCue({ bytes }: Scene, { end }: CuePlace, emit: Emit): void {
  if (bytes[end] !== 0xe3) return;
  const folded = textBehind(bytes, end, 24);
  const match = behindParticle.exec(folded.text);
  if (!match) return;
  const at = match[0].length - match[1].length;
  emit({
    entityType: "CARD_SECURITY_CODE",
    start: folded.byteAt(at),
    end: folded.byteAt(match[0].length),
    score: scoreOf("strong"),
    context: [],
  });
}

function recognizeDigits(scene: Scene, run: DigitRun, _cue: CuePlace, emit: Emit): void {
  const { bytes } = scene;
  for (const card of cardsIn(bytes, run)) {
    // | Card | Exp | Room |: where a header names the cards it names the codes, too.
    if (fieldAround(scene, card.start, card.end)?.source === "header") continue;
    const code = readBehindCard(bytes, card.end)?.code;
    if (code) emit({ entityType: "CARD_SECURITY_CODE", ...code, score: scoreOf("strong"), context: [] });
  }
}

/** `sc` is a status code as well: only beside a card or its month it is that of a card. */
function recognizeField(scene: Scene, field: Field, emit: Emit): void {
  const { bytes, words } = scene;
  const isBare = hasGroup(field.groups, groupMask(words, "bare-security-code"));
  if (isBare && !hasNeighbour(scene, field, ["credit-card", "card-expiry"])) return;
  const folded = foldText(bytes, field.start, Math.min(field.end, field.start + 32), field.encoding);
  const match = securityCode.exec(folded.text);
  if (!match) return;
  const at = match[0].indexOf(match[1]);
  emit({
    entityType: "CARD_SECURITY_CODE",
    start: folded.byteAt(at),
    end: folded.byteAt(at + match[1].length),
    score: scoreOf("strong"),
    context: [field.label],
  });
}
