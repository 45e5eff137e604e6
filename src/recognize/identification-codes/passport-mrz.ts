import { isMrzSecondLine } from "../../checksum/passport-mrz.ts";
import { runShape } from "../../model.ts";
import { characterLength, codePointAt, isDigit, previousCharacter } from "../../text/bytes.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, run, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import type { Scene } from "../scene.ts";

/**
 * 旅券の機械読取領域 (MRZ, TD3) — two lines of 44 characters with number, name, birth, sex and expiry.
 *
 * Format   P<JPN and the name with < between and behind its parts; then number, nationality, dates.
 *          Fillers are read as « ‹ ＜ too, spaces slip in, both lines may stand on one, the end may be lost.
 * Check    Three digits in the second line and one over all: modulus 10, weights 7 3 1.
 * Alike    Nothing that passes the check digits.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(ii), Enforcement Rules Art. 4(iii).
 * Source   ICAO Doc 9303.
 */
export const passportMrz: Recognizer = defineRecognizer({
  entityType: "PASSPORT_MRZ",
  cue: [run("mrz"), run("opaque")],
  confidence: { alone: "certain", raised: "certain", lowered: "certain" },
  recognizeCue,
  evidence: { check: checkLine },
  examples: [
    "⟦P<JPNSAKURAI<<MIDORI<<<<<<<<<<<<<<<<<<<<<<<<⟧\n⟦TZ01234563JPN8504124F3001019<<<<<<<<<<<<<<08⟧",
    "MRZ: ⟦P<JPNSAKURAI<<MIDORI<<<<<<<<<<<<<<<<<<<⟧",
    "⟦TZ01234563JPN8504124F3001019«««««««««««««««8⟧",
    "⟦ＴＺ０１２３４５６３ＪＰＮ８５０４１２４Ｆ３００１０１９＜＜＜＜＜＜＜＜＜＜＜＜＜＜０８⟧",
    '{"mrz": "⟦P<JPNSAKURAI<<MIDORI<<<<<<<<<<<<<<<<<<<<<<<<⟧\\n⟦TZ01234563JPN8504124F3001019<<<<<<<<<<<<<<08⟧"}',
    "TZ01234562JPN8504124F3001019<<<<<<<<<<<<<<08", // wrong check digit
    "cat <<EOF >>NOTES<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
  ],
});

/** Longest stretch around a cue that is read as one: both lines, in full width, with a space here and there. */
const farthest = 400;

interface Stretch {
  readonly text: string;
  /** Where each character of the text starts and ends. */
  readonly offsets: readonly number[];
  readonly ends: readonly number[];
}

const firstLine = /P[A-Z<][A-Z]{3}[A-Z]+(?:<[A-Z]+)*<<(?:[A-Z]+(?:<[A-Z]+)*)?<{3,}/g;
const secondLine = /[A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9]{7}[MFX<][0-9]{7}/g;
const lineLength = 44;
const shortest = 30;

function recognizeCue(scene: Scene, { start, end, value }: CuePlace, emit: Emit): void {
  const { bytes } = scene;
  if (end - start > farthest) return;
  if (value === runShape.opaque && !opensSecondLine(bytes, start)) return;
  const stretch = readStretch(bytes, start, end);
  let names = 0;
  for (const { index } of stretch.text.matchAll(secondLine)) {
    const line = stretch.text.slice(index, index + lineLength);
    // A line whose end was lost has no last check digit; what stands behind it may be no part of it.
    const length = [line.length, 43].find((size) => isMrzSecondLine(line.slice(0, size)));
    if (length === undefined) continue;
    reportNames(stretch, names, index, emit);
    report(stretch, index, index + Math.min(length, line.length), emit);
    names = index + length;
    if (index === 0) reportNamesBefore(bytes, stretch.offsets[0], emit);
  }
  reportNames(stretch, names, stretch.text.length, emit);
}

/** The first line has no check digit. */
function checkLine(line: string): boolean | undefined {
  return line.startsWith("P") && /^P[A-Z<][A-Z]{3}/.test(line) ? undefined : isMrzSecondLine(line);
}

/** Nine characters and a digit, a nationality, a date: tells a zone with other fillers from a blob. */
function opensSecondLine(bytes: Uint8Array, start: number): boolean {
  for (let at = start + 10; at < start + 13; at++) if (!isUpper(bytes[at])) return false;
  for (let at = start + 13; at < start + 20; at++) if (!isDigit(bytes[at])) return false;
  return isDigit(bytes[start + 9]);
}

const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;

/** The first line stands right before the second: on the line above, or in the cell to its left. */
function reportNamesBefore(bytes: Uint8Array, start: number, emit: Emit): void {
  let end = start;
  while (end > 0 && start - end < 8 && " \t\r\n,;|\"'".includes(String.fromCharCode(bytes[end - 1]))) end--;
  if (end === start || end === 0) return;
  const at = previousCharacter(bytes, end, 0);
  if (zoneCharacter(bytes, at) === undefined) return;
  const stretch = readStretch(bytes, at, end);
  reportNames(stretch, 0, stretch.text.length, emit);
}

function report(stretch: Stretch, from: number, to: number, emit: Emit): void {
  emit({
    entityType: passportMrz.entityType,
    start: stretch.offsets[from],
    end: stretch.ends[to - 1],
    score: scoreOf("certain"),
    context: [],
  });
}

function reportNames(stretch: Stretch, from: number, to: number, emit: Emit): void {
  for (const match of stretch.text.slice(from, to).matchAll(firstLine)) {
    const start = from + match.index;
    const length = Math.min(match[0].length, lineLength);
    if (length >= shortest) report(stretch, start, start + length, emit);
  }
}

/** The characters of the zone around a cue, folded, without the spaces between them. */
function readStretch(bytes: Uint8Array, start: number, end: number): Stretch {
  let from = start;
  const floor = Math.max(0, start - farthest);
  while (from > floor) {
    const at = previousCharacter(bytes, from, floor);
    if (zoneCharacter(bytes, at) === undefined) break;
    from = at;
  }
  const ceiling = Math.min(bytes.length, Math.max(end, start + farthest));
  const offsets: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (let at = from; at < ceiling; at += characterLength(bytes[at])) {
    while (isEscapedLineEnd(bytes, at)) at += 2;
    const character = zoneCharacter(bytes, at);
    if (character === undefined) break;
    if (character === "") continue;
    text += character;
    offsets.push(at);
    ends.push(at + characterLength(bytes[at]));
  }
  return { text, offsets, ends };
}

/** The \\n between the two lines inside a string of JSON. */
function isEscapedLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 92 && (bytes[at + 1] === 110 || bytes[at + 1] === 114);
}

/** A character as it stands in the zone; "" for a space that slipped in; undefined for any other. */
function zoneCharacter(bytes: Uint8Array, at: number): string | undefined {
  let point = codePointAt(bytes, at);
  if (point >= 0xff01 && point <= 0xff5e) point -= 0xfee0;
  if (point === 0x20 || point === 0x3000 || point === 0xa0) return "";
  if (point === 0x3c || point === 0xab || point === 0x2039) return "<";
  if (point >= 0x61 && point <= 0x7a) point -= 32;
  const isUpperOrDigit = (point >= 0x41 && point <= 0x5a) || (point >= 0x30 && point <= 0x39);
  return isUpperOrDigit ? String.fromCharCode(point) : undefined;
}
