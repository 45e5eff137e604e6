import { groupMask } from "../../lexicon/words.ts";
import type { Field } from "../../model.ts";
import { characterLength, codePointAt, previousCharacter } from "../../text/bytes.ts";
import { findDates, readCodedDate, type WrittenDate } from "../../text/eras.ts";
import { foldText, type FoldedText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import {
  code,
  defineRecognizer,
  word,
  type ConfidenceSpec,
  type CuePlace,
  type Emit,
  type Recognizer,
} from "../define.ts";
import type { Scene } from "../scene.ts";
import { weigh } from "../weigh.ts";
import { birthColumns } from "./birth-columns.ts";
import { birthBeforePassport, endsWithName, isBornInRow } from "./birth-in-rows.ts";
import { isPlainDate } from "./plain-date.ts";
import {
  isDigitPoint,
  isSeparatorPoint,
  pointAt,
  pointBefore,
  textBefore,
  textBehind,
} from "./within-line.ts";

const window = 80;

/** Between a date and the sex or age beside it. */
const gap = /^[\s、,，・/／|｜（(）)\t:：]*$/u;
/** Between 生年月日 and its date: another language, a quote, the end of a line and who speaks next, how it is asked for. */
const behindLabel = /^(?:を?(?:西暦)?8桁)?[^\d]{0,30}$/u;
/** Between 氏名 and a date: a name in two parts. */
const nameBehindLabel =
  /^\d?[\s:：│]*[\p{Script=Han}\p{Script=Hiragana}ァ-ヶー・々]{1,10}[ \u3000][\p{Script=Han}\p{Script=Hiragana}ァ-ヶー・々]{1,10}[\s、（(]+$|^[\s:：│]*[ァ-ヶー]{2,10}(?:・[ァ-ヶー]{1,10}){1,3}[\s、（(]+$/u;
const isExample = /(?:例|ex\.?|e\.g\.)\s?[:：)）]?\s*$/iu;
/** birthday > DATE '1900-01-01': what a statement compares with is nobody's birth. */
const isBound = /(?:(?<![=-])[<>]=?|\bBETWEEN)\s*(?:DATE\s*)?'$/iu;

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
    word("birth-suffix", "gender-word", "age-unit", "birth-era", "date-of-birth", "person-label", "passport"),
    code({ letters: 1, digits: 1 }),
    code({ letters: 1, digits: 2 }),
    code({ letters: 2, digits: 7 }),
  ],
  field: { labels: ["date-of-birth"], value: /^/ },
  context: { raise: "date-of-birth", lower: "not-date-of-birth" },
  confidence: { alone: "fair", raised: "strong", lowered: "none" },
  recognizeCue,
  recognizeField,
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
  ],
});

function recognizeField({ bytes }: Scene, field: Field, emit: Emit): void {
  const { start, end } = field;
  if (isPlainDate(bytes, start, end)) {
    emit({
      entityType: "DATE_OF_BIRTH",
      start,
      end,
      score: scoreOf("certain"),
      context: [field.label],
    });
    return;
  }
  const folded = foldText(bytes, field.start, Math.min(field.end, field.start + window), field.encoding);
  const [first] = findDates(folded.text);
  const date = first && first.start < 16 ? first : codedAtStart(folded.text);
  if (date && clock.test(folded.text.slice(date.end))) return;
  const chosen = behindChoice.exec(folded.text);
  if (chosen) {
    const at = chosen.index + chosen[0].length - chosen[1].length;
    push(emit, folded, { start: at, end: at + chosen[1].length }, "certain", [field.label]);
    return;
  }
  if (date && !isExample.test(folded.text.slice(0, date.start)))
    push(emit, folded, date, "certain", [field.label]);
}

/** Events happen at a time of day; a birth that a database holds begins at midnight. */
const clock = /^[ T](?!00:00)\d{1,2}:\d{2}/u;

