/**
 * The check digit of accounts at ゆうちょ銀行: the fourth digit of the 記号 covers the 記号 and the 番号.
 *
 * Thirteen digits (記号 with a zero in the place of the check digit, 番号 padded to eight) are weighted in groups
 * of three with 1, 3 and "double, less nine from five up"; the last counts once.
 */
export function isYuchoAccount(symbol: string, number: string): boolean {
  if (!/^[01]\d{4}$/.test(symbol) || !/^\d{2,8}$/.test(number)) return false;
  const digits = symbol.slice(0, 3) + "0" + symbol.slice(4) + number.padStart(8, "0");
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    const place = i % 3;
    if (place === 0) sum += digit;
    else if (place === 1) sum += digit * 3;
    else sum += digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum % 10 === Number(symbol[3]);
}
