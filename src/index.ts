/** The library: what a program that uses suminuri may import. */
export { entityType, entityTypes } from "./entity-types.ts";
export type { EntityTypeInfo } from "./entity-types.ts";
export { SuminuriError } from "./errors.ts";
export type { ErrorCode } from "./errors.ts";
export type {
  ContextEffect,
  ExplainedToken,
  Explanation,
  FailedResult,
  FindingResult,
  LegalClass,
  Location,
  ScanOptions,
  ScanResult,
  ScorePart,
  SkippedResult,
  SkipReason,
  SummaryResult,
} from "./model.ts";
export { scanFiles } from "./pool/scan-files.ts";
export type { ScanFilesOptions, ScanProgress } from "./pool/scan-files.ts";
export { at, code, defineRecognizer, digits, hex, run, word } from "./recognize/define.ts";
export type { Recognizer } from "./recognize/define.ts";
export { scanText } from "./scan.ts";
export type { ScanTextOptions, TextFinding } from "./scan.ts";
export { verbosePattern } from "./text/verbose-pattern.ts";
