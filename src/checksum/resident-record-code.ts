/**
 * The check digit of a 住民票コード: the last of eleven digits.
 *
 * Weights 5 4 3 2 7 6 5 4 3 2 over the first ten, modulus 11; the check digit is 11 − r, and 0 for r = 1. For
 * r = 0 the published descriptions disagree between 0 and 1, so both pass.
 */
export function isResidentRecordCode(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const remainder = weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
  const last = Number(digits[10]);
  return remainder === 0 ? last <= 1 : last === (11 - remainder) % 10;
}
