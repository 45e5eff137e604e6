/** Long runs of one alphabet: `bytewise/blob.ts` over addresses. */
import { kindRun, pushCue } from "./cues.as";
import { blob, byteAt, is, limit, mrz, nucleotide } from "./text.as";

export const minimalBlob: usize = 24;

const shapeOpaque: i32 = 1;
const shapeNucleotides: i32 = 2;
export const shapeMrz: i32 = 3;

let noBlobBefore: usize = 0;

export function forgetBlobs(): void {
  noBlobBefore = 0;
}

/** The end of the blob that it emits, or 0. */
export function scanBlob(start: usize, tokenEnd: usize): usize {
  const isPart = start < noBlobBefore;
  const most = isPart ? tokenEnd : limit;
  let end = start;
  let digits: usize = 0;
  let uppers: usize = 0;
  let lowers: usize = 0;
  let signs: usize = 0;
  let nucleotides = true;
  for (; end < most && is(end, blob); end++) {
    const byte = byteAt(end);
    if (byte - 48 < 10) digits++;
    else if (byte - 65 < 26) uppers++;
    else if (byte >= 97) lowers++;
    else signs++;
    if (!is(end, nucleotide)) nucleotides = false;
  }
  const length = end - start;
  if (!isPart) noBlobBefore = end;
  if (length < minimalBlob) return 0;
  if (nucleotides) {
    pushCue(kindRun, start, end, shapeNucleotides);
    return end;
  }
  const mixed = digits > 0 && (uppers > 2 || lowers > 2) && signs * 6 <= length;
  if (!mixed || digits * 12 < length) return 0;
  end = endOfPadding(end, most);
  pushCue(kindRun, start, end, shapeOpaque);
  return end;
}

function endOfPadding(end: usize, most: usize): usize {
  let at = end;
  while (at < most && at < end + 2 && byteAt(at) == 61) at++;
  return at < most && (is(at, blob) || byteAt(at) == 61) ? end : at;
}

/** The end of the line of a machine-readable zone that it emits, or 0. */
export function scanMrz(start: usize, tokenEnd: usize): usize {
  for (let at = start; at < tokenEnd; at++) if (!is(at, mrz)) return 0;
  let end = tokenEnd;
  let fillers = 0;
  for (; end < limit && is(end, mrz); end++) if (byteAt(end) == 60) fillers++;
  if (end - start < 28 || fillers < 2) return 0;
  pushCue(kindRun, start, end, shapeMrz);
  return end;
}
