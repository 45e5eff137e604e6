import { passesLuhn } from "../../../checksum/luhn.ts";

interface Brand {
  /** The first digits, from and to. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly lengths: readonly number[];
}

/** Issuer ranges and lengths of the brands that are paid with in Japan. */
const brands: readonly Brand[] = [
  { ranges: [[4, 4]], lengths: [13, 16, 18, 19] }, // Visa
  {
    ranges: [
      [51, 55],
      [2221, 2720],
    ],
    lengths: [16],
  }, // Mastercard
  { ranges: [[3528, 3589]], lengths: [16, 17, 18, 19] }, // JCB
  {
    ranges: [
      [1800, 1800],
      [2131, 2131],
    ],
    lengths: [15],
  }, // JCB of old
  {
    ranges: [
      [34, 34],
      [37, 37],
    ],
    lengths: [15],
  }, // American Express
  {
    ranges: [
      [300, 305],
      [3095, 3095],
      [36, 36],
      [38, 39],
    ],
    lengths: [14, 16, 19],
  }, // Diners Club
  {
    ranges: [
      [6011, 6011],
      [644, 649],
      [65, 65],
    ],
    lengths: [16, 19],
  }, // Discover
  {
    ranges: [
      [62, 62],
      [81, 81],
    ],
    lengths: [16, 17, 18, 19],
  }, // UnionPay
];

/** Whether a number lies in a brand's range, has its length and passes the Luhn check. */
export function isCardNumber(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19 || /^(\d)\1+$/.test(digits)) return false;
  return (
    brands.some((brand) => brand.lengths.includes(digits.length) && isInRange(brand, digits)) &&
    passesLuhn(digits)
  );
}

function isInRange({ ranges }: Brand, digits: string): boolean {
  return ranges.some(([from, to]) => {
    const prefix = Number(digits.slice(0, String(from).length));
    return prefix >= from && prefix <= to;
  });
}
