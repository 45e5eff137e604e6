import { digitOf, isNumber, weightedSum } from "./weighted-sum.ts";

const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * The shape and check digit of a 運転免許証の番号, twelve digits.
 *
 * Two digits of the public safety commission, two of the year, six of the serial, the check digit, and how
 * often the licence was issued anew. Weights 5 4 3 2 7 6 5 4 3 2 over the first ten; the check digit is the
 * last digit of 11 − (sum mod 11).
 */
export function isDriversLicense(digits: string): boolean {
  if (!isNumber(digits, 12)) return false;
  if (digitOf(digits, 10) !== (11 - (weightedSum(digits, weights) % 11)) % 10) return false;
  return commissions.has(digits.slice(0, 2));
}

/** 公安委員会: five of Hokkaido, then the prefectures by region. */
const commissions: ReadonlySet<string> = new Set(
  (
    "10 11 12 13 14 20 21 22 23 24 25 30 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 60 61 62 63 64 65 " +
    "70 71 72 73 74 80 81 82 83 90 91 92 93 94 95 96 97"
  ).split(" "),
);
