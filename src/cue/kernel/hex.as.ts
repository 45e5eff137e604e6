/** UUIDs, MAC addresses and IPv6 addresses: `bytewise/hex.ts` over addresses. */
import { kindHex, pushCue } from "./cues.as";
import { byteAt, hex, is, isDigit, limit, token } from "./text.as";

const shapeUuid: i32 = 1;
const shapeMac: i32 = 2;
const shapeIpv6: i32 = 3;

const colon: u32 = 58;
const hyphen: u32 = 45;
const dot: u32 = 46;

/** Emits the address that begins at `start`, whose first hex group ends at `groupEnd`, and returns its end; or 0. */
export function scanHex(start: usize, groupEnd: usize): usize {
  const next = byteAt(groupEnd);
  const length = groupEnd - start;
  if (next == colon && !hasManyColons(start)) return 0;
  if (next == hyphen && length == 8) return emit(start, readUuid(start), shapeUuid);
  if ((next == hyphen || next == colon) && length == 2) {
    const end = readGroups(start, 6, 2, next);
    if (end != 0) return emit(start, end, shapeMac);
  }
  if (next == dot && length == 4) return emit(start, readGroups(start, 3, 4, dot), shapeMac);
  return next == colon && length <= 4 ? scanIpv6(start) : 0;
}

/** A time of day and a key have few colons: a MAC address has five, an IPv6 address seven, or two side by side. */
// @ts-ignore: decorator
@inline
function hasManyColons(start: usize): bool {
  const colons = i8x16.splat(<i8>colon);
  const places =
    <u64>i8x16.bitmask(i8x16.eq(v128.load(start), colons)) |
    (<u64>i8x16.bitmask(i8x16.eq(v128.load(start, 16), colons)) << 16) |
    (<u64>i8x16.bitmask(i8x16.eq(v128.load(start, 32), colons)) << 32);
  return (places & (places >> 1)) != 0 || popcnt(places) >= 5;
}

export function scanIpv6(start: usize): usize {
  return emit(start, readIpv6(start), shapeIpv6);
}

function emit(start: usize, end: usize, shape: i32): usize {
  if (end != 0) pushCue(kindHex, start, end, shape);
  return end;
}

/** The end of `length` hex digits at `at`, or 0. */
// @ts-ignore: decorator
@inline
function readGroup(at: usize, length: usize): usize {
  const end = at + length;
  for (; at < end; at++) if (at >= limit || !is(at, hex)) return 0;
  return end;
}

function readUuid(start: usize): usize {
  let at = readGroup(start, 8);
  for (let group = 0; group < 3 && at != 0; group++)
    at = byteAt(at) == hyphen ? readGroup(at + 1, 4) : 0;
  if (at == 0 || byteAt(at) != hyphen) return 0;
  at = readGroup(at + 1, 12);
  return at == 0 || (at < limit && is(at, token)) ? 0 : at;
}

function readGroups(start: usize, groups: i32, length: usize, separator: u32): usize {
  let at = readGroup(start, length);
  for (let group = 1; group < groups && at != 0; group++)
    at = byteAt(at) == separator ? readGroup(at + 1, length) : 0;
  return at == 0 || (at < limit && (is(at, token) || byteAt(at) == separator)) ? 0 : at;
}

function readIpv6(start: usize): usize {
  let at = start;
  let groups = 0;
  let compressed = false;
  let dotted = 0;
  while (at < limit) {
    const groupStart = at;
    while (at < limit && at - groupStart < 5 && is(at, hex)) at++;
    if (at - groupStart > 4) return 0;
    if (at > groupStart && ++groups > 8) return 0;
    if (byteAt(at) == dot && groups > 0) {
      for (; at < limit && (byteAt(at) == dot || isDigit(at)); at++) if (byteAt(at) == dot) dotted++;
      break;
    }
    if (at >= limit || byteAt(at) != colon) break;
    if (byteAt(at + 1) == colon) {
      if (compressed) return 0;
      compressed = true;
      at += 2;
      if (!is(at, hex)) break;
    } else {
      if (at == groupStart || !is(at + 1, hex)) break;
      at++;
    }
  }
  const whole = groups + (dotted == 3 ? 1 : 0);
  const isAddress = compressed ? groups >= 1 && whole <= 7 : whole == 8;
  if (!isAddress || (dotted != 0 && dotted != 3)) return 0;
  return at < limit && (is(at, token) || byteAt(at) == colon) ? 0 : at;
}
