import type { FailedResult, LegalClass, SkipReason } from "../model.ts";
import type { Locale, Localized } from "../policy/locale.ts";

/** The legal classes as the Act names them, for people. */
export const legalClassNames: Readonly<Record<LegalClass, Localized>> = {
  "identification-code": { en: "identification code", ja: "個人識別符号" },
  "personal-information": { en: "personal information", ja: "個人情報" },
  "personal-related": { en: "personal-related", ja: "個人関連情報" },
  "special-care": { en: "special care-required", ja: "要配慮個人情報" },
};

export const skipReasonNames: Readonly<Record<SkipReason, Localized>> = {
  binary: { en: "binary", ja: "バイナリ" },
  "too-large": { en: "larger than --max-filesize", ja: "--max-filesize を超過" },
  "not-a-file": { en: "not a regular file", ja: "通常のファイルではない" },
};

// The codes of the system that files fail with; of others the English message is told.
const failures: Readonly<Record<string, string>> = {
  EACCES: "読み取る権限がありません",
  EPERM: "読み取る権限がありません",
  ENOENT: "ファイルがなくなったか、リンク先がありません",
  ENOTDIR: "パスの途中がフォルダではありません",
  EISDIR: "フォルダです",
  ELOOP: "シンボリックリンクが循環しています",
  ENAMETOOLONG: "パスが長すぎます",
  EMFILE: "開いているファイルが多すぎます",
  ENFILE: "開いているファイルが多すぎます",
  ENOMEM: "メモリが足りません",
  EIO: "ディスクがエラーを報告しました",
  EBUSY: "別のプログラムが使用中です",
  ECHANGED: "読み取り中に短くなりました。書き込みが終わってから検査し直してください",
};

/** Why a file could not be examined, in the reader's language as far as the code is a common one. */
export function failureText(result: FailedResult, locale: Locale): string {
  const known = locale === "ja" ? failures[result.code] : undefined;
  return known === undefined ? result.message : `検査できません: ${known} (${result.code})`;
}
