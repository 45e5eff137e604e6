import { tagCount } from "./labels.ts";

/** The trained model: the weights of each feature, one a tag, and the weights of one tag behind another. */
export interface Weights {
  /**
   * Open addressing, sixteen bytes a slot: the feature (0 for none) and its weights behind it, so that a look-up
   * touches one line of the cache. `slots` and `weights` are views of the same bytes.
   */
  readonly slots: Int32Array;
  readonly weights: Int8Array;
  /** A bit for the upper bits of each feature: most features of a text are none of the model's, and stop here. */
  readonly filter: Int32Array;
  /** `before * tagCount + after`; the last row holds what begins a line. */
  readonly transitions: Int16Array;
  /** What one unit of a weight is worth in natural logarithms of odds. */
  readonly unit: number;
}

/** A slot in numbers of four bytes, and in bytes; its weights begin at the fifth byte. */
export const slotLength = 4;
export const slotBytes = 16;
export const weightsInSlot = 4;

/** The filter goes by the bits of a feature above these. */
export const filterShift = 11;

/**
 * The file: counts, unit, transitions, then the features in the order of their hashes (as differences in seven-bit
 * groups) and, column by column, the weights of each tag. All numbers are little-endian.
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
  const { slots, places } = enterFeatures(features);
  const weights = new Int8Array(slots.buffer);
  for (let tag = 0; tag < tagCount; tag++) {
    for (let index = 0; index < count; index++, at++)
      weights[places[index] * slotBytes + weightsInSlot + tag] = (file[at] << 24) >> 24;
  }
  return { slots, weights, filter: filterOf(features), transitions, unit };
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

/** Gives each feature its slot. */
function enterFeatures(features: Int32Array): { readonly slots: Int32Array; readonly places: Int32Array } {
  let size = 1024;
  while (size < features.length * 1.6) size *= 2;
  const slots = new Int32Array(size * slotLength);
  const places = new Int32Array(features.length);
  const mask = size - 1;
  for (let index = 0; index < features.length; index++) {
    let slot = features[index] & mask;
    while (slots[slot * slotLength] !== 0) slot = (slot + 1) & mask;
    slots[slot * slotLength] = features[index];
    places[index] = slot;
  }
  return { slots, places };
}

function filterOf(features: Int32Array): Int32Array {
  const filter = new Int32Array(1 << (32 - filterShift - 5));
  for (const feature of features) filter[feature >>> (filterShift + 5)] |= 1 << (feature >>> filterShift);
  return filter;
}
