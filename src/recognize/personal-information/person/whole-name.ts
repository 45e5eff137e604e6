import { isKatakana } from "../../../lexicon/words.ts";
import { codePointAt } from "../../../text/bytes.ts";
import type { TaggedSpan } from "../../language/tagged-spans.ts";
import { rareSurnameBefore } from "./rare-surname.ts";
import { textBehind } from "../within-line.ts";
import { isFullNameAt, isGivenNameAt, isNoAt, isSurnameAt, runBefore, runFrom, spaceAt } from "./run.ts";

/** What is looked at of a cut word, and the longest name to which a kanji is added, in bytes. */
const longestRest = 36;
const longestName = 21;

/** The whole of a name that the tokenizer cut: サンド + フォード, 志麻 + 子, 倍賞 + 美津子. */
export function wholeName(bytes: Uint8Array, span: TaggedSpan): TaggedSpan {
  if (span.label !== "PERSON") return span;
  let { start, end } = span;
  // 巡査|長　唐澤: the tokenizer cut the title.
  if (isEndOfTitle(bytes, start)) start += 3 + spaceAt(bytes, start + 3);
  while (span.start - start < longestRest && isKatakanaInside(bytes, start)) start -= 3;
  while (end - span.end < longestRest && isKatakanaInside(bytes, end)) end += 3;
  const rest = runFrom(bytes, end, bytes.length);
  if (rest.kind === "han" && rest.characters === 1 && end - start <= longestName) {
    const isWhole =
      isFullNameAt(bytes, start, rest.end) ||
      endsWithKo(bytes, start, rest.end) ||
      isCutGivenName(bytes, start, end, rest.end);
    if (isWhole) end = rest.end;
  }
  end = withNo(bytes, end);
  start = isGivenNameAt(bytes, start, end) ? surnameBefore(bytes, start) : wholeSurname(bytes, start, end);
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

/** 長 or 員 behind kanji, and a space. */
function isEndOfTitle(bytes: Uint8Array, at: number): boolean {
  const point = codePointAt(bytes, at);
  const isTitle = point === 0x9577 || point === 0x54e1;
  return isTitle && spaceAt(bytes, at + 3) > 0 && runBefore(bytes, at).kind === "han";
}

/** Whether letters of katakana stand on both sides. */
function isKatakanaInside(bytes: Uint8Array, at: number): boolean {
  return at >= 3 && at < bytes.length && isKatakana(bytes, at - 3) && isKatakana(bytes, at);
}

/** 子, with which many given names end that no list has, behind three characters and more. */
function endsWithKo(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start > 9 && codePointAt(bytes, end - 3) === 0x5b50;
}

/** 滝本ひな + の: what is no particle, since nothing follows that it could belong to. */
function withNo(bytes: Uint8Array, end: number): number {
  if (!isNoAt(bytes, end)) return end;
  const behind = end + 3;
  const kana = runBefore(bytes, end);
  const isName = kana.kind === "hiragana" && isGivenNameAt(bytes, kana.start, behind);
  return isName && endsName.test(textBehind(bytes, behind, 12).text) ? behind : end;
}

/** An honorific, a closing sign or the end of the line. */
const endsName = /^(?:[ \u3000]?(?:さん|様|ちゃん|くん|君|氏|殿)|["'」』()（）|｜,、\t]|$)/u;
/** 静 + 流（: a given name of one kanji goes on with another, and then a bracket opens, unless that is 様 or 著. */
function isCutGivenName(bytes: Uint8Array, start: number, end: number, restEnd: number): boolean {
  const given = runBefore(bytes, end);
  if (given.kind !== "han" || given.characters !== 1 || given.start - start < 4) return false;
  const opening = codePointAt(bytes, restEnd);
  if (opening !== 0x28 && opening !== 0xff08) return false;
  return (
    !behindNames.has(codePointAt(bytes, end)) &&
    spaceAt(bytes, given.start - 1) + spaceAt(bytes, given.start - 3) > 0
  );
}

const behindNames: ReadonlySet<number> = new Set(
  [..."様氏殿君著作編訳画監宛行談記長員"].map((sign) => sign.codePointAt(0) ?? 0),
);

/** 四 + 條 あかり: where the surname begins of which the name has the end; `start` when it has the whole. */
function wholeSurname(bytes: Uint8Array, start: number, end: number): number {
  const before = runBefore(bytes, start);
  const surname = runFrom(bytes, start, end);
  if (before.kind !== "han" || surname.kind !== "han" || surname.end === end) return start;
  if (isSurnameAt(bytes, before.start, surname.end)) return before.start;
  const rare = spaceAt(bytes, surname.end) > 0 ? rareSurnameBefore(bytes, surname.end) : -1;
  return rare >= 0 ? rare : start;
}

/** Where the surname begins that fills the kanji before a given name; `start` when there is none. */
function surnameBefore(bytes: Uint8Array, start: number): number {
  const before = runBefore(bytes, start);
  if (before.kind !== "han") return start;
  if (isSurnameAt(bytes, before.start, start)) return before.start;
  const rare = rareSurnameBefore(bytes, start);
  return rare >= 0 ? rare : start;
}
