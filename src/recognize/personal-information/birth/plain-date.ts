const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Whether a stretch is a date and nothing else, as nearly every cell under 生年月日 is: 1980/3/2, 1980-03-02,
 * 1980.3.2. Whatever is written in another way is for `findDates` to read; this only saves it the work.
 */
export function isPlainDate(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length < 8 || length > 10) return false;
  const year = numberIn(bytes, start, start + 4);
  const sign = bytes[start + 4];
  if (year < 1868 || year > 2100 || (sign !== 45 && sign !== 46 && sign !== 47)) return false;
  const second = bytes[start + 6] === sign ? start + 6 : start + 7;
  if (bytes[second] !== sign || end - second > 3) return false;
  const month = numberIn(bytes, start + 5, second);
  const day = numberIn(bytes, second + 1, end);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth[month - 1];
}

/** The value of ASCII digits, -1 for anything else. */
function numberIn(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at] - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return end > start ? value : -1;
}
