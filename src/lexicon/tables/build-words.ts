import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  asciiFilterBits,
  caseBit,
  runHash,
  kanaFilterBits,
  threeBytes,
  wideFilterBits,
  wideHash,
} from "../word-hash.ts";
import { exactRole, labelRole, listRole, wordEdge, wordRecord } from "../words.ts";
import { readingKey, shortestReading } from "../readings.ts";
import { readingsOf } from "./label-readings.ts";
import { pack } from "./pack.ts";

/** A column of a list, whose entries of so many characters belong to a group; commas part entries. */
interface PlainList {
  readonly file: string;
  readonly column: number;
  readonly group: string;
  readonly least: number;
  readonly most: number;
}

const plainLists: readonly PlainList[] = [
  { file: "surnames.tsv", column: 0, group: "surname", least: 2, most: 20 },
  { file: "surnames.tsv", column: 0, group: "short-surname", least: 1, most: 1 },
  { file: "surnames.tsv", column: 1, group: "surname-reading", least: 2, most: 20 },
  { file: "municipalities.tsv", column: 0, group: "municipality", least: 2, most: 20 },
];

interface Word {
  readonly text: string;
  /** Group name → role bits. */
  readonly groups: Map<string, number>;
}

/**
 * Builds `words.bin` from the lists in `dictionaries/`: every file of `words/` (word, group, role) and the
 * plain lists. Full-width and half-width forms are added, so that matching needs no folding. Labels are found by
 * their sound too, for which the tokenizer's tables must have been built.
 */
export function buildWords(dictionaries: string, output: string): void {
  const words = readWords(dictionaries);
  const spoken = readLabels(dictionaries, words);
  addKatakana(words, spoken);
  const groupNames = [...new Set([...words.values()].flatMap((word) => [...word.groups.keys()]))].sort();
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, "words.bin"), layOut([...words.values()], groupNames, spoken));
}

function readWords(dictionaries: string): Map<string, Word> {
  const words = new Map<string, Word>();
  const add = (text: string, group: string, role: number): void => {
    const word = words.get(text) ?? { text, groups: new Map<string, number>() };
    word.groups.set(group, (word.groups.get(group) ?? 0) | role);
    words.set(text, word);
  };
  const folder = join(dictionaries, "words");
  for (const file of readdirSync(folder).sort()) {
    for (const [index, [text, group, role = ""]] of readTsv(join(folder, file)).entries()) {
      const bits = roles.get(role);
      if (!text || !group || bits === undefined)
        throw new Error(`${file}, entry ${index + 1}: expected word, group, role`);
      add(text, group, bits);
    }
  }
  const present = new Set(readdirSync(dictionaries));
  for (const { file, column, group, least, most } of plainLists) {
    if (!present.has(file)) continue;
    for (const row of readTsv(join(dictionaries, file))) {
      for (const text of (row[column] ?? "").split(",")) {
        const length = [...text].length;
        if (length >= least && length <= most) add(text, group, listRole);
      }
    }
  }
  return words;
}

/** Every reading of the labels → the label. */
type Spoken = ReadonlyMap<string, Word>;

function readLabels(dictionaries: string, words: ReadonlyMap<string, Word>): Spoken {
  const rows = readTsv(join(dictionaries, "readings.tsv"));
  const corrections = new Map(rows.map(([part, readings]) => [part, readings.split(",")]));
  const spoken = new Map<string, Word>();
  for (const word of words.values()) {
    if (isAsciiText(word.text) || !isLabel(word)) continue;
    for (const reading of readingsOf(word.text, corrections)) {
      const known = spoken.get(reading);
      if (!known || isBetter(word, known)) spoken.set(reading, word);
    }
  }
  return spoken;
}

/** Of labels that sound alike the one that names more values; kanji have more groups than their own reading. */
const isBetter = (word: Word, known: Word): boolean =>
  isExact(word) === isExact(known) ? word.groups.size > known.groups.size : isExact(known);
const isLabel = ({ groups }: Word): boolean => hasRole(groups, labelRole);
const isExact = ({ groups }: Word): boolean => hasRole(groups, exactRole);
const hasRole = (groups: Word["groups"], role: number): boolean =>
  [...groups.values()].some((roles) => (roles & role) !== 0);

/** Long enough that nothing else sounds like it. */
const longKatakana = /^[ァ-ヺー]{6,40}$/u;

/** In running text a label in katakana is a word as the one in kanji is. */
function addKatakana(words: Map<string, Word>, spoken: Spoken): void {
  for (const [reading, { text, groups }] of spoken)
    if (longKatakana.test(reading) && !words.has(reading) && !isExact({ text, groups }))
      words.set(reading, { text: reading, groups: new Map(groups) });
}

