import type { Candidate, ScanOptions } from "../model.ts";
import { byThreshold, byType, withoutAllowed, withoutOverlaps, type Filter } from "./filters.ts";

/** Which candidates stay: threshold, types, overlap, allowed values, in this order. Sorted by start. */
export function resolve(
  candidates: readonly Candidate[],
  bytes: Uint8Array,
  options: ScanOptions,
): Candidate[] {
  const filters: readonly Filter[] = [byThreshold, withoutOverlaps, byType, withoutAllowed];
  return filters.reduce<Candidate[]>((kept, filter) => filter(kept, bytes, options), [...candidates]);
}
