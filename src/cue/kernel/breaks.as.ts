/** Where lines end. */
import { reserve } from "./cues.as";
import { equals, join, windowLength } from "./masks.as";

/** Writes the place of every LF and CR of the `length` bytes at `start` from `breaks` on; returns how many there are. */
export function findBreaks(start: usize, length: i32, breaks: usize): i32 {
  const limit = start + <usize>length;
  let next = breaks;
  for (let at = start; at < limit; at += windowLength) {
    let places = join(
      breaksOf(v128.load(at)),
      breaksOf(v128.load(at, 16)),
      breaksOf(v128.load(at, 32)),
      breaksOf(v128.load(at, 48)),
    );
    if (places == 0) continue;
    reserve(next + (windowLength << 2));
    for (; places != 0; places &= places - 1) {
      store<i32>(next, <i32>(at - start) + <i32>ctz(places));
      next += 4;
    }
  }
  return <i32>((next - breaks) >> 2);
}

// @ts-ignore: decorator
@inline
function breaksOf(bytes: v128): v128 {
  return v128.or(equals(bytes, 10), equals(bytes, 13));
}
