/** The sum of a number's first digits, each times its weight. The number is written in ASCII digits. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] * digitOf(digits, i);
  return sum;
}

/** The value of the ASCII digit at `index`. */
export function digitOf(digits: string, index: number): number {
  return digits.charCodeAt(index) - 48;
}

/** Whether a text is so many ASCII digits, and not one digit over and over, which is a filler. */
export function isNumber(text: string, length: number): boolean {
  if (text.length !== length) return false;
  const first = text.charCodeAt(0);
  let isFiller = true;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i);
    if (digit < 48 || digit > 57) return false;
    if (digit !== first) isFiller = false;
  }
  return !isFiller;
}
