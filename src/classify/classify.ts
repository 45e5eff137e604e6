import { entityType } from "../entity-types.ts";
import type { Candidate, Finding, LegalClass } from "../model.ts";

/** Says under which class of the law each candidate falls; users' own types bring theirs. */
export function classify(candidates: readonly Candidate[], own: ReadonlyMap<string, LegalClass>): Finding[] {
  return candidates.map((candidate) => ({
    entityType: candidate.entityType,
    start: candidate.start,
    end: candidate.end,
    score: candidate.score,
    context: candidate.context,
    legalClass:
      entityType(candidate.entityType)?.legalClass ?? own.get(candidate.entityType) ?? "personal-information",
  }));
}
