import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Vectors {
  /** The row of each word; words of like meaning share a row. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly rows: Float32Array;
  readonly width: number;
}

/** Reads the vocabulary folder of a spaCy model: `strings.json`, `key2row` (MessagePack) and `vectors` (NumPy). */
export function readVectors(folder: string): Vectors {
  const rowOfKey = readKeys(readFileSync(join(folder, "key2row")));
  const words = JSON.parse(readFileSync(join(folder, "strings.json"), "utf8")) as string[];
  const rowOf = new Map<string, number>();
  const encoder = new TextEncoder();
  for (const word of words) {
    const row = rowOfKey.get(murmurHash(encoder.encode(word)));
    if (row !== undefined) rowOf.set(word, row);
  }
  return { rowOf, ...readArray(readFileSync(join(folder, "vectors"))) };
}

/** A NumPy file of 32-bit floats in two dimensions. */
function readArray(file: Buffer): { rows: Float32Array; width: number } {
  const headerEnd = 10 + file.readUInt16LE(8);
  const shape = /'shape': \((\d+), (\d+)\)/.exec(file.toString("latin1", 10, headerEnd));
  if (shape === null) throw new Error("vectors: not a table of numbers");
  return {
    rows: new Float32Array(Uint8Array.from(file.subarray(headerEnd)).buffer),
    width: Number(shape[2]),
  };
}

/** A MessagePack map of 64-bit keys to small numbers. */
function readKeys(file: Buffer): Map<bigint, number> {
  const keys = new Map<bigint, number>();
  let at = 5;
  const number = (): bigint => {
    const type = file[at++];
    if (type < 0x80) return BigInt(type);
    const size = { 0xcc: 1, 0xcd: 2, 0xce: 4, 0xcf: 8 }[type];
    if (size === undefined) throw new Error("key2row: not a map of numbers");
    at += size;
    return size === 8 ? file.readBigUInt64BE(at - 8) : BigInt(file.readUIntBE(at - size, size));
  };
  if (file[0] !== 0xdf) throw new Error("key2row: not a large map");
  for (let count = file.readUInt32BE(1); count > 0; count--) keys.set(number(), Number(number()));
  return keys;
}

const mask = (1n << 64n) - 1n;
const multiplier = 0xc6a4a7935bd1e995n;

/** MurmurHash64A with seed 1, by which spaCy knows its strings. */
function murmurHash(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let hash = 1n ^ ((BigInt(bytes.length) * multiplier) & mask);
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    let block = (view.getBigUint64(at, true) * multiplier) & mask;
    block ^= block >> 47n;
    hash = ((hash ^ ((block * multiplier) & mask)) * multiplier) & mask;
  }
  if (at < bytes.length) {
    let rest = 0n;
    for (let last = bytes.length - 1; last >= at; last--) rest = (rest << 8n) | BigInt(bytes[last]);
    hash = ((hash ^ rest) * multiplier) & mask;
  }
  hash ^= hash >> 47n;
  hash = (hash * multiplier) & mask;
  return hash ^ (hash >> 47n);
}
