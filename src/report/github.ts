import { entityType } from "../entity-types.ts";
import type { FindingResult } from "../model.ts";
import { printable } from "./printable.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { severityOf } from "./severity.ts";
import { failureText, legalClassNames, skipReasonNames } from "./words.ts";

/** Workflow commands of GitHub Actions, which show as annotations beside the lines of a pull request. */
export function githubReporter(options: ReportOptions): Reporter {
  const { locale } = options;
  return {
    result: (result) => {
      switch (result.kind) {
        case "finding":
          return command(severityOf(result.legalClass), placeOf(result), describe(result, options));
        case "skipped":
          return options.quiet
            ? ""
            : command("notice", { file: result.path }, skipReasonNames[result.reason][locale]);
        case "failed":
          return command("warning", { file: result.path }, failureText(result, locale));
        case "summary":
          return "";
      }
    },
  };
}

function placeOf(finding: FindingResult): Readonly<Record<string, string | number>> {
  const place = { file: finding.path, line: finding.line, endLine: finding.endLine };
  // GitHub takes columns only for annotations within one line.
  const columns =
    finding.line === finding.endLine ? { col: finding.column, endColumn: finding.endColumn } : {};
  return { ...place, ...columns, title: finding.entityType };
}

function describe(finding: FindingResult, { locale }: ReportOptions): string {
  const name = entityType(finding.entityType)?.japanese ?? finding.entityType;
  return `${name} · ${legalClassNames[finding.legalClass][locale]} · ${finding.excerpt}`;
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${pairs.join(",")}::${escapeMessage(message)}\n`;
}

// Escaping as the runner undoes it. Without it a path or an excerpt could end the command and begin another.
function escapeMessage(text: string): string {
  const escaped = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return printable(escaped);
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