/** The keys of the readings, and beside each the number of its word. */
function layReadings(
  words: readonly Word[],
  spoken: Spoken,
): { readonly readings: Uint8Array; readonly readingWords: Int32Array } {
  const numbers = new Map(words.map((word, index) => [word, index]));
  const keyed = new Map<string, number>();
  for (const [reading, word] of spoken) {
    const key = readingKey(reading);
    const number = numbers.get(word) ?? -1;
    const known = keyed.get(key);
    if (key.length >= shortestReading && (known === undefined || isBetter(word, words[known])))
      keyed.set(key, number);
  }
  return {
    readings: new TextEncoder().encode([...keyed.keys()].join("\n")),
    readingWords: Int32Array.from(keyed.values()),
  };
}

const roles: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["label", labelRole],
  ["exact", labelRole | exactRole],
  ["list", listRole],
]);

function readTsv(file: string): string[][] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

interface Entry {
  readonly hash: number;
  readonly bytes: Uint8Array;
  readonly word: number;
  readonly edge: number;
}

function layOut(words: readonly Word[], groupNames: readonly string[], spoken: Spoken): Uint8Array {
  const entries = words.flatMap((word, index) =>
    [...forms(word.text), ...spacedForms(word)].map((form) => entryOf(form, index)),
  );
  const unique = new Map(entries.map((entry) => [Buffer.from(entry.bytes).toString("latin1"), entry]));
  const families = new Map<number, Entry[]>();
  for (const entry of unique.values()) families.set(entry.hash, [...(families.get(entry.hash) ?? []), entry]);

  const groupStart = new Int32Array(words.length + 1);
  const groupList: number[] = [];
  words.forEach((word, index) => {
    for (const [group, role] of word.groups) groupList.push(groupNames.indexOf(group) | role);
    groupStart[index + 1] = groupList.length;
  });
  return pack(
    {
      ...layFilters([...unique.values()]),
      ...layRecords(families),
      groupStart,
      groupList: Uint16Array.from(groupList),
      roles: Uint8Array.from(words, ({ groups }) => rolesOf([...groups.values()])),
      ...layTexts(words.map(({ text }) => text)),
      ...layReadings(words, spoken),
    },
    { groups: groupNames },
  );
}

function layTexts(texts: readonly string[]): { readonly texts: Uint8Array; readonly textStart: Int32Array } {
  let end = 0;
  const ends = texts.map((text) => (end += Buffer.byteLength(text)));
  return { texts: new TextEncoder().encode(texts.join("")), textStart: Int32Array.from([0, ...ends]) };
}

/** The roles of a word in any group, as bits of a byte. */
const rolesOf = (groups: readonly number[]): number => groups.reduce((all, roles) => all | (roles >>> 8), 0);

/** What is asked before the table: most places of a text begin no word. */
function layFilters(
  entries: readonly Entry[],
): Record<"asciiFilter" | "pairFilter" | "singleFilter" | "kanaFilter", Uint8Array> {
  const asciiFilter = new Uint8Array(1 << (asciiFilterBits - 3));
  const pairFilter = new Uint8Array(1 << (wideFilterBits - 3));
  const singleFilter = new Uint8Array(0x10000 >> 3);
  const kanaFilter = new Uint8Array(1 << (kanaFilterBits - 3));
  const add = (filter: Uint8Array, index: number): void => void (filter[index >>> 3] |= 1 << (index & 7));
  for (const { bytes, hash, edge } of entries) {
    if (isOfKana(edge)) add(kanaFilter, hash >>> (32 - kanaFilterBits));
    else if (bytes[0] < 0x80) add(asciiFilter, hash >>> (32 - asciiFilterBits));
    else if (bytes.length > 3) add(pairFilter, hash >>> (32 - wideFilterBits));
    else add(singleFilter, new TextDecoder().decode(bytes).charCodeAt(0));
  }
  return { asciiFilter, pairFilter, singleFilter, kanaFilter };
}

const isOfKana = (edge: number): boolean => edge === wordEdge.katakana || edge === wordEdge.halfKana;

