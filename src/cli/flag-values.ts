import { SuminuriError } from "../errors.ts";
import { isLocale } from "../policy/locale.ts";
import type { Locale, Localized } from "../policy/locale.ts";
import { parseSize } from "../policy/size.ts";

/** Flags as commander gives them: texts, lists of texts, or whether they were set. */
export type Flags = Readonly<Record<string, unknown>>;

/** The text of a flag, or undefined when it was not given. */
export function textOf(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return typeof value === "string" ? value : undefined;
}

/** The names of a flag that takes commas and may be given several times. */
export function namesOf(flags: Flags, name: string): readonly string[] | undefined {
  const values = flags[name] as readonly string[] | undefined;
  return values
    ?.flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

/** `--min-score` */
export function scoreOf(flags: Flags, locale: Locale): number | undefined {
  const expected = { en: "a number from 0 to 1", ja: "0 から 1 までの数" };
  return parsed(textOf(flags, "minScore"), "--min-score", parseScore, expected, locale);
}

/** `--threads` */
export function threadsOf(flags: Flags, locale: Locale): number | undefined {
  const expected = { en: "a whole number from 1 to 256", ja: "1 から 256 までの整数" };
  return parsed(textOf(flags, "threads"), "--threads", parseThreads, expected, locale);
}

/** `--max-filesize`, in bytes. */
export function sizeOf(flags: Flags, locale: Locale): number | undefined {
  const expected = { en: "a size such as 500K, 10MB or 1GiB", ja: " 500K、10MB、1GiB のようなサイズ" };
  return parsed(textOf(flags, "maxFilesize"), "--max-filesize", parseSize, expected, locale);
}

/** `--locale` */
export function localeOf(flags: Flags, locale: Locale): Locale | undefined {
  const expected = { en: "ja or en", ja: " ja か en" };
  return parsed(
    textOf(flags, "locale"),
    "--locale",
    (text) => (isLocale(text) ? text : undefined),
    expected,
    locale,
  );
}

function parsed<T>(
  text: string | undefined,
  flag: string,
  parse: (text: string) => T | undefined,
  expected: Localized,
  locale: Locale,
): T | undefined {
  if (text === undefined) return undefined;
  const value = parse(text);
  if (value !== undefined) return value;
  throw new SuminuriError(
    "E_INVALID_VALUE",
    {
      en: `${flag}: "${text}" does not fit. Give ${expected.en}.`,
      ja: `${flag}: 「${text}」は使えません。${expected.ja} を指定してください。`,
    }[locale],
  );
}

function parseScore(text: string): number | undefined {
  const isDecimal = /^(?:\d+\.?\d*|\.\d+)$/.test(text);
  return isDecimal && Number(text) <= 1 ? Number(text) : undefined;
}

function parseThreads(text: string): number | undefined {
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= 256 ? Number(text) : undefined;
}
