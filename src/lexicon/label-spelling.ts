/** γ-GTP is gamma-GTP, as keys spell it: the table of words has no Greek letters. */
export function withLatinLetters(text: string): string {
  return text.replace(/[αΑ]/gu, "alpha").replace(/[βΒ]/gu, "beta").replace(/[γΓ]/gu, "gamma");
}

/** S/N: the number of a device, where `sn` is a surname in directories. */
export const serialNumber: RegExp = /^s\/n$/iu;

/** 身長cm, 体重kg: the unit of what stands below. */
export function withoutUnit(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?:cm|mm|kg|mmHg|mg\/dL|g\/dL|%|歳|才)$/iu,
    "",
  );
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
