import { cueKind, cueStride, type Field } from "../../model.ts";
import { asciiText, isDigit, isTokenByte, lineEnd, lineStart } from "../../text/bytes.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { groupMask } from "../group-mask.ts";
import { wordHasGroup, type Scene } from "../scene.ts";

const quote = 34;
const slash = 47;
/** Longer strings are none; no search goes further. */
const longest = 2048;

/**
 * User-Agent — the name that a browser, an app or a bot gives itself.
 *
 * Format   Product/version and comments in brackets: the whole string. Known products anywhere; any product
 *          under a label or in the last quoted field of an access log.
 * Check    None.
 * Alike    Versions of packages (no label), names of products in prose.
 * Law      個人関連情報 — APPI Art. 2(7).
 * Source   RFC 9110, section 10.1.5.
 */
export const userAgent: Recognizer = defineRecognizer({
  entityType: "USER_AGENT",
  cue: word("user-agent-product", "user-agent-request"),
  field: { labels: ["user-agent"], value: /^/ },
  confidence: { alone: "strong", raised: "certain", lowered: "weak" },
  recognizeCue,
  recognizeField,
  examples: [
    "ブラウザは ⟦Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)⟧ です",
    'GET / HTTP/1.1" 200 12 "-" "⟦ELB-HealthChecker/2.0⟧"',
    '{"ua": "⟦okhttp/4.12.0⟧"}',
    "User-Agent: ⟦curl/7.88.1⟧",
    "203.0.113.9 ⟦Mozilla/5.0+(Windows+NT+10.0;+Win64)+Gecko/20100101+Firefox/128.0⟧ - 200 0",
    'GET / HTTP/2" 503 UF 96 4128 119 177 "203.0.113.9" "⟦kakeibo/3.4.1 (phone; OS 17.5)⟧" "api.example"',
    "curl で確認した",
    "HTTP/1.1 の仕様",
    "⟦YubiApp/3.2.1 (iPhone; iOS 18.5; Scale/3.00) CFNetwork/3826.500.131 Darwin/24.5.0⟧\nのときだけ",
    "Mozilla が公開した",
    'h2 x app/web 0.1 200 200 34 366 "GET https://a.example:443/ HTTP/2.0" "⟦Kakeibo/3.4.1 (jp.example; Android 14) okhttp/4.9.3⟧" ECDHE-RSA TLSv1.3',
    "browserUserAgent=⟦Mozilla/5.0 (Linux; Android 14) Chrome/131.0 Mobile Safari/537.36⟧ lang=ja",
  ],
});

function recognizeCue(scene: Scene, { index, start, end }: CuePlace, emit: Emit): void {
  const { bytes } = scene;
  if (!hasVersion(bytes, end)) return;
  if (end - start === 4 && (bytes[start] | 32) === 104) recognizeLogLine(scene, end, index, emit);
  else if (start === 0 || !isTokenByte(bytes[start - 1])) recognizeProduct(bytes, start, emit);
}

/** A known product begins a string that goes on to its quote, or to the end of its products and comments. */
function recognizeProduct(bytes: Uint8Array, start: number, emit: Emit): void {
  if (start > 1 && bytes[start - 1] === 32 && isInsideString(bytes, start)) {
    const first = startOfProducts(bytes, start);
    if (first >= 0) recognizeProduct(bytes, first, emit);
    return;
  }
  const opening = start > 0 ? bytes[start - 1] : 32;
  const end =
    opening === quote || opening === 39 ? endOfQuoted(bytes, start, opening) : endOfProducts(bytes, start);
  if (end > start) emit({ entityType: "USER_AGENT", start, end, score: scoreOf("strong"), context: [] });
}

