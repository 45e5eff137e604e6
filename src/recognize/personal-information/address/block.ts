import { opensLot, readHouseNumber, type HouseNumber, type NumberWeight } from "./house-number.ts";
import { readTown, standingOf, type TownStanding } from "./town.ts";

/** Town and house number. */
export interface Block {
  readonly end: number;
  /** "none" when the text names a town and no number. */
  readonly weight: NumberWeight | "none";
  readonly standing: TownStanding;
}

const mostQuarters = 4;
/** Between 丁目 and 番地: a direction, a sign of the land register, a small part of a town. */
const betweenNumbers =
  /^(?:[東西南北中上下甲乙丙丁戊己庚辛壬癸イロハニホヘトチリヌル]{1,2}|[大小]?字.{1,10})$/u;

/** 五条通…東入5丁目: in Kyoto the town stands behind the way to it. */
const street = /通.*(?:[東西]入る?|[上下][るル])$/u;

/**
 * Reads what follows the municipality at `at` in folded text: a town, its number, and where the number is one
 * of a quarter (北24条, 一番町, 第3地割) or of a 丁目, what stands behind that.
 */
export function readBlock(text: string, at: number, mayLackNumber = false): Block | undefined {
  const start = text[at] === " " ? at + 1 : at;
  let position = start;
  let end = -1;
  let weight: NumberWeight | "none" = "none";
  let isQuarter = true;
  let isOnStreet = false;
  let standing: TownStanding = "none";
  for (let round = 0; round < mostQuarters; round++) {
    let townStop = readTown(text, position);
    if (opensLot(text, townStop - 1)) townStop--;
    const between = text.slice(position, townStop);
    if (!isQuarter && !betweenNumbers.test(between) && !(isOnStreet && /[町村]$/u.test(between))) break;
    let number = round === 0 ? firstNumber(text, start, townStop) : readHouseNumber(text, townStop);
    if (!number && round === 0) {
      const part = secondPart(text, start, townStop);
      if (part) [townStop, number] = [part.townStop, part.number];
    }
    if (!number) {
      if (round === 0)
        return mayLackNumber && townStop > start ? townAlone(text, start, townStop) : undefined;
      break;
    }
    isOnStreet ||= street.test(text.slice(start, townStop));
    if (round === 0 || isQuarter) standing = better(standing, standingOf(text.slice(position, townStop)));
    // 北1条 and 一番町 are names as good as those of the list.
    if (number.isQuarter) standing = better(standing, "marked");
    end = number.end;
    weight = number.weight;
    isQuarter = number.isQuarter;
    position = end;
    if (!isQuarter && !/(?:丁目|番|号)$/.test(text.slice(end - 2, end))) break;
  }
  return isQuarter ? undefined : { end, weight, standing };
}

/** Between a town and its number: nothing; a space, a line break, 「の」 as it is spoken, where the number tells enough. */
const parting = / |の(?=[\d一二三四五六七八九十])|[ \t]*\r?\n[ \t]{0,8}/y;

function firstNumber(text: string, start: number, townStop: number): HouseNumber | undefined {
  const direct = readHouseNumber(text, townStop);
  if (direct || townStop === start) return direct;
  parting.lastIndex = townStop;
  if (!parting.test(text)) return undefined;
  const isBroken = /[\r\n]/.test(text.slice(townStop, parting.lastIndex));
  const number = readHouseNumber(text, parting.lastIndex);
  if (!number || number.isQuarter || number.weight === "bare" || (isBroken && number.weight !== "full"))
    return undefined;
  const standing = standingOf(text.slice(start, townStop));
  return standing === "listed" || standing === "marked" ? number : undefined;
}

/** 湯布院町 川北 4-7: a space parts the town as well. */
function secondPart(
  text: string,
  start: number,
  townStop: number,
): { readonly townStop: number; readonly number: HouseNumber } | undefined {
  if (text[townStop] !== " " || !/[町村]$/u.test(text.slice(start, townStop))) return undefined;
  const stop = readTown(text, townStop + 1);
  const number = stop > townStop + 1 ? firstNumber(text, townStop + 1, stop) : undefined;
  return number && number.weight !== "bare" ? { townStop: stop, number } : undefined;
}

function townAlone(text: string, start: number, end: number): Block {
  return { end, weight: "none", standing: standingOf(text.slice(start, end)) };
}

const order: readonly TownStanding[] = ["none", "unknown", "marked", "listed"];

function better(a: TownStanding, b: TownStanding): TownStanding {
  return order.indexOf(b) > order.indexOf(a) ? b : a;
}
