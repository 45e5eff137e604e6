import { hasAreaCode, isFixedLine } from "./area-codes.ts";

/**
 * How well the digits and groups of a number keep to the Japanese numbering plan: `grouped` as it is printed,
 * `bare` without or with other groups, or not at all.
 */
export type PlanFit = "grouped" | "bare" | "none";

/** The lengths of groups as the digits of one number: 3-4-4 is 344. */
const longFreeGroups: readonly number[] = [434, 47];
const mobileGroups: readonly number[] = [344, 38, 74];
const freeGroups: readonly number[] = [433, 46, 424];

/** Checks a national number (with its 0) and the lengths of the groups in which it is written. */
export function fitOf(number: string, groups: readonly number[]): PlanFit {
  if (isOneDigit(number, 3)) return "none";
  if (number.length === 11) {
    if (number.startsWith("0800")) return longFreeGroups.includes(formOf(groups)) ? "grouped" : "bare";
    if (!isMobile(number)) return "none";
    return groupedIf(groups, mobileGroups.includes(formOf(groups)));
  }
  if (number.length !== 10) return "none";
  if (isFree(number)) return groupedIf(groups, freeGroups.includes(formOf(groups)));
  if (!isFixedLine(number)) return "none";
  return groupedIf(groups, hasAreaCode(number, groups[0]) && groups[groups.length - 1] >= 4);
}

/** Digits in groups that no number has are something else; in one group they may be anything. */
function groupedIf(groups: readonly number[], printed: boolean): PlanFit {
  if (groups.length === 1) return "bare";
  return printed ? "grouped" : "none";
}

function formOf(groups: readonly number[]): number {
  let form = 0;
  for (const length of groups) form = length > 9 ? Number.NaN : form * 10 + length;
  return form;
}

/** Whether the same digit stands from `start` to the end. */
function isOneDigit(number: string, start: number): boolean {
  for (let i = start + 1; i < number.length; i++) if (number[i] !== number[start]) return false;
  return number.length > start + 1;
}

/** 060 070 080 090, 050 of internet phones and 020 of pagers, and no 0 behind. */
function isMobile(number: string): boolean {
  return number[0] === "0" && number[2] === "0" && number[3] !== "0" && "256789".includes(number[1]);
}

function isFree(number: string): boolean {
  return ["0120", "0570", "0180", "0990"].includes(number.slice(0, 4));
}
