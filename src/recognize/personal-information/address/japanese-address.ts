import type { Confidence } from "../../../model.ts";
import { readBlock, type Block } from "./block.ts";
import { readBuilding } from "./building.ts";
import { readRegion, type Region } from "./region.ts";

/** An address in folded text. */
export interface Address {
  readonly end: number;
  readonly confidence: Confidence;
  /** The number of the prefecture, when it is written. */
  readonly prefecture: number | undefined;
}

/** What is known of the place in which an address may stand: a label names it, or it opens a line, or nothing. */
export type Expectation = "label" | "line" | "none";

/**
 * The address that begins with a prefecture, district, municipality or ward at `at`: everything up to the room.
 * A place alone is none, and neither is a place with a particle behind it.
 */
export function readAddress(text: string, at: number, expectation: Expectation): Address | undefined {
  const region = readRegion(text, at);
  if (!region || isInstitution.test(text.slice(region.end, region.end + 3))) return undefined;
  const block = readBlock(text, region.end, expectation === "label") ?? spokenBlock(text, region.end);
  if (!block) return undefined;
  const confidence = confidenceOf(region, block, expectation);
  if (!confidence) return undefined;
  if (block.weight === "none")
    return endsThere(text, block.end) || isOfKyoto(text, region.end, block.end)
      ? { ...region, end: block.end, confidence }
      : undefined;
  const end = readBuilding(text, block.end);
  // 44 may count something, 44 メゾン青葉 201 does not.
  const hasRoom = end > block.end && /\d/.test(text.slice(block.end, end));
  return { end, confidence: hasRoom ? "certain" : confidence, prefecture: region.prefecture };
}

/** 堺市の新金岡町三丁目の五: as it is spoken. */
function spokenBlock(text: string, at: number): Block | undefined {
  const block = text[at] === "の" ? readBlock(text, at + 1) : undefined;
  return block?.weight === "full" && block.standing === "listed" ? block : undefined;
}

/** 市立, 県議会, 都内, 区役所: what belongs to a place does not lie in it. */
const isInstitution =
  /^(?:立[^野石山川花]|議会|議員|役所|役場|長選|長は|内[のでに各]|民|営[^所]|庁|警察|選挙|代表|出身|在住|出場|道\d|[県都府国]道\d)/;

function confidenceOf(region: Region, block: Block, expectation: Expectation): Confidence | undefined {
  const { standing, weight } = block;
  const isDeep = region.levels > 1;
  const isLabelled = expectation === "label";
  const isNamed = standing === "listed" || standing === "marked";
  switch (weight) {
    case "full":
      if (isNamed) return "certain";
      if (standing === "unknown") return isDeep || expectation !== "none" ? "certain" : "strong";
      return expectation !== "none" || region.lastRank > 1 ? "strong" : undefined;
    case "pair":
      if (isNamed) return isDeep ? "certain" : "strong";
      if (standing === "unknown") return isDeep || isLabelled ? "strong" : undefined;
      return isLabelled && region.lastRank > 1 ? "strong" : undefined;
    case "bare":
      if (isNamed) {
        if (isDeep || isLabelled) return "strong";
        return region.lastRank > 0 ? "fair" : undefined;
      }
      return standing === "unknown" && isDeep && isLabelled ? "fair" : undefined;
    case "none":
      return isLabelled && region.lastRank > 1 && (standing === "listed" || (standing === "marked" && isDeep))
        ? "fair"
        : undefined;
  }
}

/** 千本通三条上る: crossings of Kyoto name a house without a number. */
function isOfKyoto(text: string, start: number, end: number): boolean {
  return /通.{1,12}(?:[上下][るル]|[東西]入る?)$/u.test(text.slice(start, end));
}

/** Whether a line, cell or value ends at `at`. */
function endsThere(text: string, at: number): boolean {
  return /^[ \t]*(?:$|[\r\n"'|,;<）)])/.test(text.slice(at, at + 4));
}
