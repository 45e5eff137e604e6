import type { ReportFormat } from "../policy/report-formats.ts";
import { csvReporter } from "./csv.ts";
import { githubReporter } from "./github.ts";
import { jsonReporter } from "./json.ts";
import { jsonlReporter } from "./jsonl.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { sarifReporter } from "./sarif.ts";
import { summaryReporter } from "./summary.ts";
import { textReporter } from "./text.ts";

const reporters: Readonly<Record<ReportFormat, (options: ReportOptions) => Reporter>> = {
  text: textReporter,
  jsonl: jsonlReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
  csv: csvReporter,
  summary: summaryReporter,
};

/** The reporter of a format, ready for one run. */
export function createReporter(format: ReportFormat, options: ReportOptions): Reporter {
  return reporters[format](options);
}
