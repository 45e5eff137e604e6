import { isReadingHeader } from "../../../lexicon/labels.ts";
import { clusterKind } from "../../../lexicon/tagger/clusters.ts";
import { kindsOfWord } from "../../../lexicon/tagger/open.ts";
import { isLabelWord } from "../../../lexicon/words.ts";
import { cueKind, cueStride } from "../../../model.ts";
import { codePointAt, lineEnd } from "../../../text/bytes.ts";
import { foldText } from "../../../text/fold.ts";
import type { Emit } from "../../define.ts";
import { taggedSpans, type TaggedSpan } from "../../language/tagged-spans.ts";
import { longestValue } from "../../language/waking.ts";
import { columnHeader, headerOf } from "../../column-header.ts";
import { fieldAround, firstCueFrom, groupMaskOf, wordHasGroup, type Scene } from "../../scene.ts";
import { textBefore, textBehind } from "../within-line.ts";
import { isCommonText, isOneCommonWord, isOneCommonWordAt } from "./common-word.ts";
import { isKinWord } from "./honorific.ts";
import { wholeLatinName } from "./latin-name.ts";
import { likeness, nameLikeness } from "./name-shape.ts";
import { isNamedFor, isPartOfWord } from "./named-for.ts";
import { isGivenNameAt, isNoAt, isSurnameAt, runBefore, runFrom, withoutSpaces } from "./run.ts";
import { isThing } from "./thing.ts";
import { wholeName } from "./whole-name.ts";

/** The people whom the tagger finds, where nothing says that they are something else. */
export function recognizeTaggedNames(scene: Scene, emit: Emit): void {
  const spans = taggedSpans(scene)
    .map((span) => withoutLabel(scene.bytes, wholeName(scene.bytes, wholeLatinName(scene.bytes, span))))
    .flatMap((span) => namesIn(scene.bytes, withoutAddress(scene.bytes, withoutTail(scene.bytes, span))));
  for (const { start, end, label, score } of spans) {
    if (label !== "PERSON" || !isName(scene, start, end, score) || isUnderOtherLabel(scene, start, end))
      continue;
    emit({ entityType: "PERSON", start, end, score, context: [] });
  }
}

/** 翌日当番：鯵坂　鍵：事務所: the tagger takes the next label for a given name. */
function withoutLabel(bytes: Uint8Array, span: TaggedSpan): TaggedSpan {
  const { start, end } = span;
  if (!isColon(codePointAt(bytes, end))) return span;
  const word = runBefore(bytes, end);
  const name = withoutSpaces(bytes, word.start);
  if (name <= start || name === word.start) return span;
  const isLabel = isOneCommonWordAt(bytes, word.start, end);
  return isLabel ? { ...span, end: name } : span;
}

const tail = /(?<=[ァ-ヶー\p{Script=Han}])(?:お[ばじ]あ?い?(?:さん|ちゃん)|より(?=$))$/u;

/** フミコおばさん, 李より: the tagger takes along what she is called, or a particle. */
function withoutTail(bytes: Uint8Array, span: TaggedSpan): TaggedSpan {
  const folded = foldText(bytes, span.start, span.end);
  const cut = tail.exec(folded.text)?.index ?? 0;
  return cut > 0 && isPartAt(bytes, span.start, folded.byteAt(cut))
    ? { ...span, end: folded.byteAt(cut) }
    : span;
}

