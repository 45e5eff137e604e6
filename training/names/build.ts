/**
 * Writes `dictionaries/surnames.tsv` and `dictionaries/given-names.tsv`: IPADIC's names, as kuromoji ships them, and
 * the lists of this folder. Run with `npx tsx training/names/build.ts` after a change of a list.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { composeGivenNames } from "./compose.ts";

interface Entry {
  readonly readings: Set<string>;
  romaji: string;
  isCommon: boolean;
}

type Entries = Map<string, Entry>;

const folder: URL = new URL("./", import.meta.url);
const dictionaries: URL = new URL("../../dictionaries/", import.meta.url);

const surnames: Entries = new Map();
const givenNames: Entries = new Map();

for (const [name, kind, reading] of ipadicNames()) {
  if (kind === "姓") add(surnames, name, reading);
  else if (kind === "名") add(givenNames, name, reading);
}
for (const [name, reading] of pairs("rare-surnames.txt")) add(surnames, name, reading);
for (const name of words("common-surnames.txt")) add(surnames, name).isCommon = true;
for (const name of lines("chinese-korean.txt")[0].split(" ")) add(surnames, name);
for (const [name, reading] of pairs("given-names.txt")) add(givenNames, name, reading).isCommon = true;
for (const name of words("old-given-names.txt")) add(givenNames, name, katakana(name)).isCommon = true;
for (const [name, reading] of composeGivenNames()) add(givenNames, name, reading);
for (const { katakana: name, romaji, isSurname } of foreignNames()) {
  const entry = add(isSurname ? surnames : givenNames, name, name);
  entry.romaji = romaji;
}

const origin: string =
  "IPADIC 2.7.0-20070801 as shipped by kuromoji 0.1.2 (NAIST licence, see NOTICE) and lists of this project (MIT); 2026-11-24";
write("surnames.tsv", `# Japanese and some foreign surnames. ${origin}`, surnames);
write("given-names.tsv", `# Japanese and some foreign given names. ${origin}`, givenNames);

function ipadicNames(): string[][] {
  const kuromoji = dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));
  const table = gunzipSync(readFileSync(join(kuromoji, "dict", "tid_pos.dat.gz"))).toString("utf8");
  return table
    .split("\0")
    .map((row) => row.split(","))
    .filter((fields) => fields[3] === "人名")
    .map((fields) => [fields[0], fields[4], fields[8] ?? ""]);
}

function foreignNames(): { katakana: string; romaji: string; isSurname: boolean }[] {
  let isSurname = false;
  return lines("foreign-names.txt").flatMap((line) => {
    if (line.startsWith("[")) {
      isSurname = line === "[surname]";
      return [];
    }
    const [name, ...romaji] = line.split(" ");
    return [{ katakana: name, romaji: romaji.join(" "), isSurname }];
  });
}

function add(entries: Entries, name: string, reading = ""): Entry {
  let entry = entries.get(name);
  if (entry === undefined) entries.set(name, (entry = { readings: new Set(), romaji: "", isCommon: false }));
  if (reading !== "" && reading !== "*") entry.readings.add(reading);
  return entry;
}

function write(file: string, header: string, entries: Entries): void {
  const rows = [...entries]
    .filter(([name]) => !/[\s0-9A-Za-z]/.test(name))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { readings, romaji, isCommon }]) =>
      [name, [...readings].sort().join(","), romaji, isCommon ? "common" : ""].join("\t").trimEnd(),
    );
  writeFileSync(new URL(file, dictionaries), `${[header, ...rows].join("\n")}\n`);
  process.stdout.write(`${file}: ${String(rows.length)} names\n`);
}

function katakana(text: string): string {
  return text
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[^ァ-ヺー]/g, (kanji) => (kanji === "子" ? "コ" : ""));
}

function lines(file: string): string[] {
  return readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

function words(file: string): string[] {
  return lines(file).flatMap((line) => line.split(" "));
}

function pairs(file: string): string[][] {
  return lines(file).map((line) => line.split(" "));
}
