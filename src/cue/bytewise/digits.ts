import { cueKind, digitFlag } from "../../model.ts";
import {
  createDigitRun,
  digitAt,
  maximalDigits,
  readDigits,
  separator,
  type DigitRun,
} from "../../text/digits.ts";
import { minimalBlob, scanBlob, scanMrz } from "./blob.ts";
import { isHex, isTokenByte } from "./byte-class.ts";
import { pushCue } from "./cue-list.ts";
import { readHex, type HexMatch } from "./hex.ts";
import type { Scanner } from "./scanner.ts";

/** Runs of fewer digits are no cue: labels and words lead to them. */
export const minimalDigits = 7;

const run: DigitRun = createDigitRun();
const hexMatch: HexMatch = { shape: 0, end: 0 };

/** A token that begins with an ASCII digit. */
export function scanDigits(scanner: Scanner, start: number): number {
  const { bytes, limit, list } = scanner;
  let end = start;
  while (end < limit && bytes[end] >= 48 && bytes[end] < 58) end++;
  if (end < limit && isTokenByte[bytes[end]]) return scanMixed(scanner, start, end);
  const length = end - start;
  if (length <= 8 && readHex(bytes, start, end, limit, hexMatch)) {
    pushCue(list, cueKind.hex, start, hexMatch.end, hexMatch.shape);
    return hexMatch.end;
  }
  // Most numbers of a log are short and stand alone; they are passed over without being read. So are endless ones.
  if (length > maximalDigits || (length < minimalDigits && !mayContinue(bytes, end))) return end;
  return emitDigits(scanner, start, false) ?? end;
}

/** Whether a separator and another digit may follow at `at`; wide characters are left to the reader. */
function mayContinue(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte >= 0x80) return true;
  if (byte !== 32 && byte !== 45 && byte !== 46 && byte !== 40 && byte !== 41) return false;
  const next = bytes[at + 1];
  return next >= 0x80 || (next >= 48 && next < 58) || byte === 41 || next === 10 || next === 13;
}

/** A token that starts with digits and goes on with letters: a hex group, a blob, a version, a unit. */
function scanMixed(scanner: Scanner, start: number, digitsEnd: number): number {
  const { bytes, limit } = scanner;
  let end = digitsEnd;
  let hexOnly = true;
  for (; end < limit && isTokenByte[bytes[end]]; end++) if (!isHex[bytes[end]]) hexOnly = false;
  if (hexOnly && end - start <= 8 && readHex(bytes, start, end, limit, hexMatch)) {
    pushCue(scanner.list, cueKind.hex, start, hexMatch.end, hexMatch.shape);
    return hexMatch.end;
  }
  const next = end < limit ? bytes[end] : 0;
  if (next === 60) {
    const mrzEnd = scanMrz(scanner, start, end);
    if (mrzEnd > 0) return mrzEnd;
  }
  return (
    (end - start >= minimalBlob || next === 43 || next === 47 ? scanBlob(scanner, start, end) : 0) || end
  );
}

/**
 * Reads the digit groups that begin at `start` and emits them, unless they are too few or a date; returns where
 * to go on. Kanji numerals that are too few may be words: `undefined`.
 */
export function emitDigits(scanner: Scanner, start: number, kanji: boolean): number | undefined {
  const { bytes, list, limit } = scanner;
  readDigits(bytes, start, limit, run, kanji ? kanjiOption : undefined);
  if (kanji && run.count < minimalDigits) return undefined;
  const dateEnd = endOfDate(bytes);
  if (dateEnd > 0) {
    let at = dateEnd;
    // What follows a date (a time of day, most often) is a run of its own.
    if (run.end > dateEnd) while (at < limit && digitAt(bytes, at) < 0) at++;
    return at;
  }
  const isAddress =
    run.groups === 4 &&
    run.before[1] === separator.dot &&
    run.before[2] === separator.dot &&
    run.before[3] === separator.dot;
  if (run.count < minimalDigits && !isAddress) return run.end;
  // Letters right behind the last digit make it a token of its own kind.
  if (run.groups === 1 && run.end < limit && isTokenByte[bytes[run.end]]) return run.end;
  const flags =
    (run.folded ? digitFlag.folded : 0) |
    (run.kanji ? digitFlag.kanji : 0) |
    (run.groups > 1 && run.before[1] === separator.dot ? digitFlag.dotted : 0) |
    (run.broken ? digitFlag.broken : 0);
  pushCue(list, cueKind.digits, start, run.end, run.count | (run.groups << 8) | flags);
  return run.end;
}

const kanjiOption = { kanji: true } as const;

/** The end of a date that opens the run just read (2024-05-01, 2024.05.01), or 0. */
function endOfDate(bytes: Uint8Array): number {
  if (
    run.groups < 3 ||
    run.kanji ||
    run.groupLength[0] !== 4 ||
    run.groupLength[1] !== 2 ||
    run.groupLength[2] !== 2
  )
    return 0;
  const century = run.digits[0] * 10 + run.digits[1];
  const month = run.digits[4] * 10 + run.digits[5];
  const day = run.digits[6] * 10 + run.digits[7];
  if (century < 19 || century > 20 || month < 1 || month > 12 || day < 1 || day > 31) return 0;
  const first = run.before[1];
  if (first !== run.before[2] || (first !== separator.hyphen && first !== separator.dot)) return 0;
  if (run.groups > 3 && run.before[3] === first) return 0;
  return bytes[run.groupEnd[2]] === 84 ? run.groupEnd[2] + 1 : run.groupEnd[2];
}
