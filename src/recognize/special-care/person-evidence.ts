import { cueKind, cueStride, type Field, type Span } from "../../model.ts";
import { groupMask } from "../group-mask.ts";
import { groupMaskOf, hasGroup, wordHasGroup, wordsIn, type Scene } from "../scene.ts";
import { foldText } from "../../text/fold.ts";
import { likeness, nameLikeness } from "../personal-information/person/name-shape.ts";
import { isAttendant } from "./attendant.ts";

/** How surely a person is spoken of: in the same sentence or row, nearby, or not at all. */
export type PersonEvidence = "here" | "nearby" | "none";

/** A person named before stays the subject for some lines; one named behind seldom is. */
const reachBefore = 1800;
const reachBehind = 600;

/** Labels whose values show that a record is about one person. */
const identifyingLabels = [
  "person",
  "person-name",
  "date-of-birth",
  "age",
  "gender",
  "account-id",
  "my-number",
];

interface Places {
  /** Starts of everything that shows a person, ascending. */
  readonly starts: readonly number[];
  /** Those of them that show a certain one: a name with 様, a birthday, and not 相談者 or 利用者. */
  readonly named: readonly number[];
}

const placesOf = new WeakMap<Scene, Places>();

/** Whether the sentence in `[start, end)` is about a person. Names are known by their shape only. */
export function personEvidence(scene: Scene, start: number, end: number): PersonEvidence {
  const { starts, named } = placesIn(scene);
  const first = firstFrom(starts, start);
  if (starts[first] < end) return "here";
  if (first > 0 && start - starts[first - 1] <= reachBefore) return "nearby";
  const next = firstFrom(named, end);
  return next < named.length && named[next] - end <= reachBehind ? "nearby" : "none";
}

/** Whether the sentence in `[start, end)` names a certain person, and not a 相談者 or a 利用者. */
export function isNamed(scene: Scene, start: number, end: number): boolean {
  const { named } = placesIn(scene);
  return named[firstFrom(named, start)] < end;
}

/** Whether the sentence speaks of a topic (統計, とは, 講座) and not of someone. */
export function isTopical(scene: Scene, start: number, end: number): boolean {
  const topic = groupMask(scene.words, "topic");
  for (const word of wordsIn(scene, start, end, topic)) {
    // 迷惑防止条例 is a topic, 迷惑防止条例違反 what someone did; 防犯 is one, 防犯登録 a number of a bicycle.
    if (breach.test(decoder.decode(scene.bytes.subarray(word.end, word.end + 9)))) continue;
    if (isInNoun(scene.bytes, word)) continue;
    return true;
  }
  return false;
}

const lengthOfDefinition = 6;

/** とは of あとは, ことは, ひとは defines nothing. */
function isInNoun(bytes: Uint8Array, { start, end }: Span): boolean {
  if (end - start !== lengthOfDefinition) return false;
  return /^[あこひも]とは$/u.test(decoder.decode(bytes.subarray(Math.max(0, start - 3), end)));
}

const breach = /^(?:違反|登録|カメラ)/u;

/** Whether someone is named as suspect or accused, 容疑者 behind a name: then even news are about a person. */
export function namesSuspect(scene: Scene, start: number, end: number): boolean {
  const suspect = groupMask(scene.words, "suspect");
  for (const word of wordsIn(scene, start, end, suspect)) {
    const before = decoder.decode(scene.bytes.subarray(Math.max(start, word.start - 3), word.start));
    if (/^[一-龠々ァ-ヶー]$/u.test(before)) return true;
  }
  return false;
}

export function isAboutAnimal(scene: Scene, start: number, end: number): boolean {
  return hasWord(scene, start, end, "animal");
}

/** Whether a word of the group stands in `[start, end)`. */
export function hasWord(scene: Scene, start: number, end: number, group: string): boolean {
  return !wordsIn(scene, start, end, groupMask(scene.words, group)).next().done;
}

function placesIn(scene: Scene): Places {
  let places = placesOf.get(scene);
  if (!places) placesOf.set(scene, (places = findPlaces(scene)));
  return places;
}

