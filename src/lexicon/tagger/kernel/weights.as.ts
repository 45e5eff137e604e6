/**
 * The weights of features, and their sums.
 *
 * A slot holds seven weights in a byte each, from 128 upwards, and above them the feature's highest byte, which tells
 * features apart that meet in a slot. In sums each weight has sixteen bits: there are never so many features that one
 * runs over into the next.
 */

import { tagCount } from "./word.as";

/** Weights of the tags 0, 2, 4 and 6 and of 1, 3 and 5, and above these the number of features. */
@unmanaged
export class Sums {
  even: u64;
  odd: u64;
}

const lanes: u64 = 0x00ff_00ff_00ff_00ff;
const oddLanes: u64 = 0x0000_00ff_00ff_00ff;
/** The filter goes by the bits of a feature above these. */
const filterShift: u32 = 13;
const emptySlot: u64 = 0x0080_8080_8080_8080;

let filter: usize = 0;
let slots: usize = 0;
let slotMask: u32 = 0;

export function setWeights(filterTable: usize, slotTable: usize, slotCount: i32): void {
  filter = filterTable;
  slots = slotTable;
  slotMask = slotCount - 1;
}

/** Adds the weights of the features in `[start, end)`, and leaves of these those that pass the filter. */
export function addWeights(start: usize, end: usize, sums: Sums): void {
  // Without a branch: whether a feature passes cannot be foretold.
  let known = start;
  for (let at = start; at < end; at += 4) {
    const feature = load<u32>(at);
    store<u32>(known, feature);
    known += passes(feature) << 2;
  }
  let even = sums.even;
  let odd = sums.odd + ((<u64>(known - start) >> 2) << 48);
  for (let at = start; at < known; at += 4) {
    const weights = weightsOf(load<u32>(at));
    even += weights & lanes;
    odd += (weights >> 8) & oddLanes;
  }
  sums.even = even;
  sums.odd = odd;
}

/** 1 for all features of the model and a few others, which it tells from most by a bit of each. */
// @ts-ignore: decorator
@inline
function passes(feature: u32): u32 {
  const bit = feature >> filterShift;
  return (load<u32>(filter + ((bit >> 5) << 2)) >> (bit & 31)) & 1;
}

// @ts-ignore: decorator
@inline
function weightsOf(feature: u32): u64 {
  const check = feature >> 24;
  let slot = feature & slotMask;
  let weights = load<u64>(slots + (slot << 3));
  while (<u32>(weights >> 56) != check && weights != emptySlot) {
    slot = (slot + 1) & slotMask;
    weights = load<u64>(slots + (slot << 3));
  }
  return weights;
}

/** Writes the sum for each tag to `to`. */
export function writeSums(even: u64, odd: u64, to: usize): void {
  const zero = <i32>(odd >> 48) << 7;
  for (let tag = 0; tag < tagCount; tag++) {
    const lane = ((tag & 1) == 0 ? even : odd) >> (<u64>(tag >> 1) << 4);
    store<i32>(to + (tag << 2), <i32>(lane & 0xffff) - zero);
  }
}
