import type { Field } from "../../model.ts";
import { codePointAt } from "../../text/bytes.ts";
import { foldText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { isPlaceholder, phraseOf } from "../field-value.ts";
import { groupMaskOf, wordsIn, type Scene } from "../scene.ts";

/**
 * 職業 — what someone does for a living.
 *
 * Format   A word or short phrase, under a label, in brackets behind a name, or before として働く.
 * Alike    Titles beside a name (弁護士 水谷, 課長), job advertisements, the profession as such.
 * Law      個人情報 — APPI Art. 2(1)(i).
 */
export const occupation: Recognizer = defineRecognizer({
  entityType: "OCCUPATION",
  cue: word("occupation-word"),
  field: { labels: ["occupation"], value: /^/u },
  confidence: { alone: "none", raised: "strong", labelled: "certain", lowered: "none" },
  recognizeCue: recognizeOccupationWord,
  recognizeField: recognizeLabelledOccupation,
  examples: [
    "職業：⟦会社員⟧",
    '{"occupation": "⟦看護師⟧"}',
    "職業\n⟦イラストレーター⟧",
    "山田さん（⟦理容師⟧、51歳）",
    "父は⟦大工⟧として働いています",
    "弁護士 水谷に相談した",
    "医師を募集しています",
  ],
});

const longest = 24;

function recognizeLabelledOccupation(scene: Scene, field: Field, emit: Emit): void {
  const { text, folded } = phraseOf(scene, field);
  if (text === "" || text.length > longest || isPlaceholder(text) || /\d/.test(text)) return;
  // A `job` is more often a task of a machine.
  if (/^[ -~]+$/.test(text) && field.label === "job") return;
  emit({
    entityType: "OCCUPATION",
    start: folded.byteAt(0),
    end: folded.byteAt(text.length),
    score: scoreOf(field.source === "inline" && !field.closed ? "strong" : "certain"),
    context: [field.label],
  });
}

let working: Uint8Array | undefined;

/** An occupation by itself is a topic; as a remark behind a name, or as work, it is someone's. */
function recognizeOccupationWord(scene: Scene, { start, end }: CuePlace, emit: Emit): void {
  working ??= groupMaskOf(scene.words, ["working"]);
  const works = !wordsIn(scene, end, end + 1, working).next().done;
  if (!works && !isRemark(scene.bytes, start, end)) return;
  emit({ entityType: "OCCUPATION", start, end, score: scoreOf("strong"), context: [] });
}

const openings = new Set([..."（("].map((sign) => sign.codePointAt(0)));
const closings = new Set([..."、）),・"].map((sign) => sign.codePointAt(0)));

/** In 「山田さん（理容師、51歳）」 it opens the brackets and ends at a comma or at their end. */
function isRemark(bytes: Uint8Array, start: number, end: number): boolean {
  const opens = (start >= 3 && openings.has(codePointAt(bytes, start - 3))) || bytes[start - 1] === 40;
  return opens && end < bytes.length && closings.has(codePointAt(bytes, end)) && hasAgeOrName(bytes, end);
}

/** What follows in the brackets tells of a person: an age, a pen name. A bare closing bracket does too. */
function hasAgeOrName(bytes: Uint8Array, end: number): boolean {
  const text = foldText(bytes, end, Math.min(bytes.length, end + 60)).text;
  return /^[、,・][^）)]*(?:\d+ ?[歳才]|ペンネーム|旧姓|在住|男性|女性|生まれ)/u.test(text);
}
