import type { Field } from "../../../model.ts";
import type { DigitRun } from "../../../text/digits.ts";
import { foldText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import { defineRecognizer, type CuePlace, type Emit, type Recognizer } from "../../define.ts";
import { groupMaskOf, hasGroup, wordsIn, type Scene } from "../../scene.ts";
import { readBehindCard } from "./behind-card.ts";
import { cardRuns, cardsIn } from "./cards-in.ts";

/** 03/28, 03/2028, 0328. */
const monthOfCard =
  /^["']?\s*((?:0?[1-9]|1[0-2])\s?\/\s?(?:20)?[0-4]\d|(?:0[1-9]|1[0-2])-[0-4]\d|(?:0[1-9]|1[0-2])[0-4]\d)(?![\d/-])/u;
/** 2028年3月, 2028/03: a form that many other documents have, so a card must stand near. */
const spelledMonth =
  /^["']?\s*(20[2-4]\d[/-]?(?:0[1-9]|1[0-2])(?![\d/-])|(?:20\d{2}年|令和\s?\d{1,2}年)の?\s?\d{1,2}月(?:末日?)?)(?!\s?\d)/u;
/** 28/03, 2803: the year first, under a label beside a card. */
const yearFirst = /^["']?\s*((?:2[4-9]|3\d)\s?\/?\s?(?:0[1-9]|1[0-2]))(?![\d/-])/u;
/** 二〇二八年三月 */
const kanjiMonth =
  /^["']?\s*(?:[はが:]\s*)?(二〇[二三四][〇一二三四五六七八九]年の?[一二三四五六七八九十]{1,2}月(?:末日?)?)/u;
const cardReach = 200;

/**
 * カード有効期限 — the month in which a payment card expires.
 *
 * Format   MM/YY, MM/YYYY, YYYY/MM, MMYY under a label or behind a card number; 2028年3月 near a card.
 * Check    A month from 1 to 12.
 * Alike    Expiry of food, licences, coupons and tokens (full dates), fractions.
 * Law      個人情報 with the card — APPI Rules Art. 7(ii).
 * Source   ISO/IEC 7813.
 */
export const cardExpiry: Recognizer = defineRecognizer({
  entityType: "CARD_EXPIRY",
  context: { raise: "card-expiry", lower: "not-card-expiry" },
  confidence: { alone: "none", raised: "strong", lowered: "none" },
  field: { labels: ["card-expiry"], value: monthOfCard },
  evidence: { beside: "card" },
  recognizeField,
  runs: cardRuns,
  recognizeDigits,
  examples: [
    "4111-1111-1111-1111　⟦03/28⟧　ハワイ",
    "有効期限：⟦０３／２８⟧",
    '"cardNumber": "4111111111111111", "expire": "⟦0328⟧"',
    "4111 1111 1111 1111 有効期限 ⟦2027年1月⟧",
    "pan=4111111111111111 exp=⟦2803⟧",
    "4111-1111-1111-1111　⟦3/2028⟧",
    "4111-1111-1111-1111 ／ ⟦04－29⟧ ／",
    "4111-1111-1111-1111　有効 ⟦2026年11月⟧",
    "カード 4111-1111-1111-1111（期限 ⟦2029/04⟧）",
    "再発行 4111-1111-1111-1111（⟦07/31⟧）",
    "track2=4111111111111111=⟦2803⟧2010000012345",
    '<carddata no="4111-1111-1111-1111" limit="⟦0328⟧" code="639"/>',
    "F002 PAN....: 4111111111111111\nF014 EXPIRY....: ⟦2803⟧",
    "<cc_number>4111111111111111</cc_number><cc_expiration>⟦202809⟧</cc_expiration>",
    "有効期限：2028/03/31",
    "有効期限：13/28", // no such month
    "賞味期限 03/28",
    "旧カード：4111-1111-1111-1111（期限 ⟦2027-02⟧）",
  ],
});

function recognizeDigits({ bytes }: Scene, run: DigitRun, _cue: CuePlace, emit: Emit): void {
  for (const card of cardsIn(bytes, run)) {
    const behind = readBehindCard(bytes, card.end);
    if (behind) emit({ entityType: "CARD_EXPIRY", ...behind.expiry, score: scoreOf("strong"), context: [] });
  }
}

let masks: { readonly card: Uint8Array; readonly lower: Uint8Array } | undefined;

function recognizeField(scene: Scene, field: Field, emit: Emit): void {
  masks ??= {
    card: groupMaskOf(scene.words, ["credit-card", "card-security-code"]),
    lower: groupMaskOf(scene.words, ["not-card-expiry"]),
  };
  if (hasGroup(field.groups, masks.lower)) return;
  const folded = foldText(scene.bytes, field.start, Math.min(field.end, field.start + 64), field.encoding);
  const match =
    monthOfCard.exec(folded.text) ?? (isNearCard(scene, field) ? monthNearCard(folded.text) : null);
  if (!match) return;
  const at = match[0].indexOf(match[1]);
  emit({
    entityType: "CARD_EXPIRY",
    start: folded.byteAt(at),
    end: folded.byteAt(at + match[1].length),
    score: scoreOf("strong"),
    context: [field.label],
  });
}

function monthNearCard(text: string): RegExpExecArray | null {
  return spelledMonth.exec(text) ?? yearFirst.exec(text) ?? kanjiMonth.exec(text);
}

/** A word that names cards, or a run of digits as long as their numbers, stands a line or so before or behind. */
function isNearCard(scene: Scene, field: Field): boolean {
  if (!masks) return false;
  for (const _ of wordsIn(scene, field.start - cardReach, field.end + cardReach, masks.card)) return true;
  return false;
}
