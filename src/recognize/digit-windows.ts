import { digitsText, maximalDigits, separator, type DigitRun } from "../text/digits.ts";
import type { DigitsCue } from "./define.ts";

/** Groups `first` to `last` of a run, read as one number. */
export interface DigitWindow {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

const mostDigits = 24;

/**
 * Every part of a run that could be a number of its own: the whole, or groups that a space sets apart from
 * their neighbours.
 */
export function digitWindows(run: DigitRun): readonly DigitWindow[] {
  const found: DigitWindow[] = [];
  for (let first = 0; first < run.groups; first++) {
    if (first > 0 && !isBorder(run.before[first])) continue;
    let count = 0;
    for (let last = first; last < run.groups; last++) {
      count += run.groupLength[last];
      if (count > mostDigits) break;
      if (last + 1 < run.groups && !isBorder(run.before[last + 1])) continue;
      found.push({ first, last, count });
    }
  }
  return found;
}

const isBorder = (before: number): boolean =>
  before === separator.space || before === separator.lineBreak || before === separator.bracket;

/** Whether a window is written in one of the groupings of a cue, with one kind of separator throughout. */
export function fits(run: DigitRun, window: DigitWindow, cue: DigitsCue): boolean {
  const groups = window.last - window.first + 1;
  if (groups === 1) return true;
  if (!hasOneSeparator(run, window)) return false;
  if (isPartOfSpacedRow(run, window)) return false;
  for (const lengths of cue.groups) if (isGroupedAs(run, window, lengths)) return true;
  return false;
}

function isGroupedAs(run: DigitRun, { first, last }: DigitWindow, lengths: readonly number[]): boolean {
  if (lengths.length !== last - first + 1) return false;
  for (let i = 0; i < lengths.length; i++) if (lengths[i] !== run.groupLength[first + i]) return false;
  return true;
}

function hasOneSeparator(run: DigitRun, window: DigitWindow): boolean {
  let kind: number = separator.none;
  for (let group = window.first + 1; group <= window.last; group++) {
    const before = run.before[group];
    if (before === separator.lineBreak) continue;
    if (before === separator.dot || before === separator.bracket) return false;
    if (kind !== separator.none && before !== kind) return false;
    kind = before;
  }
  return true;
}

/** 12 34 56 78: numbers in a row of numbers, not one number in groups. */
function isPartOfSpacedRow(run: DigitRun, window: DigitWindow): boolean {
  if (run.before[window.first + 1] !== separator.space) return false;
  return window.first > 0 || window.last < run.groups - 1;
}

/** The digits of a window as ASCII. */
export function windowText(run: DigitRun, window: DigitWindow): string {
  return digitsText(run, run.groupDigit[window.first], Math.min(window.count, maximalDigits));
}
