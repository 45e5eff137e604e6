import { foldText } from "../text/fold.ts";
import { scoreOf } from "./confidence.ts";
import { compileContext, isLabelled, judge, ruling, type Context, type Verdict } from "./context.ts";
import type { ConfidenceSpec, Emit, Recognizer } from "./define.ts";
import { isSpoken, type Scene } from "./scene.ts";
import { topicBefore } from "./topic.ts";

const contexts = new WeakMap<Recognizer, Context>();

/** The words that speak for and against a recognizer's values; looked up once. */
export function contextOf(scene: Scene, recognizer: Recognizer): Context {
  let context = contexts.get(recognizer);
  if (!context) contexts.set(recognizer, (context = compileContext(scene, recognizer.context)));
  return context;
}

/**
 * Turns a place and what its surroundings say into a candidate, if its confidence is worth one. A type that is
 * written in several shapes may trust each to its own degree.
 */
export function weigh(
  scene: Scene,
  recognizer: Recognizer,
  start: number,
  end: number,
  passes: boolean,
  emit: Emit,
  spec: ConfidenceSpec = recognizer.confidence,
): void {
  const context = contextOf(scene, recognizer);
  // What fails its check counts under its label only.
  const counts = passes
    ? mayCount(scene, recognizer, start, end, spec)
    : spec.unchecked !== undefined && isLabelled(scene, start, end, context);
  if (!counts) return;
  const verdict = judge(scene, start, end, context);
  const isTopical = passes && verdict.kind === "alone" && isOnTopic(scene, recognizer, spec, start, end);
  const confidence = isTopical
    ? (spec.topical?.confidence ?? "none")
    : confidenceOf(spec, verdict.kind, passes);
  if (confidence === "none") return;
  emit({
    entityType: recognizer.entityType,
    start,
    end,
    score: scoreOf(confidence),
    context: verdict.kind === "lowered" || verdict.kind === "elsewhere" ? [] : verdict.words,
  });
}

/**
 * Whether the surroundings could make anything of a value: found out at little cost, before digits are summed up and
 * words are weighed.
 */
export function mayCount(
  scene: Scene,
  recognizer: Recognizer,
  start: number,
  end: number,
  spec: ConfidenceSpec = recognizer.confidence,
): boolean {
  const context = contextOf(scene, recognizer);
  const ruled = ruling(scene, start, end, context);
  if (ruled) return ruled === "labelled" || confidenceOf(spec, ruled, true) !== "none";
  const { alone, raised, lowered, elsewhere, topical } = spec;
  if (alone !== "none" || lowered !== "none" || (elsewhere ?? "none") !== "none") return true;
  if (topical && isProse(scene)) return true;
  return raised !== "none" && isSpoken(scene, context.raise);
}

/** In tables and logs every value has its word beside it or none at all. */
function isProse({ block: { format } }: Scene): boolean {
  return format === "text" || format === "markdown";
}

/** Whether the text is about such values. */
export function isOnTopic(
  scene: Scene,
  recognizer: Recognizer,
  { topical }: ConfidenceSpec,
  start: number,
  end: number,
): boolean {
  if (!topical || !isProse(scene)) return false;
  const written = foldText(scene.bytes, start, end).text.replace(/[^0-9A-Z]+/giu, "-");
  if (!topical.written.test(written)) return false;
  const { raise, lower } = contextOf(scene, recognizer);
  return topicBefore(scene, start, [raise, lower]) === 0;
}

export function confidenceOf(
  confidence: ConfidenceSpec,
  kind: Verdict["kind"],
  passes: boolean,
): ConfidenceSpec["alone"] {
  if (!passes) return kind === "labelled" ? (confidence.unchecked ?? "none") : "none";
  if (kind === "labelled") return confidence.labelled ?? confidence.raised;
  if (kind === "elsewhere") return confidence.elsewhere ?? confidence.lowered;
  return confidence[kind];
}
