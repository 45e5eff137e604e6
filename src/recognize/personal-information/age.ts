import type { Field } from "../../model.ts";
import { foldText, type FoldedText } from "../../text/fold.ts";
import { readNumeral } from "../../text/numerals.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { groupMask } from "../group-mask.ts";
import { wordHasGroup, type Scene } from "../scene.ts";
import { isNumeralPoint, pointAt, pointBefore, textBefore, textBehind } from "./within-line.ts";

/** The number right before 歳 or 才, and what stands before it. */
const ageBefore = /(?:^|[^\d.,〇一二三四五六七八九十百])((?:\d{1,3}|[〇一二三四五六七八九十百]{1,4})\s?)$/u;
/** 3〜5歳, 10代から20歳, 第2歳, 平均35歳, 対象3歳: no one person's age. */
const generalBefore =
  /(?:[~〜～-]|から|(?:つどい|集い|式|式典|対象)[(（]|平均|対象(?:年齢)?|満年齢|定年|樹齢|馬齢|上限|下限|還暦|古希|最年少|最年長|(?:メス|オス|雌|雄|♀|♂)[・、/]|年齢(?:別|層)(?:で|に)?は)\s?$/u;
/** 18歳以上, 6歳児, 20歳代, 65歳定年, 3歳馬, 9歳・メス, 2歳、3歳の順. */
const generalBehind =
  /^\s?(?:以上|以下|未満|以降|以前|まで|から|代|児|馬|牛|牝|牡|[竜龍獣犬猫鳥魚蛇虎狼熊豚羊鹿象猿亀鶏]|超|前後|ごろ|頃|(?:くらい|ぐらい)(?![、。)]|の[男女])|を超え|に達|に満|になるまで|になったら|刻み|区分|階級|別|向け|用|限定|定年|で定年|[~〜～]|-\d|の誕生日|入場|入学|クラス|健診|健康診査|検診|未勝利|未出走|新馬|オープン|[・、/]?(?:メス|オス|雌|雄|♀|♂)|(?:[、・]\d{1,3}歳)*の(?:「?特定少年|有権者|若者|男女|国民)|(?:[、・]\d{1,3}歳)*(?:の順|が(?:最も)?[多少]))/u;

const labelledAge = /^["']?\s*((?:満\s?)?(\d{1,3})\s?(?:歳|才)?|(\d{1,3})\s?years? old)(?![\d.歳才代])/iu;

/** 満35歳: 満 is no part of the value. */
const maximalAge = 122;

/**
 * 年齢 — how old a person is.
 *
 * Format   Digits (full width, kanji) with 歳 or 才, which belong to the span; bare digits under a label.
 * Check    0 to 122.
 * Alike    18歳以上, 20歳代, 3歳児, 平均35.2歳, 樹齢, ranges: they speak of no one.
 * Law      個人情報 in combination — APPI Art. 2(1)(i).
 * Source   Forms.
 */
export const age: Recognizer = defineRecognizer({
  entityType: "AGE",
  cue: word("age-unit", "age-title", "gender-word"),
  field: { labels: ["age"], value: labelledAge },
  confidence: { alone: "strong", raised: "certain", lowered: "none" },
  recognizeCue,
  recognizeField,
  evidence: { beside: "person" },
  examples: [
    "小野 みのる（⟦46歳⟧）",
    "年齢：⟦２８歳⟧",
    "母は⟦七十八歳⟧になった",
    '{"age": ⟦57⟧}',
    "相沢 慶容疑者（⟦27⟧）＝静岡県掛川市＝",
    "相談者：茂呂 晃（⟦54⟧・男・左官）",
    "成人のつどい（20歳）",
    "18歳以上の方",
    "対象年齢3歳から",
    "平均35.2歳",
    "20歳代の女性",
    "1歳竜",
    "看板猫のモカ（9歳・メス）",
    "犬：モカ（柴・メス・9歳）",
    "佐藤 隆と名乗る（⟦58歳⟧くらい、酒気あり）",
    "18歳・19歳の「特定少年」は、逆送の範囲が広い",
    "1R　3歳未勝利　ダート1200m",
    "年齢別では1歳が最も多く、次いで2歳、3歳の順",
    "年齢：1280",
    "年　　　　齢　　⟦62⟧",
    "歯みがき（対象年齢3歳〜）",
  ],
});

const window = 40;

function recognizeCue(scene: Scene, place: CuePlace, emit: Emit): void {
  const { bytes, words } = scene;
  if (wordHasGroup(words, place.value, groupMask(words, "age-unit"))) recognizeBeforeUnit(bytes, place, emit);
  else if (wordHasGroup(words, place.value, groupMask(words, "age-title")))
    recognizeBehindTitle(bytes, place.end, emit);
  else recognizeBeforeSex(bytes, place.start, emit);
}

/** 相沢 慶容疑者（27）＝静岡県: newspapers write the bare number in brackets. */
function recognizeBehindTitle(bytes: Uint8Array, end: number, emit: Emit): void {
  const opening = pointAt(bytes, end);
  if (opening !== 0x28 && opening !== 0xff08) return;
  const folded = textBehind(bytes, end, 12);
  const match = /^\((\d{1,3})\)/u.exec(folded.text);
  if (match) report(folded, 1, match[1], emit);
}

/** 茂呂 晃（54・男・左官） */
function recognizeBeforeSex(bytes: Uint8Array, start: number, emit: Emit): void {
  const before = pointBefore(bytes, start);
  if (before !== 0x30fb && before !== 0x3001 && before !== 0xff65) return;
  const folded = textBefore(bytes, start, 16);
  const match = /\((\d{1,3})[・、]$/u.exec(folded.text);
  if (match) report(folded, match.index + 1, match[1], emit);
}

function report({ byteAt }: FoldedText, at: number, digits: string, emit: Emit): void {
  if (!isAge(digits)) return;
  const span = { start: byteAt(at), end: byteAt(at + digits.length) };
  emit({ entityType: "AGE", ...span, score: scoreOf("strong"), context: [] });
}

function recognizeBeforeUnit(bytes: Uint8Array, { start, end }: CuePlace, emit: Emit): void {
  const before = pointBefore(bytes, start);
  if (!isNumeralPoint(before) && before !== 32 && before !== 0x3000) return;
  const folded = textBefore(bytes, start, window);
  const match = ageBefore.exec(folded.text);
  if (!match) return;
  const numberAt = folded.text.length - match[1].length;
  if (!isAge(match[1].trim()) || generalBefore.test(folded.text.slice(0, numberAt))) return;
  if (generalBehind.test(foldText(bytes, end, Math.min(bytes.length, end + window)).text)) return;
  emit({ entityType: "AGE", start: folded.byteAt(numberAt), end, score: scoreOf("strong"), context: [] });
}

function isAge(text: string): boolean {
  const value = readNumeral(text);
  return value >= 0 && value <= maximalAge;
}

function recognizeField({ bytes }: Scene, field: Field, emit: Emit): void {
  const folded = foldText(bytes, field.start, Math.min(field.end, field.start + window), field.encoding);
  const match = labelledAge.exec(folded.text);
  if (!match || !isAge(match[2] ?? match[3])) return;
  const text = match[1].replace(/^満\s?/u, "");
  if (generalBehind.test(folded.text.slice(match[0].length))) return;
  const at = match[0].length - text.length;
  emit({
    entityType: "AGE",
    start: folded.byteAt(at),
    end: folded.byteAt(at + text.trimEnd().length),
    score: scoreOf("certain"),
    context: [field.label],
  });
}
