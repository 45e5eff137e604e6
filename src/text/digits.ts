import { asciiText, characterLength, codePointAt } from "./bytes.ts";

/** What may stand between two digit groups of one number. */
export const separator = {
  none: 0,
  hyphen: 1,
  space: 2,
  dot: 3,
  bracket: 4,
  spoken: 5,
  lineBreak: 6,
  invisible: 7,
} as const;

const hyphens =
  "-\u00ad\u00af\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u208b\u2212\u223c\u2500\u2501\u2796\u301c\u30a0ー\u3161一\ufe58\ufe63－ｰ～￣";
const spaces = " \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
const dots = ".．·・･";
const brackets = "()（）";
const spoken = "のノ";
const invisibles =
  "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u180e\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

function table(entries: readonly (readonly [string, number])[]): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [characters, value] of entries)
    for (const character of characters) classes[character.charCodeAt(0)] = value;
  return classes;
}

/** The `separator` class of every character of the basic plane. */
export const separatorClass: Uint8Array = table([
  [hyphens, separator.hyphen],
  [spaces, separator.space],
  [dots, separator.dot],
  [brackets, separator.bracket],
  [spoken, separator.spoken],
  [invisibles, separator.invisible],
]);

/** Value + 1 of every kanji numeral of the basic plane; 0 for all else. */
export const kanjiDigit: Uint8Array = table(
  [..."〇一二三四五六七八九"]
    .map((character, value) => [character, value + 1] as const)
    .concat([["零○◯", 1]]),
);

/** Value of the ASCII or full-width digit at `at`, or -1. */
export function digitAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead >= 48 && lead < 58) return lead - 48;
  if (lead === 0xef && bytes[at + 1] === 0xbc && bytes[at + 2] >= 0x90 && bytes[at + 2] < 0x9a)
    return bytes[at + 2] - 0x90;
  return -1;
}

/** The longest run that is read; longer ones are no identifier. */
export const maximalDigits = 64;
const maximalGroups = 15;

/** A run of digit groups, folded. One object is reused by every call of a reader. */
export interface DigitRun {
  /** Values 0–9. */
  readonly digits: Uint8Array;
  count: number;
  groups: number;
  readonly groupStart: Int32Array;
  readonly groupEnd: Int32Array;
  readonly groupLength: Uint8Array;
  /** Index of a group's first digit in `digits`. */
  readonly groupDigit: Uint8Array;
  /** The `separator` before each group; `none` for the first. */
  readonly before: Uint8Array;
  end: number;
  /** Lengths and separators of the groups as one number: ten bits a group, so that five groups are exact in a double. */
  form: number;
  /** Another number for every run that is read into any object. */
  serial: number;
  folded: boolean;
  kanji: boolean;
  broken: boolean;
}

let runsRead = 0;

export function createDigitRun(): DigitRun {
  return {
    digits: new Uint8Array(maximalDigits + 1),
    count: 0,
    groups: 0,
    groupStart: new Int32Array(maximalGroups + 1),
    groupEnd: new Int32Array(maximalGroups + 1),
    groupLength: new Uint8Array(maximalGroups + 1),
    groupDigit: new Uint8Array(maximalGroups + 1),
    before: new Uint8Array(maximalGroups + 1),
    end: 0,
    form: 0,
    serial: -1,
    folded: false,
    kanji: false,
    broken: false,
  };
}

const written: Buffer = Buffer.alloc(maximalDigits + 1);

/** So many digits of a run, from the digit `first` on, in ASCII. */
export function digitsText({ digits }: DigitRun, first: number, count: number): string {
  for (let i = 0; i < count; i++) written[i] = 48 + digits[first + i];
  return asciiText(written, 0, count);
}

/** The ASCII and full-width digits of a stretch in ASCII; whatever stands between them is passed over. */
export function digitsBetween(bytes: Uint8Array, start: number, end: number): string {
  let count = 0;
  for (let at = start; at < end && count < maximalDigits; at += characterLength(bytes[at])) {
    const value = digitAt(bytes, at);
    if (value >= 0) written[count++] = 48 + value;
  }
  return asciiText(written, 0, count);
}

export interface ReadDigitsOptions {
  /** Kanji numerals are digits, and 一 is no dash. */
  readonly kanji?: boolean;
  /** A line break may stand between two groups (behind a label only). */
  readonly acrossBreak?: boolean;
}

