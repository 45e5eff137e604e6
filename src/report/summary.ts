import { failureLine, SkippedFiles } from "./left-out.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { summaryTable } from "./summary-table.ts";

/** Counts by type alone, for people: no path, no line, no excerpt but the names of files that failed. */
export function summaryReporter(options: ReportOptions): Reporter {
  const skipped = new SkippedFiles();
  return {
    result: (result) => {
      switch (result.kind) {
        case "finding":
          return "";
        case "skipped":
          skipped.add(result);
          return "";
        case "failed":
          return failureLine(result, options);
        case "summary":
          return summaryTable(result, options) + skipped.line(options);
      }
    },
  };
}
