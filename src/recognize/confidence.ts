import type { Confidence } from "../model.ts";

/**
 * The numbers behind the words, and the only place that has them: how many of a hundred such findings are right,
 * by the bands of bench/accuracy.md, with something off for texts that nobody has seen. Findings below the
 * threshold of 0.5 are not reported unless the user asks for less.
 */
export function scoreOf(confidence: Confidence): number {
  // A choice costs nothing where the word is known beforehand; a table would be looked into at every finding.
  switch (confidence) {
    case "weak":
      return 0.1;
    case "doubtful":
      return 0.5;
    case "fair":
      return 0.9;
    case "strong":
      return 0.95;
    case "certain":
      return 0.99;
  }
}
