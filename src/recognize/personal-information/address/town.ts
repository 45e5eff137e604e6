import { isTown, townEnd } from "../../../lexicon/gazetteer/towns.ts";
import { readHouseNumber } from "./house-number.ts";

/** What is known of the stretch between the municipality and the house number. */
export type TownStanding =
  | "none"
  | "unknown"
  /** It reads like a town: …町, 大字…, 字…, 西入. */
  | "marked"
  /** The list of towns has it. */
  | "listed";

const longestTown = 24;
const kanjiOrKatakana = /[一-鿿豈-﫿々〆〇ァ-ヺヶヵー𠀀-𯿿]/u;
const hiragana = /[ぁ-ん]/;
/** 三 in the middle of 三条 or 八 in 八幡 is part of the name unless a house number begins there. */
const numeral = /[\d無番〇一二三四五六七八九十百千壱弐参]/;

/**
 * The end of the town that begins at `at` in folded text. A town is written in kanji and katakana; hiragana is
 * taken only where the list of towns knows it, in 上る and 西入る, and between two parts of a name (梅が丘):
 * everywhere else it is a particle, and the address does not go on.
 */
export function readTown(text: string, at: number): number {
  let end = at;
  const limit = Math.min(text.length, at + longestTown);
  while (end < limit) {
    const sign = text[end];
    if (numeral.test(sign) && readHouseNumber(text, end)) break;
    if (hiragana.test(sign)) {
      const next = endOfHiragana(text, at, end);
      if (next < 0) break;
      end = next;
    } else if (kanjiOrKatakana.test(sign)) {
      end++;
    } else if (sign >= "\ud800" && sign <= "\udfff") {
      end++;
    } else {
      break;
    }
  }
  return end;
}

const kyoto = /(?<=[上下])(?:が?る)|(?<=入)る|(?<=[東西])入る/y;
const joint = /(?<=[一-鿿々ァ-ヺ])[のがつ](?=[一-鿿々ァ-ヺ])/y;
const behindJoint = /[丘台原浜谷崎浦島関宮内里森木池沢山川町口元坂根野瀬戸前本辺塚岡峰杜郷井上下]/;

/** Where hiragana at `at` that belongs to a name ends, with what it draws along; -1 for particles. */
function endOfHiragana(text: string, start: number, at: number): number {
  for (let from = Math.max(start, at - 6); from <= at; from++) {
    const end = townEnd(text, from);
    if (end > at) return end;
  }
  kyoto.lastIndex = at;
  if (kyoto.test(text)) return kyoto.lastIndex;
  joint.lastIndex = at;
  return at > start && joint.test(text) && behindJoint.test(text[at + 1] ?? "") ? at + 1 : -1;
}

const marks = /[町村字郷]$|大字|字|[東西]入|上[るル]|下[るル]|[一-鿿]通/u;

/** What is known of a town as it was read. */
export function standingOf(town: string): TownStanding {
  const name = town.trim();
  if (name === "") return "none";
  const plain = name.replace(/^(?:大字|小字|字)/, "");
  if (isMadeOfTowns(plain)) return "listed";
  return marks.test(name) || isPartOfTown(plain) ? "marked" : "unknown";
}

/** 金木町川倉: behind a town of the list, one of its parts. */
function isPartOfTown(name: string): boolean {
  const cut = name.search(/(?<=[町村])[^町村]{1,5}$/u);
  return cut > 1 && isTown(name.slice(0, cut));
}

/** A town, two towns one after the other, or a town with a word of direction: 高丘 + 西. */
function isMadeOfTowns(name: string): boolean {
  if (isTown(name)) return true;
  for (let cut = 2; cut < name.length; cut++) {
    const rest = name.slice(cut).replace(/^(?:大字|字)/, "");
    if (isTown(name.slice(0, cut)) && (/^[東西南北中上下本新]町?$/.test(rest) || isTown(rest))) return true;
  }
  return false;
}
