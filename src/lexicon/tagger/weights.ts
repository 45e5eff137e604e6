import type { TaggerTables } from "./tables.ts";
import { mayFollow, tagCount } from "./labels.ts";

/** The trained model as the kernel reads it: the weights of each feature, and of one tag behind another. */
export type Weights = Pick<TaggerTables, "filter" | "slots" | "steps" | "unit">;

/**
 * The file: counts, unit, weights of one tag behind another, then the features in the order of their hashes (as
 * differences in seven-bit groups) and, column by column, the weights of each tag. All numbers are little-endian.
 */
export function decodeWeights(file: Uint8Array): Weights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = view.getUint32(0, true);
  const unit = view.getFloat32(4, true);
  const transitions = new Int16Array((tagCount + 1) * tagCount);
  let at = 8;
  for (let index = 0; index < transitions.length; index++, at += 2)
    transitions[index] = view.getInt16(at, true);
  const features = new Int32Array(count);
  let hash = 0;
  for (let index = 0; index < count; index++) {
    let step = 0;
    let scale = 1;
    for (; file[at] >= 0x80; at++, scale *= 128) step += (file[at] & 0x7f) * scale;
    step += file[at++] * scale;
    hash += step;
    features[index] = hash | 0;
  }
  return {
    filter: filterOf(features),
    slots: slotsOf(features, file.subarray(at)),
    steps: stepsOf(transitions),
    unit,
  };
}

export function encodeWeights(
  features: readonly number[],
  weightOf: (index: number, tag: number) => number,
  transitions: Int16Array,
  unit: number,
): Uint8Array {
  const order = features
    .map((_, index) => index)
    .sort((one, other) => (features[one] >>> 0) - (features[other] >>> 0));
  const bytes: number[] = [];
  let last = 0;
  for (const index of order) {
    let step = (features[index] >>> 0) - last;
    last = features[index] >>> 0;
    for (; step >= 128; step = Math.floor(step / 128)) bytes.push((step % 128) | 0x80);
    bytes.push(step);
  }
  const head = 8 + 2 * transitions.length;
  const file = new Uint8Array(head + bytes.length + order.length * tagCount);
  const view = new DataView(file.buffer);
  view.setUint32(0, order.length, true);
  view.setFloat32(4, unit, true);
  transitions.forEach((weight, index) => view.setInt16(8 + 2 * index, weight, true));
  file.set(bytes, head);
  let at = head + bytes.length;
  for (let tag = 0; tag < tagCount; tag++)
    for (const index of order) file[at++] = weightOf(index, tag) & 0xff;
  return file;
}

/** The filter goes by the bits of a feature above these. */
const filterShift = 13;

/** A bit a feature: of those that are none of the model's most stop here. Small, so that it stays in the cache. */
function filterOf(features: Int32Array): Int32Array {
  const filter = new Int32Array(1 << (32 - filterShift - 5));
  for (const feature of features) filter[feature >>> (filterShift + 5)] |= 1 << (feature >>> filterShift);
  return filter;
}

/**
 * Open addressing, two numbers a slot: seven weights in a byte each, from 128 upwards, and the feature's highest byte,
 * which tells features apart that meet in a slot. The lowest bits of a feature choose its slot. `columns` holds the
 * weights of all features for the first tag, then those for the second, and so on.
 */
function slotsOf(features: Int32Array, columns: Uint8Array): Int32Array {
  let size = 1024;
  while (size < features.length * 1.5) size *= 2;
  const slots = new Int32Array(2 * size);
  for (let at = 0; at < slots.length; at += 2) slots.set(emptySlot, at);
  const isEmpty = (at: number): boolean => slots[at] === emptySlot[0] && slots[at + 1] === emptySlot[1];
  features.forEach((feature, index) => {
    const weight = (tag: number): number => columns[tag * features.length + index] ^ 0x80;
    const check = feature >>> 24;
    let at = 2 * (feature & (size - 1));
    while (!isEmpty(at)) {
      // One feature in some thousands cannot be told from another and is left out.
      if (slots[at + 1] >>> 24 === check) return;
      at = (at + 2) & (2 * size - 1);
    }
    slots[at] = weight(0) | (weight(1) << 8) | (weight(2) << 16) | (weight(3) << 24);
    slots[at + 1] = weight(4) | (weight(5) << 8) | (weight(6) << 16) | (check << 24);
  });
  return slots;
}

/** Seven weights of nothing. */
const emptySlot: readonly number[] = [0x80808080 | 0, 0x808080];

/** Below every score of a line. */
const impossible = -1e8;

/** What one tag behind another weighs, `before * tagCount + after`; the last row holds what begins a line. */
function stepsOf(transitions: Int16Array): Int32Array {
  return Int32Array.from(transitions, (weight, at) => {
    const before = Math.floor(at / tagCount);
    return mayFollow(before === tagCount ? 0 : before, at % tagCount) ? weight : impossible;
  });
}
