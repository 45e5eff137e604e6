/**
 * The second line of a passport's machine-readable zone (ICAO Doc 9303, TD3): number, nationality, birth,
 * sex and expiry, of which number, birth and expiry have check digits, and over all of them a last one.
 *
 * A scan may have lost the end of the line: the last check digit is asked for only where all 44 characters are.
 */
export function isMrzSecondLine(line: string): boolean {
  if (!/^[A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9]{6}[0-9][MFX<][0-9]{6}[0-9][A-Z0-9<]*$/.test(line)) return false;
  const isChecked = (text: string, digit: string): boolean => mrzCheckDigit(text) === Number(digit);
  if (!isChecked(line.slice(0, 9), line[9])) return false;
  if (!isChecked(line.slice(13, 19), line[19])) return false;
  if (!isChecked(line.slice(21, 27), line[27])) return false;
  if (line.length < 44) return true;
  const personal = line.slice(28, 42);
  const isPersonalChecked =
    isChecked(personal, line[42]) || (line[42] === "<" && mrzCheckDigit(personal) === 0);
  const composite = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43);
  return line.length === 44 && isPersonalChecked && isChecked(composite, line[43]);
}

/** Digits count as they are, A to Z as 10 to 35, the filler as 0; weights 7 3 1, modulus 10. */
export function mrzCheckDigit(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = text[i] === "<" ? 0 : Number.parseInt(text[i], 36);
    sum += value * [7, 3, 1][i % 3];
  }
  return sum % 10;
}
