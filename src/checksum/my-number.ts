import { digitOf, isNumber, weightedSum } from "./weighted-sum.ts";

const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * The check digit of the 個人番号: the last of twelve digits.
 *
 * Weights 6 5 4 3 2 7 6 5 4 3 2 over the first eleven, modulus 11; remainders 0 and 1 give 0, others 11 − r.
 * Source: 総務省令 2014 no. 85 Art. 5. A run of one digit is a filler even where it passes.
 */
export function isMyNumber(digits: string): boolean {
  if (!isNumber(digits, 12)) return false;
  const remainder = weightedSum(digits, weights) % 11;
  return digitOf(digits, 11) === (remainder <= 1 ? 0 : 11 - remainder);
}
