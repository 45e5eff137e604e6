import { closeSync, openSync } from "node:fs";
import { readRange } from "../read/read.ts";

/** A task's worth of bytes is read into one buffer again and again; a bigger one is given back after use. */
const REUSED_SIZE = 8 << 20;
const SMALLEST_SIZE = 1 << 16;
let reused: Buffer = Buffer.alloc(0);

/**
 * The bytes `[start, end)` of a file, in a buffer that the next call overwrites, or the code of what went wrong.
 * A file that has become shorter fails: the rest of its positions can no longer be trusted.
 */
export function readBytes(location: string, start: number, end: number): Buffer | { readonly code: string } {
  try {
    const bytes = bufferOf(end - start);
    const file = openSync(location, "r");
    try {
      return readRange(file, start, bytes.length, bytes) === bytes.length ? bytes : { code: "ECHANGED" };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Error && "syscall" in error && "code" in error) return { code: String(error.code) };
    throw error;
  }
}

function bufferOf(length: number): Buffer {
  if (length > REUSED_SIZE) return Buffer.allocUnsafeSlow(length);
  if (reused.length < length) {
    // Doubled, so that ever larger small files do not each ask for a new one.
    reused = Buffer.allocUnsafeSlow(Math.min(REUSED_SIZE, Math.max(SMALLEST_SIZE, 2 * length)));
  }
  return reused.subarray(0, length);
}
