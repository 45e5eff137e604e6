import { readBuilding } from "./building.ts";
import { readHouseNumber } from "./house-number.ts";
import { standingOf } from "./town.ts";

export interface TownAddress {
  readonly start: number;
  readonly end: number;
}

const numeralBefore = /(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/;
const cityBefore = /[一-鿿ヶケ]{1,5}[市区町村郡]$/u;
const longestTown = 8;

/**
 * An address that begins with its town, around a 丁目 or 番地 at `at` in folded text: 江坂町1丁目23-5. The town must
 * be listed or look like one that no list has, and the number must say more than the 丁目.
 */
export function readTownAddress(text: string, at: number): TownAddress | undefined {
  const numeral = numeralBefore.exec(text.slice(Math.max(0, at - 4), at))?.[0];
  if (numeral === undefined) return undefined;
  const numberStart = at - numeral.length;
  const number = readHouseNumber(text, numberStart);
  const listed = townStartBefore(text, numberStart);
  const start = listed < 0 && number?.weight === "full" ? unlistedBefore(text, numberStart) : listed;
  if (start < 0) return undefined;
  if (!number || number.isQuarter || !/\d|[一二三四五六七八九十]/.test(text.slice(at + 2, number.end)))
    return undefined;
  return { start, end: readBuilding(text, number.end) };
}

/** Where the longest listed town that ends at `end` begins, with a city of any name before it; -1 if none does. */
function townStartBefore(text: string, end: number): number {
  for (let start = Math.max(0, end - longestTown); start <= end - 2; start++) {
    if (standingOf(text.slice(start, end)) !== "listed") continue;
    const city = cityBefore.exec(text.slice(Math.max(0, start - 6), start));
    if (city) return start - city[0].length;
    // A name that only ends like a town is another name.
    return /[一-鿿ァ-ヺ]/u.test(text[start - 1] ?? "") ? -1 : start;
  }
  return -1;
}

/** ・葛原台3丁目14番: a name that ends as those of towns do, set apart from what stands before. */
const unlisted = /(?:^|[\s・、。「『（(:：→])([一-鿿々ヶケ]{2,5}[町台丘])$/u;

function unlistedBefore(text: string, end: number): number {
  const town = unlisted.exec(text.slice(Math.max(0, end - longestTown), end))?.[1];
  return town === undefined || /目|番|号/u.test(town) ? -1 : end - town.length;
}
