import { readSync } from "node:fs";

// One call of the system reads at most 2 GiB.
const longestRead = 1 << 30;

/**
 * Reads bytes `[start, start + length)` of an open file to the beginning of `into` and returns how many there were.
 * Fewer than `length` means that the file ends early: it shrank, and the caller reports `changed(path)`.
 */
export function readRange(file: number, start: number, length: number, into: Uint8Array): number {
  let done = 0;
  while (done < length) {
    const count = readSync(file, into, done, Math.min(length - done, longestRead), start + done);
    if (count === 0) {
      break;
    }
    done += count;
  }
  return done;
}
