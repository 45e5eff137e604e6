import type { Field } from "../../model.ts";
import { codePointAt, lineEnd, lineStart } from "../../text/bytes.ts";
import { foldText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { isApartFromLabel, isPlaceholder, phraseOf } from "../field-value.ts";
import { textBefore, textBehind } from "./within-line.ts";
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
  cue: [word("occupation-word"), word("working")],
  field: { labels: ["occupation"], value: /^/u },
  confidence: { alone: "none", raised: "strong", labelled: "certain", lowered: "none" },
  recognizeCue: recognizeOccupationWord,
  recognizeField: recognizeLabelledOccupation,
  evidence: { beside: "person", isLanguage: true },
  examples: [
    "職業：⟦会社員⟧",
    '{"occupation": "⟦看護師⟧"}',
    "職業\n⟦イラストレーター⟧",
    "山田さん（⟦理容師⟧、51歳）",
    "父は⟦大工⟧として働いています",
    "職業：⟦会社員（技術職）⟧",
    "弁護士 水谷に相談した",
    "長女　佐藤 花子　平成十九年九月三日　⟦高校生⟧",
    "妻 佐藤 花子（48歳、⟦パート事務⟧）",
    "父の佐藤さん（⟦茶農家⟧）が来た",
    "はじめまして、41歳、男、⟦配管工⟧です。",
    "みどり商事で⟦QA⟧として勤務",
    "佐藤さん（弁護士）に相談した",
    "医師を募集しています",
    "職業の変更は神殿で",
    "国勢調査　職業分類の例",
    "B 専門的・技術的職業　医師、看護師、教員",
  ],
});

const longest = 24;

function recognizeLabelledOccupation(scene: Scene, field: Field, emit: Emit): void {
  if (!isApartFromLabel(scene, field)) return;
  const { text, folded } = withRemark(scene, field);
  if (text === "" || text.length > longest || isPlaceholder(text) || /\d/.test(text)) return;
  // 職業　氏名: the label of the next column.
  if (/^(?:氏名|住所|電話|年齢|性別|生年月日|勤務先|備考)$/u.test(text)) return;
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

const remark = /^[^()（）、。 ]{1,12}[(（][^()（）\d]{1,10}[)）]$/u;

/** 会社員（技術職）: a remark that ends the line says more of the occupation. */
function withRemark(scene: Scene, field: Field): ReturnType<typeof phraseOf> {
  const whole = foldText(scene.bytes, field.start, field.end, field.encoding);
  const text = whole.text.trimEnd();
  return remark.test(text) ? { text, folded: whole } : phraseOf(scene, field);
}

let working: Uint8Array | undefined;
/** として勤務, として働く: what stands before is an occupation though no list has it, when it ends as one. */
const service = /^として[働勤]/u;
const unlisted =
  /(?:^|[でにはも、。])((?:[A-Z]{2,5}|[\p{Script=Han}\p{Script=Katakana}ー]{1,10}(?:[員師士工手職業家]|ニア|ター|ナー|バー|フ|スト)))$/u;

function recognizeUnlisted({ bytes }: Scene, start: number, emit: Emit): void {
  if (!service.test(textBehind(bytes, start, 12).text)) return;
  const before = textBefore(bytes, start, 60);
  const match = unlisted.exec(before.text);
  if (!match) return;
  const from = before.byteAt(before.text.length - match[1].length);
  emit({ entityType: "OCCUPATION", start: from, end: start, score: scoreOf("strong"), context: [] });
}

/** An occupation by itself is a topic; as a remark behind a name, in a cell of its own, or as work, it is someone's. */
function recognizeOccupationWord(scene: Scene, { start, end }: CuePlace, emit: Emit): void {
  working ??= groupMaskOf(scene.words, ["working"]);
  const { bytes } = scene;
  if (!wordsIn(scene, start, start + 1, working).next().done) {
    recognizeUnlisted(scene, start, emit);
    return;
  }
  const works = !wordsIn(scene, end, end + 1, working).next().done;
  if (
    !works &&
    !isRemark(bytes, start, end) &&
    !isRemarkOnName(bytes, start, end) &&
    !isSelfDescription(bytes, start, end) &&
    !isCellOfPerson(bytes, start, end) &&
    !isOfSuspect(bytes, end)
  )
    return;
  const whole = works ? phraseStart(bytes, start) : start;
  emit({ entityType: "OCCUPATION", start: whole, end, score: scoreOf("strong"), context: [] });
}

/** 組込みエンジニアとして: the kanji, katakana and okurigana right before belong to the occupation. */
function phraseStart(bytes: Uint8Array, start: number): number {
  const before = foldText(bytes, Math.max(0, start - 36), start);
  const match =
    /[\p{Script=Han}\p{Script=Katakana}ー]+(?:[み込]?[\p{Script=Han}\p{Script=Katakana}ー]*)$/u.exec(
      before.text,
    );
  return match && match[0].length <= 8 ? before.byteAt(match.index) : start;
}

const openings = new Set([..."（(、・，,"].map((sign) => sign.codePointAt(0)));
const closings = new Set([..."、）),・，"].map((sign) => sign.codePointAt(0)));
const personal = /\d+ ?[歳才]|ペンネーム|旧姓|在住|男|女|生(?:まれ)?[、,]|（\d{2}・|\(\d{2}・/u;

/** In 「山田さん（理容師、51歳）」 or 「（54・男・左官）」 it stands between signs, with an age or a sex beside it. */
function isRemark(bytes: Uint8Array, start: number, end: number): boolean {
  const opens = (start >= 3 && openings.has(codePointAt(bytes, start - 3))) || openings.has(bytes[start - 1]);
  if (!opens || end >= bytes.length || !closings.has(codePointAt(bytes, end))) return false;
  const from = lineStart(bytes, start, Math.max(0, start - 90));
  const text = foldText(bytes, from, lineEnd(bytes, end, end + 60)).text;
  const at = foldText(bytes, from, start).text.length;
  const open = Math.max(text.lastIndexOf("(", at), text.lastIndexOf("（", at));
  if (open < 0 || text.slice(open, at).search(/[)）]/u) >= 0) return false;
  const close = text.slice(at).search(/[)）]/u);
  return personal.test(text.slice(open, close < 0 ? text.length : at + close + 1));
}

