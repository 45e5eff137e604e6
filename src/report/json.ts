import { recordOf } from "./record.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";

/** One JSON document, `{"results": […], "summary": {…}}`, whose results are the objects of the JSONL format. */
export function jsonReporter({ showValues }: ReportOptions): Reporter {
  let separator = "\n";
  let summary = "null";
  return {
    begin: () => '{"results":[',
    result: (result) => {
      const text = JSON.stringify(recordOf(result, showValues));
      if (result.kind === "summary") {
        summary = text;
        return "";
      }
      const line = separator + text;
      separator = ",\n";
      return line;
    },
    end: () => `\n],"summary":${summary}}\n`,
  };
}
