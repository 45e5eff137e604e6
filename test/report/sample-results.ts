import type {
  FailedResult,
  FindingResult,
  ScanResult,
  SkippedResult,
  SummaryResult,
} from "../../src/model.ts";
import type { ReportFormat } from "../../src/policy/report-formats.ts";
import { createReporter } from "../../src/report/report.ts";
import type { ReportOptions } from "../../src/report/reporter.ts";

/** A finding of an invented number, with whatever a test wants to be different. */
export function finding(changes: Partial<FindingResult> = {}): FindingResult {
  return {
    kind: "finding",
    path: "logs/app.log",
    entityType: "JP_MY_NUMBER",
    legalClass: "identification-code",
    line: 3,
    column: 7,
    endLine: 3,
    endColumn: 19,
    byteStart: 211,
    byteEnd: 223,
    score: 0.99,
    context: ["個人番号"],
    excerpt: "個人番号: ●●●●●●●●●●●●",
    fingerprint: "3f2a9c",
    ...changes,
  };
}

export const skipped: SkippedResult = { kind: "skipped", path: "logo.png", reason: "binary" };

export const failed: FailedResult = {
  kind: "failed",
  path: "x.csv",
  code: "EACCES",
  message: "cannot be read: no permission to read it (EACCES)",
};

export const summary: SummaryResult = {
  kind: "summary",
  files: 12,
  bytes: 1_234_567,
  findings: 1234,
  skipped: 1,
  failed: 1,
  byType: { EMAIL_ADDRESS: 1233, JP_MY_NUMBER: 1, SENSITIVE_CREED: 0 },
  seconds: 0.84,
};

const plain: ReportOptions = {
  locale: "en",
  version: "1.2.3",
  paint: (_, text) => text,
  showValues: false,
  explain: false,
  quiet: false,
};

/** What a format writes for a run of results. */
export function written(
  format: ReportFormat,
  results: Iterable<ScanResult>,
  options: Partial<ReportOptions> = {},
): string {
  const reporter = createReporter(format, { ...plain, ...options });
  const parts = [reporter.begin?.() ?? ""];
  for (const result of results) parts.push(reporter.result(result));
  parts.push(reporter.end?.() ?? "");
  return parts.join("");
}
