import type { Candidate, ScanOptions } from "../model.ts";
import { foldText } from "../text/fold.ts";

/** One step of resolution: candidates in, those that stay out. */
export type Filter = (candidates: Candidate[], bytes: Uint8Array, options: ScanOptions) => Candidate[];

export const defaultMinScore: number = 0.5;

export const byThreshold: Filter = (candidates, _bytes, { minScore = defaultMinScore }) =>
  candidates.filter((candidate) => candidate.score >= minScore);

/**
 * Types are filtered after overlaps: a number that is certainly a phone number must not come back as a weak
 * something else when phone numbers are not asked for.
 */
export const byType: Filter = (candidates, _bytes, { types, excludeTypes }) =>
  candidates.filter(
    ({ entityType }) => (!types || types.includes(entityType)) && !excludeTypes?.includes(entityType),
  );

/** Where candidates overlap the surer stays, then the longer, then the first. */
export const withoutOverlaps: Filter = (candidates) => {
  const sorted = candidates.sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    let wins = true;
    while (kept.length > 0 && kept[kept.length - 1].end > candidate.start) {
      if (!isBetter(candidate, kept[kept.length - 1])) {
        wins = false;
        break;
      }
      kept.pop();
    }
    if (wins) kept.push(candidate);
  }
  return kept;
};

function isBetter(candidate: Candidate, other: Candidate): boolean {
  if (candidate.score !== other.score) return candidate.score > other.score;
  return candidate.end - candidate.start > other.end - other.start;
}

export const withoutAllowed: Filter = (candidates, bytes, { allow }) => {
  if (!allow || allow.length === 0) return candidates;
  const allowed = new Set(allow.map(foldValue));
  return candidates.filter(({ start, end }) => !allowed.has(foldText(bytes, start, end).text));
};

function foldValue(value: string): string {
  const bytes = new TextEncoder().encode(value);
  return foldText(bytes, 0, bytes.length).text;
}
