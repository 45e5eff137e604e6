import { cueKind, cueStride, type Field } from "../../model.ts";
import { foldText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import { code, defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { passengerCue, passengerDocumentAt } from "../passenger-document.ts";
import { groupMaskOf, wordHasGroup, type Scene } from "../scene.ts";
import { isSeparatorPoint, pointBefore, textBefore, textBehind } from "./within-line.ts";
import { endsWithName } from "./birth/in-rows.ts";
import { isSex, sexColumns } from "./birth/columns.ts";

const values =
  "男性|女性|男児|女児|男子|女子|男|女|おとこ|おんな|ダンセイ|ジョセイ|male|female|man|woman|m|f|その他|回答しない|無回答|x";
/** 男・女 → 女: the choice, and what was chosen. */
const chosenBefore = /男性?\s?[・/,、]\s?女性?\s?(?:→|⇒|->)\s?$/u;
/** ☑男 □女: the box that is ticked; 男・女 without a tick says nothing. */
const ticked = /(?:[☑☒■●◉◎⦿✓✔レ]|\[[xX✓]\])\s*(男性|女性|男|女)/u;
const choice = /^.{0,4}(?:男性?|\bmale|\bm)[^\p{L}]{0,6}(?:女性?|female|f)/iu;
/** 性別（任意）　女性: a remark on the label, whose opening bracket counted as a sign before the value. */
const labelledValue: RegExp = new RegExp(
  `^(?:[^()\\s]{1,6}\\))?["'\\s:：]*(${values})(?![A-Za-z\\p{Script=Han}ァ-ヶ])`,
  "iu",
);
const coded = /^["']?\s*([0129])(?=["']|\s*$|\s*[,、;\t|])/u;

/** A border of a value: a sign, a bracket or white space, not a letter of a longer word. */
const borderBefore = /(?:^|[\s、,，・/／|｜（(【［\[「『:：;；"'>歳才日生)）])$/u;
const borderBehind = /^(?:$|[\s、,，・/／|｜）)】］\]」』。;；"'<])/u;
/** An age or a birth date beside the value says that one person is meant. */
const personBeside =
  /(?:\d|[〇一二三四五六七八九十])\s?(?:歳|才|代|か月)|生まれ|日生|\d年\d{1,2}月\d{1,2}日|[一二三四五六七八九十]日|(?:19|20)\d\d([./-])\d{1,2}\1\d{1,2}|[MTSHR]\d{1,2}\.\d{1,2}\.\d{1,2}|患者|様|被保険者|利用者|受給者|志願者|申請者|被験者|児童|生徒|要救助者|相談者|被害者|本人|対象者/u;
/** 通路で女性が倒れている: whom a report found. */
const collapsed = /^が(?:[1一]人で?)?(?:倒れ|うずくま|転倒し|転落し|座り込)/u;
/** 女性 313名, 男 52% */
const counted = /^[\s:：]?\d[\d,.]*\s?(?:名|人|%|％)/u;
/** 氏　名　門間　久　　　男: the sex stands at the end of the line of the name. */
const behindNameLabel = /(?:氏\s{0,4}名|名前)[\s:：][^\n、。]{2,24}(?:\s{2,}|[)）]\s+)$/u;
/** 受ける人の氏名　ささき　りお　女: a name in kana at the end of its line. */
const behindKanaName = /(?:氏名|名前)[\s:：]{1,3}\p{Script=Hiragana}{1,8} \p{Script=Hiragana}{1,8} $/u;
/** 佐々木という者で、女性です: what someone is said to be. */
const saidOf = /(?:という(?:者|方|人)|さん|様)(?:は|で)、?$/u;
/** 性別/Sex M, Sex ........ Male: a label in two languages, and one with leaders. */
const behindLabel =
  /^\s?(?:[/／(（]\s?(?:sex|gender|性別)\s?[)）]?\s?[:：]?|\.{3,60})\s{0,3}(男性?|女性?|M|F|male|female)(?![A-Za-z])/iu;

/**
 * 性別 — a person's sex as it is stated.
 *
 * Format   男 女 男性 女性 男児 女児 M F male female; 1 and 2 under a label only. In prose where it speaks of
 *          one person: beside an age, a birth date, a name; the ticked box of two.
 * Check    None.
 * Alike    男女, 長男, 女性向け, 男女比, M and F elsewhere.
 * Law      個人情報 in combination — APPI Art. 2(1)(i).
 * Source   JIS X 0303, ISO/IEC 5218.
 */
export const gender: Recognizer = defineRecognizer({
  entityType: "GENDER",
  cue: [word("gender-word", "gender"), code({ letters: 2, digits: 7 }), passengerCue],
  field: { labels: ["gender"], value: labelledValue },
  confidence: { alone: "strong", raised: "certain", lowered: "none" },
  recognizeCue,
  recognizeField,
  recognizeBlock,
  evidence: { beside: "person" },
  examples: [
    "性別：⟦女⟧",
    "性別　☑⟦男⟧　□女",
    "門間 久さん（78歳・⟦男性⟧・独居）",
    'sex: "⟦Ｆ⟧"',
    "男女比は半々",
    "性別：男・女",
    "請求者　小久保 俊道　男・女 → ⟦男⟧",
    "性別　男・⦿⟦女⟧",
    "性別（任意）　　⟦女性⟧",
    "Sex： ⟦Female⟧",
    "柘植 恒一郎　⟦男性⟧　試料 口腔粘膜",
    "氏　　名　　門間　久　　　　⟦男⟧\n生年月日",
    "56歳の⟦男性⟧Aさん",
    "相談者：17歳、⟦女⟧です",
    "長男は東京へ",
    "女性向けの商品",
    "梅毒は男性の20〜50歳代、女性の20歳代で多い",
    "10:20　2階の通路で⟦女性⟧が倒れているとの通報",
    "連結従業員 1,184名（男性 871名、女性 313名、平均年齢 41.8歳）",
    "P1 TS4490895/JPN/09MAY78/⟦M⟧/14NOV33",
    "受ける人の氏名　ささき　りお　⟦女⟧\n",
    "職長は門間という者で、⟦女性⟧です。",
    "門間さんは女性に人気です",
    "Sex ............ ⟦Female⟧",
  ],
});

const window = 96;
let genderWord: Uint8Array | undefined;

function recognizeCue(scene: Scene, { index, start, end, value }: CuePlace, emit: Emit): void {
  const { bytes, words } = scene;
  if (scene.cues.data[index * cueStride] !== cueKind.word) {
    const sex = passengerDocumentAt(scene, start)?.sex;
    if (sex) emit({ entityType: "GENDER", ...sex, score: scoreOf("strong"), context: [] });
    return;
  }
  genderWord ??= groupMaskOf(words, ["gender-word"]);
  if (!wordHasGroup(words, value, genderWord)) {
    recognizeBehindLabel(bytes, end, emit);
    return;
  }
  if (!mayBeginValue(pointBefore(bytes, start))) return;
  const before = textBefore(bytes, start, window).text;
  const behind = textBehind(bytes, end, window).text;
  if (counted.test(behind)) return;
  const isShort = end - start === 3;
  if (!isShort && collapsed.test(behind) && /[でに、]$/u.test(before)) {
    emit({ entityType: "GENDER", start, end, score: scoreOf("strong"), context: [] });
    return;
  }
  if (!borderBefore.test(before) && !(!isShort && (/の$/u.test(before) || saidOf.test(before)))) return;
  const goesOn = isShort ? /^(?:です|だ|と)/u : /^(?:です|だ(?![けっ])|[がはのをにで](?!\d)|[A-Z]さん)/u;
  if (!borderBehind.test(behind) && !goesOn.test(behind)) return;
  if (/男性?\s?[・/,、]\s?$/u.test(before) || /^\s?[・/,、]\s?女/u.test(behind)) return;
  const isOfPerson =
    personBeside.test(before.slice(-24)) ||
    personBeside.test(behind.slice(0, 20)) ||
    behindNameLabel.test(before) ||
    chosenBefore.test(before) ||
    (behindKanaName.test(before) && /^\s*$/u.test(behind)) ||
    (saidOf.test(before) && /^(?:です|だ|との)/u.test(behind)) ||
    endsWithName(before);
  if (!isOfPerson) return;
  emit({ entityType: "GENDER", start, end, score: scoreOf("strong"), context: [] });
}

/** What `borderBefore` asks for, looked at before any text is read: 歳 才 日 生 の, a sign. */
function mayBeginValue(point: number): boolean {
  return isSeparatorPoint(point) || "歳才日生のレではに".includes(String.fromCodePoint(point));
}

function recognizeBehindLabel(bytes: Uint8Array, end: number, emit: Emit): void {
  if (bytes[end] !== 47 && bytes[end] !== 40 && bytes[end] !== 0xef && bytes[end] !== 32 && bytes[end] !== 46)
    return;
  const folded = textBehind(bytes, end, window);
  const match = behindLabel.exec(folded.text);
  if (!match) return;
  const at = match[0].length - match[1].length;
  const span = { start: folded.byteAt(at), end: folded.byteAt(match[0].length) };
  emit({ entityType: "GENDER", ...span, score: scoreOf("strong"), context: [] });
}

function recognizeBlock(scene: Scene, emit: Emit): void {
  for (const cells of sexColumns(scene)) {
    for (const { start, end } of cells)
      if (isSex(foldText(scene.bytes, start, end).text))
        emit({ entityType: "GENDER", start, end, score: scoreOf("strong"), context: [] });
  }
}

function recognizeField({ bytes }: Scene, field: Field, emit: Emit): void {
  const folded = foldText(bytes, field.start, Math.min(field.end, field.start + window), field.encoding);
  const tick = ticked.exec(folded.text);
  const match =
    tick ?? (choice.test(folded.text) ? null : (labelledValue.exec(folded.text) ?? coded.exec(folded.text)));
  if (!match) return;
  const at = match.index + match[0].lastIndexOf(match[1]);
  emit({
    entityType: "GENDER",
    start: folded.byteAt(at),
    end: folded.byteAt(at + match[1].length),
    score: scoreOf("certain"),
    context: [field.label],
  });
}
