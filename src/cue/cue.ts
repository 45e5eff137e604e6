import { labelIdOfKey } from "../lexicon/labels.ts";
import { cueKind, cueStride, type Cues } from "../model.ts";
import { scanBytes } from "./bytewise/scan.ts";
import { openKernel, type ScanBytes } from "./kernel/open.ts";

/** Below this length the kernel is not worth its start. */
const shortText = 1024;

let scanLongText: ScanBytes | undefined;

/**
 * One pass over the bytes of a block: every place where there could be personal data, and every word that
 * could speak for or against it. Nothing outside `[start, end)` is looked at. The result is valid until the next call.
 */
export function findCues(bytes: Uint8Array, start: number, end: number): Cues {
  const text = start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end);
  if (text.length >= shortText) scanLongText ??= openKernel() ?? scanBytes;
  const cues = (scanLongText ?? scanBytes)(text);
  nameKeys(text, cues);
  if (start > 0) move(cues, start);
  return cues;
}

/** The pass leaves the hash of each key, and the lexicon says what the key names. */
function nameKeys(bytes: Uint8Array, { data, count }: Cues): void {
  for (let at = 0; at < count * cueStride; at += cueStride)
    if (data[at] === cueKind.key)
      data[at + 3] = labelIdOfKey(bytes, data[at + 1], data[at + 2], data[at + 3]);
}

function move({ data, count }: Cues, distance: number): void {
  for (let at = 0; at < count * cueStride; at += cueStride) {
    data[at + 1] += distance;
    data[at + 2] += distance;
  }
}
