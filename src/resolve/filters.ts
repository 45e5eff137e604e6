import type { Candidate, ScanOptions } from "../model.ts";
import { foldText } from "../text/fold.ts";

/** One step of resolution: candidates in, those that stay out. */
export type Filter = (candidates: Candidate[], bytes: Uint8Array, options: ScanOptions) => Candidate[];

export const defaultMinScore: number = 0.5;

export const byThreshold: Filter = (candidates, _bytes, { minScore = defaultMinScore }) =>
  keep(candidates, ({ score }) => score >= minScore);

/** As `Array.filter`, but most filters drop nothing, and then nothing is copied. */
function keep(candidates: Candidate[], stays: (candidate: Candidate) => boolean): Candidate[] {
  const first = candidates.findIndex((candidate) => !stays(candidate));
  if (first < 0) return candidates;
  const kept = candidates.slice(0, first);
  for (let index = first + 1; index < candidates.length; index++)
    if (stays(candidates[index])) kept.push(candidates[index]);
  return kept;
}

/**
 * Types are filtered after overlaps: a number that is certainly a phone number must not come back as a weak
 * something else when phone numbers are not asked for.
 */
export const byType: Filter = (candidates, _bytes, { types, excludeTypes }) =>
  types || excludeTypes
    ? keep(
        candidates,
        ({ entityType }) => (!types || types.includes(entityType)) && !excludeTypes?.includes(entityType),
      )
    : candidates;

/** Where candidates overlap the surer stays, then the longer, then the first. */
export const withoutOverlaps: Filter = (candidates) => {
  const sorted = inOrder(candidates);
  const kept: Candidate[] = [];
  // An iterator would make an object a candidate.
  for (let index = 0; index < sorted.length; index++) {
    const candidate = sorted[index];
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

/**
 * Sorts what recognizers emit as they go, cues first and fields behind: two runs that rise and hardly anything behind
 * them, which are merged in a tenth of the time of a sort.
 */
function inOrder(candidates: Candidate[]): Candidate[] {
  const second = endOfRise(candidates, 0);
  if (second === candidates.length) return candidates;
  if (endOfRise(candidates, second) < candidates.length) return candidates.sort(byPlace);
  const merged: Candidate[] = [];
  let first = 0;
  for (let next = second; next < candidates.length; next++) {
    while (first < second && !isBehind(candidates[first], candidates[next])) merged.push(candidates[first++]);
    merged.push(candidates[next]);
  }
  while (first < second) merged.push(candidates[first++]);
  return merged;
}

/** Where the candidates from `start` on no longer rise. */
function endOfRise(candidates: readonly Candidate[], start: number): number {
  let end = start + 1;
  while (end < candidates.length && !isBehind(candidates[end - 1], candidates[end])) end++;
  return Math.min(end, candidates.length);
}

const byPlace = (a: Candidate, b: Candidate): number => a.start - b.start || a.end - b.end;

function isBehind(a: Candidate, b: Candidate): boolean {
  return a.start > b.start || (a.start === b.start && a.end > b.end);
}

function isBetter(candidate: Candidate, other: Candidate): boolean {
  if (candidate.score !== other.score) return candidate.score > other.score;
  return candidate.end - candidate.start > other.end - other.start;
}

export const withoutAllowed: Filter = (candidates, bytes, { allow }) => {
  if (!allow || allow.length === 0) return candidates;
  const allowed = new Set(allow.map(foldValue));
  return keep(candidates, ({ start, end }) => !allowed.has(foldText(bytes, start, end).text));
};

function foldValue(value: string): string {
  const bytes = new TextEncoder().encode(value);
  return foldText(bytes, 0, bytes.length).text;
}
