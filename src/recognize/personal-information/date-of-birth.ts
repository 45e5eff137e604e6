import type { Field } from "../../model.ts";
import { foldText, type FoldedText } from "../../text/fold.ts";
import { lineEnd, lineStart } from "../../text/bytes.ts";
import { findDates, readCodedDate, type WrittenDate } from "../../text/eras.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import type { Scene } from "../scene.ts";

/** Between a date and the word or value beside it. */
const gap = /^[\s　、,，・/／|｜（()）\t:：]*$/u;
const window = 80;

/**
 * 生年月日 — a person's date of birth.
 *
 * Format   西暦 and 和暦 in every form (昭和55年3月2日, S55.3.2, 1980/3/2, 19800302, 3-550302, 03 OCT 1988);
 *          the date only, without 生. Under a label, before 生 and 生まれ, beside a stated sex or age.
 * Check    The calendar; the years of the eras.
 * Alike    Dates of applications, issue, expiry, release; account numbers of seven digits.
 * Law      個人情報 — named in APPI Art. 2(1)(i).
 * Source   元号法; JIS X 0301.
 */
export const dateOfBirth: Recognizer = defineRecognizer({
  entityType: "DATE_OF_BIRTH",
  cue: word("birth-suffix", "gender-word", "age-unit"),
  field: { labels: ["date-of-birth"], value: /^/ },
  confidence: { alone: "strong", raised: "certain", lowered: "none" },
  recognizeCue,
  recognizeField,
  examples: [
    "生年月日：⟦昭和55年3月2日⟧",
    "生年月日 ⟦Ｓ５５．３．２⟧",
    "相馬 くに子 様（⟦昭和31年10月8日⟧生）",
    '{"birthDate": "⟦3-290513⟧"}',
    "birth=⟦19491210⟧&x=1",
    "新城 なぎさ　女　⟦1998年1月18日⟧",
    "生年月日：19491310", // no such month
    "作成日：1999年12月7日",
    "2024/05/01 開始",
  ],
});

function recognizeField({ bytes }: Scene, field: Field, emit: Emit): void {
  const folded = foldText(bytes, field.start, Math.min(field.end, field.start + window), field.encoding);
  const [first] = findDates(folded.text);
  const date = first && first.start < 16 ? first : codedAtStart(folded.text);
  if (date) push(emit, folded, date, "certain", [field.label]);
}

/** 3-550302, 3550302: the value begins with it. */
function codedAtStart(text: string): WrittenDate | undefined {
  const date = readCodedDate(text);
  return date && date.start < 4 ? date : undefined;
}

function recognizeCue({ bytes }: Scene, { start, end }: CuePlace, emit: Emit): void {
  const from = Math.max(lineStart(bytes, start), start - window);
  const before = foldText(bytes, alignedFrom(bytes, from), start);
  const dateBefore = findDates(before.text).at(-1);
  const isBirthWord = isBirthSuffix(bytes, start);
  if (dateBefore && isNear(before.text.slice(dateBefore.end), isBirthWord))
    push(emit, before, dateBefore, "strong", []);
  if (isBirthWord) return;
  const to = Math.min(lineEnd(bytes, end), end + window);
  const behind = foldText(bytes, end, to);
  const [dateBehind] = findDates(behind.text);
  if (dateBehind && gap.test(behind.text.slice(0, dateBehind.start)) && dateBehind.start > 0)
    push(emit, behind, dateBehind, "strong", []);
}

/** 生 and its kin join a date directly; a sex or an age stands behind a separator. */
function isNear(between: string, isBirthWord: boolean): boolean {
  return isBirthWord
    ? /^[\s　]?$/u.test(between)
    : gap.test(between) || /^[\s（(、,]*(?:満)?\d{1,3}$/u.test(between);
}

/** 生 or う of 生, 生まれ, うまれ. */
function isBirthSuffix(bytes: Uint8Array, start: number): boolean {
  const isSei = bytes[start] === 0xe7 && bytes[start + 1] === 0x94 && bytes[start + 2] === 0x9f;
  return isSei || (bytes[start] === 0xe3 && bytes[start + 1] === 0x81 && bytes[start + 2] === 0x86);
}

function alignedFrom(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] & 0xc0) === 0x80) at++;
  return at;
}

function push(
  emit: Emit,
  folded: FoldedText,
  date: WrittenDate,
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
