/** Where certain bytes stand. */
import { reserve } from "./cues.as";
import { equals, join, windowLength } from "./masks.as";

/**
 * Writes the place of every byte that is one of four, of the `length` bytes at `start`, from `places` on; returns how
 * many there are.
 */
export function findPlaces(
  start: usize,
  length: i32,
  places: usize,
  first: i8,
  second: i8,
  third: i8,
  fourth: i8,
): i32 {
  const limit = start + <usize>length;
  let next = places;
  for (let at = start; at < limit; at += windowLength) {
    let found = join(
      oneOf(v128.load(at), first, second, third, fourth),
      oneOf(v128.load(at, 16), first, second, third, fourth),
      oneOf(v128.load(at, 32), first, second, third, fourth),
      oneOf(v128.load(at, 48), first, second, third, fourth),
    );
    // The zero bytes behind the text are none of it.
    if (limit - at < windowLength) found &= (<u64>1 << <u64>(limit - at)) - 1;
    if (found == 0) continue;
    reserve(next + (windowLength << 2));
    for (; found != 0; found &= found - 1) {
      store<i32>(next, <i32>(at - start) + <i32>ctz(found));
      next += 4;
    }
  }
  return <i32>((next - places) >> 2);
}

// @ts-ignore: decorator
@inline
function oneOf(bytes: v128, first: i8, second: i8, third: i8, fourth: i8): v128 {
  return v128.or(
    v128.or(equals(bytes, first), equals(bytes, second)),
    v128.or(equals(bytes, third), equals(bytes, fourth)),
  );
}
