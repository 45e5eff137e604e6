import { cueKind, cueStride } from "../../model.ts";
import { asciiText, isDigit, isTokenByte } from "../../text/bytes.ts";
import { separator, type DigitRun } from "../../text/digits.ts";
import { scoreOf } from "../confidence.ts";
import { judge } from "../context.ts";
import { defineRecognizer, hex, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { wordHasGroup, type Scene } from "../scene.ts";
import { contextOf } from "../weigh.ts";

/** How far a word such as バージョン speaks for a version, in bytes. */
const reach = 24;

/**
 * IPアドレス — of version 4 or 6, private ones too.
 *
 * Format   Four numbers up to 255 with dots (full width too), port and prefix length excluded; RFC 4291 with
 *          :: and an IPv4 tail, zone excluded.
 * Check    The range of the four numbers; no leading zero.
 * Alike    Versions (Chrome/120.0.0.0, v1.2.3.4, バージョン 7.1.0.22), OIDs, section numbers, netmasks.
 * Law      個人関連情報 — APPI Art. 2(7); named in the policy's list of acquired items.
 * Source   RFC 791, 4291.
 */
export const ipAddress: Recognizer = defineRecognizer({
  entityType: "IP_ADDRESS",
  cue: hex("ipv6"),
  context: { raise: "ip-address", lower: "not-ip-address" },
  confidence: { alone: "strong", raised: "certain", lowered: "none" },
  recognizeCue: recognizeSix,
  runs: [
    { least: 4, separators: "dotted", suits: hasFour },
    // Behind the seconds of a time: 00:00:03 10.14.2.8.
    { least: 6, separators: "plain", suits: hasFour },
  ],
  recognizeDigits: recognizeFour,
  examples: [
    "接続元 ⟦203.0.113.5⟧",
    "IPアドレス：⟦２０３．０．１１３．５⟧",
    "⟦2001:db8::8a2e:370:7334⟧ から",
    "client=⟦10.1.2.3⟧:443",
    "203.0.113.256",
    "GII3*2FHI:/$=:F7%H)+-'?/5A::<FII:0E1;1?%(-CF,(7F:",
    "Chrome/120.0.0.0",
    "2025-03-14 00:00:03 ⟦10.14.2.8⟧ GET /portal",
    "接続元 ⟦8.2.0.1⟧",
    "アプリ 8.2.0.1 で解消",
    "logo.png v=4.1.0.22 443",
    "バージョン 7.1.0.22",
    "Starting ProtocolHandler tomcat 10.1.31.0",
    "ファーム 10.2.4.17 から 10.2.4.21 へ",
    "id=21&ver=4.8.22.0 443 ⟦203.0.113.5⟧ -",
    "app v1.2.3.4 を公開",
    "keigo_ta/⟦203.0.113.5⟧:51822 MULTI: Learn",
    "  specs:\n    rack (29.28.11.20)\n",
    '"版": "24.30.24.18"',
    "app: jp.example.arukikata 7.4.0.106 (build 363728)",
    'exports[`版数 1`] = `"10.14.3.201"`',
    "1.3.6.1.4.1",
    "証明書のシリアル 0A:93:51:C7:18:2E:D4:60",
  ],
});

function recognizeFour(scene: Scene, run: DigitRun, cue: CuePlace, emit: Emit): void {
  for (let first = 0; first + 3 < run.groups; first++)
    if (isFour(run, first)) recognizeOctets(scene, run, first, cue.index, emit);
}

function hasFour(run: DigitRun): boolean {
  for (let first = 0; first + 3 < run.groups; first++) if (isFour(run, first)) return true;
  return false;
}

/** Four groups with dots between, wherever they begin in the run: `45 10.2.3.4 200` is one run. */
function isFour({ before, groups }: DigitRun, first: number): boolean {
  const { dot } = separator;
  if (before[first + 1] !== dot || before[first + 2] !== dot || before[first + 3] !== dot) return false;
  return !(first > 0 && before[first] === dot) && !(first + 4 < groups && before[first + 4] === dot);
}

function recognizeOctets(scene: Scene, run: DigitRun, first: number, index: number, emit: Emit): void {
  const start = run.groupStart[first];
  const end = run.groupEnd[first + 3];
  if (!areOctets(run, first) || isNetmask(run, first) || isPartOfToken(scene.bytes, start, end)) return;
  if (isVersion(scene, start, index) || isOfBuild(scene.bytes, end)) return;
  if (isOfPackage(scene.bytes, start, end)) return;
  const isDoubtful = looksLikeVersion(run, first) || isOfNetwork(scene.bytes, run, first);
  if (isDoubtful && !isCalledAddress(scene, start, end)) return;
  emit({ entityType: "IP_ADDRESS", start, end, score: scoreOf("strong"), context: [] });
}

function areOctets(run: DigitRun, first: number): boolean {
  for (let group = first; group < first + 4; group++) {
    const length = run.groupLength[group];
    if (length > 3) return false;
    const from = run.groupDigit[group];
    let value = 0;
    for (let i = 0; i < length; i++) value = value * 10 + run.digits[from + i];
    if (value > 255 || (length > 1 && run.digits[from] === 0)) return false;
  }
  return true;
}

/** 255.255.255.0 names no machine. */
function isNetmask(run: DigitRun, first: number): boolean {
  const from = run.groupDigit[first];
  for (let i = 0; i < 6; i++) if (run.digits[from + i] !== (i % 3 === 0 ? 2 : 5)) return false;
  return run.groupLength[first] === 3 && run.groupLength[first + 1] === 3;
}

/** 8.2.0.1, 4.1.0.22: few addresses and many versions have one digit first and two at most behind. */
function looksLikeVersion(run: DigitRun, first: number): boolean {
  if (run.groupLength[first] !== 1) return false;
  for (let group = first + 1; group < first + 4; group++) if (run.groupLength[group] > 2) return false;
  return true;
}

/** tomcat 10.1.31.0: no machine of a small network ends with 0, and many versions do; 10.0.0.0/8 is a network. */
function isOfNetwork(bytes: Uint8Array, run: DigitRun, first: number): boolean {
  const last = first + 3;
  const isZero = run.groupLength[last] === 1 && run.digits[run.groupDigit[last]] === 0;
  return isZero && bytes[run.groupEnd[last]] !== 47;
}

function isCalledAddress(scene: Scene, start: number, end: number): boolean {
  const { kind } = judge(scene, start, end, contextOf(scene, ipAddress));
  return kind === "raised" || kind === "labelled";
}

/** A letter, digit or joint before; a letter or digit behind, or a dot that goes on. */
function isPartOfToken(bytes: Uint8Array, start: number, end: number): boolean {
  if (start > 0) {
    const before = bytes[start - 1];
    if (isTokenByte(before) || before === 46) return true;
    // Chrome/120.0.0.0, name-1.2.3.4, ^1.2.3.4 of package lists; a / after white space opens an address.
    if (before === 45 && start > 1 && isTokenByte(bytes[start - 2])) return true;
    if (before === 47 && start > 1 && isTokenByte(bytes[start - 2]) && !isCapitals(bytes, start - 1))
      return !hasPort(bytes, end);
    if (before === 94 || before === 126) return true;
  }
  const behind = bytes[end];
  if (end >= bytes.length) return false;
  if (isTokenByte(behind)) return true;
  return (behind === 46 || behind === 45) && isTokenByte(bytes[end + 1]);
}

/** keigo_ta/203.0.113.5:51822: a product has no port. */
function hasPort(bytes: Uint8Array, end: number): boolean {
  return bytes[end] === 58 && isDigit(bytes[end + 1]) && isDigit(bytes[end + 2]);
}

/** DIRECT/203.0.113.5: a proxy's word, while products of a user agent have small letters. */
function isCapitals(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at > 0 && (bytes[at - 1] === 95 || (bytes[at - 1] >= 65 && bytes[at - 1] <= 90))) at--;
  return end - at > 3 && (at === 0 || !isTokenByte(bytes[at - 1]));
}

