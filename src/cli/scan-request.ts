import { SuminuriError } from "../errors.ts";
import { checkEntityTypes, checkFormat } from "../policy/check-values.ts";
import { loadPolicy } from "../policy/load-policy.ts";
import { isLocale } from "../policy/locale.ts";
import type { Locale, Localized } from "../policy/locale.ts";
import { mergePolicies } from "../policy/policy.ts";
import type { Policy } from "../policy/policy.ts";
import { parseSize } from "../policy/size.ts";

/** A scan as the user asked for it, checked: the command line over the configuration file. */
export interface ScanRequest {
  readonly paths: readonly string[];
  readonly policy: Policy;
  readonly locale: Locale;
  readonly output: string | undefined;
  readonly stdinFilename: string | undefined;
  readonly staged: boolean;
  readonly gitignore: boolean;
  readonly showValues: boolean;
  readonly explain: boolean;
  readonly exitZero: boolean;
  readonly failOnIncomplete: boolean;
  readonly quiet: boolean;
  readonly progress: boolean;
  readonly color: boolean;
}

type Flags = Readonly<Record<string, unknown>>;

/** Checks the flags, then reads the configuration file. Throws on the first mistake. */
export async function scanRequest(
  paths: readonly string[],
  flags: Flags,
  cwd: string,
  locale: Locale,
): Promise<ScanRequest> {
  const commandLine = policyOf(flags, locale);
  const file = textOf(flags, "config");
  const configuration = await loadPolicy({ cwd, locale, ...(file === undefined ? {} : { file }) });
  const policy = mergePolicies(configuration, commandLine);
  return {
    paths: paths.length > 0 ? paths : ["."],
    policy,
    locale: policy.locale ?? locale,
    output: textOf(flags, "output"),
    stdinFilename: textOf(flags, "stdinFilename"),
    staged: flags["staged"] === true,
    gitignore: flags["gitignore"] !== false,
    showValues: flags["showValues"] === true,
    explain: flags["explain"] === true,
    exitZero: flags["exitZero"] === true,
    failOnIncomplete: flags["failOnIncomplete"] === true,
    quiet: flags["quiet"] === true,
    progress: flags["progress"] !== false,
    color: flags["color"] !== false,
  };
}

function policyOf(flags: Flags, locale: Locale): Policy {
  const format = textOf(flags, "format");
  const types = listOf(flags, "types");
  const excludeTypes = listOf(flags, "excludeTypes");
  return withoutUndefined({
    format: format === undefined ? undefined : checkFormat(format, { where: "--format", locale }),
    types: types && checkEntityTypes(types, { where: "--types", locale }),
    excludeTypes: excludeTypes && checkEntityTypes(excludeTypes, { where: "--exclude-types", locale }),
    exclude: flags["exclude"] as readonly string[] | undefined,
    minScore: parsed(flags, "minScore", "--min-score", parseScore, locale, {
      en: "a number from 0 to 1",
      ja: "0 から 1 までの数",
    }),
    threads: parsed(flags, "threads", "--threads", parseThreads, locale, {
      en: "a whole number from 1 to 256",
      ja: "1 から 256 までの整数",
    }),
    maxFilesize: parsed(flags, "maxFilesize", "--max-filesize", parseSize, locale, {
      en: "a size such as 500K, 10MB or 1GiB",
      ja: "500K、10MB、1GiB のようなサイズ",
    }),
    locale: parsed(flags, "locale", "--locale", parseLocale, locale, { en: "ja or en", ja: "ja か en" }),
  });
}

function parsed<T>(
  flags: Flags,
  name: string,
  flag: string,
  parse: (text: string) => T | undefined,
  locale: Locale,
  expected: Localized,
): T | undefined {
  const text = textOf(flags, name);
  if (text === undefined) return undefined;
  const value = parse(text);
  if (value !== undefined) return value;
  throw new SuminuriError(
    "E_INVALID_VALUE",
    {
      en: `${flag}: "${text}" does not fit. Give ${expected.en}.`,
      ja: `${flag}: 「${text}」は使えません。${expected.ja}を指定してください。`,
    }[locale],
  );
}

function parseScore(text: string): number | undefined {
  return /^(?:0|1|[01]?\.\d+|1\.0*|0\.)$/.test(text) && Number(text) <= 1 ? Number(text) : undefined;
}

function parseThreads(text: string): number | undefined {
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= 256 ? Number(text) : undefined;
}

function parseLocale(text: string): Locale | undefined {
  return isLocale(text) ? text : undefined;
}

function textOf(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return typeof value === "string" ? value : undefined;
}

/** The names of a flag that takes commas and may be given several times. */
function listOf(flags: Flags, name: string): readonly string[] | undefined {
  const values = flags[name] as readonly string[] | undefined;
  return values
    ?.flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

function withoutUndefined(policy: { readonly [Key in keyof Policy]: Policy[Key] | undefined }): Policy {
  return Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined)) as Policy;
}
