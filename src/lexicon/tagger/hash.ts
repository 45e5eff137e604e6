/** The hashes of words and characters. Weights are stored under what is made of them: changing one asks for a new training. */

/** Of a stretch of bytes; never 0. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return finish(hash);
}

export function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 1;
}

/** Two values as one. */
export function pair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) + (second ^ (second >>> 15))) | 0;
}
