import { hasAreaCode, isFixedLine } from "./area-codes.ts";

/**
 * How well the digits and groups of a number keep to the Japanese numbering plan: `grouped` as it is printed,
 * `bare` without or with other groups, or not at all.
 */
export type PlanFit = "grouped" | "bare" | "none";

const mobile = /^0[6789]0[1-9]\d{7}$/;
const internetPhone = /^050[1-9]\d{7}$/;
const pager = /^020[1-9]\d{7}$/;
const free = /^(?:0120|0570|0180|0990)\d{6}$/;
const longFree = /^0800\d{7}$/;

/** Checks a national number (with its 0) and the lengths of the groups in which it is written. */
export function fitOf(number: string, groups: readonly number[]): PlanFit {
  if (/^(\d)\1+$/.test(number.slice(3))) return "none";
  if (number.length === 11) {
    if (longFree.test(number)) return isOneOf(groups, "4-3-4", "4-7") ? "grouped" : "bare";
    if (!mobile.test(number) && !internetPhone.test(number) && !pager.test(number)) return "none";
    return groupedIf(groups, isOneOf(groups, "3-4-4", "3-8", "7-4"));
  }
  if (number.length !== 10) return "none";
  if (free.test(number)) return groupedIf(groups, isOneOf(groups, "4-3-3", "4-6", "4-2-4"));
  if (!isFixedLine(number)) return "none";
  return groupedIf(groups, hasAreaCode(number, groups[0]) && groups[groups.length - 1] >= 4);
}

/** Digits in groups that no number has are something else; in one group they may be anything. */
function groupedIf(groups: readonly number[], printed: boolean): PlanFit {
  if (groups.length === 1) return "bare";
  return printed ? "grouped" : "none";
}

function isOneOf(groups: readonly number[], ...forms: readonly string[]): boolean {
  return forms.includes(groups.join("-"));
}
