import type { DigitRun } from "../../../text/digits.ts";
import { characterLength, isDigit, lineStart } from "../../../text/bytes.ts";

/**
 * Columns before the kind of account: record kind 1, bank 4 and 15, branch 3 and 15, clearing house 4; some programs
 * pad too few beside the marks of ｶﾞ and ﾊﾟ.
 */
const columnsBefore = 42;
const columnsMissing = 6;
const digitsOfHouse = 4;
const digitsOfKindAndAccount = 8;
const dataRecord = 50;

/** Columns before the kind of account in the header: kind 1, type 2, code 1, customer 10 and 40, day 4, bank 4 and 15, branch 3 and 15. */
const columnsOfHeader = 95;
const headerRecord = 49;

/** The byte at which the account of the one who pays begins in the header record, behind its kind; -1 elsewhere. */
export function payingAccount(bytes: Uint8Array, run: DigitRun): number {
  const start = run.groupStart[0];
  if (run.folded || !isKind(run.digits[0]) || !followsName(bytes, start)) return -1;
  const line = lineStart(bytes, start, Math.max(0, start - columnsOfHeader * 4));
  if (bytes[line] !== headerRecord || !isDigit(bytes[line + 13]) || isDigit(bytes[line + 14])) return -1;
  const columns = columnsBetween(bytes, line, start);
  return columns <= columnsOfHeader && columns >= columnsOfHeader - columnsMissing ? start + 1 : -1;
}

/**
 * The byte at which the account begins in a data record of a transfer file (全銀: 総合振込, 給与振込, 口座振替),
 * whose clearing house, kind and account make one run of twelve digits, of eight where the clearing house is left
 * blank; -1 elsewhere.
 */
export function transferAccount(bytes: Uint8Array, run: DigitRun): number {
  const house = run.count - digitsOfKindAndAccount;
  const start = run.groupStart[0];
  if (run.folded || !isKind(run.digits[house]) || !followsName(bytes, start)) return -1;
  if (house === 0 && !isBlank(bytes, start - digitsOfHouse, start)) return -1;
  const line = lineStart(bytes, start, Math.max(0, start - columnsBefore * 4));
  if (bytes[line] !== dataRecord || !isDigit(bytes[line + 4]) || isDigit(bytes[line + 5])) return -1;
  const columns = columnsBetween(bytes, line, start) + house;
  return columns <= columnsBefore && columns >= columnsBefore - columnsMissing ? start + house + 1 : -1;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 32) return false;
  return true;
}

/** The name of a branch fills its columns with kana or spaces. */
function followsName(bytes: Uint8Array, start: number): boolean {
  return bytes[start - 1] === 32 || bytes[start - 1] >= 0x80;
}

function columnsBetween(bytes: Uint8Array, start: number, end: number): number {
  let columns = 0;
  for (let at = start; at < end; at += characterLength(bytes[at])) columns++;
  return columns;
}

/** 普通, 当座, 貯蓄, その他. */
function isKind(digit: number): boolean {
  return digit === 1 || digit === 2 || digit === 4 || digit === 9;
}
