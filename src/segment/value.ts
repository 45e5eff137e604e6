import type { Field, Format } from "../model.ts";
import { characterLength, codePointAt, lineEnd, nextLine, skipBlanks } from "../text/bytes.ts";

/** Takes a value as it was cut; see `Field`. Numbers, not an object: a text in JSON has tens of thousands a MB. */
export type PushValue = (start: number, end: number, encoding: Field["encoding"], closed: boolean) => void;

const connectorSigns = new Set(
  [..."：:＝=→>＞は・」』】）)］]〕\"'`（(「『［[【|｜│┃*＊№№#＃"].map((sign) => sign.codePointAt(0)),
);
const explicitSigns = new Set([..."：:＝=→>＞は|｜│┃」】）)"].map((sign) => sign.codePointAt(0)));
const longestConnector = 40;

/** What may stand between a label and its value; `explicit` when a sign says that a value follows. */
export function readConnector(
  bytes: Uint8Array,
  start: number,
  limit: number,
): { readonly end: number; readonly explicit: boolean; readonly isBoxed: boolean } {
  let at = start;
  let explicit = false;
  let isBoxed = false;
  while (at < limit && at < start + longestConnector) {
    const point = codePointAt(bytes, at);
    const isSpace = point === 32 || point === 9 || point === 0x3000 || point === 0xa0;
    if (!isSpace && (!connectorSigns.has(point) || opensLegalForm(bytes, at))) break;
    if (isBar(bytes, at)) isBoxed = true;
    // A tab, an ideographic space or two spaces set a value apart as a colon does.
    if (explicitSigns.has(point) || point === 9 || point === 0x3000 || (isSpace && bytes[at - 1] === 32))
      explicit = true;
    at += characterLength(bytes[at]);
  }
  return { end: at, explicit, isBoxed };
}

const longestForm = 9;

/** (株)みどり商事, （有）: the bracket belongs to the value. */
function opensLegalForm(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 40 && bytes[at] !== 0xef) return false;
  return /^[(（][株有資名社財医学福独][)）]/u.test(decoder.decode(bytes.subarray(at, at + longestForm)));
}

const decoder = new TextDecoder();

/** │ or ┃, which boxes are drawn with. */
function isBar(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xe2 && bytes[at + 1] === 0x94 && (bytes[at + 2] === 0x82 || bytes[at + 2] === 0x83);
}

const maximalElements = 256;

/** Where a value without a closing sign must end; asked only when one is met. */
export type Limit = () => number;

/** The value behind a label word, on its line or, when nothing follows there, at the start of the next; in a table in its cell. */
export function readInline(
  bytes: Uint8Array,
  start: number,
  limit: number,
  format: Format,
  push: PushValue,
): void {
  const connector = readConnector(bytes, start, limit);
  const { isBoxed } = connector;
  let at = connector.end;
  const first = lineEnd(bytes, start, limit);
  if (at >= first && first < limit) at = readConnector(bytes, nextLine(bytes, first), limit).end;
  if (format === "xml" || format === "html") at = behindTags(bytes, at, limit);
  // A label in a list of words or in a header names nothing that follows.
  if (endsPhrase(bytes, at)) return;
  let end = limit;
  const ends = inlineStops[format];
  if (ends) for (end = at; end < limit && ends[bytes[end]] === 0; end++);
  else if (isBoxed) for (end = at; end < limit && !isBar(bytes, end); end++);
  pushTrimmed(bytes, at, end, "plain", isBoxed, push);
}

/** 氏名</span><b>山田: tags between a label and its value. */
function behindTags(bytes: Uint8Array, start: number, limit: number): number {
  let at = start;
  while (at < limit && bytes[at] === 60) {
    while (at < limit && bytes[at] !== 62) at++;
    at = readConnector(bytes, at, limit).end;
  }
  return at;
}

/** A comma, semicolon, 、 or 。 */
function endsPhrase(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte === 44 || byte === 59) return true;
  return byte === 0xe3 && bytes[at + 1] === 0x80 && (bytes[at + 2] === 0x81 || bytes[at + 2] === 0x82);
}

const stops = (signs: string): Uint8Array => {
  const table = new Uint8Array(256);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
};

const cellStops = stops(',;\t|"\r\n');
// A text inside a string of JSON ends with the string, and its lines end with \n.
const stringStops = stops('"\\\r\n');
const elementStops = stops("<");

/** What ends a value in running text that stands inside a cell or a string. */
const inlineStops: Partial<Readonly<Record<Format, Uint8Array>>> = {
  csv: cellStops,
  tsv: cellStops,
  json: stringStops,
  jsonl: stringStops,
  xml: elementStops,
  html: elementStops,
};
const urlStops = stops("&\"' \t\r\n<>;#|");
const jsonStops = stops(",}]\r\n");
const assignmentStops = stops("\r\n\t\"';|&<>)]}");
const lineStops = stops('\r\n\t|"<>}');

/**
 * The value or values of a key: `="…"`, `: "…"`, `>…<`, `=…&`, `: […]`, `: …`, `("…")`, `=<…>`, `=[…]`. Returns where an
 * object opens that is the value or the first of a list of them, else -1.
 */
