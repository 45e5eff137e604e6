/** γ-GTP is gamma-GTP, as keys spell it: the table of words has no Greek letters. */
export function withLatinLetters(text: string): string {
  return text.replace(/[αΑ]/gu, "alpha").replace(/[βΒ]/gu, "beta").replace(/[γΓ]/gu, "gamma");
}

/** TEL番号, HbA1c値, IPアドレス: an identifier, and what is said of it in Japanese. */
const mixed = /^([\x21-\x7e][\x20-\x7e]*?) ?(?:番号|値|アドレス)$/u;

export function identifierIn(text: string): string | undefined {
  return mixed.exec(text)?.[1];
}

/** 従業員No., 口座№, 会員ナンバー */
export function withNumberSpelled(text: string): string {
  return text.replace(/(?:No\.?|№|ナンバー)$/iu, "番号");
}
