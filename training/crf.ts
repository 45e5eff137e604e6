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
  const { epochs, rate, decay, random, report } = options;
  const size = featureCount * tagCount;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1);
  const transitions = new Float32Array((tagCount + 1) * tagCount);
  const transitionSquares = new Float32Array(transitions.length).fill(1);
  const meanWeights = new Float32Array(size);
  const meanTransitions = new Float32Array(transitions.length);
  const averaged = Math.max(1, Math.floor(epochs / 3));
  const chain = createChain(transitions);
  const order = sequences.map((_, index) => index);

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

  function learn({ features, starts, tags, weight }: NumberedSequence): number {
    const length = tags.length;
    chain.reserve(length);
    for (let word = 0; word < length; word++) {
      const at = word * tagCount;
      for (let tag = 0; tag < tagCount; tag++) chain.emissions[at + tag] = 0;
      for (let index = starts[word]; index < starts[word + 1]; index++) {
        const from = features[index] * tagCount;
        if (from < 0) continue;
        for (let tag = 0; tag < tagCount; tag++) chain.emissions[at + tag] += weights[from + tag];
      }
    }
    const loss = chain.run(length, tags);
    // Nothing to learn where the answer is certain already.
    if (loss < 1e-3) return loss;
    for (let word = 0; word < length; word++) {
      const at = word * tagCount;
      for (let tag = 0; tag < tagCount; tag++) {
        const gradient = weight * (chain.marginals[at + tag] - (tags[word] === tag ? 1 : 0));
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
  marginals: Float64Array;
  readonly transitionGradients: Float64Array;
  reserve(length: number): void;
  /** Fills marginals and gradients; returns the negative logarithm of the tags' probability. */
  run(length: number, tags: Uint8Array): number;
}

/** Forward and backward over one line, in probabilities that are scaled at each word. */
function createChain(transitions: Float32Array): Chain {
  const steps = new Float64Array(tagCount * tagCount);
  let potentials = new Float64Array(0);
  let forward = new Float64Array(0);
  let backward = new Float64Array(0);
  let scales = new Float64Array(0);
  const chain: Chain = {
    emissions: new Float64Array(0),
    marginals: new Float64Array(0),
    transitionGradients: new Float64Array((tagCount + 1) * tagCount),
    reserve(length) {
      if (scales.length >= length) return;
      const size = 2 * length;
      chain.emissions = new Float64Array(size * tagCount);
      chain.marginals = new Float64Array(size * tagCount);
      potentials = new Float64Array(size * tagCount);
      forward = new Float64Array(size * tagCount);
      backward = new Float64Array(size * tagCount);
      scales = new Float64Array(size);
    },
    run(length, tags) {
      for (let before = 0; before < tagCount; before++) {
        for (let after = 0; after < tagCount; after++) {
          const at = before * tagCount + after;
          steps[at] = mayFollow(before, after) ? Math.exp(transitions[at]) : 0;
        }
      }
      let logarithm = 0;
      for (let word = 0; word < length; word++) {
        const at = word * tagCount;
        let most = -Infinity;
        for (let tag = 0; tag < tagCount; tag++) most = Math.max(most, chain.emissions[at + tag]);
        logarithm += most;
        for (let tag = 0; tag < tagCount; tag++)
          potentials[at + tag] = Math.exp(chain.emissions[at + tag] - most);
        let sum = 0;
        for (let tag = 0; tag < tagCount; tag++) {
          let reached = 0;
          if (word === 0)
            reached = tag !== 0 && (tag & 1) === 0 ? 0 : Math.exp(transitions[tagCount * tagCount + tag]);
          else
            for (let before = 0; before < tagCount; before++)
              reached += forward[at - tagCount + before] * steps[before * tagCount + tag];
          forward[at + tag] = reached * potentials[at + tag];
          sum += forward[at + tag];
        }
        scales[word] = sum;
        logarithm += Math.log(sum);
        for (let tag = 0; tag < tagCount; tag++) forward[at + tag] /= sum;
      }
      chain.transitionGradients.fill(0);
      for (let tag = 0; tag < tagCount; tag++) backward[(length - 1) * tagCount + tag] = 1;
      for (let word = length - 2; word >= 0; word--) {
        const at = word * tagCount;
        const next = at + tagCount;
        for (let tag = 0; tag < tagCount; tag++) {
          let reached = 0;
          for (let after = 0; after < tagCount; after++) {
            const share = steps[tag * tagCount + after] * potentials[next + after] * backward[next + after];
            reached += share;
            chain.transitionGradients[tag * tagCount + after] +=
              (forward[at + tag] * share) / scales[word + 1];
          }
          backward[at + tag] = reached / scales[word + 1];
        }
      }
      let gold = 0;
      for (let word = 0; word < length; word++) {
        const at = word * tagCount;
        for (let tag = 0; tag < tagCount; tag++)
          chain.marginals[at + tag] = forward[at + tag] * backward[at + tag];
        gold += chain.emissions[at + tags[word]];
        const step = (word === 0 ? tagCount : tags[word - 1]) * tagCount + tags[word];
        gold += transitions[step];
        chain.transitionGradients[step] -= 1;
      }
      for (let tag = 0; tag < tagCount; tag++)
        chain.transitionGradients[tagCount * tagCount + tag] += chain.marginals[tag];
      return logarithm - gold;
    },
  };
  return chain;
}
