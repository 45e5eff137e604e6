import type { Candidate, ScanOptions } from "../model.ts";
import { byThreshold, byType, withoutAllowed, withoutOverlaps, type Filter } from "./filters.ts";

const filters: readonly Filter[] = [byThreshold, withoutOverlaps, byType, withoutAllowed];

/** Which candidates stay: threshold, types, overlap, allowed values, in this order. Sorted by start. */
export function resolve(candidates: Candidate[], bytes: Uint8Array, options: ScanOptions): Candidate[] {
  let kept = candidates;
  for (const filter of filters) kept = filter(kept, bytes, options);
  return kept;
}
