import type { FailedResult, SkippedResult, SkipReason } from "../model.ts";
import { printable } from "./printable.ts";
import type { ReportOptions } from "./reporter.ts";
import { failureText, skipReasonNames } from "./words.ts";

/** A line for a file that could not be examined; it is shown even to who wants quiet. */
export function failureLine(result: FailedResult, { locale, paint }: ReportOptions): string {
  return `${paint("red", "!")} ${printable(result.path)}: ${printable(failureText(result, locale))}\n`;
}

/** Counts skipped files by reason and says so in one line: a folder of pictures would bury the findings. */
export class SkippedFiles {
  readonly #counts = new Map<SkipReason, number>();

  add(result: SkippedResult): void {
    this.#counts.set(result.reason, (this.#counts.get(result.reason) ?? 0) + 1);
  }

  line({ locale, paint }: ReportOptions): string {
    if (this.#counts.size === 0) return "";
    const parts = [...this.#counts].map(([reason, count]) => `${skipReasonNames[reason][locale]} ${count}`);
    const what = { en: "Not examined", ja: "対象外" }[locale];
    return paint("dim", `${what}: ${parts.join(", ")}`) + "\n";
  }
}

/** A line for one skipped file, for who asks why. */
export function skippedLine(result: SkippedResult, { locale, paint }: ReportOptions): string {
  const what = { en: "skipped", ja: "対象外" }[locale];
  return (
    paint("dim", `- ${printable(result.path)}: ${what}: ${skipReasonNames[result.reason][locale]}`) + "\n"
  );
}