function findPlaces(scene: Scene): Places {
  const starts: number[] = [];
  const named: number[] = [];
  const subject = groupMask(scene.words, "subject");
  const surname = groupMask(scene.words, "surname");
  const { data, count } = scene.cues;
  for (let index = 0; index < count; index++) {
    const at = index * cueStride;
    if (data[at] !== cueKind.word) continue;
    const word = data[at + 3];
    const [start, end] = [data[at + 1], data[at + 2]];
    const isSubject = wordHasGroup(scene.words, word, subject);
    if (!isSubject && !(wordHasGroup(scene.words, word, surname) && isFullName(scene.bytes, start, end)))
      continue;
    if (!isSubject && isAttendant(scene.bytes, start)) continue;
    starts.push(start);
    if (!isSubject || honorific.test(decoder.decode(scene.bytes.subarray(start, end)))) named.push(start);
  }
  const labels = groupMaskOf(scene.words, identifyingLabels);
  const names = groupMaskOf(scene.words, ["person", "person-name"]);
  const numbers = groupMaskOf(scene.words, ["date-of-birth", "age", "my-number"]);
  for (const field of scene.fields) {
    // 名 alone ends 品名 and 文書名 as well as 氏名.
    if (!hasGroup(field.groups, labels) || field.label.length <= 1) continue;
    if (isProse(scene.bytes, field) || isAttendant(scene.bytes, field.start)) continue;
    if (hasGroup(field.groups, names) && !isNameOfPerson(scene.bytes, field)) continue;
    if (hasGroup(field.groups, numbers) && !numeral.test(textOf(scene.bytes, field))) continue;
    starts.push(field.start);
    named.push(field.start);
  }
  return { starts: starts.sort(ascending), named: named.sort(ascending) };
}

const ascending = (a: number, b: number): number => a - b;
const honorific = /^(?:さん|様|殿|氏|君|くん|ちゃん|歳[男女][性児])$/u;

/** 年齢別では, マイナンバーなどをいう, 個人番号（12桁）: the label is a word of the sentence. */
function isProse(bytes: Uint8Array, { source, start, end }: Field): boolean {
  if (source !== "inline") return false;
  const text = decoder.decode(bytes.subarray(Math.max(0, start - 3), Math.min(end, start + 24)));
  return prose.test(text);
}

const prose =
  /^[^:：=＝\s]{1,3}(?<=[\p{L}\uFFFD])(?:別|など|等|[やのをはがにとで])|^.{0,3}[（(](?:\d+桁|全角|半角|必須|任意)/u;

/** Nobody stands under the labels of an empty form; things, too, have a `name` and its `kana`. */
function isNameOfPerson(bytes: Uint8Array, field: Field): boolean {
  if (field.source === "inline") return true;
  return nameLikeness(textOf(bytes, field)) >= (things.test(field.label) ? likeness.part : likeness.form);
}

const things = /^(?:name|kana|yomi|furigana)$/;
/** A birth and an age have numbers; the texts of a form (birth: 生年月日) and titles of books (マイナンバー実務) have none. */
const numeral = /[\d〇一二三四五六七八九十元]/u;

function textOf(bytes: Uint8Array, { start, end, encoding }: Field): string {
  return foldText(bytes, start, Math.min(end, start + longestText), encoding).text.trim();
}

const longestText = 200;
const decoder = new TextDecoder();
const longestGivenName = 24;
const givenName =
  /^[ \u3000^]?[\p{Script=Han}ぁ-ゖァ-ヺー々]{1,5}(?=[\s、。,，"'（(|｜：:;；/／」』】<＜]|さん|様|氏|$)|^[ \u3000]\p{Script=Han}{1,3}(?=[はがをにのとも])/u;

/** 佐藤 花子 or 佐藤花子 between borders: in a cell, after a colon, at the start of a line. */
function isFullName(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    opensPhrase(bytes, start) && givenName.test(decoder.decode(bytes.subarray(end, end + longestGivenName)))
  );
}

/** No kanji, kana or letter stands before. */
function opensPhrase(bytes: Uint8Array, start: number): boolean {
  if (start === 0) return true;
  const before = bytes[start - 1];
  if (before < 0x80) return !/[A-Za-z0-9]/.test(String.fromCharCode(before));
  const lead = bytes[start - 3];
  return (lead === 0xe3 && bytes[start - 2] === 0x80) || lead === 0xef || lead === 0xe2;
}

function firstFrom(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
