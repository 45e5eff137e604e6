import { entityTypes } from "../entity-types.ts";
import { SuminuriError } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import { suggestion } from "../policy/check-values.ts";
import { didYouMean } from "../policy/did-you-mean.ts";
import type { Locale, Localized } from "../policy/locale.ts";
import { longNameOf, scanFlags } from "./scan-flags.ts";

/** What is said on stderr when a run ends with an error: its first line tells what, where and what to do. */
export function complaint(error: unknown, locale: Locale): string {
  if (error instanceof SuminuriError) {
    const more = error.code === "E_UNKNOWN_OPTION" ? `\n${seeHelp[locale]}` : "";
    return `suminuri: ${error.code}: ${inJapaneseIf(locale === "ja", error)}${more}\n`;
  }
  return internal(error, locale);
}

const seeHelp: Localized = { en: "All options: suminuri --help", ja: "オプションの一覧: suminuri --help" };

// What lies below the command line speaks English, as libraries do; these lines stand above its messages.
const japaneseHeadlines: Readonly<Partial<Record<ErrorCode, string>>> = {
  E_PATH_NOT_FOUND: "当てはまるファイルがありません。パスと今のフォルダを確認してください。",
  E_GIT: "git のインデックスを読めません。git リポジトリの中で実行してください。",
  E_INVALID_VALUE: "指定された値は使えません。",
  E_RECOGNIZER: "追加された認識器が正しくありません。",
};

function inJapaneseIf(isJapanese: boolean, error: SuminuriError): string {
  const headline = japaneseHeadlines[error.code];
  const isNeeded = isJapanese && headline !== undefined && !/[\p{sc=Hiragana}]/u.test(error.message);
  return isNeeded ? `${headline}\n${error.message}` : error.message;
}

/**
 * An error of our own making. Its message may quote what was being scanned, as those of JSON.parse do, so that only
 * its name and the places in our code are told.
 */
function internal(error: unknown, locale: Locale): string {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error ? ` ${String(error.code)}` : "";
  const places = error instanceof Error ? placesOf(error) : [];
  const headline = {
    en: `internal error (${name}${code}). This is a mistake in suminuri; please report it with the lines below. They hold nothing that was scanned.`,
    ja: `内部エラー（${name}${code}）。suminuri の誤りです。以下の行を添えて報告してください。検査した内容は含まれていません。`,
  }[locale];
  return [`suminuri: ${headline}`, ...places].join("\n") + "\n";
}

/** The lines of the stack without the message that stands above them. */
function placesOf(error: Error): string[] {
  const stack = error.stack ?? "";
  const message = stack.indexOf(error.message);
  const below = message === -1 ? stack : stack.slice(message + error.message.length);
  return below.split("\n").filter((line) => /^ {4}at /.test(line));
}

/** What commander found wrong with the command line, in the reader's language and with a suggestion. */
export function usageError(code: string, message: string, locale: Locale): SuminuriError {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? "";
  const say = (errorCode: ErrorCode, text: Localized): SuminuriError =>
    new SuminuriError(errorCode, text[locale]);
  switch (code) {
    case "commander.unknownOption": {
      const flag = quoted.split("=")[0];
      const near = didYouMean(flag, [...scanFlags.map(longNameOf), "--help", "--version"]);
      return say("E_UNKNOWN_OPTION", {
        en: `there is no option ${flag}.${suggestion(near, "en")}`,
        ja: `${flag} というオプションはありません。${suggestion(near, "ja")}`.trimEnd(),
      });
    }
    case "commander.optionMissingArgument":
      return say("E_INVALID_VALUE", {
        en: `${quoted} needs a value.${example(quoted, "en")}`,
        ja: `${quoted} には値が必要です。${example(quoted, "ja")}`,
      });
    case "commander.excessArguments":
      return say("E_UNKNOWN_OPTION", {
        en: "there are more arguments than this command takes.",
        ja: "このコマンドが受け取る数より引数が多すぎます。",
      });
    default:
      return say("E_UNKNOWN_OPTION", {
        en: message.replace(/^error: /, ""),
        ja: `コマンドラインが正しくありません: ${message.replace(/^error: /, "")}`,
      });
  }
}

function example(flag: string, locale: Locale): string {
  const examples: Readonly<Record<string, string>> = {
    "--format": "--format jsonl",
    "--types": `--types ${entityTypes[0].name}`,
    "--max-filesize": "--max-filesize 10MB",
  };
  const found = Object.keys(examples).find((name) => flag.includes(name));
  if (found === undefined) return "";
  return locale === "ja" ? `例: ${examples[found]}` : ` Example: ${examples[found]}`;
}
