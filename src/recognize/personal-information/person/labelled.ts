import { labelOf } from "../../../lexicon/labels.ts";
import { soundsJapanese } from "../../../lexicon/readings.ts";
import type { Field } from "../../../model.ts";
import { asciiText, lineEnd, lineStart } from "../../../text/bytes.ts";
import { foldText, type FoldedText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import type { Scene } from "../../scene.ts";
import { isApartFromLabel, isPlaceholder } from "../../field-value.ts";
import { pointBefore } from "../within-line.ts";
import { isCommonText, isOneCommonWord } from "./common-word.ts";
import { isRomajiName, likeness, nameLikeness, type Likeness } from "./name-shape.ts";

const honorific = /(?:[ 　]*(?:様|さま|さん|殿|氏|君|くん|ちゃん|先生|御中))+$/u;
/** 「代表取締役　畑中真由美」: what someone is, and a blank before who it is. */
const title =
  /^[ 　]*(?:代表(?:取締役(?:社長|会長)?|社員|理事|者)?|(?:専務|常務)?取締役(?:社長)?|理事長?|会長|社長|院長|園長|校長|所長|支店長|店長|(?:\p{Script=Han}{0,6})[部課係室局]長|\p{Script=Han}{1,6}[課係]|養護|主任|医師|弁護士)[ 　]+(?=\S)/u;
/** A title is looked for in few values: most hold none of its last signs before a blank. */
const endsTitle = /[役長員事者係課護任師士][ 　]/u;
/** 「故 黒木　正」: spaces, and the word for the dead, which is no part of the name; nor is an anchor of YAML. */
const leading = /^\s*(?:故(?:[ 　]+|人[ 　]+)|&\w+ +)?/u;
/** Where a value without a closing sign goes on with something that is no name. */
const nameEnd =
  /[（(［\[【「『」』）)】、。,;:：/|｜<>＜＞→←※★☆■●◆○×\d\t\r\n]| (?:ほか|他)(?=$|\d|一|二|三)|(?<![ァ-ヶー])・|・(?![ァ-ヶー])| {2,}| (?:明治|大正|昭和|平成|令和)|(?:さん|様|さま|くん|氏)(?=[でにはがのをとも])|の(?=[母父妻夫兄姉弟妹娘孫保家息祖長次])/u;
/** SAITO, Fumi and DE LA CRUZ/JOSE MIGUEL: the comma and the slash are no end here. */
const latinParts =
  /^\p{Script=Latin}[\p{Script=Latin}'’-]+(?: \p{Script=Latin}[\p{Script=Latin}'’-]+){0,3}(?:, ?|\/)\p{Lu}[\p{Script=Latin}'’-]+(?: \p{Lu}[\p{Script=Latin}'’-]+){0,2}/u;
/** Aoife Byrne, Acme S.A.: two words in small letters before the comma are a whole name. */
const ownName = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Script=Latin}'’-]+)+(?=, ?)/u;
/** お名前（任意）：: a remark on the label, whose opening bracket counted as a sign before the value. */
const remark =
  /^\s*(?:任意|必須|漢字|カナ|かな|フリガナ|ふりがな|英字|ローマ字|自署|全角|半角)[)）][\s:：]*/u;
const bracketed = /^(.+?)[（(［[](.+?)[）)］\]]/u;

/**
 * Labels such as `name` say little: a column or key of that label counts when at least half of its values, and
 * two, are full names.
 */
export function columnsOfNames(scene: Scene, fields: readonly Field[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; full: number }>();
  for (const field of fields) {
    if (field.source === "inline") continue;
    const count = counts.get(field.label) ?? { all: 0, full: 0 };
    counts.set(field.label, count);
    count.all++;
    const { text } = foldText(scene.bytes, field.start, field.end, field.encoding);
    if (nameLikeness(text.trim()) === likeness.full) count.full++;
  }
  return new Set(
    [...counts].filter(([, { all, full }]) => full >= 2 && full * 2 >= all).map(([label]) => label),
  );
}

/** Columns of readings in which no value reads as a name: the readings of towns, say. */
export function columnsOfOtherReadings(scene: Scene, fields: readonly Field[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; known: number } | undefined>();
  for (const field of fields) {
    if (field.source === "inline") continue;
    if (!counts.has(field.label))
      counts.set(field.label, readingLabel.test(field.label) ? { all: 0, known: 0 } : undefined);
    const count = counts.get(field.label);
    // One name is enough to tell that names stand in the column.
    if (!count || count.known > 0) continue;
    count.all++;
    const { text } = foldText(scene.bytes, field.start, field.end, field.encoding);
    if (nameLikeness(text.trim()) === likeness.full || /[ 　]/u.test(text.trim())) count.known++;
  }
  const isOther = ([, count]: readonly [string, { all: number; known: number } | undefined]): boolean =>
    count !== undefined && count.all >= 3 && count.known === 0;
  return new Set([...counts].filter(isOther).map(([label]) => label));
}

