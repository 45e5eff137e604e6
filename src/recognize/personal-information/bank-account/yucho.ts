import { isYuchoAccount } from "../../../checksum/yucho-account.ts";
import { separator, type DigitRun } from "../../../text/digits.ts";
import { lineStart } from "../../../text/bytes.ts";
import { foldText } from "../../../text/fold.ts";

/** 記号 17030　番号, 記号番号 17030-, ゆうちょは17030の; group 1 is the 記号. */
const symbolBefore = /(?<!\d)([01]\d{3}0|[01]\d{4})(?:-\d)?[\s、,・／/の-]*(?:番号|No\.?|番)?[\s:：は]*$/u;
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
  const last = run.groups - 1;
  if (run.groupLength[last] < 6 || run.groupLength[last] > 8) return false;
  if (run.groups > 2 || (run.groups === 2 && run.groupLength[0] !== 5)) return false;
  if (run.groups === 1 && run.groupLength[0] < 7) return false;
  if (run.groups === 2 && run.before[1] === separator.dot) return false;
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

function textOf(run: DigitRun, group: number): string {
  const from = run.groupDigit[group];
  let text = "";
  for (let i = 0; i < run.groupLength[group]; i++) text += String.fromCharCode(48 + run.digits[from + i]);
  return text;
}
