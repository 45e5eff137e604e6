import { isYuchoAccount } from "../../../checksum/yucho-account.ts";
import { separator, type DigitRun } from "../../../text/digits.ts";
import { lineStart, previousCharacter } from "../../../text/bytes.ts";
import { foldText } from "../../../text/fold.ts";
import { isDigitPoint, pointBefore } from "../within-line.ts";

/** 記号 17030　番号, 記号番号 17030-, ゆうちょは17030の; group 1 is the 記号. */
const symbolBefore =
  /(?<!\d)([01]\d{3}0|[01]\d{4})(?:-\d)?[\s、,・／/のが-]*(?:番号|No\.?|番)?[\s:：=＝はが]*$/u;
const namesYucho = /ゆうちょ|郵便貯金|記号|貯金|通帳/u;
const reach = 80;

/**
 * The 記号 and the 番号 of an account at ゆうちょ銀行 whose 番号 this run of digits is (or both): each is passed to
 * `found`. They count when the check digit is right, or when words call them so.
 */
export function findYuchoAccounts(
  bytes: Uint8Array,
  run: DigitRun,
  found: (start: number, end: number) => void,
): boolean {
  if (isTransferAccount(run)) {
    found(run.groupStart[0], run.groupEnd[2]);
    return true;
  }
  if (!isNumber(run)) return false;
  const last = run.groups - 1;
  if (run.groups === 1 && !mayFollowSymbol(bytes, run.groupStart[0])) return false;
  const number = textOf(run, last);
  const numberStart = run.groupStart[last];
  let from = Math.max(
    lineStart(bytes, numberStart, Math.max(0, numberStart - reach)),
    numberStart - reach,
    0,
  );
  while ((bytes[from] & 0xc0) === 0x80) from++;
  // Without a word of many bytes before it there is nothing to read.
  if (numberStart - from < 5) return false;
  const folded = foldText(bytes, from, numberStart);
  const match = symbolBefore.exec(folded.text);
  if (!match) return false;
  const symbol = match[1];
  const isNamed = namesYucho.test(folded.text);
  const isRight = isYuchoAccount(symbol, number);
  if (!isRight && !(isNamed && symbol.endsWith("0") && number.length >= 6)) return false;
  if (!isNamed && run.groups === 1) return false;
  const at = match.index + match[0].indexOf(symbol);
  found(folded.byteAt(at), folded.byteAt(at + symbol.length));
  found(numberStart, run.groupEnd[last]);
  return true;
}

/** Whether groups and separators are those of such numbers. */
export function mayBeYucho(run: DigitRun): boolean {
  return isNumber(run) || isWrittenAsTransferAccount(run);
}

/** A 番号, or a 記号 and a 番号. */
function isNumber({ groups, groupLength, before }: DigitRun): boolean {
  const length = groupLength[groups - 1];
  if (length > 8 || length < (groups === 1 ? 7 : 6)) return false;
  return groups === 1 || (groups === 2 && groupLength[0] === 5 && before[1] !== separator.dot);
}

/** 00140-8-507: a 振替口座, whose 記号, check and 番号 are written as one. */
function isTransferAccount(run: DigitRun): boolean {
  if (run.digits[0] !== 0 || !isWrittenAsTransferAccount(run)) return false;
  return isYuchoAccount(textOf(run, 0), textOf(run, 2));
}

function isWrittenAsTransferAccount({ groups, groupLength, before }: DigitRun): boolean {
  if (groups !== 3 || groupLength[0] !== 5 || groupLength[1] !== 1) return false;
  return before[1] === separator.hyphen && before[2] === separator.hyphen;
}

function textOf(run: DigitRun, group: number): string {
  const from = run.groupDigit[group];
  let text = "";
  for (let i = 0; i < run.groupLength[group]; i++) text += String.fromCharCode(48 + run.digits[from + i]);
  return text;
}

const mostBetween = 32;

/** Five digits of a 記号 (or the one of its check, 00140-8) stand before the words that lead to a 番号. */
function mayFollowSymbol(bytes: Uint8Array, start: number): boolean {
  let at = start;
  while (at > 0 && start - at < mostBetween && !isDigitPoint(pointBefore(bytes, at))) {
    if (bytes[at - 1] === 10) return false;
    at = previousCharacter(bytes, at, 0);
  }
  let digits = 0;
  while (digits < 6 && isDigitPoint(pointBefore(bytes, at))) {
    at = previousCharacter(bytes, at, 0);
    digits++;
  }
  return digits === 5 || digits === 1;
}