const readingLabel = /かな|カナ|がな|ガナ|よみ|ヨミ|読み|kana|yomi/iu;

/** The name under a label such as 氏名 or `full_name`; less sure under one that only says that someone follows (担当). */
export function recognizeLabelledName(scene: Scene, field: Field, isStrong: boolean, emit: Emit): void {
  const folded = foldText(scene.bytes, field.start, latinEnd(scene, field), field.encoding);
  const text = folded.text;
  // 氏名の読みが一致しません: a sentence about names.
  if (text.startsWith("の") && !isApartFromLabel(scene, field)) return;
  if (isOfSpacedWord(scene, field, text)) return;
  const found = field.closed ? wholeValue(text) : leadingName(text);
  for (const [from, to] of found) {
    const like = nameLikeness(text.slice(from, to));
    const score = scoreFor(like, isStrong, field.source !== "inline");
    // Under `name` half a name is a product more often than a person; under 担当 it is someone.
    if (!isStrong && like < likeness.full && isKeyword(field.label) && !isTwoParts(text.slice(from, to)))
      continue;
    if (
      isLowerCase.test(text.slice(from, to)) &&
      like < (field.source === "inline" ? likeness.full : likeness.part)
    )
      continue;
    // "owner": "nixos": an account, unless it is known as a name.
    if (field.label === "owner" && like === likeness.form && isLatinWord.test(text.slice(from, to))) continue;
    const isDoubtful = like < likeness.full && field.source === "inline";
    if (score === 0 || (isDoubtful && isNoName(text.slice(from, to), like))) continue;
    if (isDoubtful && isSaidOfLabel(scene, field, text.slice(from, to))) continue;
    emitName(folded, from, to, score, field.label, emit);
  }
}

/** Under 氏　　名, which was read as two columns, stands 住　　所. */
function isOfSpacedWord({ bytes }: Scene, { label, source, start, end }: Field, text: string): boolean {
  if (source === "inline" || (label !== "氏" && label !== "名") || !/^\p{Script=Han}$/u.test(text))
    return false;
  const before = foldText(bytes, lineStart(bytes, start, Math.max(0, start - 24)), start).text.trim();
  const behind = foldText(bytes, end, lineEnd(bytes, end, end + 24)).text.trim();
  const [next = ""] = behind;
  return isOneCommonWord(text + next) || isOneCommonWord(before.slice(-1) + text);
}

/** expected [氏名] to be, owner: team-kiban: words without a capital, none of which is known as a name. */
const isLowerCase = /^[a-z][a-z' -]*[a-z]$/u;

const isLatinWord = /^[A-Za-z][A-Za-z-]*$/u;

const space = 32;

/** HolderName=SATO KENJI at the end of a query: a name in capitals goes on behind the space that ends its value. */
function latinEnd({ bytes }: Scene, { start, end, encoding }: Field): number {
  if (encoding !== "percent" || bytes[end] !== space || !isCapitals(bytes, start, end)) return end;
  let next = end + 1;
  while (bytes[next] >= 65 && bytes[next] <= 90) next++;
  const isRest = next > end + 2 && !(bytes[next] > space) && isRomajiName(asciiText(bytes, end + 1, next));
  return isRest ? next : end;
}

function isCapitals(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] < 65 || bytes[at] > 90) return false;
  return end > start;
}

/** A label of another kind (国籍, 性別), or a common word that no list of names has. */
function isNoName(text: string, like: Likeness): boolean {
  return labelOf(text) !== undefined || (like === likeness.form && isCommonText(text));
}

/** 氏名は無理。 子はいない。: words that are said of names, or of who bears them. */
function isSaidOfLabel({ bytes }: Scene, { start }: Field, text: string): boolean {
  if (pointBefore(bytes, start) !== topicMarker) return false;
  return isOneCommonWord(text) || hiragana.test(text);
}

const hiragana = /^[ぁ-んー]+$/u;

/** は */
const topicMarker = 0x306f;

