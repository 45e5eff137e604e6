import type { NumberedSequence } from "./crf.ts";
import type { Sequence } from "./sequences.ts";

/** Features by number: those seen at least `least` times. */
export interface FeatureIndex {
  readonly hashes: Int32Array;
  /** How often each was seen. */
  readonly counts: Int32Array;
  readonly number: (hash: number) => number;
}

export function indexFeatures(sequences: readonly Sequence[], least: number): FeatureIndex {
  let size = 1 << 22;
  let keys = new Int32Array(size);
  let counts = new Int32Array(size);
  let used = 0;
  const slotOf = (hash: number): number => {
    let slot = hash & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const { features } of sequences) {
    for (const hash of features) {
      const slot = slotOf(hash);
      if (keys[slot] === 0) {
        keys[slot] = hash;
        if (++used * 2 > size) grow();
      }
      counts[slotOf(hash)]++;
    }
  }
  const kept: number[] = [];
  const keptCounts: number[] = [];
  const numbers = new Int32Array(size).fill(-1);
  for (let slot = 0; slot < size; slot++) {
    if (keys[slot] === 0 || counts[slot] < least) continue;
    numbers[slot] = kept.length;
    kept.push(keys[slot]);
    keptCounts.push(counts[slot]);
  }
  return {
    hashes: Int32Array.from(kept),
    counts: Int32Array.from(keptCounts),
    number: (hash) => {
      const slot = slotOf(hash);
      return keys[slot] === 0 ? -1 : numbers[slot];
    },
  };

  function grow(): void {
    const oldKeys = keys;
    const oldCounts = counts;
    size *= 2;
    keys = new Int32Array(size);
    counts = new Int32Array(size);
    for (let slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] === 0) continue;
      const to = slotOf(oldKeys[slot]);
      keys[to] = oldKeys[slot];
      counts[to] = oldCounts[slot];
    }
  }
}

/** Replaces the hashes by numbers, in place. */
export function numberSequence(sequence: Sequence, index: FeatureIndex, weight: number): NumberedSequence {
  const { features } = sequence;
  for (let at = 0; at < features.length; at++) features[at] = index.number(features[at]);
  return { ...sequence, weight };
}
