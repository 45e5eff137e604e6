import { entityType } from "../entity-types.ts";
import type { FindingResult } from "../model.ts";
import { alignColumns } from "./columns.ts";
import type { Cell } from "./columns.ts";
import { contextText, explanationLines } from "./explanation.ts";
import { failureLine, SkippedFiles, skippedLine } from "./left-out.ts";
import { printable } from "./printable.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { classStyles, summaryTable } from "./summary-table.ts";
import { legalClassNames } from "./words.ts";

// Findings of a file are laid out together, but a file with a million of them must not be held in memory.
const FINDINGS_ALIGNED_TOGETHER = 200;

/** For people: findings grouped by file with masked excerpts, then the table by type. */
export function textReporter(options: ReportOptions): Reporter {
  const skipped = new SkippedFiles();
  let pending: FindingResult[] = [];
  let path: string | undefined;

  const flush = (): string => {
    const lines = alignColumns(
      pending.map((finding) => cells(finding, options)),
      "  ",
    );
    const text = lines.map((line, index) => line + "\n" + explanation(pending[index], options)).join("");
    pending = [];
    return text;
  };
  const closeFile = (): string => {
    const text = flush();
    const gap = path === undefined ? "" : "\n";
    path = undefined;
    return text + gap;
  };

  return {
    result: (result) => {
      switch (result.kind) {
        case "finding": {
          let text = "";
          if (result.path !== path) {
            text = closeFile() + options.paint("bold", printable(result.path)) + "\n";
            path = result.path;
          }
          pending.push(result);
          return pending.length < FINDINGS_ALIGNED_TOGETHER ? text : text + flush();
        }
        case "skipped":
          skipped.add(result);
          return options.explain ? closeFile() + skippedLine(result, options) : "";
        case "failed":
          return closeFile() + failureLine(result, options);
        case "summary":
          return closeFile() + (options.quiet ? "" : summaryTable(result, options) + skipped.line(options));
      }
    },
    // A scan that was interrupted has no summary, yet what was found is shown.
    end: closeFile,
  };
}

function cells(finding: FindingResult, { paint, showValues }: ReportOptions): Cell[] {
  const style = classStyles[finding.legalClass];
  const value = showValues && finding.value !== undefined ? `  → ${printable(finding.value)}` : "";
  return [
    { text: `${finding.line}:${finding.column}`, paint: (text) => paint("dim", text) },
    { text: finding.entityType, paint: (text) => paint(style, text) },
    { text: entityType(finding.entityType)?.japanese ?? "" },
    { text: finding.score.toFixed(2), paint: (text) => paint("dim", text) },
    { text: printable(finding.excerpt) + value },
  ];
}

function explanation(finding: FindingResult, { explain, locale, paint }: ReportOptions): string {
  if (!explain) return "";
  const law = entityType(finding.entityType)?.law;
  const words = { en: ["context", "none"], ja: ["文脈", "なし"] }[locale];
  const why = finding.explanation;
  const context = why ? contextText(why, locale) : finding.context.map(printable).join(", ");
  const parts = [
    `${words[0]}: ${context === "" ? words[1] : context}`,
    legalClassNames[finding.legalClass][locale],
    ...(law === undefined ? [] : [law]),
  ];
  const lines = [parts.join(" · "), ...(why ? explanationLines(why, finding.score, locale) : [])];
  return lines.map((line) => paint("dim", `      ${line}`) + "\n").join("");
}
