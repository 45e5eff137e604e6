import type { Locale } from "./locale.ts";
import type { ReportFormat } from "./report-formats.ts";

/** What the user decided, in a configuration file or by flags. Everything absent has its default. */
export interface Policy {
  /** Only these entity types. */
  readonly types?: readonly string[];
  readonly excludeTypes?: readonly string[];
  /** Between 0 and 1. */
  readonly minScore?: number;
  /** Values that are never reported. They are personal data themselves: no message may hold one. */
  readonly allow?: readonly string[];
  /** Globs of paths that are not read. */
  readonly exclude?: readonly string[];
  readonly format?: ReportFormat;
  readonly threads?: number;
  /** In bytes. */
  readonly maxFilesize?: number;
  readonly locale?: Locale;
}

/** The command line beats the file, key by key; globs to exclude add up, for nobody means to include with them. */
export function mergePolicies(file: Policy, commandLine: Policy): Policy {
  const exclude = [...(file.exclude ?? []), ...(commandLine.exclude ?? [])];
  return { ...file, ...commandLine, ...(exclude.length > 0 ? { exclude } : {}) };
}
