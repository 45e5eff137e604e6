/** A window of 64 bytes as bit masks, one bit a byte. */

export const windowLength: usize = 64;

// @ts-ignore: decorator
@inline
export function join(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>i8x16.bitmask(a) |
    (<u64>i8x16.bitmask(b) << 16) |
    (<u64>i8x16.bitmask(c) << 32) |
    (<u64>i8x16.bitmask(d) << 48)
  );
}

// @ts-ignore: decorator
@inline
export function lettersOf(bytes: v128): v128 {
  const lower = v128.or(bytes, i8x16.splat(0x20));
  return i8x16.le_u(i8x16.sub(lower, i8x16.splat(97)), i8x16.splat(25));
}

// @ts-ignore: decorator
@inline
export function digitsOf(bytes: v128): v128 {
  return i8x16.le_u(i8x16.sub(bytes, i8x16.splat(48)), i8x16.splat(9));
}

// @ts-ignore: decorator
@inline
export function equals(bytes: v128, byte: i8): v128 {
  return i8x16.eq(bytes, i8x16.splat(byte));
}
