/** The names of the formats in which results are written; `report` holds one reporter for each. */
export const reportFormats = ["text", "jsonl", "json", "sarif", "github", "csv", "summary"] as const;

export type ReportFormat = (typeof reportFormats)[number];

export function isReportFormat(text: string): text is ReportFormat {
  return (reportFormats as readonly string[]).includes(text);
}
