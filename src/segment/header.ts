import { isOfPerson, isReadingHeader, labelOf, type Label } from "../lexicon/labels.ts";
import { wordTable } from "../lexicon/words.ts";
import type { Field } from "../model.ts";
import { digitAt } from "../text/digits.ts";
import { labelledField } from "./labelled.ts";

/** The labels over a table's columns, by the column's index; unlabelled columns are undefined. */
export type Columns = readonly (Label | undefined)[];

const decoder = new TextDecoder();

export interface Cells {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What the cells of a header line name. */
export function columnsOf(bytes: Uint8Array, cells: Cells): Columns {
  const texts = cells.starts.map((start, index) => {
    const end = cells.ends[index];
    return end <= start || isValue(bytes, start, end) ? "" : decoder.decode(bytes.subarray(start, end));
  });
  const labels = withIdsOfPeople(
    texts,
    texts.map((text) => (text === "" ? undefined : nameOf(text))),
  );
  const isReading = texts.map(isReadingHeader);
  if (!isReading.includes(true)) return labels;
  const hasPeople = labels.some((label, index) => label && !isReading[index] && isOfPerson(label));
  return labels.map((label, index) =>
    isReading[index] && index > 0 && isThing(texts[index - 1], labels[index - 1], hasPeople)
      ? undefined
      : label,
  );
}

const valueGroups: ReadonlySet<string> = new Set(["occupation-word", "organization-word", "gender-word"]);

/** 「職業｜高校生」, 漁業: a word that is nothing but a value names no column. */
function nameOf(text: string): Label | undefined {
  const own = labelOf(text);
  const isThing = nameOfThingInRomaji.test(text) && (!own || isOfPerson(own));
  const label = isThing ? labelOf("item_name") : own;
  const names = wordTable().groups;
  return label?.groups.every((group) => valueGroups.has(names[group])) ? undefined : label;
}

const bareId = /^(?:ID|ＩＤ)$/u;

/** An ID beside names is that of a person; anywhere else it is anything's. */
function withIdsOfPeople(texts: readonly string[], labels: Columns): Columns {
  const at = texts.findIndex((text) => bareId.test(text));
  if (at < 0 || labels[at] || !labels.some((label) => label && isOfPerson(label))) return labels;
  return labels.with(at, idOfPerson());
}

/** Keeps the word ID, under which a number alone is but that of a row. */
function idOfPerson(): Label | undefined {
  const label = labelOf("個人ID");
  return label && { ...label, word: "ID" };
}

const nameOfThing = /(?:名称?|name)$/i;
/** `eki_nm`, `tenpo_kana`: the same in romaji. */
const nameOfThingInRomaji =
  /^(?:eki|rosen|teiryujo|shisetsu|tenpo|shohin|hinmoku|buhin|zairyo|yakuhin|byomei|shikuchoson|choiki|machi|gakko|kaisha|kigyo|ginko|shiten|kamoku|bumon|busho|kubun|station|line|shop|store|facility|product|item|part|school|company|bank|branch|town|city|pref|dept)_?(?:nm|name|mei|kana|kn|yomi|furigana)$/i;
/** Things that lists of codes have names and readings of. */
const thing =
  /(?:市区?町村|市町|都道府県|町域|郡|駅|路線|地名|表記|傷病|疾患|薬品|医薬品|品目|商品|製品|材料|施設|停留所|バス停|公園|店舗|学校|会社|企業|銀行|支店|金融機関|部門|部署|科目|用語|単語)$/;

/**
 * 「施設名,ふりがな」「病名表記,カナ」: the reading of a thing's name is nobody's. In a table of people a reading behind
 * their town or department may still be theirs.
 */
function isThing(text: string, label: Label | undefined, hasPeople: boolean): boolean {
  if (label && isOfPerson(label)) return false;
  return nameOfThing.test(text) || (!hasPeople && thing.test(text));
}

/** A row of three cells and more with a value among them is no header, nor is any line below it. */
export function isDataRow(bytes: Uint8Array, cells: Cells): boolean {
  return (
    cells.starts.length > 2 && cells.starts.some((start, index) => isValue(bytes, start, cells.ends[index]))
  );
}

const mostDigitsOfLabel = 4;

/** 「緊急連絡先 080-…」 holds a label and its value: it names no column. */
function isValue(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) if (digitAt(bytes, at) >= 0) digits++;
  return digits > mostDigitsOfLabel;
}

export function countLabels(columns: Columns): number {
  return columns.reduce((count, label) => (label ? count + 1 : count), 0);
}

/** So many labels are no chance, however many other columns a table has. */
const plenty = 4;

/** In running text a header is a line of labels: two at least, and half of the cells. */
export function isHeader(columns: Columns, cells: number = columns.length): boolean {
  const labels = countLabels(columns);
  return labels >= 2 && (labels * 2 >= cells || labels >= plenty);
}

/** The cells of a row that stand under a label. */
export function pushCells(
  fields: Field[],
  columns: Columns,
  cells: Cells,
  record: number,
  encoding: Field["encoding"] = "plain",
): void {
  for (let index = 0; index < columns.length && index < cells.starts.length; index++) {
    const label = columns[index];
    const start = cells.starts[index];
    const end = cells.ends[index];
    if (!label || end <= start) continue;
    fields.push(labelledField(label, { start, end, encoding, closed: true }, "header", record));
  }
}
