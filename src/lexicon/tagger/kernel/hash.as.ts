/** The hashes of features, under which the weights are stored: changing one asks for a new training. */

/** The feature of a template whose value is `value`; never 0. */
// @ts-ignore: decorator
@inline
export function feature(template: u32, value: u32): u32 {
  let hash: u32 = (value ^ (template * 0x9e3779b1)) * 0x85ebca6b;
  hash = (hash ^ (hash >> 15)) * 0x2c1b3c6d;
  hash ^= hash >> 13;
  return hash == 0 ? 1 : hash;
}

/** Two values as one, as in `hash.ts`. */
// @ts-ignore: decorator
@inline
export function pair(first: u32, second: u32): u32 {
  return first * 0x9e3779b1 + (second ^ (second >> 15));
}

/** Spreads an identity over a table; any good mixture would do. */
// @ts-ignore: decorator
@inline
export function spread(identity: u32, bits: u32): u32 {
  return (identity * 0x9e3779b1) >> (32 - bits);
}