/** 7.4.0.106 (build 363728) */
function isOfBuild(bytes: Uint8Array, end: number): boolean {
  if (bytes[end] !== 32 || bytes[end + 1] !== 40) return false;
  return /^ \(build\b/i.test(asciiText(bytes, end, end + longestBuild));
}

const longestBuild = 8;

/** A line of a lock file, rack (29.28.11.20): indented, one name without dots, the version in brackets. */
function isOfPackage(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start - 1] !== 40 || bytes[end] !== 41 || bytes[start - 2] !== 32) return false;
  let at = start - 2;
  while (at > 0 && (isTokenByte(bytes[at - 1]) || bytes[at - 1] === 45)) at--;
  if (bytes[at - 1] !== 32) return false;
  while (at > 0 && bytes[at - 1] === 32) at--;
  return at === 0 || bytes[at - 1] === 10;
}

/** A word such as バージョン stands right before, on the same line. */
function isVersion(scene: Scene, start: number, index: number): boolean {
  const { data } = scene.cues;
  const { lower } = contextOf(scene, ipAddress);
  for (let cue = index - 1; cue >= 0; cue--) {
    const at = cue * cueStride;
    if (start - data[at + 2] > reach) return false;
    if (data[at] === cueKind.word && wordHasGroup(scene.words, data[at + 3], lower))
      return (
        !hasLineEnd(scene.bytes, data[at + 2], start) && !isBehindOther(scene.bytes, data[at + 2], start)
      );
  }
  return false;
}

