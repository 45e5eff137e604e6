import { hasBinarySignature } from "./magic.ts";
import type { Survey } from "./survey.ts";
import { isUtf8 } from "./unicode.ts";

// A crash leaves a NUL or two in a log, and `find -print0` writes one a line: neither makes a binary file.
// Bytes that are valid UTF-8 are text until nearly a third is controls. Bytes that are not get less patience:
// in compressed data a tenth of the bytes are controls.
const controlsInText = { spare: 4, share: 0.3 };
const controlsInUnknown = { spare: 2, share: 0.03 };

/** Whether no person would read these bytes as text. UTF-16 is not asked here: half of it is NUL. */
export function isBinary(head: Uint8Array, { length, controls, high }: Survey): boolean {
  if (hasBinarySignature(head)) {
    return true;
  }
  if (controls === 0) {
    return false;
  }
  const limit = high === 0 || isUtf8(head) ? controlsInText : controlsInUnknown;
  return controls > limit.spare + limit.share * length;
}
