import { readFileSync } from "node:fs";
import { bench, describe } from "vitest";
import { scanBytes } from "../../src/cue/bytewise/scan.ts";
import { corpora } from "../corpora.ts";
import { builtKernel, countSameCues } from "../cue-answers.ts";

const kernel = builtKernel();

for (const { letter, what, file } of corpora(1)) {
  const bytes = readFileSync(file).subarray(0, 1 << 20);
  if (countSameCues(bytes, kernel) === 0) throw new Error(`no cue in corpus ${letter}`);
  describe(`cues of a MiB of (${letter}) ${what}`, () => {
    bench("kernel", () => void kernel(bytes));
    bench("byte loop", () => void scanBytes(bytes));
  });
}
