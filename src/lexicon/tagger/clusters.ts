import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { packageFile } from "../../package-file.ts";
import { hashBytes } from "./hash.ts";

/**
 * Classes of words that are of the same kind and stand in like places, learned from a great deal of text: given names,
 * clubs, towns, verbs of speech. They tell the tagger of words that its own few texts do not have.
 */
export interface WordClusters {
  /** The cluster of the word with this hash of bytes, 0 when it has none. */
  clusterOf(surface: number): number;
  /** The cluster of clusters that a cluster belongs to. */
  readonly coarse: Uint8Array;
  /** What the words of a cluster may be: bits of `clusterKind`. */
  readonly kinds: Uint8Array;
}

export const clusterKind = {
  common: 1,
  person: 2,
  surname: 4,
  given: 8,
  place: 16,
  other: 32,
  /** In katakana or Latin letters; a surname or given name among these is a person. */
  foreign: 64,
} as const;

export const clusterCount = 255;

let loaded: WordClusters | undefined;

/** Read once from the package's dictionaries. */
export function wordClusters(): WordClusters {
  loaded ??= decodeClusters(gunzipSync(readFileSync(packageFile("dictionaries/tagger.clusters.bin"))));
  return loaded;
}

/** What the word `[start, end)` may be: bits of `clusterKind`, none for a word that has no cluster. */
export function kindsOfWord(bytes: Uint8Array, start: number, end: number): number {
  const { clusterOf, kinds } = wordClusters();
  return kinds[clusterOf(hashBytes(bytes, start, end))];
}

/** Of a hash so many bits are kept: one word in eighty that has no cluster is taken for one that has. */
const keptBits = 24;
const headLength = 4 + 2 * (clusterCount + 1);

/** The file: the count, the coarse classes, the kinds, the hashes in their order as differences, the clusters. */
export function decodeClusters(file: Uint8Array): WordClusters {
  const count = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const coarse = file.slice(4, 4 + clusterCount + 1);
  const kinds = file.slice(4 + clusterCount + 1, headLength);
  let size = 1024;
  while (size < 2 * count) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  let at = headLength;
  let hash = 0;
  const hashes = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    let step = file[at] & 0x7f;
    for (let shift = 7; file[at++] >= 0x80; shift += 7) step |= (file[at] & 0x7f) << shift;
    hash += step;
    hashes[index] = hash;
  }
  for (const kept of hashes) {
    let slot = kept & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    // The hash above, the cluster in the lowest byte.
    slots[slot] = (kept << 8) | file[at++];
  }
  return {
    coarse,
    kinds,
    clusterOf(surface) {
      const kept = surface >>> (32 - keptBits);
      for (let slot = kept & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        if (slots[slot] >>> 8 === kept) return slots[slot] & 0xff;
      }
      return 0;
    },
  };
}

/** Words by the hash of their bytes; of two that share what is kept of it the first stays. */
export function encodeClusters(
  words: readonly (readonly [surface: number, cluster: number])[],
  coarse: Uint8Array,
  kinds: Uint8Array,
): Uint8Array {
  const clusterOf = new Map<number, number>();
  for (const [surface, cluster] of words) {
    const kept = surface >>> (32 - keptBits);
    if (!clusterOf.has(kept)) clusterOf.set(kept, cluster);
  }
  const hashes = [...clusterOf.keys()].sort((one, other) => one - other);
  const bytes: number[] = [];
  let last = 0;
  for (const hash of hashes) {
    let step = hash - last;
    last = hash;
    for (; step >= 0x80; step >>>= 7) bytes.push((step & 0x7f) | 0x80);
    bytes.push(step);
  }
  for (const hash of hashes) bytes.push(clusterOf.get(hash) ?? 0);
  const head = new Uint8Array(headLength);
  new DataView(head.buffer).setUint32(0, hashes.length, true);
  head.set(coarse, 4);
  head.set(kinds, 4 + clusterCount + 1);
  const file = new Uint8Array(head.length + bytes.length);
  file.set(head);
  file.set(bytes, head.length);
  return file;
}
