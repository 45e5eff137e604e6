import { wordTable } from "../../lexicon/words.ts";
import { cueKind } from "../../model.ts";
import { lineBreaks, type ScannedCues } from "../scanned.ts";
import { classOfByte, byteClass, isHex, isTokenByte } from "./byte-class.ts";
import { createCueList, pushCue } from "./cue-list.ts";
import { scanDigits } from "./digits.ts";
import { readCompressedIpv6, type HexMatch } from "./hex.ts";
import { findPlaces } from "./places.ts";
import type { Scanner } from "./scanner.ts";
import { scanToken } from "./token.ts";
import { scanWide } from "./wide.ts";

const list = createCueList();
const hexMatch: HexMatch = { shape: 0, end: 0 };

/**
 * The cue stage byte by byte: for short texts, for engines without SIMD, and to say what the kernel has to give.
 * The result is valid until the next call.
 */
export function scanBytes(bytes: Uint8Array): ScannedCues {
  list.count = 0;
  const limit = bytes.length;
  const scanner: Scanner = {
    bytes,
    limit,
    table: wordTable(),
    list,
    keyStart: 0,
    keyGoesOn: -1,
    keys: 0,
    noBlobBefore: 0,
  };
  for (let at = 0; at < limit;) {
    const byte = bytes[at];
    switch (classOfByte[byte]) {
      case byteClass.other:
        at++;
        break;
      case byteClass.letter:
        at = scanToken(scanner, at);
        break;
      case byteClass.digit:
        at = scanDigits(scanner, at);
        break;
      case byteClass.wide:
        at = scanWide(scanner, at);
        break;
      case byteClass.colon:
        at = scanColons(scanner, at);
        break;
      case byteClass.percent:
        at = scanPercent(scanner, at);
        break;
      default:
        pushCue(list, cueKind.at, at, at + 1, 0);
        at++;
    }
  }
  return {
    data: list.data,
    count: list.count,
    breaks: findPlaces(bytes, lineBreaks),
    find: (signs) => findPlaces(bytes, signs),
    unnamed: scanner.keys,
  };
}

/** %40 is an at sign; any other escape is passed over, so that its hex digits join nothing. */
function scanPercent({ bytes, limit, list }: Scanner, at: number): number {
  if (at + 2 >= limit || !isHex[bytes[at + 1]] || !isHex[bytes[at + 2]]) return at + 1;
  if (bytes[at + 1] === 52 && bytes[at + 2] === 48) pushCue(list, cueKind.at, at, at + 3, 0);
  return at + 3;
}

/** Two colons may open an IPv6 address. */
function scanColons({ bytes, limit, list }: Scanner, at: number): number {
  if (bytes[at + 1] !== 58) return at + 1;
  const opens = at === 0 || !isTokenByte[bytes[at - 1]];
  if (opens && isHex[bytes[at + 2]] && readCompressedIpv6(bytes, at, limit, hexMatch)) {
    pushCue(list, cueKind.hex, at, hexMatch.end, hexMatch.shape);
    return hexMatch.end;
  }
  return at + 2;
}
