import { hexShape } from "../../model.ts";
import { isHex, isTokenByte } from "./byte-class.ts";

/** A hex shape's kind and end; kept outside the functions so that the hot loop allocates nothing. */
export interface HexMatch {
  shape: number;
  end: number;
}

const uuidGroups = [8, 4, 4, 4, 12] as const;
const colon = 58;
const hyphen = 45;
const dot = 46;

/** Reads a UUID, a MAC address or an IPv6 address that begins at `start`, whose first hex group ends at `groupEnd`. */
export function readHex(
  bytes: Uint8Array,
  start: number,
  groupEnd: number,
  limit: number,
  match: HexMatch,
): boolean {
  const next = bytes[groupEnd];
  const length = groupEnd - start;
  if (next === hyphen && length === 8) return readUuid(bytes, start, limit, match);
  if (next === hyphen || next === colon) {
    if (length === 2 && readMac(bytes, start, 6, 2, next, limit, match)) return true;
  }
  if (next === dot && length === 4) return readMac(bytes, start, 3, 4, dot, limit, match);
  return next === colon && length <= 4 && readIpv6(bytes, start, limit, match);
}

/** Reads an IPv6 address that begins with `::`. */
export function readCompressedIpv6(
  bytes: Uint8Array,
  start: number,
  limit: number,
  match: HexMatch,
): boolean {
  return readIpv6(bytes, start, limit, match);
}

function readUuid(bytes: Uint8Array, start: number, limit: number, match: HexMatch): boolean {
  let at = start;
  for (let group = 0; group < uuidGroups.length; group++) {
    if (group > 0 && bytes[at++] !== hyphen) return false;
    for (const end = at + uuidGroups[group]; at < end; at++)
      if (at >= limit || !isHex[bytes[at]]) return false;
  }
  if (at < limit && isTokenByte[bytes[at]]) return false;
  match.shape = hexShape.uuid;
  match.end = at;
  return true;
}

function readMac(
  bytes: Uint8Array,
  start: number,
  groups: number,
  length: number,
  separator: number,
  limit: number,
  match: HexMatch,
): boolean {
  let at = start;
  for (let group = 0; group < groups; group++) {
    if (group > 0 && bytes[at++] !== separator) return false;
    for (const end = at + length; at < end; at++) if (at >= limit || !isHex[bytes[at]]) return false;
  }
  if (at < limit && (isTokenByte[bytes[at]] || bytes[at] === separator)) return false;
  match.shape = hexShape.mac;
  match.end = at;
  return true;
}

/** Colon-separated hex groups with eight of them or one `::`, and an IPv4 tail; a time of day has neither. */
function readIpv6(bytes: Uint8Array, start: number, limit: number, match: HexMatch): boolean {
  let at = start;
  let groups = 0;
  let compressed = false;
  let dotted = 0;
  while (at < limit) {
    const groupStart = at;
    while (at < limit && at - groupStart < 5 && isHex[bytes[at]]) at++;
    if (at - groupStart > 4) return false;
    if (at > groupStart && ++groups > 8) return false;
    if (bytes[at] === dot && groups > 0) {
      while (at < limit && (bytes[at] === dot || (bytes[at] >= 48 && bytes[at] < 58)))
        if (bytes[at++] === dot) dotted++;
      break;
    }
    if (at >= limit || bytes[at] !== colon) break;
    if (bytes[at + 1] === colon) {
      if (compressed) return false;
      compressed = true;
      at += 2;
      if (!isHex[bytes[at]]) break;
    } else {
      if (at === groupStart || !isHex[bytes[at + 1]]) break;
      at++;
    }
  }
  const whole = groups + (dotted === 3 ? 1 : 0);
  const isAddress = compressed ? groups >= 1 && whole <= 7 : whole === 8;
  if (
    !isAddress ||
    (dotted !== 0 && dotted !== 3) ||
    (at < limit && (isTokenByte[bytes[at]] || bytes[at] === colon))
  )
    return false;
  match.shape = hexShape.ipv6;
  match.end = at;
  return true;
}