/** 明・大・(昭)　8年2月27日, 大正・☑昭和・平成　14.11.3: a form prints the eras to choose from, and the date is what was written. */
const behindChoice =
  /^[\s:：]{0,8}(?:[○◯〇☑☒☐✓✔■□レ(]?(?:明治?|大正?|昭和?|平成?|令和?|[MTSHRⓂⓉⓈⒽⓇ])[\s・･､,、/○◯〇☐□)]{1,4}){1,4}[○◯〇☑☒☐✓✔■□レ(]?(?:明治?|大正?|昭和?|平成?|令和?|[MTSHRⓂⓉⓈⒽⓇ])\)?[\s・]{0,6}((?:\d{1,2}|元)年\s?\d{1,2}月\s?\d{1,2}日|\d{1,2}([./])\d{1,2}\2\d{1,2})(?!\d)/u;

/** 3-550302, 3550302: the value begins with it. */
function codedAtStart(text: string): WrittenDate | undefined {
  const date = readCodedDate(text);
  return date && date.start < 4 ? date : undefined;
}

const lengthOfPassport = 9;

function recognizeCue(scene: Scene, { start, end, value }: CuePlace, emit: Emit): void {
  const { bytes, words } = scene;
  if (end - start === lengthOfPassport && bytes[end - 1] < 58) {
    recognizeBeforePassport(bytes, start, emit);
    return;
  }
  if (bytes[start] < 0x80 && isEraCode(bytes, start)) {
    recognizeEraDate(scene, start, emit);
    return;
  }
  for (let i = words.groupStart[value]; i < words.groupStart[value + 1]; i++) {
    switch (words.groups[words.groupList[i] & groupMask]) {
      case "birth-suffix":
        recognizeBeforeSuffix(bytes, start, emit);
        return;
      case "gender-word":
      case "age-unit":
        recognizeBeside(bytes, start, end, emit);
        return;
      case "birth-era":
        recognizeSpelledEra(scene, start, emit);
        return;
      case "date-of-birth":
        recognizeBehind(bytes, end, behindLabel, emit);
        return;
      case "person-label":
        recognizeBehind(bytes, end, nameBehindLabel, emit);
        return;
      case "passport":
        recognizeBeforePassport(bytes, start, emit);
        return;
    }
  }
}

function recognizeBeforePassport(bytes: Uint8Array, start: number, emit: Emit): void {
  const birth = birthBeforePassport(bytes, start);
  if (birth) emit({ entityType: "DATE_OF_BIRTH", ...birth, score: scoreOf("strong"), context: [] });
}

/** A letter, one or two digits, a dot or slash: the cue is that of S55.3.2. */
function isEraCode(bytes: Uint8Array, start: number): boolean {
  return bytes[start + 1] >= 48 && bytes[start + 1] < 58;
}

/** S12.2.14 of old eras is a birth more often than not; H10.7.8 only in brackets behind a name. */
function recognizeEraDate(scene: Scene, start: number, emit: Emit): void {
  const { bytes } = scene;
  const folded = textBehind(bytes, start, 16);
  const [date] = findDates(folded.text);
  if (!date || date.start > 0) return;
  const end = folded.byteAt(date.end);
  const inBrackets = isBracket(bytes, start - 1, 40) && isBracket(bytes, end, 41) && bytes[start - 2] !== 40;
  if (date.year < 1989 || (inBrackets && followsName(bytes, start)) || isBornInRow(bytes, start))
    weigh(scene, dateOfBirth, start, end, true, emit);
}

function isBracket(bytes: Uint8Array, at: number, ascii: number): boolean {
  if (bytes[at] === ascii) return true;
  const wide = ascii === 40 ? 0x88 : 0x89;
  return ascii === 40
    ? bytes[at - 2] === 0xef && bytes[at - 1] === 0xbc && bytes[at] === wide
    : bytes[at] === 0xef && bytes[at + 1] === 0xbc && bytes[at + 2] === wide;
}

/** Kana or kanji stand before the bracket. */
function followsName(bytes: Uint8Array, start: number): boolean {
  let at = start - (bytes[start - 1] === 40 ? 1 : 3);
  if (bytes[at - 1] === 32) at--;
  return at > 2 && bytes[at - 1] >= 0x80;
}

