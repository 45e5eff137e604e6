import { pack, unpack } from "../tables/pack.ts";

/** What the tagger was taught, as typed arrays in one stretch of memory that all threads read. */
export interface TaggerTables {
  /** See `weights.ts`. */
  readonly filter: Int32Array;
  readonly slots: Int32Array;
  readonly steps: Int32Array;
  /** See `clusters.ts`. */
  readonly clusters: Int32Array;
  readonly coarseClusters: Uint8Array;
  readonly clusterKinds: Uint8Array;
  /** The classes of words by the hash of their bytes; see `word-classes.ts`. */
  readonly classHashes: Int32Array;
  readonly classes: Uint8Array;
  /** What one unit of a weight is worth in natural logarithms of odds. */
  readonly unit: number;
}

export function packTaggerTables({ unit, ...arrays }: TaggerTables): Uint8Array {
  return pack(arrays, { unit });
}

/** The tables in a packed file; nothing is copied. */
export function unpackTaggerTables(file: Uint8Array): TaggerTables {
  const { arrays, meta } = unpack(file);
  // Packed from these tables.
  return { ...arrays, ...(meta as object) } as unknown as TaggerTables;
}
