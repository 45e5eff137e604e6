import { placeAt, type PlaceRank } from "../../../lexicon/gazetteer/places.ts";

/** Prefecture, district, municipality and ward as they stand one behind the other. */
export interface Region {
  readonly end: number;
  /** How many of them are written. */
  readonly levels: number;
  readonly lastRank: PlaceRank;
  /** The number of the prefecture, when it is written. */
  readonly prefecture: number | undefined;
}

/** The places that open an address at `at` in folded text, from the greatest to the smallest. */
export function readRegion(text: string, at: number): Region | undefined {
  let position = at;
  let levels = 0;
  let lastRank: PlaceRank = 0;
  let prefecture: number | undefined;
  for (;;) {
    const from = levels > 0 && text[position] === " " ? position + 1 : position;
    const place = placeAt(text, from);
    // 府中市府中町: a town of the name of a municipality is a town.
    if (!place || (levels > 0 && !mayFollow(lastRank, place.rank, text, from - 1))) break;
    if (levels === 0 && place.rank === 0) prefecture = place.prefectures[0];
    else if (prefecture !== undefined && place.rank < 3 && !place.prefectures.includes(prefecture)) break;
    levels++;
    lastRank = place.rank;
    position = from + place.name.length;
  }
  return levels === 0 ? undefined : { end: position, levels, lastRank, prefecture };
}

function mayFollow(before: PlaceRank, rank: PlaceRank, text: string, last: number): boolean {
  if (before === 2 && rank === 3) return text[last] === "市" || text[last] === " ";
  return rank > before;
}