/** The date right before 生, に生まれ or 日生; 日 of the latter belongs to it. */
function recognizeBeforeSuffix(bytes: Uint8Array, start: number, emit: Emit): void {
  const isDay = bytes[start] === 0xe6 && bytes[start + 1] === 0x97 && bytes[start + 2] === 0xa5;
  const isApart = bytes[start - 1] === 32;
  const point = pointBefore(bytes, isApart ? start - 1 : start);
  if (!isDay && point !== 0x306b && point !== 0x3067 && !mayEndDate(point)) return;
  const before = textBefore(bytes, isDay ? start + 3 : start, window);
  const date = findDates(before.text).at(-1);
  if (date && beforeSuffix.test(before.text.slice(date.end))) push(emit, before, date, "strong", []);
}

/** 1961年4月19日に生まれ, 1961年4月19日、アルゼンチンのコルドバで生まれ */
const beforeSuffix = /^(?:\s|に|[、に]\s?[^、。\d]{1,16}で)?$/u;

/** Beside a sex or an age, with nothing but separators between. */
function recognizeBeside(bytes: Uint8Array, start: number, end: number, emit: Emit): void {
  if (mayFollowDate(bytes, start)) recognizeBeforeValue(bytes, start, emit);
  const next = behindSeparators(bytes, end);
  if (next < 0 || !gap.test(foldText(bytes, end, next).text)) return;
  const behind = textBehind(bytes, next, window);
  const [dateBehind] = findDates(behind.text);
  if (dateBehind?.start === 0 && !clock.test(behind.text.slice(dateBehind.end)))
    push(emit, behind, dateBehind, "strong", []);
}

function recognizeBeforeValue(bytes: Uint8Array, start: number, emit: Emit): void {
  const before = textBefore(bytes, start, window);
  const dateBefore = findDates(before.text).at(-1);
  if (dateBefore && /^[\s、,，・/／|｜（(）)\t:：満]*(?:\d{1,3})?$/u.test(before.text.slice(dateBefore.end)))
    push(emit, before, dateBefore, "strong", []);
}

const mostSeparators = 4;

/** Behind digits of an age and separators a date may end: 1998年1月18日、26歳. */
function mayFollowDate(bytes: Uint8Array, start: number): boolean {
  let at = start;
  for (let i = 0; i < 3 && isDigitPoint(pointBefore(bytes, at)); i++) at = previousCharacter(bytes, at, 0);
  let separators = 0;
  while (at > 0 && separators < mostSeparators && mayStandBetween(pointBefore(bytes, at))) {
    at = previousCharacter(bytes, at, 0);
    separators++;
  }
  return separators > 0 && mayEndDate(pointBefore(bytes, at));
}

/** Where, behind separators, a date may begin; -1 where none can. */
function behindSeparators(bytes: Uint8Array, end: number): number {
  let at = end;
  let separators = 0;
  while (separators < mostSeparators && mayStandBetween(pointAt(bytes, at))) {
    at += characterLength(bytes[at]);
    separators++;
  }
  if (separators === 0) return -1;
  const point = pointAt(bytes, at);
  return isDigitPoint(point) || "昭平大明令MTSHR西".includes(String.fromCodePoint(point)) ? at : -1;
}

/** 満 stands between a date and an age, は between a label and a date. */
function mayStandBetween(point: number): boolean {
  return point !== 10 && point !== 13 && (isSeparatorPoint(point) || point === 0x6e80 || point === 0x306f);
}

/** 日, ち of にち, or a digit. */
function mayEndDate(point: number): boolean {
  return isDigitPoint(point) || point === 0x65e5 || point === 0x3061;
}

/** 、 and the ideographic space, and what parts cells. */
const mayOpenDate: ReadonlySet<number> = new Set([0x3001, 0x3000, 0x7c, 0x2c, 0x09, 0x22]);
/** A label that names someone holds his whole row. */
const behindName: ConfidenceSpec = { ...dateOfBirth.confidence, elsewhere: "fair" };

