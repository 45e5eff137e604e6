import { digitFlag } from "../model.ts";
import { maximalDigits, separator, type DigitRun } from "../text/digits.ts";
import type { DigitRunSpec, DigitsCue, Recognizer } from "./define.ts";
import { digitWindows, fits, type DigitWindow } from "./digit-windows.ts";

/** Who looks at a run of digits that is written in a certain way: its groups and what stands between them. */
export interface DigitPlan {
  /** Those that read the run for themselves. */
  readonly readers: readonly Recognizer[];
  /** The parts that could be a number of their own, with those whose cue they fit. */
  readonly windows: readonly PlannedWindow[];
}

export interface PlannedWindow extends DigitWindow {
  readonly recognizers: readonly Recognizer[];
}

export interface DigitWaker {
  readonly recognizer: Recognizer;
  readonly spec: DigitsCue;
}

export interface DigitPlanner {
  /** Whether anybody knows a number as long as the one of a cue; most are never read. */
  readonly knows: (cueValue: number) => boolean;
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
    knows: (cueValue) => known[lengthKey(cueValue)] === 1,
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
    readers: readers.filter((reader) =>
      runsOf(reader).some((spec) => takes(spec, isDotted, run.count) && (spec.suits?.(run) ?? true)),
    ),
    windows,
  };
}

const everyPlainRun: readonly DigitRunSpec[] = [{ least: 7, separators: "plain" }];

const runsOf = ({ runs }: Recognizer): readonly DigitRunSpec[] => (runs ? [runs].flat() : everyPlainRun);

function takes({ separators, least }: DigitRunSpec, isDotted: boolean, count: number): boolean {
  return (separators === "any" || separators === (isDotted ? "dotted" : "plain")) && count >= least;
}

/** The count of digits, whether dots part them, and whether they are one group. */
function lengthKey(cueValue: number): number {
  const isOneGroup = ((cueValue >> 8) & 15) === 1;
  return (cueValue & 0xff) | ((cueValue & digitFlag.dotted) !== 0 ? 0x100 : 0) | (isOneGroup ? 0x200 : 0);
}

/** A 1 for each `lengthKey` that somebody knows. Runs of several groups may hold any shorter number. */
function knownLengths(
  readers: readonly Recognizer[],
  wakers: readonly (readonly DigitWaker[] | undefined)[],
): Uint8Array {
  const least = wakers.findIndex((some) => some as unknown);
  const known = new Uint8Array(0x400);
  for (let count = 1; count <= maximalDigits + 1; count++) {
    for (const dotted of [0, 0x100]) {
      const isRead = readers.some((reader) =>
        runsOf(reader).some((spec) => takes(spec, dotted !== 0, count)),
      );
      if (isRead || wakers[count]) known[count | dotted | 0x200] = 1;
      if (isRead || count >= least) known[count | dotted] = 1;
    }
  }
  return known;
}
