import { scanBytes } from "../src/cue/bytewise/scan.ts";
import { openKernel } from "../src/cue/kernel/open.ts";
import type { ScanBytes } from "../src/cue/scanned.ts";
import { cueStride, type Cues } from "../src/model.ts";

const blockLength = 1 << 20;

/** The compiled kernel, without which there is nothing to compare. */
export function builtKernel(): ScanBytes {
  const kernel = openKernel();
  if (kernel === undefined) throw new Error("build/cue.wasm is missing: run `npm run build`");
  return kernel.scan;
}

export function* blocksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += blockLength) yield bytes.subarray(at, at + blockLength);
}

/** How many cues the kernel and the byte loop find, which must be the same ones. */
export function countSameCues(bytes: Uint8Array, kernel: ScanBytes): number {
  let count = 0;
  for (const block of blocksOf(bytes)) {
    const fast = numbersOf(kernel(block));
    if (Buffer.compare(fast, numbersOf(scanBytes(block))) !== 0)
      throw new Error("the kernel and the byte loop find different cues");
    count += fast.length / (4 * cueStride);
  }
  return count;
}

function numbersOf({ data, count }: Cues): Buffer {
  return Buffer.from(data.buffer, data.byteOffset, 4 * cueStride * count);
}
