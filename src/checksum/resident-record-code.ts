import { digitOf, isNumber, weightedSum } from "./weighted-sum.ts";

const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * The check digit of a 住民票コード: the last of eleven digits.
 *
 * Weights 5 4 3 2 7 6 5 4 3 2 over the first ten, modulus 11; the check digit is 11 − r, and 0 for r = 1. For
 * r = 0 the published descriptions disagree between 0 and 1, so both pass.
 */
export function isResidentRecordCode(digits: string): boolean {
  if (!isNumber(digits, 11)) return false;
  const remainder = weightedSum(digits, weights) % 11;
  const last = digitOf(digits, 10);
  return remainder === 0 ? last <= 1 : last === (11 - remainder) % 10;
}
