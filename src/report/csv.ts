import { entityType } from "../entity-types.ts";
import type { FindingResult, ScanResult } from "../model.ts";
import { printable } from "./printable.ts";
import { roundedScore } from "./record.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";

const COLUMNS: readonly string[] = [
  "kind",
  "path",
  "line",
  "column",
  "endLine",
  "endColumn",
  "entityType",
  "japanese",
  "legalClass",
  "score",
  "excerpt",
  "fingerprint",
  // The reason of a skipped file, the code of a failed one.
  "reason",
];

// A cell that begins like this is a formula to a spreadsheet; in Japanese ones the full-width signs count too.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** RFC 4180, with a header. A row is a finding or a file that was left out. */
export function csvReporter({ showValues }: ReportOptions): Reporter {
  return {
    begin: () => row(showValues ? [...COLUMNS, "value"] : COLUMNS),
    result: (result) => {
      const fields = fieldsOf(result, showValues);
      return fields === undefined ? "" : row(fields);
    },
  };
}

function fieldsOf(result: ScanResult, showValues: boolean): readonly string[] | undefined {
  switch (result.kind) {
    case "finding":
      return findingFields(result, showValues);
    case "skipped":
      return leftOut("skipped", result.path, result.reason, showValues);
    case "failed":
      return leftOut("failed", result.path, result.code, showValues);
    case "summary":
      return undefined;
  }
}

function findingFields(finding: FindingResult, showValues: boolean): readonly string[] {
  const { line, column, endLine, endColumn } = finding;
  return [
    "finding",
    printable(finding.path),
    ...[line, column, endLine, endColumn].map(String),
    finding.entityType,
    entityType(finding.entityType)?.japanese ?? "",
    finding.legalClass,
    String(roundedScore(finding)),
    printable(finding.excerpt),
    finding.fingerprint,
    "",
    ...(showValues ? [finding.value ?? ""] : []),
  ];
}

function leftOut(kind: string, path: string, reason: string, showValues: boolean): readonly string[] {
  const width = COLUMNS.length + (showValues ? 1 : 0);
  const fields = new Array<string>(width).fill("");
  fields[0] = kind;
  fields[1] = printable(path);
  fields[COLUMNS.indexOf("reason")] = reason;
  return fields;
}

function row(fields: readonly string[]): string {
  return fields.map(field).join(",") + "\r\n";
}

function field(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
