import { digitOf, isNumber } from "./weighted-sum.ts";

/**
 * The check digit of a 保険者番号, which a 後期高齢者医療の被保険者番号 has too: weights 2 1 2 1 … from the right,
 * digits of the products added, modulus 10.
 */
export function hasInsurerCheckDigit(digits: string): boolean {
  const { length } = digits;
  if (length < 6 || length > 10 || !isNumber(digits, length)) return false;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const product = digitOf(digits, length - 1 - i) * (i % 2 === 1 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/**
 * A 保険者番号: prefecture, insurer and check digit (国民健康保険, 介護保険), with a 法別番号 of two digits before
 * them for every other insurance, or 00 where a file pads six digits to eight.
 */
export function isInsurerNumber(digits: string): boolean {
  if (digits.length !== 6 && digits.length !== 8) return false;
  if (!hasInsurerCheckDigit(digits)) return false;
  if (digits.length === 8 && !laws.has(digits.slice(0, 2))) return false;
  const prefecture = Number(digits.slice(-6, -4));
  return prefecture >= 1 && prefecture <= 47;
}

/** 法別番号 of the kinds of insurance. */
const laws: ReadonlySet<string> = new Set("00 01 02 03 04 06 07 31 32 33 34 39 63 67 72 73 74 75".split(" "));
