import type { Model } from "./crf.ts";

/**
 * The mean of models that were trained alike but for chance: what each of them learned by accident mostly cancels out.
 * It is taken as they come, so that two at most are held.
 */
export function averageModels(count: number, train: () => Model): Model {
  const mean = train();
  for (let number = 2; number <= count; number++) {
    const model = train();
    moveTowards(mean.weights, model.weights, 1 / number);
    moveTowards(mean.transitions, model.transitions, 1 / number);
  }
  return mean;
}

function moveTowards(mean: Float32Array, other: Float32Array, share: number): void {
  for (let index = 0; index < mean.length; index++) mean[index] += share * (other[index] - mean[index]);
}
