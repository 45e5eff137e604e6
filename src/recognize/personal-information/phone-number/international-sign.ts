/** Where the plus sign of an international number begins (+, ＋, %2B) that ends at `end`; -1 if there is none. */
export function internationalSign(bytes: Uint8Array, end: number): number {
  if (end === 0) return -1;
  let at = end;
  const trunk = signBeforeTrunk(bytes, end);
  if (trunk >= 0) return trunk;
  // +(81)
  if (bytes[at - 1] === 40) at--;
  if (bytes[at - 1] === 43) return isArithmetic(bytes, at - 1) ? -1 : withBracket(bytes, at - 1);
  if (at >= 3 && bytes[at - 3] === 0xef && bytes[at - 2] === 0xbc && bytes[at - 1] === 0x8b) return at - 3;
  const isEscape = at >= 3 && bytes[at - 3] === 37 && bytes[at - 2] === 50 && (bytes[at - 1] | 32) === 98;
  return isEscape ? at - 3 : -1;
}

/** (+81) 90-1234-5678: the bracket around the code of the country belongs to the number. */
function withBracket(bytes: Uint8Array, sign: number): number {
  return bytes[sign - 1] === 40 && bytes.subarray(sign, sign + longestCode).includes(41) ? sign - 1 : sign;
}

/** The sign, three digits of a country and the bracket behind them. */
const longestCode = 5;

/** Whether the byte before `end` could be the last of a plus sign, or of what stands between it and a number. */
export function mayFollowSign(bytes: Uint8Array, end: number): boolean {
  const before = bytes[end - 1];
  return before === 43 || before === 40 || before === 0x8b || (before | 32) === 98;
}

/** +81 (0)80-7987-0061: the run of digits begins with the 0 that is dialled at home; -1 elsewhere. */
export function signBeforeTrunk(bytes: Uint8Array, end: number): number {
  if (bytes[end - 1] !== 40 || bytes[end + 1] !== 41) return -1;
  let at = end - 1;
  if (bytes[at - 1] === 32 || bytes[at - 1] === 45) at--;
  const isJapan = bytes[at - 3] === 43 && bytes[at - 2] === 56 && bytes[at - 1] === 49;
  return isJapan ? at - 3 : -1;
}

/** 1+2, x+1: a letter or digit before the sign. */
function isArithmetic(bytes: Uint8Array, sign: number): boolean {
  if (sign === 0) return false;
  const before = bytes[sign - 1];
  return (
    (before >= 48 && before < 58) ||
    (before >= 65 && before <= 90) ||
    (before >= 97 && before <= 122) ||
    before === 41
  );
}
