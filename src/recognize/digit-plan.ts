import { digitFlag } from "../model.ts";
import { maximalDigits, separator, type DigitRun } from "../text/digits.ts";
import type { DigitRunSpec, DigitsCue, Recognizer } from "./define.ts";
import { digitWindows, fits, type DigitWindow } from "./digit-windows.ts";

/** Who looks at a run of digits that is written in a certain way: its groups and what stands between them. */
export interface DigitPlan {
  /** Those that read the run for themselves. */
  readonly readers: readonly PlannedReader[];
  /** The parts that could be a number of their own, with those whose cue they fit. */
  readonly windows: readonly PlannedWindow[];
}

export interface PlannedReader {
  readonly recognizer: Recognizer;
  /** The run is of interest when one of its groups begins with one of these digits: a bit each. */
  readonly openings: number;
}

export interface PlannedWindow extends DigitWindow {
  readonly recognizers: readonly Recognizer[];
}

export interface DigitWaker {
  readonly recognizer: Recognizer;
  readonly spec: DigitsCue;
}

export interface DigitPlanner {
  /** Whether anybody knows a number as long as the one of a cue that begins so; most are never read. */
  readonly knows: (cueValue: number, opening: number) => boolean;
  readonly planFor: (run: DigitRun) => DigitPlan;
}

/** Longer runs are rare, and worked out each time. */
const mostGroups = 5;
/** Ways of writing that are remembered; of two with the same place the later stays. */
const places = 1 << 12;

/** `wakers` stand by the number of digits. Texts write numbers in a few ways, each of which is worked out once. */
export function createDigitPlanner(
  recognizers: readonly Recognizer[],
  wakers: readonly (readonly DigitWaker[] | undefined)[],
): DigitPlanner {
  const readers = recognizers.filter(({ recognizeDigits }) => recognizeDigits);
  const known = knownLengths(readers, wakers);
  const forms = new Float64Array(places);
  const plans: DigitPlan[] = new Array<DigitPlan>(places).fill({ readers: [], windows: [] });
  return {
    knows: (cueValue, opening) => (known[lengthKey(cueValue)] & opening) !== 0,
    planFor: (run) => {
      if (run.groups > mostGroups) return planOf(run, readers, wakers);
      const { form } = run;
      const place = placeOf(form);
      if (forms[place] !== form) {
        forms[place] = form;
        plans[place] = planOf(run, readers, wakers);
      }
      return plans[place];
    },
  };
}

/** Both halves of the number, mixed. */
function placeOf(form: number): number {
  return Math.imul((form | 0) ^ (form / 0x100000000), 0x9e3779b1) >>> 20;
}

function planOf(
  run: DigitRun,
  readers: readonly Recognizer[],
  wakers: readonly (readonly DigitWaker[] | undefined)[],
): DigitPlan {
  const isDotted = run.groups > 1 && run.before[1] === separator.dot;
  const windows: PlannedWindow[] = [];
  for (const window of digitWindows(run)) {
    const recognizers = (wakers[window.count] ?? [])
      .filter(({ spec }) => fits(run, window, spec))
      .map(({ recognizer }) => recognizer);
    if (recognizers.length > 0) windows.push({ ...window, recognizers });
  }
  return {
    readers: readers
      .map((recognizer) => ({ recognizer, openings: openingsOf(recognizer, isDotted, run.count, run) }))
      .filter(({ openings }) => openings !== 0),
    windows,
  };
}

/** The digits with which the numbers of a reader may begin in such a run. */
function openingsOf(reader: Recognizer, isDotted: boolean, count: number, run?: DigitRun): number {
  let openings = 0;
  for (const spec of runsOf(reader)) {
    if (!takes(spec, isDotted, count) || (run && spec.suits?.(run) === false)) continue;
    openings |= spec.opens === undefined ? anyOpening : maskOf(spec.opens);
  }
  return openings;
}

/** A bit for each digit. */
export const anyOpening: number = 0x3ff;

const maskOf = (digits: string): number =>
  [...digits].reduce((mask, digit) => mask | (1 << Number(digit)), 0);

/**
 * The digit that begins a number, as a bit; all bits where it is no plain digit, or behind a plus sign, a bracket, an
 * escape or a wide character, which may belong to the number.
 */
export function openingAt(bytes: Uint8Array, start: number): number {
  const digit = bytes[start] - 48;
  if (digit < 0 || digit > 9) return anyOpening;
  const before = start > 0 ? bytes[start - 1] : 32;
  const isOpen = before === 43 || before === 40 || (before | 32) === 98 || before >= 0x80;
  return isOpen ? anyOpening : 1 << digit;
}

/** The digits that begin the groups of a run, the first of which has `opening`. */
export function openingsIn({ digits, groups, groupDigit }: DigitRun, opening: number): number {
  let openings = opening;
  for (let group = 1; group < groups; group++) openings |= 1 << digits[groupDigit[group]];
  return openings;
}

const everyPlainRun: readonly DigitRunSpec[] = [{ least: 7, separators: "plain" }];

const runsOf = ({ runs }: Recognizer): readonly DigitRunSpec[] => (runs ? [runs].flat() : everyPlainRun);

function takes({ separators, least }: DigitRunSpec, isDotted: boolean, count: number): boolean {
  return (separators === "any" || separators === (isDotted ? "dotted" : "plain")) && count >= least;
}

/** The count of digits, whether dots part them, and whether they are one group. */
function lengthKey(cueValue: number): number {
  const isOneGroup = ((cueValue >> 8) & 15) === 1;
  return (cueValue & 0xff) | ((cueValue & digitFlag.dotted) !== 0 ? 0x100 : 0) | (isOneGroup ? oneGroup : 0);
}

const oneGroup = 0x200;

/** For each `lengthKey` how a number that somebody knows begins. Runs of several groups may hold any shorter number. */
function knownLengths(
  readers: readonly Recognizer[],
  wakers: readonly (readonly DigitWaker[] | undefined)[],
): Uint16Array {
  const least = wakers.findIndex((some) => some as unknown);
  const known = new Uint16Array(0x400);
  for (let count = 1; count <= maximalDigits + 1; count++) {
    for (const dotted of [0, 0x100]) {
      const openings = readers.reduce((all, reader) => all | openingsOf(reader, dotted !== 0, count), 0);
      known[count | dotted | oneGroup] = wakers[count] ? anyOpening : openings;
      if (openings !== 0 || count >= least) known[count | dotted] = anyOpening;
    }
  }
  return known;
}