const addressed = /[係課部室局宛]\s+$/u;
const lineEnds = /^\s*(?:$|[)）」"])/u;

/** 会計係　安積行: who is written to by his surname. */
function withoutAddress(bytes: Uint8Array, span: TaggedSpan): TaggedSpan {
  const { start, end } = span;
  const isAddressed =
    codePointAt(bytes, end - 3) === 0x884c &&
    isSurnameAt(bytes, start, end - 3) &&
    addressed.test(textBefore(bytes, start, 12).text) &&
    lineEnds.test(textBehind(bytes, end, 12).text);
  return isAddressed ? { ...span, end: end - 3 } : span;
}

/** 於保・さやか: ・ joins the parts of foreign names; between kanji and hiragana it parts two people. */
function namesIn(bytes: Uint8Array, span: TaggedSpan): readonly TaggedSpan[] {
  for (let at = span.start + 3; at + 3 < span.end; at++) {
    if (codePointAt(bytes, at) !== middleDot || bytes[at] !== 0xe3) continue;
    const isKana =
      runBefore(bytes, at).kind === "katakana" || runFrom(bytes, at + 3, span.end).kind === "katakana";
    if (isKana || !isPartAt(bytes, span.start, at) || !isPartAt(bytes, at + 3, span.end)) return [span];
    return [
      { ...span, end: at },
      { ...span, start: at + 3 },
    ];
  }
  return [span];
}

const isPartAt = (bytes: Uint8Array, start: number, end: number): boolean =>
  isSurnameAt(bytes, start, end) || isGivenNameAt(bytes, start, end);

const middleDot = 0x30fb;
const isColon = (point: number): boolean => point === 0x3a || point === 0xff1a;

/** A short value of a key or column is what its label says; names under labels of names are found by those. */
export function isUnderOtherLabel(scene: Scene, start: number, end: number): boolean {
  const field = fieldAround(scene, start, end);
  if (field === undefined) return isInHeader(scene, start) || isInListOfThings(scene, start);
  return field.source !== "inline" && field.end - field.start <= longestValue;
}

/** 番号（ゆうちょ）: the line that names the columns names no one. */
function isInHeader(scene: Scene, start: number): boolean {
  const header = scene.block.header ? undefined : headerOf(scene);
  return header !== undefined && (header.isOfPeople || header.known > 1) && start < lineEnd(scene.bytes, 0);
}

/** Stations, towns and products are called as people are. */
const thing =
  /station|stop_name|headsign|駅|停留所|バス停|行き?先|市区?町村|地名|町域|路線|品名|商品|製品|施設|店舗|店名|病名|薬品|銀行|[樹魚犬猫鳥草花虫車機]種|樹木|品種|種名|学名|作物|馬名|艦名|船名|列車名|曲名|作品|番組|書名|[原出生]?産[地国]|原料|河川|水系|湖沼|山名|橋名|観測(?:所|点)|地点|漁港/iu;

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

/** Drugs and diseases, which the tagger takes for names when it has not met them. */
let noNames: Uint8Array | undefined;

/** みー: what someone is called in a talk. */
const nickname = /^[ぁ-ん]ー$/u;
const latinWord = /^[A-Za-z]+$/u;
const joined = /^\p{Script=Katakana}[\p{Script=Katakana}ー]*[・＝=]/u;
const katakana = /^\p{Script=Katakana}/u;
const isHan = (text: string): boolean => /^[\p{Script=Han}々 ]+$/u.test(text);

/** The tagger reads forms as sentences: what is a label, a common word or has no form of a name is left out. */
function isName(scene: Scene, start: number, end: number, score: number): boolean {
  const text = foldText(scene.bytes, start, end).text.trim();
  const like = nameLikeness(text);
  if (like === likeness.none || nickname.test(text)) return false;
  // 菅, 江: one kanji is a known name, of which the tagger is sure.
  if (text.length === 1 && (like === likeness.form || score < verySure || isOfLongerWord(scene.bytes, start)))
    return false;
  if (isThing(scene.bytes, text, start, end) || isNamedFor(scene.bytes, text, end) || isKinWord(text))
    return false;
  if (like < likeness.full && score < sure && isPartOfWord(scene.bytes, end)) return false;
  // 希望, 和英: a given name that is a word as well.
  if (like < likeness.full && score < sure && isOneCommonWord(text)) return false;
  if (like === likeness.form && !isCredible(text, score)) return false;
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

/** Of a name of which no list has a part. */
function isCredible(text: string, score: number): boolean {
  // KITASUI, IDE: one word in Latin letters.
  if (latinWord.test(text)) return false;
  // 竹花入　銘: parts with a space between.
  if (score < verySure && text.includes(" ") && isHan(text)) return false;
  // ゴールドマン・サックス, ハーバー・ブリッジ: parts that ・ joins, none of them known to be a name.
  if (score < verySure && joined.test(text) && !hasForeignName(text)) return false;
  // （ニセ）: two letters that no list has.
  if (score < fair && text.length === 2 && katakana.test(text)) return false;
  // 岩ガキ: a common word in it; unknown katakana are cut into words as well.
  return score >= fair || katakana.test(text) || !isCommonText(text);
}

/** 住　所, 萩の間: of a word whose letters a form sets apart, or of the name of a room. */
function isOfLongerWord(bytes: Uint8Array, start: number): boolean {
  return isNoAt(bytes, start - 3) || withoutSpaces(bytes, start) < start;
}

/** Whether some part of a foreign name is known as a name, and as no common word. */
function hasForeignName(text: string): boolean {
  return text.split(/[・＝=]/u).some((part) => {
    const bytes = new TextEncoder().encode(part);
    const kinds = kindsOfWord(bytes, 0, bytes.length);
    return (kinds & clusterKind.person) !== 0 && (kinds & clusterKind.common) === 0;
  });
}
