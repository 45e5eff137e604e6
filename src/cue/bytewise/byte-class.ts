/** What a byte can begin. */
export const byteClass = { other: 0, letter: 1, digit: 2, at: 3, percent: 4, colon: 5, wide: 6 } as const;

const classOf = (byte: number): number => {
  // Characters of two bytes begin nothing; nor do the bytes inside a character.
  if (byte >= 0x80) return byte >= 0xe0 ? byteClass.wide : byteClass.other;
  const character = String.fromCharCode(byte);
  if (/[A-Za-z_]/.test(character)) return byteClass.letter;
  if (/[0-9]/.test(character)) return byteClass.digit;
  return { "@": byteClass.at, "%": byteClass.percent, ":": byteClass.colon }[character] ?? byteClass.other;
};

export const classOfByte: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte));

const flags = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 128 && pattern.test(String.fromCharCode(byte)) ? 1 : 0,
  );

export const isHex: Uint8Array = flags(/[0-9A-Fa-f]/);
/** Letters, digits and the underscore: what an identifier or a token is made of. */
export const isTokenByte: Uint8Array = flags(/[A-Za-z0-9_]/);
/** Also the bytes of base64 and base64url, without the padding. */
export const isBlobByte: Uint8Array = flags(/[A-Za-z0-9+/_-]/);
/** 明治 大正 昭和 平成 令和. */
export const isEraLetter: Uint8Array = flags(/[MTSHR]/);
export const isUpper: Uint8Array = flags(/[A-Z]/);
export const isNucleotide: Uint8Array = flags(/[ACGTUNacgtun]/);
export const isMrzByte: Uint8Array = flags(/[A-Z0-9<]/);
