import { isReadingHeader } from "../../../lexicon/labels.ts";
import { isKatakana, isLabelWord } from "../../../lexicon/words.ts";
import { cueKind, cueStride } from "../../../model.ts";
import { codePointAt } from "../../../text/bytes.ts";
import { foldText } from "../../../text/fold.ts";
import type { Emit } from "../../define.ts";
import { taggedSpans, type TaggedSpan } from "../../language/tagged-spans.ts";
import { longestValue } from "../../language/waking.ts";
import { columnHeader, headerOf } from "../../column-header.ts";
import { fieldAround, firstCueFrom, groupMaskOf, wordHasGroup, type Scene } from "../../scene.ts";
import { isCommonWord, isOneCommonWord } from "./common-word.ts";
import { isKinWord } from "./honorific.ts";
import { wholeLatinName } from "./latin-name.ts";
import { likeness, nameLikeness } from "./name-shape.ts";
import { isFullNameAt, runBefore, runFrom, spaceAt } from "./run.ts";
import { isThing } from "./thing.ts";

/** The people whom the tagger finds, where nothing says that they are something else. */
export function recognizeTaggedNames(scene: Scene, emit: Emit): void {
  for (const { start, end, label, score } of taggedSpans(scene).map((span) =>
    wholeName(scene.bytes, wholeLatinName(scene.bytes, span)),
  )) {
    if (label !== "PERSON" || !isName(scene, start, end, score) || isUnderOtherLabel(scene, start, end))
      continue;
    emit({ entityType: "PERSON", start, end, score, context: [] });
  }
}

/** What is looked at of a cut word, and the longest name to which a kanji is added, in bytes. */
const longestRest = 36;
const longestName = 21;

/** The whole of a name that the tokenizer cut: サンド + フォード, 志麻 + 子. */
function wholeName(bytes: Uint8Array, span: TaggedSpan): TaggedSpan {
  if (span.label !== "PERSON") return span;
  let { start, end } = span;
  // 巡査|長　唐澤: the tokenizer cut the title.
  if (isEndOfTitle(bytes, start)) start += 3 + spaceAt(bytes, start + 3);
  while (span.start - start < longestRest && isKatakanaInside(bytes, start)) start -= 3;
  while (end - span.end < longestRest && isKatakanaInside(bytes, end)) end += 3;
  const rest = runFrom(bytes, end, bytes.length);
  const isKanji = rest.kind === "han" && rest.characters === 1;
  if (isKanji && end - start <= longestName && isFullNameAt(bytes, start, rest.end)) end = rest.end;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

/** 長 or 員 behind kanji, and a space. */
function isEndOfTitle(bytes: Uint8Array, at: number): boolean {
  const point = codePointAt(bytes, at);
  return (
    (point === 0x9577 || point === 0x54e1) &&
    spaceAt(bytes, at + 3) > 0 &&
    runBefore(bytes, at).kind === "han"
  );
}

/** Whether letters of katakana stand on both sides. */
function isKatakanaInside(bytes: Uint8Array, at: number): boolean {
  return at >= 3 && at < bytes.length && isKatakana(bytes, at - 3) && isKatakana(bytes, at);
}

/** A short value of a key or column is what its label says; names under labels of names are found by those. */
export function isUnderOtherLabel(scene: Scene, start: number, end: number): boolean {
  const field = fieldAround(scene, start, end);
  if (field === undefined) return isInListOfThings(scene, start);
  return field.source !== "inline" && field.end - field.start <= longestValue;
}

/** Stations, towns and products are called as people are. */
const thing =
  /station|stop_name|駅|停留所|バス停|市区?町村|地名|町域|路線|品名|商品|製品|施設|店舗|店名|病名|薬品|銀行/iu;

/** A cell of a table without a column of people, under the name of a thing or its reading. */
function isInListOfThings(scene: Scene, start: number): boolean {
  const name = columnHeader(scene, start);
  return name !== undefined && !headerOf(scene)?.isOfPeople && (thing.test(name) || isReadingHeader(name));
}

/** Where the tagger is so sure, a word of the dictionary may be a name. */
const sure = 0.8;
const verySure = 0.9;
/** And where it is less sure than this, no word of it may be common when nothing in it is known as a name. */
const fair = 0.65;

/** 神田支店, 松本駅, ハプスブルク家, パウリ行列, メンデルの法則: what follows makes it a place, an office, a family or a thing. */
const placeBehind =
  /^(?:支店|本店|営業所|銀行|信用金庫|信金|駅|大学|高校|高等|中学|小学|病院|医院|空港|港|神社|市役所|区役所|警察|[市区町村県島線]|地方|半島|諸島|山脈|公国|通り|さんちの|グループ|宇宙|家(?![族庭内事])|派|行列|定理|方程式|姓|という(?:姓|名字|苗字|[^、。]{0,6}(?:旅館|宿|店|食堂|喫茶|会社|町|村|駅|川|山|島|寺))|台[^、。 ]|\s?第?\d?ターミナル|\s?(?:\d{1,2}:\d\d)?[発着](?![表言明見信熱])|の(?:最終)?(?:定理|法則|公式|原理|方程式|不等式|予想|定数))/u;

/** Drugs and diseases, which the tagger takes for names when it has not met them. */
let noNames: Uint8Array | undefined;

const isHan = (text: string): boolean => /^[\p{Script=Han}々 ]+$/u.test(text);

/** The tagger reads forms as sentences: what is a label, a common word or has no form of a name is left out. */
function isName(scene: Scene, start: number, end: number, score: number): boolean {
  const text = foldText(scene.bytes, start, end).text.trim();
  const like = nameLikeness(text);
  if (like === likeness.none || text.length < 2) return false;
  if (isThing(scene.bytes, text, start, end) || isKinWord(text)) return false;
  if (placeBehind.test(foldText(scene.bytes, end, Math.min(scene.bytes.length, end + 30)).text)) return false;
  // 希望, 和英: a given name that is a word as well.
  if (like < likeness.full && score < sure && isOneCommonWord(text)) return false;
  // 竹花入　銘: of a name with a space some part is known, or the tagger is sure.
  if (like === likeness.form && score < verySure && text.includes(" ") && isHan(text)) return false;
  // （ニセ）: two letters that no list has.
  if (like === likeness.form && score < fair && /^[ァ-ヶー]{2}$/u.test(text)) return false;
  // 岩ガキ: what only has the form of a name, and a common word in it.
  if (like === likeness.form && score < fair && isCommonWord(scene.bytes, start, end)) return false;
  noNames ??= groupMaskOf(scene.words, ["drug", "disease-term", "impairment"]);
  const { data, count } = scene.cues;
  for (let cue = firstCueFrom(scene.cues, start); cue < count && data[cue * cueStride + 1] < end; cue++) {
    const at = cue * cueStride;
    const isLong = data[at + 2] - data[at + 1] > 3;
    if (data[at] !== cueKind.word || !isLong) continue;
    if (isLabelWord(scene.words, data[at + 3]) || wordHasGroup(scene.words, data[at + 3], noNames))
      return false;
  }
  return true;
}
