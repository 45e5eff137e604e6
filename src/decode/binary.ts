import { hasBinarySignature } from "./magic.ts";
import { isUtf8 } from "./unicode.ts";

// A crash leaves a NUL or two in a log, and `find -print0` writes one a line: neither makes a binary file.
// Bytes that are valid UTF-8 are text until nearly a third is controls. Bytes that are not get less patience:
// in compressed data a tenth of the bytes are controls.
const controlsInText = { spare: 4, share: 0.3 };
const controlsInUnknown = { spare: 2, share: 0.03 };

/** Whether no person would read these bytes as text. UTF-16 is not asked here: half of it is NUL. */
export function isBinary(head: Uint8Array): boolean {
  if (hasBinarySignature(head)) {
    return true;
  }
  const controls = countControls(head);
  if (controls === 0) {
    return false;
  }
  const limit = isUtf8(head) ? controlsInText : controlsInUnknown;
  return controls > limit.spare + limit.share * head.length;
}

function countControls(head: Uint8Array): number {
  let count = 0;
  for (const byte of head) {
    if (byte < 0x20 && isControl[byte] === 1) {
      count++;
    }
  }
  return count;
}

// Text holds backspace, tab, line feed, vertical tab, form feed, carriage return and escape (colours, ISO-2022-JP).
const isControl = Uint8Array.from({ length: 0x20 }, (_, byte) =>
  (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b ? 0 : 1,
);
