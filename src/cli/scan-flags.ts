import type { Localized } from "../policy/locale.ts";
import { reportFormats } from "../policy/report-formats.ts";

/** A flag as data: one table makes the parser, the help and the suggestions. */
export interface Flag {
  /** As commander writes it: `-o, --output <file>`. */
  readonly syntax: string;
  /** May be given several times, or once with commas. */
  readonly isList?: boolean;
  readonly help: Localized;
}

const formats = reportFormats.join(", ");

export const localeFlag: Flag = {
  syntax: "--locale <ja|en>",
  help: {
    en: "language of messages (default: that of the environment)",
    ja: "メッセージの言語（既定: 環境の言語）",
  },
};

/** The flags of `suminuri scan`, in the order of the help. */
export const scanFlags: readonly Flag[] = [
  {
    syntax: "-f, --format <format>",
    help: {
      en: `how results are written: ${formats} (default: text)`,
      ja: `結果の形式: ${formats}（既定: text）`,
    },
  },
  {
    syntax: "-o, --output <file>",
    help: { en: "write results to a file", ja: "結果をファイルに書き出す" },
  },
  {
    syntax: "-c, --config <file>",
    help: {
      en: "configuration file (default: suminuri.config.json, .yaml, .yml or .suminurirc, here or in a folder above)",
      ja: "設定ファイル（既定: このフォルダから上へ探した suminuri.config.json / .yaml / .yml / .suminurirc）",
    },
  },
  {
    syntax: "--types <names>",
    isList: true,
    help: {
      en: "look for these entity types only, with commas between",
      ja: "この種類だけを探す（コンマ区切り）",
    },
  },
  {
    syntax: "--exclude-types <names>",
    isList: true,
    help: { en: "do not report these entity types", ja: "この種類は報告しない（コンマ区切り）" },
  },
  {
    syntax: "--min-score <number>",
    help: {
      en: "least score to report, 0 to 1 (default: 0.5); a score is about the share of such findings that are right",
      ja: "報告する最小のスコア 0〜1（既定: 0.5）。スコアは、同様の検出が正しい割合の目安",
    },
  },
  {
    syntax: "--exclude <glob>",
    isList: true,
    help: {
      en: "do not read these paths, in the manner of .gitignore",
      ja: "読まないパス（.gitignore の書き方）",
    },
  },
  {
    syntax: "--no-gitignore",
    help: { en: "read what .gitignore leaves out, too", ja: ".gitignore で除外されたものも読む" },
  },
  {
    syntax: "--staged",
    help: {
      en: "scan what is staged in git, as it is in the index",
      ja: "git のステージにある内容を検査する（作業ツリーではなくインデックス）",
    },
  },
  {
    syntax: "--stdin-filename <name>",
    help: {
      en: "name and format of what comes from stdin (-)",
      ja: "標準入力（-）の名前。形式もこれで決まる",
    },
  },
  {
    syntax: "--max-filesize <size>",
    help: {
      en: "skip larger files: 500K, 10MB, 1GiB",
      ja: "これより大きいファイルは読まない: 500K, 10MB, 1GiB",
    },
  },
  {
    syntax: "-j, --threads <number>",
    help: {
      en: "threads to use (default: one for each processor)",
      ja: "使うスレッドの数（既定: プロセッサの数）",
    },
  },
  {
    syntax: "--show-values",
    help: {
      en: "write the values themselves, in text, jsonl, json and csv",
      ja: "値そのものを出力する（text, jsonl, json, csv）",
    },
  },
  {
    syntax: "--explain",
    help: {
      en: "say of each finding what woke it, its context, check digit, tokens and the parts of its score (text, jsonl, json, sarif), and which files were skipped",
      ja: "検出ごとに、手がかり・文脈・検査数字・形態素・スコアの内訳（text, jsonl, json, sarif）を、また対象外のファイルも示す",
    },
  },
  {
    syntax: "--exit-zero",
    help: { en: "end with 0 even when something was found", ja: "検出があっても 0 で終了する" },
  },
  {
    syntax: "--fail-on-incomplete",
    help: {
      en: "end with 3 when a file failed or was skipped, binary ones included",
      ja: "失敗・対象外（バイナリを含む）のファイルがあれば 3 で終了する",
    },
  },
  {
    syntax: "-q, --quiet",
    help: {
      en: "findings and failures only: no summary, no progress",
      ja: "検出と失敗だけ（集計と進捗を出さない）",
    },
  },
  { syntax: "--no-progress", help: { en: "no progress bar", ja: "進捗を表示しない" } },
  { syntax: "--no-color", help: { en: "no colours", ja: "色を付けない" } },
  localeFlag,
];

/** `--output` of `-o, --output <file>`. */
export function longNameOf(flag: Flag): string {
  return /--[a-z-]+/.exec(flag.syntax)?.[0] ?? flag.syntax;
}
