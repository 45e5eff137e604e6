import { foldText, type FoldedText } from "../../../text/fold.ts";
import { characterLength } from "../../../text/bytes.ts";

/** An address is no longer than this, in bytes: about a hundred and fifty kanji. */
const longestAddress = 450;
/** A number stands this near to the place that opens an address. */
const reachOfNumber = 110;

/** The text from `start` on, folded, as far as an address may reach. */
export function windowAt(bytes: Uint8Array, start: number, limit: number = bytes.length): FoldedText {
  let from = start;
  while (from < limit && (bytes[from] & 0xc0) === 0x80) from++;
  let end = Math.min(limit, from + longestAddress);
  while (end > from && end < bytes.length && (bytes[end] & 0xc0) === 0x80) end--;
  return foldText(bytes, from, end);
}

/**
 * Whether a digit or kanji numeral stands near enough behind a place, with no end of a sentence or line before
 * it. Most places of a text are told apart here, before anything is folded.
 */
export function mayHoldNumber(bytes: Uint8Array, start: number): boolean {
  const limit = Math.min(bytes.length, start + reachOfNumber);
  for (let at = start; at < limit; at += characterLength(bytes[at])) {
    const byte = bytes[at];
    if (byte < 0x80) {
      if (byte >= 48 && byte < 58) return true;
      if (byte === 10 || byte === 13 || byte === 44 || byte === 34 || byte === 9) return false;
    } else if (byte === 0xef && bytes[at + 1] === 0xbc && bytes[at + 2] >= 0x90 && bytes[at + 2] < 0x9a) {
      return true;
    } else if (
      byte === 0xe3 &&
      bytes[at + 1] === 0x80 &&
      (bytes[at + 2] === 0x81 || bytes[at + 2] === 0x82)
    ) {
      return false;
    } else if (isKanjiNumeral(bytes, at)) {
      return true;
    }
  }
  return false;
}

/** 一 二 三 四 五 六 七 八 九 十 〇, and the 番 of 無番地. */
function isKanjiNumeral(bytes: Uint8Array, at: number): boolean {
  switch ((bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]) {
    case 0xe4b880:
    case 0xe4ba8c:
    case 0xe4b889:
    case 0xe59b9b:
    case 0xe4ba94:
    case 0xe585ad:
    case 0xe4b883:
    case 0xe585ab:
    case 0xe4b99d:
    case 0xe58d81:
    case 0xe38087:
    case 0xe795aa:
      return true;
    default:
      return false;
  }
}

/** Whether nothing but white space, a quote or a sign of a list stands between the line's or cell's start and `start`. */
export function opensLine(bytes: Uint8Array, start: number): boolean {
  let at = start;
  while (at > 0 && start - at < 12) {
    const byte = bytes[at - 1];
    if (byte === 10 || byte === 13 || byte === 9 || byte === 34 || byte === 44 || byte === 124) return true;
    if (byte === 32) at--;
    else if (byte === 0x80 && bytes[at - 2] === 0x80 && bytes[at - 3] === 0xe3) at -= 3;
    else return false;
  }
  return at === 0;
}
