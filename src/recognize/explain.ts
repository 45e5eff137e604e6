import type { Block, Candidate, Cues, Explanation, Field, Finding, Span } from "../model.ts";
import { mergeSpans } from "../text/excerpt.ts";
import type { Recognizer } from "./define.ts";
import type { Case } from "./explanation/case.ts";
import { checkOf } from "./explanation/check.ts";
import { cueOf } from "./explanation/cue.ts";
import { judgementOf } from "./explanation/judgement.ts";
import { tokensOf } from "./explanation/tokens.ts";
import { createScene } from "./scene.ts";

/** What of a block was recognized, for those who ask why. */
export interface Recognized {
  readonly block: Block;
  readonly cues: Cues;
  readonly fields: readonly Field[];
  readonly recognizers: readonly Recognizer[];
  /** All that was seen, reported or not: no explanation tells a word of it. */
  readonly candidates: readonly Candidate[];
}

/**
 * The findings, each with what woke its recognizer and what made its score. Found out afterwards, from the
 * recognizer's declaration and the surroundings, so that recognition itself keeps no account.
 */
export function explain(
  { block, cues, fields, recognizers, candidates }: Recognized,
  findings: readonly Finding[],
  showValues: boolean,
): Finding[] {
  const scene = createScene(block, cues, fields);
  const values: readonly Span[] = mergeSpans([...candidates].sort((a, b) => a.start - b.start));
  return findings.map((finding) => {
    const recognizer = recognizers.find(({ entityType }) => entityType === finding.entityType);
    const explanation = explainOne({ scene, recognizer, finding, values }, showValues);
    return { ...finding, explanation };
  });
}

function explainOne(one: Case, showValues: boolean): Explanation {
  const cue = cueOf(one);
  const check = checkOf(one);
  const { parts, context } = judgementOf(one, cue, check);
  const isLanguage = one.recognizer?.evidence?.isLanguage === true;
  return { cue, context, check, ...(isLanguage ? { tokens: tokensOf(one, showValues) } : {}), parts };
}
