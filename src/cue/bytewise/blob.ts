import { cueKind, runShape } from "../../model.ts";
import { isBlobByte, isMrzByte, isNucleotide } from "./byte-class.ts";
import { pushCue } from "./cue-list.ts";
import type { Scanner } from "./scanner.ts";

/** Longer tokens are blobs: nothing inside them is a word or a number. */
export const minimalBlob = 24;

/** A long run of base64, base64url or hex is one opaque cue; of nucleotides, a sequence. Returns 0 if it is neither. */
export function scanBlob(scanner: Scanner, start: number, tokenEnd: number): number {
  const { bytes, list } = scanner;
  // What is no blob as a whole is not tried from every token inside it, or long paths would take quadratic time.
  const isPart = start < scanner.noBlobBefore;
  const limit = isPart ? tokenEnd : scanner.limit;
  let end = start;
  let digits = 0;
  let uppers = 0;
  let lowers = 0;
  let signs = 0;
  let nucleotides = true;
  for (; end < limit && isBlobByte[bytes[end]]; end++) {
    const byte = bytes[end];
    if (byte >= 48 && byte < 58) digits++;
    else if (byte >= 65 && byte <= 90) uppers++;
    else if (byte >= 97) lowers++;
    else signs++;
    if (!isNucleotide[byte]) nucleotides = false;
  }
  const length = end - start;
  if (!isPart) scanner.noBlobBefore = end;
  if (length >= minimalBlob) {
    if (nucleotides) {
      pushCue(list, cueKind.run, start, end, runShape.nucleotides);
      return end;
    }
    // Paths, slugs and identifiers of words have few digits and many signs; blobs mix cases and digits.
    const mixed = digits > 0 && (uppers > 2 || lowers > 2) && signs * 6 <= length;
    if (mixed && digits * 12 >= length) {
      end = endOfPadding(bytes, end, limit);
      pushCue(list, cueKind.run, start, end, runShape.opaque);
      return end;
    }
  }
  return 0;
}

/** One or two equals signs with nothing behind them; in `name=value` there is something. */
function endOfPadding(bytes: Uint8Array, end: number, limit: number): number {
  let at = end;
  while (at < limit && at < end + 2 && bytes[at] === 61) at++;
  return at < limit && (isBlobByte[bytes[at]] || bytes[at] === 61) ? end : at;
}

/** A line of a machine-readable zone whose first token ends at `tokenEnd`; returns 0 if it is none. */
export function scanMrz({ bytes, limit, list }: Scanner, start: number, tokenEnd: number): number {
  for (let at = start; at < tokenEnd; at++) if (!isMrzByte[bytes[at]]) return 0;
  let end = tokenEnd;
  let fillers = 0;
  for (; end < limit && isMrzByte[bytes[end]]; end++) if (bytes[end] === 60) fillers++;
  if (end - start < 28 || fillers < 2) return 0;
  pushCue(list, cueKind.run, start, end, runShape.mrz);
  return end;
}
