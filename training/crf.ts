import type { Sequence } from "./sequences.ts";
import type { Random } from "./random.ts";
import { mayFollow, tagCount } from "../src/lexicon/tagger/labels.ts";
import { shuffle } from "./random.ts";

/** A model while it is being trained: `tagCount` weights a feature, then the transitions. */
export interface Model {
  readonly featureCount: number;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull towards zero (L2), for one pass over the texts. */
  readonly decay: number;
  /** The share of features that a word goes without each time it is learned from. */
  readonly dropout: number;
  readonly random: Random;
  readonly report: (epoch: number, loss: number) => void;
}

/** A sequence whose features are numbered from 0; -1 for one that is not learned. */
export type NumberedSequence = Sequence & { readonly weight: number };

/**
 * Trains a linear-chain conditional random field by stochastic gradient descent with a rate of its own for each weight
 * (AdaGrad). The answer is the mean of the weights over the last epochs.
 */
export function trainCrf(
  sequences: readonly NumberedSequence[],
  featureCount: number,
  options: TrainingOptions,
): Model {
  const { epochs, rate, decay, dropout, random, report } = options;
  const size = featureCount * tagCount;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1);
  const transitions = new Float32Array((tagCount + 1) * tagCount);
  const transitionSquares = new Float32Array(transitions.length).fill(1);
  const meanWeights = new Float32Array(size);
  const meanTransitions = new Float32Array(transitions.length);
  const averaged = Math.max(1, Math.floor(epochs / 2));
  const chain = createChain(transitions);
  const order = sequences.map((_, index) => index);
  const scale = 1 / (1 - dropout);
  let left = new Int32Array(0);

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const number of order) loss += learn(sequences[number]);
    // Decay once an epoch: cheap, and near enough to a decay at each step.
    for (let index = 0; index < size; index++)
      weights[index] *= 1 - Math.min(0.5, (decay * rate) / Math.sqrt(squares[index]));
    if (epoch >= epochs - averaged) {
      for (let index = 0; index < size; index++) meanWeights[index] += weights[index] / averaged;
      for (let index = 0; index < transitions.length; index++)
        meanTransitions[index] += transitions[index] / averaged;
    }
    report(epoch, loss);
  }
  return { featureCount, weights: meanWeights, transitions: meanTransitions };

  /** The features of a sequence without those that are dropped this time, which are -1. */
  function drop(features: Int32Array): Int32Array {
    if (dropout === 0) return features;
    if (left.length < features.length) left = new Int32Array(2 * features.length);
    for (let index = 0; index < features.length; index++)
      left[index] = random.next() < dropout ? -1 : features[index];
    return left;
  }

  function learn({ features: all, starts, allowed, weight }: NumberedSequence): number {
    const length = allowed.length;
    const features = drop(all);
    chain.reserve(length);
    for (let word = 0; word < length; word++) {
      const at = word * tagCount;
      for (let tag = 0; tag < tagCount; tag++) chain.emissions[at + tag] = 0;
      for (let index = starts[word]; index < starts[word + 1]; index++) {
        const from = features[index] * tagCount;
        if (from < 0) continue;
        for (let tag = 0; tag < tagCount; tag++) chain.emissions[at + tag] += scale * weights[from + tag];
      }
    }
    const loss = chain.run(length, allowed);
    // Nothing to learn where the answer is certain already.
    if (loss < 1e-3) return loss;
    for (let word = 0; word < length; word++) {
      const at = word * tagCount;
      for (let tag = 0; tag < tagCount; tag++) {
        const gradient = weight * chain.gradients[at + tag];
        if (gradient < 1e-4 && gradient > -1e-4) continue;
        const square = gradient * gradient;
        for (let index = starts[word]; index < starts[word + 1]; index++) {
          const from = features[index] * tagCount;
          if (from < 0) continue;
          const sum = (squares[from + tag] += square);
          weights[from + tag] -= (rate * gradient) / Math.sqrt(sum);
        }
      }
    }
    for (let index = 0; index < transitions.length; index++) {
      const gradient = weight * chain.transitionGradients[index];
      if (gradient === 0) continue;
      transitionSquares[index] += gradient * gradient;
      transitions[index] -= (rate * gradient) / Math.sqrt(transitionSquares[index]);
    }
    return loss;
  }
}

