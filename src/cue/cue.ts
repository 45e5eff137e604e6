import { labelIdOfKey } from "../lexicon/labels.ts";
import { cueKind, cueStride, type Cues } from "../model.ts";
import { scanBytes } from "./bytewise/scan.ts";
import { openKernel } from "./kernel/open.ts";
import { noLabelYet, type CueScanner, type ScannedCues } from "./scanned.ts";

/** Below this length the kernel is not worth its start. */
const shortText = 1024;

const bytewise: CueScanner = { scan: scanBytes };
let scannerOfLongText: CueScanner | undefined;

/**
 * One pass over the bytes of a block: every place where there could be personal data, and every word that
 * could speak for or against it. The result is valid until the next call.
 */
export function findCues(bytes: Uint8Array): Cues {
  if (bytes.length >= shortText) scannerOfLongText ??= openKernel() ?? bytewise;
  const scanner = scannerOfLongText ?? bytewise;
  const cues = scanner.scan(bytes);
  if (cues.unnamed > 0) nameKeys(bytes, cues, scanner);
  return cues;
}

/** Asks the lexicon what the keys name that the pass did not know. */
function nameKeys(bytes: Uint8Array, { data, count }: ScannedCues, { learnKey }: CueScanner): void {
  for (let at = 0; at < count * cueStride; at += cueStride) {
    if (data[at] !== cueKind.key || data[at + 3] !== noLabelYet) continue;
    const start = data[at + 1];
    const end = data[at + 2];
    data[at + 3] = labelIdOfKey(bytes, start, end);
    learnKey?.(start, end, data[at + 3]);
  }
}