/**
 * Reads the digit groups that begin at `start` and stops before `limit`.
 *
 * Between two groups stands one separator; a closing bracket may be followed by a space or hyphen, and a
 * hyphen by a line break. Invisible characters are passed over. Returns false when no digit stands at `start`.
 */
export function readDigits(
  bytes: Uint8Array,
  start: number,
  limit: number,
  run: DigitRun,
  options: ReadDigitsOptions = {},
): boolean {
  const kanji = options.kanji === true;
  run.serial = ++runsRead;
  run.count = run.groups = 0;
  run.folded = run.broken = false;
  run.kanji = kanji;
  run.end = start;
  let at = start;
  let pending: number = separator.none;
  let inGroup = false;
  while (at < limit && run.count < maximalDigits) {
    const value = kanji ? kanjiDigit[Math.min(codePointAt(bytes, at), 0xffff)] - 1 : digitAt(bytes, at);
    if (value >= 0) {
      if (!inGroup) {
        if (run.groups > maximalGroups - 1) break;
        run.groupStart[run.groups] = at;
        run.groupDigit[run.groups] = run.count;
        run.groupLength[run.groups] = 0;
        run.before[run.groups] = pending;
        run.groups++;
        inGroup = true;
      }
      run.digits[run.count++] = value;
      run.groupLength[run.groups - 1]++;
      if (bytes[at] >= 0x80) run.folded = true;
      at += characterLength(bytes[at]);
      run.groupEnd[run.groups - 1] = run.end = at;
      pending = separator.none;
      continue;
    }
    if (run.count === 0) return false;
    const next = bytes[at];
    if (next === 10 || next === 13) {
      const breakable = pending === separator.hyphen || options.acrossBreak === true;
      if (!breakable || run.broken) break;
      at += next === 13 && bytes[at + 1] === 10 ? 2 : 1;
      while (at < limit && (bytes[at] === 32 || bytes[at] === 62 || bytes[at] === 9)) at++;
      if (digitAt(bytes, at) < 0) break;
      run.broken = true;
      pending = separator.lineBreak;
      inGroup = false;
      continue;
    }
    const point = codePointAt(bytes, at);
    const kind = point > 0xffff || (kanji && point === 0x4e00) ? 0 : separatorClass[point];
    if (kind === separator.none) break;
    if (kind !== separator.invisible) {
      const follows =
        pending === separator.bracket && (kind === separator.hyphen || kind === separator.space);
      if (pending !== separator.none && !follows) break;
      if (!follows) pending = kind;
      inGroup = false;
    }
    if (next >= 0x80) run.folded = true;
    at += characterLength(next);
  }
  run.form = formOf(run);
  return run.count > 0;
}

function formOf({ groups, groupLength, before }: DigitRun): number {
  let form = 0;
  for (let group = 0; group < groups; group++) form = extendForm(form, groupLength[group], before[group]);
  return form;
}

const extendForm = (form: number, length: number, sign: number): number => form * 1024 + length * 8 + sign;

/**
 * Reads a run that the cue stage has read before and found to be ASCII on one line: whatever stands between two
 * digits separates groups, so nothing is asked twice.
 */
export function rereadDigits(bytes: Uint8Array, start: number, end: number, run: DigitRun): void {
  const { digits, groupStart, groupEnd, groupLength, groupDigit, before } = run;
  let count = 0;
  let groups = 0;
  let form = 0;
  let sign: number = separator.none;
  let at = start;
  while (at < end) {
    const from = at;
    groupDigit[groups] = count;
    for (let value = bytes[at] - 48; value >= 0 && value < 10; value = at < end ? bytes[at] - 48 : -1) {
      digits[count++] = value;
      at++;
    }
    groupStart[groups] = from;
    groupEnd[groups] = at;
    groupLength[groups] = at - from;
    before[groups++] = sign;
    form = extendForm(form, at - from, sign);
    if (at < end) sign = separatorClass[bytes[at++]];
    while (at < end && (bytes[at] < 48 || bytes[at] > 57)) at++;
  }
  run.form = form;
  run.serial = ++runsRead;
  run.count = count;
  run.groups = groups;
  run.end = end;
  run.folded = run.kanji = run.broken = false;
}