interface Chain {
  emissions: Float64Array;
  /** How much more the model expects a tag at a word than the text does. */
  gradients: Float64Array;
  /** The same of steps from tag to tag. */
  readonly transitionGradients: Float64Array;
  reserve(length: number): void;
  /** Fills the gradients; returns the negative logarithm of the probability of what is allowed. */
  run(length: number, allowed: Uint8Array): number;
}

/** Forward and backward over one line, in probabilities that are scaled at each word. */
function createChain(transitions: Float32Array): Chain {
  const steps = new Float64Array(tagCount * tagCount);
  const starts = new Float64Array(tagCount);
  let potentials = new Float64Array(0);
  let forward = new Float64Array(0);
  let backward = new Float64Array(0);
  let scales = new Float64Array(0);
  const chain: Chain = {
    emissions: new Float64Array(0),
    gradients: new Float64Array(0),
    transitionGradients: new Float64Array((tagCount + 1) * tagCount),
    reserve(length) {
      if (scales.length >= length) return;
      const size = 2 * length;
      chain.emissions = new Float64Array(size * tagCount);
      chain.gradients = new Float64Array(size * tagCount);
      potentials = new Float64Array(size * tagCount);
      forward = new Float64Array(size * tagCount);
      backward = new Float64Array(size * tagCount);
      scales = new Float64Array(size);
    },
    run(length, allowed) {
      readTransitions();
      for (let at = 0; at < length * tagCount; at++)
        potentials[at] = Math.exp(Math.min(60, chain.emissions[at]));
      chain.gradients.fill(0, 0, length * tagCount);
      chain.transitionGradients.fill(0);
      const all = count(length, undefined, 1);
      return all - count(length, allowed, -1);
    },
  };
  return chain;

  function readTransitions(): void {
    for (let before = 0; before < tagCount; before++) {
      for (let after = 0; after < tagCount; after++) {
        const at = before * tagCount + after;
        steps[at] = mayFollow(before, after) ? Math.exp(transitions[at]) : 0;
      }
    }
    for (let tag = 0; tag < tagCount; tag++) {
      starts[tag] = tag !== 0 && (tag & 1) === 0 ? 0 : Math.exp(transitions[tagCount * tagCount + tag]);
    }
  }

  /** Adds what is expected of the allowed tags, times `sign`; returns the logarithm of the sum over their paths. */
  function count(length: number, allowed: Uint8Array | undefined, sign: number): number {
    let logarithm = 0;
    for (let word = 0; word < length; word++) {
      const at = word * tagCount;
      const mask = allowed === undefined ? -1 : allowed[word];
      let sum = 0;
      for (let tag = 0; tag < tagCount; tag++) {
        let reached = 0;
        if (mask & (1 << tag)) {
          if (word === 0) reached = starts[tag];
          else {
            const before = at - tagCount;
            for (let previous = 0; previous < tagCount; previous++) {
              reached += forward[before + previous] * steps[previous * tagCount + tag];
            }
          }
        }
        forward[at + tag] = reached * potentials[at + tag];
        sum += forward[at + tag];
      }
      scales[word] = sum;
      logarithm += Math.log(sum);
      for (let tag = 0; tag < tagCount; tag++) forward[at + tag] /= sum;
    }
    backward.fill(1, (length - 1) * tagCount, length * tagCount);
    for (let word = length - 2; word >= 0; word--) {
      const at = word * tagCount;
      const next = at + tagCount;
      const mask = allowed === undefined ? -1 : allowed[word + 1];
      for (let tag = 0; tag < tagCount; tag++) {
        let reached = 0;
        for (let after = 0; after < tagCount; after++) {
          if (!(mask & (1 << after))) continue;
          const share =
            (steps[tag * tagCount + after] * potentials[next + after] * backward[next + after]) /
            scales[word + 1];
          reached += share;
          chain.transitionGradients[tag * tagCount + after] += sign * forward[at + tag] * share;
        }
        backward[at + tag] = reached;
      }
    }
    for (let at = 0; at < length * tagCount; at++) chain.gradients[at] += sign * forward[at] * backward[at];
    for (let tag = 0; tag < tagCount; tag++) {
      chain.transitionGradients[tagCount * tagCount + tag] += sign * forward[tag] * backward[tag];
    }
    return logarithm;
  }
}
