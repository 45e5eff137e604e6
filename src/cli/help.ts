import type { Localized } from "../policy/locale.ts";

export const description: Localized = {
  en: "Finds Japanese personal data in files. Values are masked in everything it prints.",
  ja: "ファイルの中の日本の個人情報を見つけます。出力する値はすべて伏せ字になります。",
};

export const scanUsage = "[scan] [options] [path...]";

export const pathHelp: Localized = {
  en: "files, folders, patterns or - for stdin (default: the current folder)",
  ja: "ファイル、フォルダ、パターン、または標準入力の -（既定: 今のフォルダ）",
};

export const typesHelp: Localized = {
  en: "list the entity types with their legal class and law",
  ja: "種類の一覧を、法律上の区分・根拠とともに表示する",
};

export const helpHelp: Localized = { en: "show this help", ja: "このヘルプを表示する" };

export const versionHelp: Localized = { en: "show the version", ja: "版を表示する" };

/** The headings that commander writes in English. */
export const headings: Readonly<Record<string, string>> = {
  "Usage:": "使い方:",
  "Arguments:": "引数:",
  "Options:": "オプション:",
  "Commands:": "コマンド:",
};

/** What stands below the options: how it is used, and what the exit codes mean. */
export const lessons: Localized = {
  en: `
Commands:
  scan                         scan files (what happens without a command)
  types                        ${typesHelp.en}

Examples:
  suminuri                                     scan the current folder
  suminuri logs/ customers.csv                 scan a folder and a file
  cat app.log | suminuri -                     scan what comes through a pipe
  suminuri --staged                            scan what is about to be committed
  suminuri -f sarif -o result.sarif .          write a report for code scanning
  suminuri -f summary --exit-zero data/        count what there is
  suminuri --types JP_MY_NUMBER,PERSON .       look for two entity types only

Exit codes:
  0  nothing found
  1  personal data found
  2  a mistake in the use, or in suminuri itself
  3  something could not be examined, and --fail-on-incomplete was given
`,
  ja: `
コマンド:
  scan                         ファイルを検査する（コマンドを書かないときもこれ）
  types                        ${typesHelp.ja}

例:
  suminuri                                     今のフォルダを検査する
  suminuri logs/ customers.csv                 フォルダとファイルを検査する
  cat app.log | suminuri -                     パイプから来るものを検査する
  suminuri --staged                            コミットしようとしている内容を検査する
  suminuri -f sarif -o result.sarif .          コードスキャン用の報告を書き出す
  suminuri -f summary --exit-zero data/        件数だけを数える
  suminuri --types JP_MY_NUMBER,PERSON .       二つの種類だけを探す

終了コード:
  0  検出なし
  1  個人情報を検出
  2  使い方の誤り、または suminuri 自身の誤り
  3  検査できないものがあり、--fail-on-incomplete が指定されていた
`,
};
