import type { Confidence } from "../model.ts";

/**
 * The numbers behind the words, and the only place that has them: how many of a hundred such findings are right,
 * by the bands of bench/accuracy.md, with something off for texts that nobody has seen. Findings below the
 * threshold of 0.5 are not reported unless the user asks for less.
 */
const scores: Readonly<Record<Confidence, number>> = {
  weak: 0.1,
  doubtful: 0.5,
  fair: 0.9,
  strong: 0.95,
  certain: 0.99,
};

export function scoreOf(confidence: Confidence): number {
  return scores[confidence];
}
