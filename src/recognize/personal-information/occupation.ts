import type { Field } from "../../model.ts";
import { skipBlanks } from "../../text/bytes.ts";
import { foldText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { isAdvertised } from "../advertisement.ts";
import { isApartFromLabel, isPlaceholder, phraseOf } from "../field-value.ts";
import { phraseStart, someonesOccupation } from "./occupation/someones.ts";
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
    "母 佐藤 花子（29歳・⟦飲食店アルバイト⟧）",
    "夫は、今は⟦トラック運転手⟧です",
    "私は81才、元は⟦給食調理員⟧でございました",
    "申告人　佐藤 花子　19歳　女性\n　　　　⟦看護学生⟧　080-5550-1234",
    "父　佐藤 花男（52歳）　⟦漁業⟧\n",
    "ご紹介。34歳、⟦日本語教師⟧。",
    "| 年齢 | 17 |\n| 職業 | ⟦高校生⟧ |\n| 保護者同意 | 佐藤 花子（母） |",
    "在留資格あり\n職務　⟦通訳⟧\n",
    "届出人　横浜市港北区大豆戸町977番地3　⟦美容師⟧　佐藤 りん（29歳）",
    "医師を募集しています",
    "職種：看護師募集",
    "職業の変更は神殿で",
    "国勢調査　職業分類の例",
    "B 専門的・技術的職業　医師、看護師、教員",
    '"job": ["会社員", "公務員", "学生"]',
    "求人票\n職種　介護職員（夜勤なし）　雇用形態　パート",
    "ご職業：無記入",
    "届けた人　佐藤 美玲（⟦看護学生⟧）",
    "借主　佐藤 一郎（⟦システムエンジニア⟧、年収620万円）",
    "対象C　経理　佐藤 真帆（29歳）",
    "続柄　　氏名　　　年齢　　職業・学校\n父　　　佐藤 盛吉　　52　　⟦漁業⟧\n妹　　　佐藤 るり　　11　　⟦小学生⟧",
    "被害者　職業　⟦漁協職員⟧\n　　　　氏名・年齢　佐藤　太郎（33歳）\n被害の年月日時　令和8年4月26日",
  ],
});

const longest = 24;

function recognizeLabelledOccupation(scene: Scene, field: Field, emit: Emit): void {
  if (!isApartFromLabel(scene, field) || isOneOfList(scene, field)) return;
  const { text, folded } = withRemark(scene, field);
  if (text === "" || text.length > longest || isPlaceholder(text) || noOccupation.test(text)) return;
  // 職業　氏名, 職業・学校: the label of the next column, or the other half of this one's.
  if (/^(?:氏名|住所|電話|年齢|性別|生年月日|勤務先|学校名?|学年|備考)$/u.test(text)) return;
  // A `job` is more often a task of a machine.
  if (/^[ -~]+$/.test(text) && field.label === "job") return;
  if (field.label === "職種" && isAdvertised(scene.bytes, field)) return;
  if (/(?:(?:募集|急募|求人)中?|(?:選択|入力|記入)して(?:くだ|下)さい。?)$/u.test(text)) return;
  emit({
    entityType: "OCCUPATION",
    start: folded.byteAt(0),
    end: folded.byteAt(text.length),
    score: scoreOf(field.source === "inline" && !field.closed ? "strong" : "certain"),
    context: [field.label],
  });
}

/** "job": ["会社員", "公務員"]: several in brackets are what one may choose from. */
function isOneOfList({ bytes }: Scene, { source, start, end, encoding }: Field): boolean {
  if (source !== "key" || encoding !== "json") return false;
  let before = start - 2;
  while (before > 0 && bytes[before] <= 32) before--;
  if (bytes[before] === comma) return true;
  return bytes[before] === openBracket && bytes[skipBlanks(bytes, end + 1, bytes.length)] === comma;
}

const comma = 44;
const openBracket = 91;

/** A number, or how occupations are sorted. */
const noOccupation = /\d|(?:区分|分類|コード|一覧)[」"]?$/u;
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
  const from = works ? phraseStart(bytes, start) : someonesOccupation(bytes, start, end);
  if (from >= 0) emit({ entityType: "OCCUPATION", start: from, end, score: scoreOf("strong"), context: [] });
}