/** The words with the same hash stand side by side, longest first; an open hash table leads to the first. */
function layRecords(
  families: ReadonlyMap<number, readonly Entry[]>,
): Record<"slots" | "records", Int32Array> {
  const size = 1 << Math.ceil(Math.log2(families.size * 2 + 2));
  const slots = new Int32Array(size * 2);
  const records: number[] = [];
  for (const [hash, family] of families) {
    let slot = hash & (size - 1);
    while (slots[slot * 2] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = records.length;
    const sorted = [...family].sort((a, b) => b.bytes.length - a.bytes.length);
    for (const [index, { bytes, word, edge }] of sorted.entries()) {
      const last = index === sorted.length - 1 ? wordRecord.last : 0;
      records.push(word | (edge << wordRecord.edgeShift) | last | (bytes.length << wordRecord.lengthShift));
      const padded = new Uint8Array((bytes.length + 3) & ~3);
      padded.set(bytes);
      records.push(...new Int32Array(padded.buffer));
    }
  }
  return { slots, records: Int32Array.from(records) };
}

function entryOf(form: string, word: number): Entry {
  const bytes = new TextEncoder().encode(form);
  if (bytes.length > 255) throw new Error(`too long for the word table: ${form}`);
  if (word > wordRecord.word) throw new Error("too many words for the word table");
  const isAscii = bytes[0] < 0x80;
  const edge = edgeOf(form, isAscii);
  const hash = isAscii || isOfKana(edge) ? firstRunHash(bytes, form) : wideHashOf(bytes, form);
  return { hash: hash === 0 ? 1 : hash, bytes, word, edge };
}

/** Whole runs of letters and digits or of kana are looked up, in texts and so here. */
function firstRunHash(bytes: Uint8Array, form: string): number {
  const run = /^(?:[a-z0-9]+|[ァ-ヺー]+|[ｦ-ﾟ]+)/u.exec(form)?.[0];
  if (run === undefined) throw new Error(`a word of the table begins with a sign: ${form}`);
  return runHash(bytes, 0, Buffer.byteLength(run), isAsciiText(run) ? caseBit : 0);
}

const isAsciiText = (text: string): boolean => text.charCodeAt(0) < 0x80;

function edgeOf(form: string, isAscii: boolean): number {
  if (isAscii) return /^[a-z0-9]+$/.test(form) ? wordEdge.ascii | wordEdge.run : wordEdge.ascii;
  if (/^[ァ-ヺー・]+$/u.test(form)) return wordEdge.katakana;
  return /^[ｦ-ﾟ]+$/u.test(form) ? wordEdge.halfKana : wordEdge.none;
}

function wideHashOf(bytes: Uint8Array, form: string): number {
  if (bytes.length >= 6) return wideHash(threeBytes(bytes, 0), threeBytes(bytes, 3));
  if (bytes.length !== 3)
    throw new Error(`a word of the table has one character or six bytes and more: ${form}`);
  return wideHash(threeBytes(bytes, 0), 0);
}

/** A word as it stands and in its other widths: ＩＤ for ID, ﾏｲﾅﾝﾊﾞｰ for マイナンバー. */
function forms(text: string): string[] {
  // What begins in ASCII is compared without regard to case.
  const plain = /^[\x20-\x7e]/.test(text) ? text.replace(/[A-Z]/g, (c) => c.toLowerCase()) : text;
  const all = new Set([plain]);
  // Upper and lower case are both written in full width; nothing folds them at match time.
  for (const cased of [text, text.toUpperCase()]) {
    if (/[!-~]/.test(cased))
      all.add(
        cased.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/ /g, "\u3000"),
      );
  }
  if (/[ァ-ヶー]/u.test(text) && !/[ぁ-ん]/u.test(text)) all.add(halfWidth(plain));
  // A word that begins with a sign (_fbp) is met in keys alone, which are not looked up here.
  return [...all].filter((form) =>
    form.charCodeAt(0) < 0x80
      ? /^[a-z0-9]/.test(form)
      : Buffer.byteLength(form) === 3 || Buffer.byteLength(form) >= 6,
  );
}

const shortLabel = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,4}$/u;

/**
 * 氏　　名, 生 年 月 日: forms set the letters of short labels apart until all of them are of one width. So written,
 * common words (原　告) are labels too.
 */
function spacedForms(word: Word): string[] {
  if (!isLabel(word) || !shortLabel.test(word.text)) return [];
  if (isExact(word) && !/^\p{Script=Han}{2,4}$/u.test(word.text)) return [];
  const letters = [...word.text];
  const gaps = ["\u3000", " "].flatMap((space) =>
    [1, 2, 3, 4].slice(0, letters.length === 2 ? 4 : 2).map((count) => space.repeat(count)),
  );
  return gaps.map((gap) => letters.join(gap));
}

const halfForms: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xff9f - 0xff61 + 1 }, (_, i) => String.fromCharCode(0xff61 + i)).flatMap((half) =>
    ["", "ﾞ", "ﾟ"].map((mark): [string, string] => [(half + mark).normalize("NFKC"), half + mark]),
  ),
);

function halfWidth(text: string): string {
  return [...text].map((character) => halfForms.get(character) ?? character).join("");
}
