/** How the process ends; scripts rely on these numbers. */
export const exitCodes = {
  nothingFound: 0,
  findings: 1,
  /** A mistake in the use, or in suminuri itself. */
  error: 2,
  /** Something could not be examined, and `--fail-on-incomplete` was given. */
  incomplete: 3,
  /** 128 and the number of SIGINT, as shells count. */
  interrupted: 130,
} as const;

/** What a run came to, as far as the exit code is concerned. */
export interface RunTotals {
  readonly findings: number;
  /**
   * Files that failed or were skipped. A binary file counts: nobody looked into it. Who knows that it holds nothing
   * excludes it, and what is excluded or ignored is not counted.
   */
  readonly notExamined: number;
}

/** Incomplete beats findings, for the report tells those; `--exit-zero` is about findings alone. */
export function exitCodeOf(
  totals: RunTotals,
  flags: { readonly exitZero: boolean; readonly failOnIncomplete: boolean },
): number {
  if (flags.failOnIncomplete && totals.notExamined > 0) return exitCodes.incomplete;
  return totals.findings > 0 && !flags.exitZero ? exitCodes.findings : exitCodes.nothingFound;
}
