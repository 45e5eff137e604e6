import type { FindingResult, ScanResult } from "../model.ts";
import { shownExplanation } from "./explanation.ts";

/**
 * A result as the machine formats write it: the fields of the contract in their order, and a value only
 * when it was asked for, whatever the result carries.
 */
export function recordOf(result: ScanResult, showValues: boolean): Readonly<Record<string, unknown>> {
  return result.kind === "finding" ? findingRecord(result, showValues) : { ...result };
}

function findingRecord(finding: FindingResult, showValues: boolean): Readonly<Record<string, unknown>> {
  return {
    kind: finding.kind,
    path: finding.path,
    entityType: finding.entityType,
    legalClass: finding.legalClass,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    byteStart: finding.byteStart,
    byteEnd: finding.byteEnd,
    score: roundedScore(finding),
    context: finding.context,
    excerpt: finding.excerpt,
    fingerprint: finding.fingerprint,
    ...(showValues && finding.value !== undefined ? { value: finding.value } : {}),
    ...shownExplanation(finding, showValues),
  };
}

/** Scores are words made numbers: more than three digits would pretend to a precision that is not there. */
export function roundedScore(finding: FindingResult): number {
  return Math.round(finding.score * 1000) / 1000;
}
