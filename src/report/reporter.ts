import type { ScanResult } from "../model.ts";
import type { Locale } from "../policy/locale.ts";

/**
 * Writes results in one format. Each call gives the text to append, which may be empty; a reporter keeps
 * nothing that grows with the number of findings, so that a scan of any size can be reported.
 */
export interface Reporter {
  readonly begin?: () => string;
  readonly result: (result: ScanResult) => string;
  readonly end?: () => string;
}

export type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan" | "magenta";

export interface ReportOptions {
  readonly locale: Locale;
  /** The version of suminuri, for formats that name their tool. */
  readonly version: string;
  /** Colours a piece of text; gives it back as it is where colours are not wanted. */
  readonly paint: (style: Style, text: string) => string;
  /** Whether values may be written. Annotations and SARIF, which are made to be uploaded, never hold them. */
  readonly showValues: boolean;
  /** Whether to say why each finding was kept. */
  readonly explain: boolean;
  /** Findings and failures only. */
  readonly quiet: boolean;
}
