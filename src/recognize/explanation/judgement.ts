import type { ContextEffect, Explanation, ScorePart } from "../../model.ts";
import { scoreOf } from "../confidence.ts";
import { judge, type Verdict } from "../context.ts";
import type { ConfidenceSpec, Recognizer } from "../define.ts";
import { confidenceOf, contextOf, isOnTopic } from "../weigh.ts";
import { labelledField, shownWord, type Case } from "./case.ts";
import { taggerOf } from "./cue.ts";

/** What a finding's score is made of, and the words that had a part in it. */
export interface Judgement {
  readonly parts: readonly ScorePart[];
  readonly context: readonly ContextEffect[];
}

/** By the tagger's probability, else by a confidence that gives the very score, else by what the finding itself names. */
export function judgementOf(one: Case, cue: string, check: Explanation["check"]): Judgement {
  const tagger = taggerOf(one, true);
  if (tagger !== undefined) return { parts: sum(one.finding.score, tagger, 0, []), context: [] };
  return (one.recognizer && weighed(one, one.recognizer, check)) ?? named(one, cue);
}

/** Something that moved the score, and where to. */
type Move = readonly [what: string, score: number];

const alone: Verdict = { kind: "alone", words: [] };
const effects: Readonly<Record<Verdict["kind"], ContextEffect["effect"]>> = {
  labelled: "label",
  raised: "raises",
  lowered: "lowers",
  elsewhere: "other-label",
  alone: "raises",
};

/** As `weigh` does it, with whichever of the recognizer's confidences gives the score. */
function weighed(one: Case, recognizer: Recognizer, check: Explanation["check"]): Judgement | undefined {
  const { scene, finding } = one;
  const { start, end } = finding;
  const verdict = recognizer.context ? judge(scene, start, end, contextOf(scene, recognizer)) : alone;
  const passes = check !== "failed";
  for (const [first, spec] of confidencesOf(recognizer)) {
    const isTopical = passes && verdict.kind === "alone" && isOnTopic(scene, recognizer, spec, start, end);
    const reached = valueOf(isTopical ? spec.topical?.confidence : confidenceOf(spec, verdict.kind, passes));
    if (points(reached) !== points(finding.score)) continue;
    const moves: Move[] = [];
    if (isTopical) moves.push(["topic", reached]);
    if (verdict.kind !== "alone")
      moves.push([reasonOf(one, verdict), valueOf(confidenceOf(spec, verdict.kind, true))]);
    if (!passes) moves.push(["check failed", reached]);
    return {
      parts: sum(finding.score, first, valueOf(spec.alone), moves),
      context: effectsOf(one, verdict.words, effects[verdict.kind]),
    };
  }
  return undefined;
}

function confidencesOf({
  confidence,
  evidence,
  pattern,
}: Recognizer): [first: string, spec: ConfidenceSpec][] {
  const others = Object.entries(evidence?.confidences ?? {});
  return [
    ["alone", confidence],
    // `recognizePattern` lets a label of another type say nothing.
    ...(pattern
      ? [["alone", { elsewhere: confidence.alone, ...confidence }] as [string, ConfidenceSpec]]
      : []),
    ...others.map(([name, spec]): [string, ConfidenceSpec] => [`alone, ${name}`, spec]),
  ];
}

const valueOf = (confidence: ConfidenceSpec["alone"] | undefined): number =>
  confidence === undefined || confidence === "none" ? 0 : scoreOf(confidence);

function reasonOf(one: Case, { kind, words }: Verdict): string {
  const word = shownWord(one, words[0]);
  return kind === "labelled" || kind === "elsewhere" ? `field ${word}` : `word ${word}`;
}

/** Recognizers with code of their own name the word that they went by, or none. */
function named(one: Case, cue: string): Judgement {
  const { finding, recognizer } = one;
  const [word] = finding.context;
  const isLabel = labelledField(one) !== undefined;
  const isTold = /^(?:field|word) [^(]/u.test(cue);
  const reason =
    (word as string | undefined) !== undefined
      ? `${isLabel ? "field" : "word"} ${shownWord(one, word)}`
      : isTold
        ? cue
        : (recognizer?.evidence?.beside ?? "surroundings");
  return {
    parts: sum(finding.score, "alone", valueOf(recognizer?.confidence.alone), [[reason, finding.score]]),
    context: effectsOf(one, finding.context, isLabel ? "label" : "raises"),
  };
}

function effectsOf(one: Case, words: readonly string[], effect: ContextEffect["effect"]): ContextEffect[] {
  return words.filter((word) => shownWord(one, word) === word).map((word) => ({ word, effect }));
}

/** In thousandths, so that the parts add up to the score as it is reported. */
const points = (score: number): number => Math.round(score * 1000);

/** The parts from a first score on through its moves to `total`; what moves nothing is left out. */
function sum(total: number, first: string, score: number, moves: readonly Move[]): ScorePart[] {
  if (moves.length === 0) return [{ what: first, score: points(total) / 1000 }];
  const parts: ScorePart[] = [{ what: first, score: points(score) / 1000 }];
  let reached = points(score);
  for (const [what, to] of moves) {
    if (points(to) !== reached) parts.push({ what, score: (points(to) - reached) / 1000 });
    reached = points(to);
  }
  return parts;
}
