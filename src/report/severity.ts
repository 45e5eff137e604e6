import type { LegalClass } from "../model.ts";

/** How loud an annotation is: data that names nobody by itself only warns. */
export function severityOf(legalClass: LegalClass): "error" | "warning" {
  return legalClass === "personal-related" ? "warning" : "error";
}