const products = /(?:^|[\s"'=])((?:[A-Za-z][\w.-]{1,40}\/\d[\w.]*(?: \([^()\n]{0,120}\))? ){1,6})$/u;
const reachOfProducts = 240;

/** YubiApp/3.2.1 (iPhone; iOS 18.5) CFNetwork/3826.500: where the string begins whose first product nobody knows; -1 without. */
function startOfProducts(bytes: Uint8Array, start: number): number {
  const line = lineStart(bytes, start, Math.max(0, start - reachOfProducts));
  const before = products.exec(asciiText(bytes, line, start))?.[1];
  return before === undefined ? -1 : start - before.length;
}

/** A product behind another product or a comment is part of the string that those began. */
function isInsideString(bytes: Uint8Array, start: number): boolean {
  const before = bytes[start - 2];
  if (before === 41 || before === 59) return true;
  let at = start - 2;
  while (at > 0 && isTokenByte(bytes[at])) at--;
  let sawSlash = false;
  while (at > 0 && (isTokenByte(bytes[at]) || bytes[at] === 46 || bytes[at] === slash)) {
    if (bytes[at] === slash) sawSlash = true;
    at--;
  }
  return sawSlash && bytes[at] !== 47;
}

/** `HTTP/1.1" 200 512 "referer" "user agent"`: the last of the two quoted fields behind the status. */
function recognizeLogLine(scene: Scene, end: number, index: number, emit: Emit): void {
  const { bytes } = scene;
  let at = end + 1;
  while (isDigit(bytes[at]) || bytes[at] === 46) at++;
  if (bytes[at] !== quote || bytes[at + 1] !== 32) return;
  at += 2;
  while (isDigit(bytes[at]) || bytes[at] === 32 || bytes[at] === 45) at++;
  if (bytes[at] >= 65 && bytes[at] <= 90) {
    recognizeBehindFlags(scene, at, index, emit);
    return;
  }
  if (bytes[at] !== quote) return;
  const refererEnd = endOfQuoted(bytes, at + 1, quote);
  if (refererEnd < 0 || bytes[refererEnd + 1] !== 32) return;
  // Load balancers of AWS log no referer; a cipher follows.
  const isAlone = bytes[refererEnd + 2] !== quote;
  if (isAlone && !product.test(asciiText(bytes, at + 1, refererEnd))) return;
  const start = isAlone ? at + 1 : refererEnd + 3;
  // A known product wakes the recognizer by itself.
  if (isProductAt(scene, index, start)) return;
  const close = endOfQuoted(bytes, start, quote);
  if (close - start < 2 || (close - start === 1 && bytes[start] === 45)) return;
  emit({ entityType: "USER_AGENT", start, end: close, score: scoreOf("strong"), context: [] });
}

/** A proxy's own name for what went wrong: `200 UF,URX 96 4128 119 177`, before quoted fields. */
const flags = /^[A-Z]{2,5}(?:,[A-Z]{2,5}){0,3}(?: [\d-]{1,12}){1,8} "[\d.:a-fA-F]{2,45}" "/;
const product = /^[\w.-]{2,40}\/\d[\w.]*(?: \(.*\)| [\w.-]{2,40}\/\d[\w.]*)*$/;

/** `503 UF 96 4128 119 177 "203.0.113.9" "app/3.4.1 (iPhone; iOS 17.5)"` of Envoy. */
function recognizeBehindFlags(scene: Scene, at: number, index: number, emit: Emit): void {
  const { bytes } = scene;
  const head = flags.exec(asciiText(bytes, at, at + 160))?.[0];
  if (head === undefined) return;
  const start = at + head.length;
  const end = endOfQuoted(bytes, start, quote);
  if (end < 0 || isProductAt(scene, index, start)) return;
  if (product.test(asciiText(bytes, start, end)))
    emit({ entityType: "USER_AGENT", start, end, score: scoreOf("strong"), context: [] });
}

function isProductAt({ bytes, cues: { data, count }, words }: Scene, index: number, start: number): boolean {
  let at = (index + 1) * cueStride;
  while (at < count * cueStride && data[at + 1] < start) at += cueStride;
  if (at >= count * cueStride || data[at + 1] > start || data[at] !== cueKind.word) return false;
  return (
    hasVersion(bytes, data[at + 2]) &&
    wordHasGroup(words, data[at + 3], groupMask(words, "user-agent-product"))
  );
}

function hasVersion(bytes: Uint8Array, end: number): boolean {
  return bytes[end] === slash && isDigit(bytes[end + 1]);
}

function endOfQuoted(bytes: Uint8Array, start: number, mark: number): number {
  const limit = Math.min(bytes.length, start + longest);
  for (let at = start; at < limit; at++) {
    const byte = bytes[at];
    if (mayEndQuoted[byte] === 0) continue;
    if (byte === mark) return at;
    if (byte === 10 || byte === 13) return -1;
    if (byte === 92) {
      // Inside JSON inside JSON the quote itself is escaped.
      if (bytes[at + 1] === mark) return at;
      at++;
    }
  }
  return -1;
}

/** A 1 for quotes, line ends and the backslash. */
const mayEndQuoted: Uint8Array = new Uint8Array(0x100);
for (const byte of [quote, 39, 10, 13, 92]) mayEndQuoted[byte] = 1;

/** Products and comments with single spaces between them; a comment may hold anything but a line end. */
function endOfProducts(bytes: Uint8Array, start: number): number {
  const limit = lineEnd(bytes, start, Math.min(bytes.length, start + longest));
  const isEncoded = hasPlusForSpace(bytes, start, limit);
  let depth = 0;
  let at = start;
  for (; at < limit; at++) {
    const byte = bytes[at];
    if (byte === 32 && isEncoded) break;
    if (byte === 40) depth++;
    else if (byte === 41) {
      if (--depth < 0) break;
    } else if (depth === 0) {
      if (byte >= 0x80 || isBorder(byte)) break;
      if (byte === 32 && (bytes[at + 1] === 32 || bytes[at + 1] >= 0x80)) break;
      // Safari/537.36 email=…: the next key.
      if (byte === 61 && at > start) {
        while (at > start && bytes[at] !== 32) at--;
        break;
      }
    }
  }
  while (at > start && (bytes[at - 1] === 32 || bytes[at - 1] === 46)) at--;
  return at;
}

/** Mozilla/5.0+(Windows+NT+10.0): logs of IIS write plus signs for spaces, and a space ends the string. */
function hasPlusForSpace(bytes: Uint8Array, start: number, limit: number): boolean {
  for (let at = start; at < limit && bytes[at] !== 32; at++) {
    if (bytes[at] === 43 && (bytes[at + 1] === 40 || isTokenByte(bytes[at + 1]))) return true;
  }
  return false;
}

/** Tab " ' , ; < > [ ] { | } end a string that no quotes hold. */
function isBorder(byte: number): boolean {
  return (
    byte === 9 ||
    byte === quote ||
    byte === 39 ||
    byte === 44 ||
    byte === 59 ||
    byte === 60 ||
    byte === 62 ||
    byte === 91 ||
    byte === 93 ||
    byte >= 123
  );
}

/** The whole value of a label, if it looks like a product: it has a letter and a / or a space. */
function recognizeField({ bytes }: Scene, field: Field, emit: Emit): void {
  let letters = 0;
  let signs = 0;
  for (let at = field.start; at < field.end; at++) {
    const byte = bytes[at];
    if (byte === slash || byte === 40) signs++;
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) letters++;
  }
  if (letters < 3 || signs === 0) return;
  // An open value was cut at a semicolon that may stand in a comment.
  const end = field.closed ? field.end : endOfProducts(bytes, field.start);
  if (end <= field.start) return;
  emit({
    entityType: "USER_AGENT",
    start: field.start,
    end,
    score: scoreOf("certain"),
    context: [field.label],
  });
}
