import { labelOf } from "../../lexicon/labels.ts";
import { groupMask } from "../../lexicon/words.ts";
import { cueKind, cueStride, type Candidate } from "../../model.ts";
import { isDigit } from "../../text/bytes.ts";
import { findDates } from "../../text/eras.ts";
import { foldText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import { code, defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { columnHeader, headerOf, isBlankHeader } from "../column-header.ts";
import { groupMaskOf, hasGroup, type Scene } from "../scene.ts";
import { passengerCue, passengerDocumentAt } from "../passenger-document.ts";
import { recognizeAskedBirth } from "./birth/asked.ts";
import { behindLabel, nameBehindLabel, recognizeBehindLabel } from "./birth/behind-label.ts";
import { recognizeBeforeSuffix, recognizeBeside } from "./birth/beside.ts";
import { recognizeEraDate, recognizeSpelledEra } from "./birth/by-era.ts";
import { recognizeBesideRelation } from "./birth/beside-relation.ts";
import { birthColumns } from "./birth/columns.ts";
import { emitBirth } from "./birth/emit-birth.ts";
import { recognizeBirthField } from "./birth/in-field.ts";
import { birthBeforePassport } from "./birth/in-rows.ts";

/**
 * 生年月日 — a person's date of birth.
 *
 * Format   西暦 and 和暦 in every form (昭和55年3月2日, S55.3.2, 1980/3/2, 19800302, 3-550302, 03 OCT 1988);
 *          the date only, without 生. Under a label, before 生 and 生まれ, beside a stated sex or age, behind a
 *          name in brackets with an era's letter, in a column of dates over decades.
 * Check    The calendar; the years of the eras.
 * Alike    Dates of applications, issue, expiry, release; account numbers of seven digits.
 * Law      個人情報 — named in APPI Art. 2(1)(i).
 * Source   元号法; JIS X 0301.
 */
export const dateOfBirth: Recognizer = defineRecognizer({
  entityType: "DATE_OF_BIRTH",
  cue: [
    word(
      "birth-suffix",
      "gender-word",
      "age-unit",
      "birth-era",
      "date-of-birth",
      "person-label",
      "passport",
      "birth-relation",
    ),
    code({ letters: 1, digits: 1 }),
    code({ letters: 1, digits: 2 }),
    code({ letters: 2, digits: 7 }),
    code({ letters: 2, digits: 8, tail: 2 }),
    passengerCue,
  ],
  field: { labels: ["date-of-birth"], value: /^/ },
  context: { raise: "date-of-birth", lower: "not-date-of-birth" },
  confidence: { alone: "fair", raised: "strong", lowered: "none" },
  recognizeCue,
  recognizeField: recognizeBirthField,
  recognizeBlock,
  evidence: { beside: "person" },
  examples: [
    "生年月日：⟦昭和55年3月2日⟧",
    "生年月日 ⟦Ｓ５５．３．２⟧",
    "相馬 くに子 様（⟦昭和31年10月8日⟧生）",
    '{"birthDate": "⟦3-290513⟧"}',
    "birth=⟦19491210⟧&x=1",
    "新城 なぎさ　女　⟦1998年1月18日⟧",
    "ｶﾜｸﾞﾁ ｾｲｼﾞ (⟦S12.2.14⟧)",
    "生年月日　大正・○昭和・平成　⟦１４年１１月３日⟧",
    "生年月日　大正・☑昭和・平成　⟦31年4月2日⟧",
    "生年月日　明・大・(昭)・平・令　⟦52.10.5⟧",
    "生年月日　⟦1994年（平成6年）4月18日⟧　性別　女",
    "生年月日　⟦平27・4・2⟧",
    "甲　伏見 美鶴　⟦昭和62年12月9日⟧　免許あり",
    "子　伏見 レイ　⟦R5.9.23⟧　個人番号なし",
    "沿革 設立　昭和62年12月9日　資本金",
    "YAMADA/TARO MR  M   ⟦12MAR71⟧    TZ8329981",
    "斑目 太陽　小5　⟦H26.6.21⟧",
    "鵜飼 理央   2515-763239-4   ⟦H5.04.08⟧   正常",
    "倉持 勉、⟦昭和三十五年の八月八日⟧です",
    "⟦1961年4月19日⟧、アルゼンチンのコルドバで生まれました",
    "児童１　小久保　渚沙　⟦平30・2・27⟧　同居",
    "ご本人　真喜志 アンナ様、⟦1969年2月28日⟧で照合",
    "相続人代表　保科　澄枝（妻）　⟦昭和22年10月2日⟧　長野市",
    "男／⟦2001-05-14⟧／ベトナム",
    "男\n⟦1996年 12月 1日⟧ 生（満 28 歳）",
    "生年月日/Date of birth ⟦03 OCT 1988⟧",
    "異動転入|住民票コード 11223344556|加藤　美香|⟦昭和48年9月28日⟧|旧:奈良県",
    "001\t加藤　美香\t⟦H3.7.24⟧\t03-5550-1234",
    "ValidationError: {'birth_date': ['未来日です']}\n[2025-07-01 23:52:00,904: INFO] done",
    '"birth_date": "⟦1985-07-01⟧ 00:00:00"',
    "1人目　YAMADA/TAMAKI MS　⟦14APR1959⟧　PPT TR6620417",
    "生年月日を8桁で入力してください。\nお客様：⟦19910830⟧",
    "借主　　オコンクォ・ダニエル　⟦1994年5月19日⟧　勤務先",
    "生年月日：19491310", // no such month
    "作成日：1999年12月7日",
    "2024/05/01 開始",
    "生年月日（例：1980/01/01）",
    "seinengappi DATE CHECK (seinengappi > DATE '1900-01-01')",
    "事由,異動日,氏名,生年月日\n出生,R7.10.11,佐藤 花子,⟦R7.10.11⟧",
    "受給者生年月日　⟦昭 61 年 9 月 4 日⟧",
    "オペレーター：お生まれは。\nお客様：⟦昭和の四十九年、十一月の二日⟧です。",
    "[13:02:18] 担当: お名前と生年月日をお願いします。\n[13:02:55] お客様: 佐藤 華　⟦1990年7月8日⟧",
    "父は佐藤 壮吉、⟦昭和十五年七月二十日⟧に長岡市上片町八番地の網元の家に生まれた。",
    "柴犬　女の子　2026年3月2日生まれ　毛色 赤",
    "P1 TS4490895/JPN/⟦09MAY78⟧/M/14NOV33",
    "同居人　佐藤　健吾　　弟　⟦平成15年3月8日⟧　　大学生",
    "保証予定者　佐藤　リサ（妻）　⟦1990/03/09⟧",
    "扶養　佐藤　ひより　⟦平３．８．５⟧　個人番号　未記入",
    "佐藤　そら　⟦令和３年５月２日⟧　子　小学生",
    "SURYA ADI / ⟦2002.07.19⟧ / AB12345678CD / 第三丸",
    "祖父の誕生日は⟦昭和二十三年四月二日⟧、祖母は⟦昭和二十六年二月三日⟧です",
    "佐藤　健吾　弟　平成30年3月8日採用",
  ],
});

const lengthOfPassport = 9;
const lengthOfCard = 12;
/** 生まれた: what stands before may be a birth, and what stands behind (生まれた日). */
const lengthOfBorn = 12;

/** Cues tell births in rows that no header explains. */
function recognizeCue(scene: Scene, place: CuePlace, emit: Emit): void {
  recognizeAtCue(scene, place, (candidate) => {
    if (!isUnderOtherHeader(scene, candidate)) emit(candidate);
  });
}

const bordersOfCells: ReadonlySet<number> = new Set([...'\t\n\r,;|"'].map((sign) => sign.charCodeAt(0)));

/** 異動日, 資格取得: the table has a column of births, and that of this date, which fills its cell, is called otherwise. */
function isUnderOtherHeader(scene: Scene, { start, end }: Candidate): boolean {
  const { bytes } = scene;
  if (!bordersOfCells.has(bytes[start - 1] ?? 10) || !bordersOfCells.has(bytes[end] ?? 10)) return false;
  const births = columnsOfBirths(scene);
  if (births === undefined) return false;
  const header = columnHeader(scene, start);
  return header !== undefined && !isBlankHeader(header) && !births.includes(header);
}

/** The headers of a table that name births, if there are any. */
function columnsOfBirths(scene: Scene): readonly string[] | undefined {
  const mask = groupMaskOf(scene.words, ["date-of-birth"]);
  const births = headerOf(scene)?.cells.filter((cell) => hasGroup(labelOf(cell)?.groups ?? [], mask));
  return births && births.length > 0 ? births : undefined;
}

function recognizeAtCue(scene: Scene, { index, start, end, value }: CuePlace, emit: Emit): void {
  const { bytes, words } = scene;
  if (end - start === lengthOfPassport && bytes[end - 1] < 58) {
    recognizeBeforePassport(bytes, start, emit);
    recognizePassenger(scene, start, emit);
    return;
  }
  if (isCard(bytes, start, end)) {
    recognizeBeforePassport(bytes, start, emit);
    return;
  }
  if (scene.cues.data[index * cueStride] === cueKind.run) {
    recognizePassenger(scene, start, emit);
    return;
  }
  if (bytes[start] < 0x80 && isEraCode(bytes, start)) {
    recognizeEraDate(scene, dateOfBirth, start, emit);
    return;
  }
  for (let i = words.groupStart[value]; i < words.groupStart[value + 1]; i++) {
    switch (words.groups[words.groupList[i] & groupMask]) {
      case "birth-suffix":
        recognizeBeforeSuffix(bytes, start, emit);
        if (end - start < lengthOfBorn) return;
        break;
      case "gender-word":
      case "age-unit":
        recognizeBeside(bytes, start, end, emit);
        return;
      case "birth-era":
        recognizeSpelledEra(scene, dateOfBirth, start, emit);
        return;
      case "date-of-birth":
        recognizeBehindLabel(bytes, end, behindLabel, emit);
        recognizeAskedBirth(bytes, end, emit);
        return;
      case "person-label":
        recognizeBehindLabel(bytes, end, nameBehindLabel, emit);
        return;
      case "birth-relation":
        recognizeBesideRelation(bytes, start, end, emit);
        return;
      case "passport":
        recognizeBeforePassport(bytes, start, emit);
        return;
    }
  }
}

function recognizePassenger(scene: Scene, start: number, emit: Emit): void {
  const birth = passengerDocumentAt(scene, start)?.birth;
  if (birth) emit({ entityType: "DATE_OF_BIRTH", ...birth, score: scoreOf("strong"), context: [] });
}

function recognizeBeforePassport(bytes: Uint8Array, start: number, emit: Emit): void {
  const birth = birthBeforePassport(bytes, start);
  if (birth) emit({ entityType: "DATE_OF_BIRTH", ...birth, score: scoreOf("strong"), context: [] });
}

function recognizeBlock(scene: Scene, emit: Emit): void {
  for (const cells of birthColumns(scene)) {
    for (const { start, end } of cells) {
      const folded = foldText(scene.bytes, start, end);
      const [date] = findDates(folded.text);
      if (date) emitBirth(emit, folded, date, "strong", []);
    }
  }
}

/** AB12345678CD: no word has digits there. */
function isCard(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === lengthOfCard && isDigit(bytes[start + 2]) && isDigit(bytes[start + 9]);
}

/** A letter, one or two digits, a dot or slash: the cue is that of S55.3.2. */
function isEraCode(bytes: Uint8Array, start: number): boolean {
  return bytes[start + 1] >= 48 && bytes[start + 1] < 58;
}