/** 、昭和十二年四月三日、 in a row of what is known of a person. */
function recognizeSpelledEra(scene: Scene, start: number, emit: Emit): void {
  const { bytes } = scene;
  const opening = pointBefore(bytes, start);
  if (!mayOpenDate.has(opening)) return;
  const before = textBefore(bytes, start, 60).text;
  const isBehindPerson =
    opening === 0x3001
      ? /[\p{Script=Han}\p{Script=Hiragana}ァ-ヶ様]、$/u.test(before)
      : opening === 0x3000
        ? endsWithName(before)
        : isBornInRow(bytes, start);
  if (!isBehindPerson) return;
  const folded = textBehind(bytes, start, window);
  const [date] = findDates(folded.text);
  if (!date || date.start > 0 || !/^(?:[、　 。)／/,|\t"]|です|生|$)/u.test(folded.text.slice(date.end)))
    return;
  weigh(scene, dateOfBirth, start, folded.byteAt(date.end), true, emit, behindName);
}

/** The first date behind a word, when what stands between keeps to a pattern; a line break may. */
function recognizeBehind(bytes: Uint8Array, end: number, between: RegExp, emit: Emit): void {
  // A quoted key and name=value are fields, and behind a closing tag another element begins.
  const next = pointAt(bytes, end);
  if (!(mayStandBetween(next) || isDigitPoint(next) || next === objectMarker) || isKeySign(bytes, end))
    return;
  if (between === behindLabel && bytes[end] === 62 && isClosingTag(bytes, end)) return;
  let digit = nextNumeral(bytes, end, reachBehind);
  // 生年月日を8桁で: how the date is asked for.
  if (digit >= 0 && pointAt(bytes, digit + characterLength(bytes[digit])) === figures)
    digit = nextNumeral(bytes, digit + characterLength(bytes[digit]), reachBehind);
  if (digit < 0) return;
  const limit = Math.min(bytes.length, digit + longestDate);
  const folded = foldText(bytes, end, limit);
  const [date] = findDates(folded.text);
  // What the window cut may go on.
  if (!date || (date.end === folded.text.length && limit < bytes.length)) return;
  const gapText = folded.text.slice(0, date.start);
  if (behindChoice.test(folded.text) || clock.test(folded.text.slice(date.end))) return;
  if (
    !between.test(gapText) ||
    isExample.test(gapText) ||
    isBound.test(gapText) ||
    gapText.split("\n").length > 2
  )
    return;
  push(emit, folded, date, "strong", []);
}

function isClosingTag(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at > 0 && bytes[at - 1] >= 0x80) at--;
  return bytes[at - 1] === 47 && bytes[at - 2] === 60;
}

/** A quote that a comma follows ends a value: "prompt":"誕生日","digits":"19810907". */
function isKeySign(bytes: Uint8Array, end: number): boolean {
  return bytes[end] === 61 || (bytes[end] === 34 && bytes[end + 1] !== 44);
}

const reachBehind = 96;
/** 桁 */
const figures = 0x6841;
/** を */
const objectMarker = 0x3092;
const longestDate = 56;

/** The first digit within reach, ASCII or full width, or 昭 平 大 of an era that kanji numerals follow; -1 without. */
function nextNumeral(bytes: Uint8Array, start: number, reach: number): number {
  const limit = Math.min(bytes.length, start + reach);
  for (let at = start; at < limit; at++) {
    const byte = bytes[at];
    if (byte < 0x80) {
      if (byte >= 48 && byte < 58) return at;
    } else if (byte === 0xef) {
      if (bytes[at + 1] === 0xbc && bytes[at + 2] >= 0x90 && bytes[at + 2] < 0x9a) return at;
    } else if (byte === 0xe6 || byte === 0xe5) {
      const point = codePointAt(bytes, at);
      if (point === 0x662d || point === 0x5e73 || point === 0x5927) return at;
    }
  }
  return -1;
}

function recognizeBlock(scene: Scene, emit: Emit): void {
  for (const cells of birthColumns(scene)) {
    for (const { start, end } of cells) {
      const folded = foldText(scene.bytes, start, end);
      const [date] = findDates(folded.text);
      if (date) push(emit, folded, date, "strong", []);
    }
  }
}

function push(
  emit: Emit,
  folded: FoldedText,
  date: { readonly start: number; readonly end: number },
  confidence: "strong" | "certain",
  context: readonly string[],
): void {
  emit({
    entityType: "DATE_OF_BIRTH",
    start: folded.byteAt(date.start),
    end: folded.byteAt(date.end),
    score: scoreOf(confidence),
    context,
  });
}
