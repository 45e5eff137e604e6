import type { Confidence } from "../model.ts";

/**
 * The numbers behind the words, and the only place that has them. Findings below the threshold of 0.5 are
 * not reported unless the user asks for less.
 */
const scores: Readonly<Record<Confidence, number>> = { weak: 0.3, fair: 0.6, strong: 0.85, certain: 0.99 };

export function scoreOf(confidence: Confidence): number {
  return scores[confidence];
}
