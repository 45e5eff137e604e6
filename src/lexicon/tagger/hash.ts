/** The hashes of words, characters and features. The weights are stored under them: changing one asks for a new training. */

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

/** The feature of a template whose value is `value`; never 0. */
export function feature(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash = (hash ^ (hash >>> 13)) | 0;
  return hash === 0 ? 1 : hash;
}

/** Two values as one. */
export function pair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) + (second ^ (second >>> 15))) | 0;
}
