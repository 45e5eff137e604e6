import { checkEntityTypes, checkFormat } from "../policy/check-values.ts";
import { loadPolicy } from "../policy/load-policy.ts";
import type { Locale } from "../policy/locale.ts";
import { mergePolicies } from "../policy/policy.ts";
import type { Policy } from "../policy/policy.ts";
import type { ReportFormat } from "../policy/report-formats.ts";
import { localeOf, namesOf, scoreOf, sizeOf, textOf, threadsOf } from "./flag-values.ts";
import type { Flags } from "./flag-values.ts";

/** A scan as the user asked for it, checked: the command line over the configuration file. */
export interface ScanRequest {
  /** None means the current folder, or all that is staged. */
  readonly paths: readonly string[];
  /** What to scan and what to keep, as the scan takes it. */
  readonly policy: Omit<Policy, "format" | "locale">;
  readonly format: ReportFormat;
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
  const { format = "text", locale: reader = locale, ...policy } = mergePolicies(configuration, commandLine);
  return {
    paths,
    policy,
    format,
    locale: reader,
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
  const types = namesOf(flags, "types");
  const excludeTypes = namesOf(flags, "excludeTypes");
  return withoutUndefined({
    format: format === undefined ? undefined : checkFormat(format, { where: "--format", locale }),
    types: types && checkEntityTypes(types, { where: "--types", locale }),
    excludeTypes: excludeTypes && checkEntityTypes(excludeTypes, { where: "--exclude-types", locale }),
    exclude: flags["exclude"] as readonly string[] | undefined,
    minScore: scoreOf(flags, locale),
    threads: threadsOf(flags, locale),
    maxFilesize: sizeOf(flags, locale),
    locale: localeOf(flags, locale),
  });
}

function withoutUndefined(policy: { readonly [Key in keyof Policy]: Policy[Key] | undefined }): Policy {
  return Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined)) as Policy;
}
