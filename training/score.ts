import type { Example, ExampleSpan } from "./corpus.ts";

export interface Score {
  hits: number;
  found: number;
  wanted: number;
}

/** Adds to `score` how the found spans meet the wanted ones, exactly; what annotators left open does not count. */
export function addScore(score: Score, example: Example, found: readonly ExampleSpan[], label: string): void {
  const wanted = example.spans.filter((span) => span.label === label);
  const open = example.spans.filter((span) => span.orig?.startsWith("OPTIONAL"));
  const counted = found.filter(
    (span) => span.label === label && !open.some((other) => other.start < span.end && span.start < other.end),
  );
  score.wanted += wanted.length;
  score.found += counted.length;
  score.hits += counted.filter((span) =>
    wanted.some((other) => other.start === span.start && other.end === span.end),
  ).length;
}

export function formatScore({ hits, found, wanted }: Score): string {
  const precision = hits / Math.max(1, found);
  const recall = hits / Math.max(1, wanted);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return [precision, recall, f1].map((part) => (100 * part).toFixed(1)).join("/");
}
