import type { Field } from "../model.ts";
import { asciiText, characterLength, codePointAt } from "./bytes.ts";

/** A stretch of bytes as text with one width, and the way back. */
export interface FoldedText {
  readonly text: string;
  /** The byte at which the UTF-16 unit `index` of `text` begins; `text.length` gives the end. */
  byteAt(index: number): number;
}

const hyphens =
  "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u208b\u2212\u223c\u2500\u2501\u2796\u301c\ufe58\ufe63－～";

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
  if (end <= start) return { text: "", byteAt: () => start };
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

function foldWide(bytes: Uint8Array, start: number, end: number): FoldedText {
  open(end - start);
  for (let at = start; at < end; at += characterLength(bytes[at])) append(codePointAt(bytes, at), at);
  return close(end);
}

/** The units of the text that is being folded, and the byte of each; used again from text to text. */
let units = new Uint16Array(256);
let offsets = new Int32Array(256);
let length = 0;

/** A text never has more units than bytes. */
function open(bytes: number): void {
  length = 0;
  if (bytes <= units.length) return;
  units = new Uint16Array(bytes * 2);
  offsets = new Int32Array(bytes * 2);
}

const voiced = 0xff9e;
const semivoiced = 0xff9f;

/** Appends the folded form of a code point; every unit of it maps to `at`. */
function append(point: number, at: number): void {
  if (point > 0xffff) {
    appendUnit(0xd800 + ((point - 0x10000) >> 10), at);
    appendUnit(0xdc00 + ((point - 0x10000) & 0x3ff), at);
    return;
  }
  if ((point === voiced || point === semivoiced) && length > 0) {
    // A half-width voicing mark joins the kana before it.
    const mark = point === voiced ? "\u3099" : "\u309a";
    const joined = (String.fromCharCode(units[length - 1]) + mark).normalize("NFC");
    if (joined.length === 1) {
      units[length - 1] = joined.charCodeAt(0);
      return;
    }
  }
  folds ??= foldTable();
  appendUnit(folds[point], at);
}

function appendUnit(unit: number, at: number): void {
  units[length] = unit;
  offsets[length++] = at;
}

function close(end: number): FoldedText {
  const text = Buffer.from(units.buffer, 0, length * 2).toString("utf16le");
  const starts = offsets.slice(0, length);
  return { text, byteAt: (index) => (index < starts.length ? starts[index] : end) };
}

let folds: Uint16Array | undefined;

/** The folded form of each character of the basic plane. */
function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, point) => point);
  for (let point = 0xff01; point <= 0xff5e; point++) table[point] = point - 0xfee0;
  for (let point = 0xff61; point <= 0xff9f; point++)
    table[point] = String.fromCharCode(point).normalize("NFKC").charCodeAt(0);
  for (const hyphen of hyphens) table[hyphen.charCodeAt(0)] = 45;
  table[0x3000] = table[0xa0] = 32;
  return table;
}

const escapeByte: Readonly<Record<Field["encoding"], number>> = { plain: -1, percent: 37, json: 92, xml: 38 };

function hasEscape(bytes: Uint8Array, start: number, end: number, encoding: Field["encoding"]): boolean {
  const sign = escapeByte[encoding];
  for (let at = start; at < end; at++)
    if (bytes[at] === sign || (encoding === "percent" && bytes[at] === 43)) return true;
  return false;
}

function foldEscaped(bytes: Uint8Array, start: number, end: number, encoding: Field["encoding"]): FoldedText {
  open(end - start);
  for (let at = start; at < end;) {
    const escape = readEscape(bytes, at, end, encoding);
    append(escape ? escape.point : codePointAt(bytes, at), at);
    at = escape ? escape.end : at + characterLength(bytes[at]);
  }
  return close(end);
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
