import type { FeatureIndex } from "./features.ts";
import type { Model } from "./crf.ts";
import { tagCount } from "../src/lexicon/tagger/labels.ts";
import { encodeWeights } from "../src/lexicon/tagger/weights.ts";

/** Steps from zero to the largest weight: finer ones cost space and change no answer. */
const steepest = 24;

/**
 * Keeps the `limit` features that tell most, in one byte a weight: those with the widest spread of weights, where what
 * was seen more often needs a little less of it.
 */
export function quantize({ weights, transitions }: Model, index: FeatureIndex, limit: number): Uint8Array {
  const spreads = new Float32Array(index.hashes.length);
  for (let feature = 0; feature < spreads.length; feature++) {
    for (let tag = 0; tag < tagCount; tag++)
      spreads[feature] = Math.max(spreads[feature], Math.abs(weights[feature * tagCount + tag]));
  }
  const values = spreads.map((spread, feature) => spread * index.counts[feature] ** 0.25);
  const least = Float32Array.from(values).sort()[Math.max(0, values.length - limit)];
  // A few weights are far larger than the rest; they are cut so that the rest is told apart more finely.
  const sorted = Float32Array.from(spreads).sort();
  const largest = sorted[Math.floor(sorted.length * 0.9999)] || sorted[sorted.length - 1];
  const unit = largest / steepest;
  // What is less than a step tells nothing, and zeros take the least space.
  const steps = (weight: number): number =>
    Math.abs(weight) < unit ? 0 : Math.max(-127, Math.min(127, Math.round(weight / unit)));
  const kept: number[] = [];
  for (let feature = 0; feature < spreads.length; feature++) {
    if (values[feature] >= least && spreads[feature] >= unit) kept.push(feature);
  }
  return encodeWeights(
    kept.map((feature) => index.hashes[feature]),
    (number, tag) => steps(weights[kept[number] * tagCount + tag]),
    Int16Array.from(transitions, (weight) => Math.round(weight / unit)),
    unit,
  );
}
