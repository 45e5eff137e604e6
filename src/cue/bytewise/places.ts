import type { FourBytes } from "../../model.ts";

/** The place of every byte that is one of four. */
export function findPlaces(bytes: Uint8Array, [first, second, third, fourth]: FourBytes): Int32Array {
  const places: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === first || byte === second || byte === third || byte === fourth) places.push(at);
  }
  return Int32Array.from(places);
}
