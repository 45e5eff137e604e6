/** Numbers: `bytewise/digits.ts` over addresses. */
import { minimalBlob, scanBlob, scanMrz } from "./blob.as";
import { kindDigits, pushCue } from "./cues.as";
import * as run from "./digit-run.as";
import { scanHex } from "./hex.as";
import { byteAt, hex, is, isDigit, limit, token } from "./text.as";

export const minimalDigits: usize = 7;

const flagFolded: i32 = 0x1000;
const flagKanji: i32 = 0x2000;
const flagDotted: i32 = 0x4000;
const flagBroken: i32 = 0x8000;

/** A run of ASCII digits that is a whole token. */
// @ts-ignore: decorator
@inline
export function scanNumber(start: usize, end: usize): usize {
  const length = end - start;
  const next = byteAt(end);
  if (length == 4 && (next == 45 || next == 46)) {
    const dateEnd = endOfPlainDate(start, next);
    if (dateEnd != 0) return dateEnd;
  }
  if (length <= 8 && (next == 58 || next == 45 || next == 46)) {
    const hexEnd = scanHex(start, end);
    if (hexEnd != 0) return hexEnd;
  }
  if (<i32>length > run.maximalDigits || (length < minimalDigits && !mayContinue(end))) return end;
  return emitDigits(start, false);
}

/**
 * Where to go on behind 2024-05-01, the most frequent number of logs, when what follows shows that the run of groups
 * ends there or that a time of day follows; 0 when the run has to be read.
 */
function endOfPlainDate(start: usize, separator: u32): usize {
  if (byteAt(start + 7) != separator) return 0;
  const century = twoDigits(start);
  const month = twoDigits(start + 5);
  const day = twoDigits(start + 8);
  if (century - 19 > 1 || month - 1 > 11 || day - 1 > 30) return 0;
  const end = start + 10;
  const next = byteAt(end);
  if (next == 32 && isDigit(end + 1)) return end + 1;
  if (next >= 0x80 || next - 48 < 10 || run.separatorOf(next) != 0) return 0;
  return next == 84 ? end + 1 : end;
}

/** The value of two digits, or some number above 99. */
// @ts-ignore: decorator
@inline
function twoDigits(at: usize): u32 {
  const tens = byteAt(at) - 48;
  const ones = byteAt(at + 1) - 48;
  return tens < 10 && ones < 10 ? tens * 10 + ones : 100;
}

// @ts-ignore: decorator
@inline
function mayContinue(at: usize): bool {
  const byte = byteAt(at);
  if (byte >= 0x80) return true;
  if (byte != 32 && byte != 45 && byte != 46 && byte != 40 && byte != 41) return false;
  const next = byteAt(at + 1);
  return next >= 0x80 || next - 48 < 10 || byte == 41 || next == 10 || next == 13;
}

/** A token that starts with digits and goes on with letters. */
export function scanMixed(start: usize, end: usize): usize {
  if (end - start <= 8) {
    let at = start;
    while (at < end && is(at, hex)) at++;
    if (at == end) {
      const hexEnd = scanHex(start, end);
      if (hexEnd != 0) return hexEnd;
    }
  }
  const next = byteAt(end);
  if (next == 60) {
    const mrzEnd = scanMrz(start, end);
    if (mrzEnd != 0) return mrzEnd;
  }
  if (end - start < minimalBlob && next != 43 && next != 47) return end;
  const blobEnd = scanBlob(start, end);
  return blobEnd != 0 ? blobEnd : end;
}

/** Reads the digit groups at `start`, emits them if they are enough, and returns where to go on; 0 for few kanji. */
export function emitDigits(start: usize, kanji: bool): usize {
  run.readDigits(start, kanji);
  if (kanji && run.count < <i32>minimalDigits) return 0;
  if (!kanji) {
    const dateEnd = endOfDate();
    if (dateEnd != 0) {
      let at = dateEnd;
      if (run.end > dateEnd) while (at < limit && run.digitAt(at) < 0) at++;
      return at;
    }
  }
  const isAddress =
    run.groups == 4 &&
    run.separatorBefore(1) == run.dot &&
    run.separatorBefore(2) == run.dot &&
    run.separatorBefore(3) == run.dot;
  if (run.count < <i32>minimalDigits && !isAddress) return run.end;
  if (run.groups == 1 && run.end < limit && is(run.end, token)) return run.end;
  const flags =
    (run.folded ? flagFolded : 0) |
    (kanji ? flagKanji : 0) |
    (run.groups > 1 && run.separatorBefore(1) == run.dot ? flagDotted : 0) |
    (run.broken ? flagBroken : 0);
  pushCue(kindDigits, start, run.end, run.count | (run.groups << 8) | flags);
  return run.end;
}

/** The end of a date that opens the run just read, or 0. */
function endOfDate(): usize {
  if (
    run.groups < 3 ||
    run.groupLength(0) != 4 ||
    run.groupLength(1) != 2 ||
    run.groupLength(2) != 2
  )
    return 0;
  const century = run.digit(0) * 10 + run.digit(1);
  const month = run.digit(4) * 10 + run.digit(5);
  const day = run.digit(6) * 10 + run.digit(7);
  if (century < 19 || century > 20 || month < 1 || month > 12 || day < 1 || day > 31) return 0;
  const first = run.separatorBefore(1);
  if (first != run.separatorBefore(2) || (first != run.hyphen && first != run.dot)) return 0;
  if (run.groups > 3 && run.separatorBefore(3) == first) return 0;
  const end = run.groupEnd(2);
  return byteAt(end) == 84 ? end + 1 : end;
}
