/** Bytes by hash, in open addressing: no key and no object. A hash is never 0, and there is room to spare. */
export interface HashTable {
  readonly hashes: Int32Array;
  readonly values: Uint8Array;
}

/** A table of so many slots, a power of two. */
export function createHashTable(slots: number): HashTable {
  return { hashes: new Int32Array(slots), values: new Uint8Array(slots) };
}

/** The value of a hash; 0 for one that is not there. */
export function lookUp({ hashes, values }: HashTable, hash: number): number {
  const mask = hashes.length - 1;
  let slot = hash & mask;
  while (hashes[slot] !== 0) {
    if (hashes[slot] === hash) return values[slot];
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** Makes room for a hash that may be there already; returns its slot. */
export function enter({ hashes }: HashTable, hash: number): number {
  const mask = hashes.length - 1;
  let slot = hash & mask;
  while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
  hashes[slot] = hash;
  return slot;
}
