import type { DigitRun } from "../../../text/digits.ts";
import type { DigitRunSpec } from "../../define.ts";
import { digitWindows, windowText, type DigitWindow } from "../../digit-windows.ts";
import { isSetApart } from "../../edges.ts";
import { isCardNumber } from "./card-brands.ts";

const none: readonly CardPlace[] = [];

/** The cards of the run that was read last: a number, its month and its code are asked for in turn. */
let cards: readonly CardPlace[] = none;
let serial = -1;

/** Lengths of the groups in which cards are printed. */
const printedGroups: readonly string[] = ["4-4-4-4", "4-6-5", "4-6-4", "4-4-4-4-3"];

export interface CardPlace {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly isGrouped: boolean;
}

/** Brands begin with 2 to 6, and JCB's fifteen digits of old with 1. */
export const cardRuns: readonly DigitRunSpec[] = [
  { least: 13, separators: "plain", opens: "23456" },
  { least: 15, separators: "plain", opens: "1" },
];

/** The card numbers in a run of digits. */
export function cardsIn(bytes: Uint8Array, run: DigitRun): readonly CardPlace[] {
  if (run.serial !== serial) {
    serial = run.serial;
    cards = run.groups === 1 && !mayBeCard(run) ? none : findCards(bytes, run);
  }
  return cards;
}

function findCards(bytes: Uint8Array, run: DigitRun): readonly CardPlace[] {
  const found: CardPlace[] = [];
  for (const window of digitWindows(run)) {
    if (window.count < 13 || window.count > 19 || !isPrinted(run, window)) continue;
    const start = run.groupStart[window.first];
    const end = run.groupEnd[window.last];
    if (!isSetApart(bytes, start, end) || !isCardNumber(windowText(run, window))) continue;
    found.push({ start, end, count: window.count, isGrouped: window.last > window.first });
  }
  return found;
}

/** One group, or groups of a card with one kind of separator. What a space sets apart behind may be the month. */
function isPrinted(run: DigitRun, { first, last }: DigitWindow): boolean {
  if (first === last) return true;
  let lengths = "";
  for (let group = first; group <= last; group++) {
    if (group > first) {
      if (run.before[group] !== run.before[first + 1]) return false;
      lengths += "-";
    }
    lengths += String(run.groupLength[group]);
  }
  return printedGroups.includes(lengths);
}

/** The Luhn check, before anything is turned into text. */
function mayBeCard({ digits, count }: DigitRun): boolean {
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const digit = digits[count - 1 - index];
    const doubled = digit * 2;
    sum += (index & 1) === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
