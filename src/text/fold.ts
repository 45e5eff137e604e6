import type { Field } from "../model.ts";
import { characterLength, codePointAt } from "./bytes.ts";

/** A stretch of bytes as text with one width, and the way back. */
export interface FoldedText {
  readonly text: string;
  /** The byte at which the UTF-16 unit `index` of `text` begins; `text.length` gives the end. */
  byteAt(index: number): number;
}

const hyphenLike = /[\u2010-\u2015\u2043\u207b\u208b\u2212\u223c\u2500\u2501\u2796\u301c\ufe58\ufe63－～]/u;

/**
 * Folds character by character: full-width ASCII to ASCII, half-width kana to full width, hyphen look-alikes
 * to "-", the ideographic space to " ". Never joins or splits what stands in a cell: structure is cut before.
 * Percent escapes, JSON escapes and XML entities are read where the field says that the value is written so.
 */
export function foldText(
  bytes: Uint8Array,
  start: number,
  end: number,
  encoding: Field["encoding"] = "plain",
): FoldedText {
  if (encoding === "plain" || !hasEscape(bytes, start, end, encoding)) {
    if (isAscii(bytes, start, end)) {
      const text = asciiText(bytes, start, end);
      return { text, byteAt: (index) => start + index };
    }
    return foldWide(bytes, start, end);
  }
  return foldEscaped(bytes, start, end, encoding);
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] >= 0x80) return false;
  return true;
}

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
}

function foldWide(bytes: Uint8Array, start: number, end: number): FoldedText {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let at = start; at < end;) {
    const length = Math.min(characterLength(bytes[at]), end - at);
    pushPoint(units, offsets, codePointAt(bytes, at), at);
    at += length;
  }
  return folded(units, offsets, end);
}

/** Appends the folded form of a code point; every unit of it maps to `at`. */
function pushPoint(units: string[], offsets: number[], point: number, at: number): void {
  const form = foldPoint(point);
  // A half-width voicing mark joins the kana before it.
  if ((point === 0xff9e || point === 0xff9f) && units.length > 0) {
    const joined = (units[units.length - 1] + (point === 0xff9e ? "\u3099" : "\u309a")).normalize("NFC");
    if (joined.length === 1) {
      units[units.length - 1] = joined;
      return;
    }
  }
  for (const unit of form.split("")) {
    units.push(unit);
    offsets.push(at);
  }
}

function foldPoint(point: number): string {
  if (point < 0x80) return String.fromCharCode(point);
  if (point >= 0xff01 && point <= 0xff5e && point !== 0xff5e && point !== 0xff0d)
    return String.fromCharCode(point - 0xfee0);
  if (point === 0x3000 || point === 0xa0) return " ";
  const character = String.fromCodePoint(point);
  if (hyphenLike.test(character)) return "-";
  return point >= 0xff61 && point <= 0xff9f ? character.normalize("NFKC") : character;
}

function folded(units: readonly string[], offsets: readonly number[], end: number): FoldedText {
  return { text: units.join(""), byteAt: (index) => (index < offsets.length ? offsets[index] : end) };
}

const escapeByte: Readonly<Record<Field["encoding"], number>> = { plain: -1, percent: 37, json: 92, xml: 38 };

function hasEscape(bytes: Uint8Array, start: number, end: number, encoding: Field["encoding"]): boolean {
  const sign = escapeByte[encoding];
  for (let at = start; at < end; at++)
    if (bytes[at] === sign || (encoding === "percent" && bytes[at] === 43)) return true;
  return false;
}

function foldEscaped(bytes: Uint8Array, start: number, end: number, encoding: Field["encoding"]): FoldedText {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let at = start; at < end;) {
    const escape = readEscape(bytes, at, end, encoding);
    if (escape) {
      pushPoint(units, offsets, escape.point, at);
      at = escape.end;
    } else {
      pushPoint(units, offsets, codePointAt(bytes, at), at);
      at += Math.min(characterLength(bytes[at]), end - at);
    }
  }
  return folded(units, offsets, end);
}

interface Escape {
  readonly point: number;
  readonly end: number;
}

function readEscape(
  bytes: Uint8Array,
  at: number,
  end: number,
  encoding: Field["encoding"],
): Escape | undefined {
  if (encoding === "percent")
    return bytes[at] === 43 ? { point: 32, end: at + 1 } : readPercent(bytes, at, end);
  if (bytes[at] === escapeByte[encoding])
    return encoding === "json" ? readBackslash(bytes, at, end) : readEntity(bytes, at, end);
  return undefined;
}

function readPercent(bytes: Uint8Array, at: number, end: number): Escape | undefined {
  const raw: number[] = [];
  for (let p = at; p + 3 <= end && bytes[p] === 37 && raw.length < 4; p += 3) {
    const value = Number.parseInt(asciiText(bytes, p + 1, p + 3), 16);
    if (Number.isNaN(value)) break;
    raw.push(value);
    if (raw.length === characterLength(raw[0]))
      return { point: codePointAt(Uint8Array.from(raw), 0), end: p + 3 };
  }
  return undefined;
}

const backslashes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function readBackslash(bytes: Uint8Array, at: number, end: number): Escape | undefined {
  if (at + 1 >= end) return undefined;
  const sign = String.fromCharCode(bytes[at + 1]);
  if (sign !== "u") return { point: backslashes[sign] ?? bytes[at + 1], end: at + 2 };
  const high = Number.parseInt(asciiText(bytes, at + 2, Math.min(at + 6, end)), 16);
  if (Number.isNaN(high)) return undefined;
  const isHigh =
    high >= 0xd800 && high < 0xdc00 && bytes[at + 6] === 92 && bytes[at + 7] === 117 && at + 12 <= end;
  if (!isHigh) return { point: high, end: at + 6 };
  const low = Number.parseInt(asciiText(bytes, at + 8, at + 12), 16);
  return low >= 0xdc00 && low < 0xe000
    ? { point: 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00), end: at + 12 }
    : { point: high, end: at + 6 };
}

const entities: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39, nbsp: 32 };

function readEntity(bytes: Uint8Array, at: number, end: number): Escape | undefined {
  const close = bytes.indexOf(59, at);
  if (close < 0 || close >= end || close - at > 10) return undefined;
  const name = asciiText(bytes, at + 1, close);
  const point = name.startsWith("#x")
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith("#")
      ? Number(name.slice(1))
      : entities[name];
  return point !== undefined && point > 0 && point < 0x110000 ? { point, end: close + 1 } : undefined;
}
