/**
 * Labels of the keys that were met before, as the host has told them: a text in JSON has tens of thousands of keys a
 * MB and hardly a dozen different ones.
 */
import { isEqual, runHash } from "./words.as";

/** Longer keys are the host's. */
const longestKey: usize = 64;
const mostKeys: i32 = 2048;
const slotCount: usize = 4096;
/** Of each slot the hash of a key and where its record is, 0 for none. */
const slots: usize = memory.data(32768);
/** Of each key its label, its length and its bytes. */
const records: usize = memory.data(147456);
const recordSize: usize = 72;

const noLabelYet: i32 = -1;

let known: i32 = 0;

/** How many keys of the text the host has to name. */
export let unnamed: i32 = 0;

export function forgetUnnamed(): void {
  unnamed = 0;
}

/** The label of a key, or -1 when the host has not told it. */
export function labelOfKey(start: usize, length: usize): i32 {
  const record = load<u32>(slotOf(start, length, hashOf(start, length)), 4);
  if (record != 0) return load<i32>(record);
  unnamed++;
  return noLabelYet;
}

/** Keeps the label of a key of the text. When too many are known all are forgotten. */
export function learnKey(start: usize, length: usize, label: i32): void {
  if (length > longestKey) return;
  if (known == mostKeys) {
    memory.fill(slots, 0, slotCount << 3);
    known = 0;
  }
  const hash = hashOf(start, length);
  const slot = slotOf(start, length, hash);
  if (load<u32>(slot, 4) != 0) return;
  const record = records + <usize>known * recordSize;
  known++;
  store<u32>(slot, hash);
  store<u32>(slot, <u32>record, 4);
  store<i32>(record, label);
  store<u32>(record, <u32>length, 4);
  memory.copy(record + 8, start, length);
}

// @ts-ignore: decorator
@inline
function hashOf(start: usize, length: usize): u32 {
  return runHash(start, <u32>length, 0);
}

/** Where a key stands, or the free slot in which it would. */
function slotOf(start: usize, length: usize, hash: u32): usize {
  let place = <usize>hash & (slotCount - 1);
  while (true) {
    const slot = slots + (place << 3);
    const record = <usize>load<u32>(slot, 4);
    if (record == 0) return slot;
    if (
      load<u32>(slot) == hash &&
      <usize>load<u32>(record, 4) == length &&
      isEqual(record + 8, start, length)
    )
      return slot;
    place = (place + 1) & (slotCount - 1);
  }
}
