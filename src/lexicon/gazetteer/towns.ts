import { readFileSync } from "node:fs";
import { packageFile } from "../../package-file.ts";
import { unpack } from "../tables/pack.ts";

const shortest = 2;
const longest = 8;

/**
 * Whether a town or part of a town (大字, 町) is called so, anywhere in Japan. Names are kept as hashes: one
 * string in a hundred thousand that is no town passes for one.
 */
export function isTown(name: string): boolean {
  return isListed(name) || (name.length > shortest && name.endsWith("町") && isListed(name.slice(0, -1)));
}

/** The end of the longest town that begins at `at`, or `at`. */
export function townEnd(text: string, at: number): number {
  for (let length = Math.min(longest, text.length - at); length >= shortest; length--) {
    if (isTown(text.slice(at, at + length))) return at + length;
  }
  return at;
}

/** A name's place in the table; ケ, ヶ and ヵ are one, as are ノ and 之. */
export function townHash(name: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ plainUnit(name.charCodeAt(index)), 0x01000193);
  }
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function plainUnit(unit: number): number {
  switch (unit) {
    case 0x30b1: // ケ
    case 0x30f5: // ヵ
    case 0x304c: // が
    case 0x30ac: // ガ
      return 0x30f6;
    case 0x4e4b: // 之
    case 0x30ce: // ノ
      return 0x306e;
    default:
      return unit;
  }
}

function isListed(name: string): boolean {
  const hashes = towns();
  const wanted = townHash(name);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hashes[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === wanted;
}

let loaded: Int32Array | undefined;

/** Sorted hashes, read when the first town is asked for. */
function towns(): Int32Array {
  if (loaded === undefined) {
    const file = readFileSync(packageFile("build/towns.bin"));
    const { arrays } = unpack(file.byteOffset % 8 === 0 ? file : new Uint8Array(file));
    loaded = arrays.hashes as Int32Array;
  }
  return loaded;
}
