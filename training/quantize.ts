import type { FeatureIndex } from "./features.ts";
import type { Model } from "./crf.ts";
import { tagCount } from "../src/lexicon/tagger/labels.ts";
import { encodeWeights } from "../src/lexicon/tagger/weights.ts";

/** Steps from zero to the largest weight: finer ones cost space and change no answer. */
const steepest = 48;

/** Keeps the `limit` features with the widest spread of weights, in one byte a weight. */
export function quantize({ weights, transitions }: Model, index: FeatureIndex, limit: number): Uint8Array {
  const spreads = new Float32Array(index.hashes.length);
  for (let feature = 0; feature < spreads.length; feature++) {
    for (let tag = 0; tag < tagCount; tag++)
      spreads[feature] = Math.max(spreads[feature], Math.abs(weights[feature * tagCount + tag]));
  }
  const sorted = Float32Array.from(spreads).sort();
  const threshold = sorted[Math.max(0, sorted.length - limit)];
  // A few weights are far larger than the rest; they are cut so that the rest is told apart more finely.
  const largest = sorted[Math.floor(sorted.length * 0.9999)] || sorted[sorted.length - 1];
  const unit = largest / steepest;
  const kept: number[] = [];
  for (let feature = 0; feature < spreads.length; feature++) {
    if (spreads[feature] >= threshold && spreads[feature] > unit / 2) kept.push(feature);
  }
  const transitionSteps = Int16Array.from(transitions, (weight) => Math.round(weight / unit));
  return encodeWeights(
    kept.map((feature) => index.hashes[feature]),
    (number, tag) => Math.max(-127, Math.min(127, Math.round(weights[kept[number] * tagCount + tag] / unit))),
    transitionSteps,
    unit,
  );
}