const isKeyword = (label: string): boolean => /^[ -~]+$/.test(label) && !soundsJapanese(label);

/** 物集女 弥生, CHO EUNSEO: two words of a name's length, one of them known. */
function isTwoParts(text: string): boolean {
  return /^(?:[\p{Script=Han}々]{1,4} [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}|[A-Z]{2,} [A-Z]{2,})$/u.test(
    text,
  );
}

function scoreFor(like: Likeness, isStrong: boolean, isKeyed: boolean): number {
  if (like === likeness.none) return 0;
  if (isStrong) return scoreOf(like === likeness.form && !isKeyed ? "strong" : "certain");
  if (like === likeness.full) return scoreOf("certain");
  return scoreOf(like === likeness.part ? "strong" : "weak");
}

function emitName(
  folded: FoldedText,
  from: number,
  to: number,
  score: number,
  label: string,
  emit: Emit,
): void {
  emit({ entityType: "PERSON", start: folded.byteAt(from), end: folded.byteAt(to), score, context: [label] });
}

type Part = readonly [from: number, to: number];

/** A cell or quoted value is the name, but for an honorific, or a name with its reading in brackets. */
function wholeValue(text: string): Part[] {
  const pair = bracketed.exec(text);
  if (pair && !/\d/u.test(text)) {
    const inner = pair[1].length + 1;
    const parts: Part[] = [trim(text, 0, pair[1].length)];
    // What stands in the brackets is a reading or another spelling, if it looks like a name; often a remark.
    if (nameLikeness(pair[2].trim()) >= likeness.part) parts.push(trim(text, inner, inner + pair[2].length));
    return parts;
  }
  if (isPlaceholder(text)) return [];
  const whole = trim(text, 0, text.length);
  return nameLikeness(text.slice(...whole)) > likeness.none ? [whole] : leadingName(text);
}

/** The name with which a value without a closing sign begins. */
function leadingName(text: string): Part[] {
  const offset = remark.exec(text)?.[0].length ?? text.length - text.trimStart().length;
  const rest = text.slice(offset);
  const latin = latinParts.exec(rest);
  if (latin) return [[offset, offset + (ownName.exec(latin[0])?.[0].length ?? latin[0].length)]];
  // A foreign name has ・ inside; it is a border only where no katakana stands on both sides.
  const foreign = /^[\p{Script=Katakana}ー]+(?:[・=＝ ][\p{Script=Katakana}ー]+)+/u.exec(rest);
  const end = foreign ? foreign[0].length : (nameEnd.exec(rest)?.index ?? rest.length);
  const words = rest.slice(0, end).split(" ");
  const isWhole =
    words.every((word) => /^\p{Script=Latin}[\p{Script=Latin}.'-]*$/u.test(word)) ||
    (words.length === 3 && words.every((word) => /^[\p{Script=Katakana}ー]+$/u.test(word)));
  let best: Part | undefined;
  let bestLike: Likeness = likeness.none;
  // A foreign name in Latin letters or read in katakana (ブイ ティ ハン) is taken as a whole; else surname and given name are likelier than one word, one word likelier than three.
  for (const count of isWhole ? [words.length, 2, 1] : [2, 1, 3, 4, 5]) {
    if (count > words.length) continue;
    const part = trim(text, offset, offset + words.slice(0, count).join(" ").length);
    const like = nameLikeness(text.slice(...part));
    // カシワクラ シンペイ: one word of kana can nearly always be cut into a surname and a given name.
    if (count === 1 && best && kanaWord.test(words[0])) continue;
    if (like > bestLike) [best, bestLike] = [part, like];
  }
  return best ? [withoutParticle(text, best)] : [];
}

const kanaWord = /^[\p{Script=Katakana}\p{Script=Hiragana}ー]+$/u;

const particle = /(?<=\p{Script=Han})(?:[はがをにのもと]|より|から)$/u;

/** 「本名：猪木 寛至は」, 「傍聴：李より」: the particle behind kanji belongs to the sentence. */
function withoutParticle(text: string, [from, to]: Part): Part {
  return [from, to - (particle.exec(text.slice(from, to))?.[0].length ?? 0)];
}

function trim(text: string, from: number, to: number): Part {
  const value = text.slice(from, to);
  const opening = endsTitle.test(value) ? title.exec(value) : null;
  const before = (opening ?? leading.exec(value))?.[0].length ?? 0;
  const name = value.slice(before);
  const start = from + before + (name.length - name.trimStart().length);
  return [start, start + name.trim().replace(honorific, "").length];
}