/**
 * The word speaks of the number right behind it, ver=4.8.22.0 443 203.0.113.5, and of 8.1.0.2 から 8.1.0.4; the
 * number of a name belongs to the word: `版数 1` = "8.1.0.2".
 */
function isBehindOther(bytes: Uint8Array, start: number, end: number): boolean {
  const between = decoder.decode(bytes.subarray(start, end));
  return plain.test(between) && /\d/.test(between) && !numbered.test(between);
}

const decoder = new TextDecoder();
const plain = /^[\x00-=?-\x7f]*$/;
const numbered = /^ \d+\W*=\W*$/;

function hasLineEnd(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === 10 || bytes[at] === 13) return true;
  return false;
}

function recognizeSix({ bytes }: Scene, { start, end }: CuePlace, emit: Emit): void {
  if (start > 0 && (isTokenByte(bytes[start - 1]) || bytes[start - 1] === 58)) return;
  if (isOctetPairs(bytes, start, end)) return;
  if (bytes[start - 1] !== 91 && isInNoise(bytes, start, end)) return;
  // ::1 and :: are no one's address in particular, but 1 is a hex group as any other.
  emit({ entityType: "IP_ADDRESS", start, end, score: scoreOf("strong"), context: [] });
}

/** 8 × 2 hex digits with 7 colons: the number of a certificate or of a device. */
const lengthOfPairs = 23;

/** 04:9C:31:…: each group with two digits, leading zeros among them, is a serial number in bytes. */
function isOctetPairs(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== lengthOfPairs) return false;
  for (let at = start + 2; at < end; at += 3) if (bytes[at] !== 58) return false;
  return true;
}

const noiseReach = 24;
const mostSigns = 3;
/** Signs that text sets beside an address seldom, and the qualities of a read (FASTQ) and keys in ASCII85 all the time. */
const noise: ReadonlySet<number> = new Set([..."!#$*+<>?^~`;%&"].map((sign) => sign.charCodeAt(0)));

/** Four different signs stand right before and behind, without white space: the address is a part of what is no text. */
function isInNoise(bytes: Uint8Array, start: number, end: number): boolean {
  const seen = new Set<number>();
  for (let at = start - 1; at >= 0 && at > start - noiseReach && bytes[at] > 32; at--)
    if (noise.has(bytes[at])) seen.add(bytes[at]);
  for (let at = end; at < bytes.length && at < end + noiseReach && bytes[at] > 32; at++)
    if (noise.has(bytes[at])) seen.add(bytes[at]);
  return seen.size > mostSigns;
}
