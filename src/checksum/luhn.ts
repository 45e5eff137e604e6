/** ISO/IEC 7812: every second digit from the right counts double, the digits of the products add up to tens. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const product = i % 2 === 0 ? digit : digit * 2;
    sum += product > 9 ? product - 9 : product;
  }
  return digits.length > 1 && sum % 10 === 0;
}
