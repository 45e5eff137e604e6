import { recordOf } from "./record.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";

/** One JSON object a line: findings, files that were left out, and the summary last. */
export function jsonlReporter({ showValues }: ReportOptions): Reporter {
  return { result: (result) => JSON.stringify(recordOf(result, showValues)) + "\n" };
}
