import { scoreOf } from "./confidence.ts";
import { compileContext, judge, type Context, type Verdict } from "./context.ts";
import type { Emit, Recognizer } from "./define.ts";
import type { Scene } from "./scene.ts";

const contexts = new WeakMap<Recognizer, Context>();

/** The words that speak for and against a recognizer's values; looked up once. */
export function contextOf(scene: Scene, recognizer: Recognizer): Context {
  let context = contexts.get(recognizer);
  if (!context) contexts.set(recognizer, (context = compileContext(scene, recognizer.context)));
  return context;
}

/** Turns a place and what its surroundings say into a candidate, if its confidence is worth one. */
export function weigh(
  scene: Scene,
  recognizer: Recognizer,
  start: number,
  end: number,
  passes: boolean,
  emit: Emit,
): void {
  if (!passes && !recognizer.confidence.unchecked) return;
  const verdict = judge(scene, start, end, contextOf(scene, recognizer));
  const confidence = confidenceOf(recognizer, verdict, passes);
  if (confidence === "none") return;
  emit({
    entityType: recognizer.entityType,
    start,
    end,
    score: scoreOf(confidence),
    context: verdict.kind === "lowered" ? [] : verdict.words,
  });
}

function confidenceOf(
  { confidence }: Recognizer,
  verdict: Verdict,
  passes: boolean,
): Recognizer["confidence"]["alone"] {
  if (!passes) return verdict.kind === "labelled" ? (confidence.unchecked ?? "none") : "none";
  if (verdict.kind === "labelled") return confidence.labelled ?? confidence.raised;
  return confidence[verdict.kind];
}
