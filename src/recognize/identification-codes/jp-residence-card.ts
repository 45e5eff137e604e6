import type { Span } from "../../model.ts";
import { code, defineRecognizer, digits, type Recognizer } from "../define.ts";
import { columnHeader, headerOf, isBlankHeader } from "../column-header.ts";
import { isLabelled, judge } from "../context.ts";
import { groupMask } from "../group-mask.ts";
import type { Scene } from "../scene.ts";
import { topicBefore } from "../topic.ts";
import { contextOf, weigh } from "../weigh.ts";
import { codeAt } from "./spaced-code.ts";

/**
 * 在留カードの番号.
 *
 * Format   2 letters, 8 digits, 2 letters.
 * Check    No public one; the shape is rare enough to speak for itself.
 * Alike    特別永住者証明書 has the same shape and the label decides; EMS and registered mail have nine digits.
 * Law      個人識別符号 — APPI Art. 2(2); Enforcement Rules Art. 4(iv).
 * Source   出入国管理及び難民認定法 Art. 19-4.
 */
export const jpResidenceCard: Recognizer = defineRecognizer({
  entityType: "JP_RESIDENCE_CARD",
  cue: [code({ letters: 2, digits: 8, tail: 2 }), digits({ count: 8 })],
  context: { raise: "residence-card", lower: ["special-permanent-resident", "not-residence-card"] },
  confidence: { alone: "fair", raised: "strong", labelled: "certain", lowered: "none" },
  recognizeCue: (scene, place, emit) => {
    const span = codeAt(scene, place, 2, 2);
    if (span && !isListed(scene, span) && !isOfOtherColumn(scene, span.start, span.end))
      weigh(scene, jpResidenceCard, span.start, span.end, true, emit);
  },
  examples: [
    "在留カード番号：⟦AB12345678CD⟧",
    "在留カードは⟦ＡＢ１２３４５６７８ＣＤ⟧です",
    '{"residence_card_no": "⟦XY87654321ZW⟧"}',
    '<zairyu-card bango="⟦XY87654321ZW⟧"/>',
    "date,doc_type,memo\n2025-09-20,在留カード,⟦XY87654321ZW⟧ NGUYEN VAN HUNG",
    "控え ⟦XY87654321ZW⟧",
    "在留カード番号 AB123456789CD", // nine digits
    "EMSの追跡番号 EE123456785JP",
    "型番 XY87654321ZW",
    "部番\t旧部番\t棚\nTC6396232\tKU08028992BF\t891",
    "品番　　　単価\nTR1180443　 480\nXY87654321ZW　 980",
  ],
});

/** A column that has a name, but not that of the card, in a table without a column of people: 旧部番. */
function isOfOtherColumn(scene: Scene, start: number, end: number): boolean {
  const name = columnHeader(scene, start);
  if (name === undefined || isBlankHeader(name) || headerOf(scene)?.isOfPeople) return false;
  return !isLabelled(scene, start, end, contextOf(scene, jpResidenceCard));
}

let masks: readonly Uint8Array[] | undefined;

/** Nothing near says what it is, and the last word before was 品番 or the like: a column of a list. */
function isListed(scene: Scene, { start, end }: Span): boolean {
  if (judge(scene, start, end, contextOf(scene, jpResidenceCard)).kind !== "alone") return false;
  masks ??= [groupMask(scene.words, "residence-card"), groupMask(scene.words, "not-residence-card")];
  return topicBefore(scene, start, masks) === 1;
}