/** 「平成9年1月14日生　会社員　電話」: alone between wide spaces, behind a birth or a sex. */
function isCellOfPerson(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isGap(bytes, start - 3)) return false;
  if (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13 && bytes[end] !== 34 && !isGap(bytes, end))
    return false;
  const before = foldText(bytes, lineStart(bytes, start, Math.max(0, start - 90)), start).text.trimEnd();
  return /(?:生(?:まれ)?|男性?|女性?|\d ?[歳才]|年.{1,4}月.{1,4}日)$/u.test(before);
}

/** Of these someone is said to be one; professions in the same place are titles: 佐藤さん（弁護士）. */
const trades = /(?:農家|業|職人|無職|主婦|学生|漁師|大工|会社員|自営業)$/u;

/** 「佐藤さん（茶農家）」 */
function isRemarkOnName(bytes: Uint8Array, start: number, end: number): boolean {
  if (!/^[)）]/u.test(textBehind(bytes, end, 6).text) || !trades.test(foldText(bytes, start, end).text))
    return false;
  return /(?:さん|氏|様)[(（]$/u.test(textBefore(bytes, start, 24).text);
}

/** 「41歳、男、配管工です」 */
function isSelfDescription(bytes: Uint8Array, start: number, end: number): boolean {
  if (!/^(?:です|でした|、|。)/u.test(textBehind(bytes, end, 12).text)) return false;
  return /\d ?[歳才][、・の](?:[男女]性?[、・の])?$/u.test(textBefore(bytes, start, 48).text);
}

const isGap = (bytes: Uint8Array, at: number): boolean =>
  at >= 0 && bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80;

/** News: 「アルバイトの相沢 慶容疑者（27）」. */
function isOfSuspect(bytes: Uint8Array, end: number): boolean {
  const behind = foldText(bytes, end, Math.min(bytes.length, end + 60)).text;
  return /^(?:の|、|・)[\p{Script=Han}々ァ-ヶー ]{2,12}(?:容疑者|被告|さん[（(]\d)/u.test(behind);
}