export function readKeyed(
  bytes: Uint8Array,
  start: number,
  limit: Limit,
  format: Format,
  push: PushValue,
): number {
  let at = start;
  if (bytes[at] === 34 || bytes[at] === 39) at++;
  else if (bytes[at] === 92) at += 2;
  while (bytes[at] === 32) at++;
  const sign = bytes[at++];
  if (sign === 61 && bytes[at] === 62) at++;
  while (bytes[at] === 32 || bytes[at] === 9) at++;
  const isXml = format === "xml" || format === "html";
  if (sign === 62) {
    const end = bytes.indexOf(60, at);
    if (end > at) push(at, end, "xml", true);
    return -1;
  }
  const open = bytes[at];
  if (open === 91) {
    const end = endOfVector(bytes, at);
    const first = skipBlanks(bytes, at + 1, bytes.length);
    if (end > 0) push(at, end, "plain", true);
    // "name": [{"text": "…"}]
    else if (bytes[first] === 123 && sign === 58) return first;
    else if (sign === 61 && bytes[first] !== 34 && bytes[first] !== 39) readBracketed(bytes, at, 93, push);
    else readElements(bytes, at + 1, format, push);
  } else if (open === 34 || open === 39 || (open === 92 && bytes[at + 1] === 34)) {
    const from = at + (open === 92 ? 2 : 1);
    const end = endOfQuoted(bytes, at);
    if (end > from) push(from, end, isXml ? "xml" : "json", true);
  } else if (open === 60 && sign === 61 && !isXml) {
    const end = bytes.subarray(at, at + longestBracketed).indexOf(62);
    if (end > 1) push(at + 1, at + end, "plain", true);
  } else if (open === 40 && sign === 61) {
    readBracketed(bytes, at, 41, push);
  } else if (open === 123) {
    return sign === 58 ? at : -1;
  } else if (open !== 40 && sign !== 40) {
    const inUrl = sign === 61 && isInUrl(bytes, start);
    const isJson = bytes[start] === 34;
    const table = inUrl ? urlStops : isJson ? jsonStops : sign === 61 ? assignmentStops : lineStops;
    const ceiling = limit();
    let end = at;
    while (end < ceiling && table[bytes[end]] === 0) end++;
    pushTrimmed(
      bytes,
      at,
      end,
      inUrl ? "percent" : encodingInside(bytes, at, end, format),
      inUrl || isJson,
      push,
    );
  }
  return -1;
}

const mayBeEscaped: ReadonlySet<Format> = new Set(["json", "jsonl", "log", "env"]);

/** name=\u5c71\u7530 inside a string of JSON, and in properties of Java. */
function encodingInside(bytes: Uint8Array, start: number, end: number, format: Format): Field["encoding"] {
  if (!mayBeEscaped.has(format)) return "plain";
  for (let at = start; at < end; at++) if (bytes[at] === 92 && bytes[at + 1] === 117) return "json";
  return "plain";
}

/** The key stands behind ? or & without white space before it. */
function isInUrl(bytes: Uint8Array, keyEnd: number): boolean {
  for (let at = keyEnd - 1; at > keyEnd - 64 && at >= 0; at--) {
    const byte = bytes[at];
    if (byte === 63 || byte === 38) return true;
    if (byte <= 32 || byte === 34 || byte === 39 || byte === 44) return false;
  }
  return false;
}

const longestVector = 1 << 14;
const fewestNumbers = 4;

/** A list of numbers is one value, its brackets included; a pair is a place and three are an axis each. -1 for others. */
function endOfVector(bytes: Uint8Array, open: number): number {
  let numbers = 1;
  let at = open + 1;
  for (const limit = Math.min(bytes.length, open + longestVector); at < limit && isOfNumbers[bytes[at]]; at++)
    if (bytes[at] === 44) numbers++;
  return bytes[at] === 93 && numbers >= fewestNumbers ? at + 1 : -1;
}

/** A 1 for what lists of numbers are written with. */
const isOfNumbers: Uint8Array = stops("0123456789.+-eE, \t\r\n");

const longestBracketed = 256;

/** name=(山田), addr=[1:1:0355501234]: there may be more in it than the value. */
function readBracketed(bytes: Uint8Array, open: number, close: number, push: PushValue): void {
  const end = bytes.subarray(open, open + longestBracketed).indexOf(close);
  if (end > 1) push(open + 1, open + end, "plain", false);
}

const longestQuoted = 1 << 16;

/** Where a text in quotes ends that opens at `open`, or -1; escaped quotes belong to it. */
export function endOfQuoted(bytes: Uint8Array, open: number): number {
  // A JSON text inside a string has its quotes escaped: \"name\":\"…\".
  const escaped = bytes[open] === 92;
  const quote = escaped ? 34 : bytes[open];
  const start = open + (escaped ? 2 : 1);
  const ceiling = Math.min(bytes.length, start + longestQuoted);
  for (let at = start; at < ceiling; at++) {
    const byte = bytes[at];
    if (byte === 10 && quote === 39) return -1;
    if (byte === 92) {
      if (escaped && bytes[at + 1] === 34) return at;
      at++;
    } else if (byte === quote) {
      return at;
    }
  }
  return -1;
}

function readElements(bytes: Uint8Array, start: number, format: Format, push: PushValue): void {
  let at = start;
  for (let element = 0; element < maximalElements; element++) {
    while (bytes[at] === 32 || bytes[at] === 44 || bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 9)
      at++;
    if (bytes[at] !== 34 && bytes[at] !== 39) return;
    const end = endOfQuoted(bytes, at);
    if (end < 0) return;
    push(at + 1, end, format === "xml" ? "xml" : "json", true);
    at = end + 1;
  }
}

/** Passes on what is left without white space and separators at its edges. */
function pushTrimmed(
  bytes: Uint8Array,
  start: number,
  limit: number,
  encoding: Field["encoding"],
  closed: boolean,
  push: PushValue,
): void {
  let end = limit;
  while (end > start) {
    if (bytes[end - 1] <= 32 || bytes[end - 1] === 44 || bytes[end - 1] === 59) end--;
    else if (end - start >= 3 && bytes[end - 3] === 0xe3 && bytes[end - 2] === 0x80 && bytes[end - 1] <= 0x81)
      end -= 3;
    else break;
  }
  if (end > start) push(start, end, encoding, closed);
}
