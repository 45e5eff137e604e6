import type { Survey } from "./survey.ts";

/** A byte order mark: what it says and how long it is. */
export interface ByteOrderMark {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  readonly length: number;
}

/** The byte order mark at the start of a document, if there is one. */
export function byteOrderMark(head: Uint8Array): ByteOrderMark | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return { encoding: "utf-8", length: 3 };
  }
  if (head[0] === 0xff && head[1] === 0xfe) {
    return { encoding: "utf-16le", length: 2 };
  }
  if (head[0] === 0xfe && head[1] === 0xff) {
    return { encoding: "utf-16be", length: 2 };
  }
  return undefined;
}

/** Whether the bytes are UTF-8; a character cut off at the end does not speak against it. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    // The decoder's only way to say no.
    return false;
  }
}

/** Whether bytes behind a UTF-16 mark are text: an MPEG frame or UTF-32 may begin with the same two bytes. */
export function isPlausibleUtf16(bytes: Uint8Array, littleEndian: boolean): boolean {
  const { units, broken } = countUnits(bytes, littleEndian);
  return broken <= 2 + units * 0.1;
}

/**
 * The byte order of UTF-16 without a mark, when it is obvious: every NUL is the upper half of a unit, and
 * at least half of the units are ASCII or kana. Pairs of ASCII letters read as one unit look like kanji, so
 * kanji prove nothing.
 */
export function utf16WithoutMark(head: Uint8Array, counts: Survey): "utf-16le" | "utf-16be" | undefined {
  const { evenNuls, oddNuls } = counts;
  const oneSided = Math.min(evenNuls, oddNuls) <= 0.02 * Math.max(evenNuls, oddNuls);
  if (evenNuls + oddNuls === 0 || !oneSided) {
    return undefined;
  }
  const littleEndian = oddNuls > evenNuls;
  const { units, familiar, broken } = countUnits(head, littleEndian);
  if (units < 2 || familiar < units * 0.5 || broken > units * 0.02) {
    return undefined;
  }
  return littleEndian ? "utf-16le" : "utf-16be";
}

interface UnitCounts {
  readonly units: number;
  /** Printable ASCII, white space, kana and Japanese punctuation. */
  readonly familiar: number;
  /** Controls, lone surrogates, private use and what is no character at all. */
  readonly broken: number;
}

function countUnits(bytes: Uint8Array, littleEndian: boolean): UnitCounts {
  const units = bytes.length >> 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, units * 2);
  let familiar = 0;
  let broken = 0;
  let awaitsLowSurrogate = false;
  for (let index = 0; index < units; index++) {
    const unit = view.getUint16(index * 2, littleEndian);
    if (isLowSurrogate(unit) !== awaitsLowSurrogate) {
      broken++;
    } else if (isFamiliar(unit)) {
      familiar++;
    } else if (unit < 0x20 || (unit >= 0xe000 && unit < 0xf900) || unit >= 0xfffe) {
      broken++;
    }
    awaitsLowSurrogate = unit >= 0xd800 && unit < 0xdc00;
  }
  return { units, familiar, broken };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function isFamiliar(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    unit === 0x09 ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x1b ||
    (unit >= 0x3000 && unit <= 0x30ff)
  );
}
