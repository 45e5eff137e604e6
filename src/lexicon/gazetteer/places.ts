import { readFileSync } from "node:fs";
import { packageFile } from "../../package-file.ts";

/** Where a place stands in an address: 都道府県, 郡, 市町村, 区. */
export type PlaceRank = 0 | 1 | 2 | 3;

/** A prefecture, district, municipality or ward. */
export interface Place {
  readonly name: string;
  readonly rank: PlaceRank;
  /** Numbers (1 to 47) of the prefectures that have a place of this name. */
  readonly prefectures: readonly number[];
}

/** The longest place whose name begins at `at`. */
export function placeAt(text: string, at: number): Place | undefined {
  const { byName, longest } = gazetteer();
  for (let length = Math.min(longest, text.length - at); length > 1; length--) {
    if (!isEnding(text.charCodeAt(at + length - 1))) continue;
    const place = byName.get(text.slice(at, at + length));
    if (place) return place;
  }
  return undefined;
}

/** 都 道 府 県 郡 市 町 村 区 */
function isEnding(unit: number): boolean {
  switch (unit) {
    case 0x90fd:
    case 0x9053:
    case 0x5e9c:
    case 0x770c:
    case 0x90e1:
    case 0x5e02:
    case 0x753a:
    case 0x6751:
    case 0x533a:
      return true;
    default:
      return false;
  }
}

/** Whether a place is read so in hiragana: ひろしまし. */
export function isPlaceReading(kana: string): boolean {
  return gazetteer().readings.has(kana);
}

/** Whether codes that begin with these three digits belong to the prefecture; true where nothing is known. */
export function postalCodeAgrees(prefecture: number, firstThreeDigits: number): boolean {
  const stretches = gazetteer().postalCodes.get(prefecture);
  return !stretches || stretches.some(([from, to]) => firstThreeDigits >= from && firstThreeDigits <= to);
}

interface Gazetteer {
  readonly byName: ReadonlyMap<string, Place>;
  readonly readings: ReadonlySet<string>;
  readonly postalCodes: ReadonlyMap<number, readonly (readonly [number, number])[]>;
  /** Characters of the longest name. */
  readonly longest: number;
}

const ranks: Readonly<Record<string, PlaceRank>> = {
  都: 0,
  道: 0,
  府: 0,
  県: 0,
  郡: 1,
  市: 2,
  町: 2,
  村: 2,
  区: 3,
};

let loaded: Gazetteer | undefined;

/** Read once, when the first place is asked for. */
function gazetteer(): Gazetteer {
  loaded ??= readGazetteer(readFileSync(packageFile("dictionaries/municipalities.tsv"), "utf8"));
  return loaded;
}

function readGazetteer(table: string): Gazetteer {
  const byName = new Map<string, Place>();
  const readings = new Set<string>();
  const postalCodes = new Map<number, (readonly [number, number])[]>();
  let longest = 0;
  for (const line of table.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [name, kana, numbers, codes] = line.split("\t");
    const prefectures = numbers.split(",").map(Number);
    byName.set(name, { name, rank: ranks[name[name.length - 1]], prefectures });
    readings.add(kana);
    longest = Math.max(longest, name.length);
    if (codes) postalCodes.set(prefectures[0], codes.split(",").map(readStretch));
  }
  return { byName, readings, postalCodes, longest };
}

function readStretch(stretch: string): readonly [number, number] {
  const [from, to = from] = stretch.split("-").map(Number);
  return [from, to];
}
