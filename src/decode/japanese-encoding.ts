import type * as EncodingJapanese from "encoding-japanese";
import { survey, type Survey } from "./survey.ts";
import { isUtf8 } from "./unicode.ts";

/** The encodings of Japanese text older than Unicode. */
export type JapaneseEncoding = "shift_jis" | "euc-jp" | "iso-2022-jp";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

// A verdict does not change after a few thousand bytes, and the library reads about 10 MB/s.
const enoughBytes = 16 * 1024;

// In EUC-JP a character of the supplementary set takes three bytes.
const longestCharacter = 3;

/**
 * The encoding of a head that may be Shift_JIS, EUC-JP or ISO-2022-JP; undefined when it is UTF-8 or nothing known.
 *
 * Whole lines vote: one Shift_JIS line that a careless program wrote into a UTF-8 log does not turn the log into
 * Shift_JIS, and a head cut inside a character does not spoil the verdict.
 */
export function japaneseEncoding(head: Uint8Array, { high }: Survey): JapaneseEncoding | undefined {
  if (high === 0) {
    // `ESC ( B` alone also ends a colour on terminals, so only a switch to kanji or kana counts.
    return hasKanjiEscape(head) ? "iso-2022-jp" : undefined;
  }
  if (isUtf8(head)) {
    return undefined;
  }
  const { valid, foreign } = ballot(head);
  return foreign.length > valid ? byMajority(foreign) : undefined;
}

function isSevenBit(bytes: Uint8Array): boolean {
  return survey(bytes).high === 0;
}

function hasKanjiEscape(head: Uint8Array): boolean {
  for (let at = head.indexOf(0x1b); at >= 0; at = head.indexOf(0x1b, at + 1)) {
    const switchesSet = head[at + 1] === 0x24 && (head[at + 2] === 0x40 || head[at + 2] === 0x42);
    const switchesToKana = head[at + 1] === 0x28 && head[at + 2] === 0x49;
    if (switchesSet || switchesToKana) {
      return library().detect(head.subarray(at)) === "JIS";
    }
  }
  return false;
}

interface Ballot {
  /** How many lines with a byte above ASCII are UTF-8. */
  readonly valid: number;
  /** The lines that are not. */
  readonly foreign: readonly Uint8Array[];
}

function ballot(head: Uint8Array): Ballot {
  let valid = 0;
  const foreign: Uint8Array[] = [];
  for (const line of wholeLines(head)) {
    if (isSevenBit(line)) {
      continue;
    }
    if (isUtf8(line)) {
      valid++;
    } else {
      foreign.push(line);
    }
  }
  return { valid, foreign };
}

/** The lines of the head; the last, perhaps cut, only when it is the only one. */
function wholeLines(head: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] === lineFeed || head[index] === carriageReturn) {
      lines.push(head.subarray(start, index));
      start = index + 1;
    }
  }
  return lines.length > 0 ? lines : [head];
}

/**
 * All lines together tell most: a kanji that only one encoding has decides for all. When they agree on nothing,
 * because a line is broken, each line has a vote.
 */
function byMajority(lines: readonly Uint8Array[]): JapaneseEncoding | undefined {
  const together = detect(join(lines), longestCharacter - 1);
  if (together !== undefined) {
    return together;
  }
  const votes = { shift_jis: 0, "euc-jp": 0 };
  for (const line of lines.slice(0, 200)) {
    const encoding = detect(line, 0);
    if (encoding !== undefined) {
      votes[encoding]++;
    }
  }
  const winner = votes.shift_jis >= votes["euc-jp"] ? "shift_jis" : "euc-jp";
  return votes[winner] * 2 > Math.min(lines.length, 200) ? winner : undefined;
}

function join(lines: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(enoughBytes);
  let length = 0;
  for (const line of lines) {
    if (length > 0 && length < enoughBytes) {
      joined[length++] = lineFeed;
    }
    const piece = line.subarray(0, enoughBytes - length);
    joined.set(piece, length);
    length += piece.length;
  }
  return joined.subarray(0, length);
}

// EUC-JP comes first: its kana read as Shift_JIS are half-width kana, whereas Shift_JIS is hardly ever valid EUC-JP.
function detect(bytes: Uint8Array, mostCut: number): "shift_jis" | "euc-jp" | undefined {
  if (isIn("EUCJP", bytes, mostCut)) {
    return "euc-jp";
  }
  return isIn("SJIS", bytes, mostCut) ? "shift_jis" : undefined;
}

/** Whether bytes are in an encoding, be it without up to `mostCut` bytes of a character at their end. */
function isIn(encoding: "EUCJP" | "SJIS", bytes: Uint8Array, mostCut: number): boolean {
  for (let cut = 0; cut <= mostCut; cut++) {
    const text = bytes.subarray(0, bytes.length - cut);
    if (library().detect(text, encoding) === encoding && !isSevenBit(text)) {
      return true;
    }
  }
  return false;
}

let loaded: typeof EncodingJapanese | undefined;

// The library takes 20 ms to load and most files are UTF-8, so it comes when first needed. Sniffing cannot wait for
// a promise, hence require.
function library(): typeof EncodingJapanese {
  loaded ??= process.getBuiltinModule("node:module").createRequire(import.meta.url)("encoding-japanese");
  return loaded as typeof EncodingJapanese;
}
