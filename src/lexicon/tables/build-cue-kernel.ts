import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileAssembly } from "./compile-assembly.ts";

/** Writes `cue.wasm`, the compiled twin of the cue stage. */
export async function buildCueKernel(outputFolder: string): Promise<void> {
  // From the sources also when the compiled build runs: this file, compiled or not, lies three folders below the root.
  const source = fileURLToPath(new URL("../../../src/cue/kernel/kernel.as.ts", import.meta.url));
  mkdirSync(outputFolder, { recursive: true });
  const path = join(outputFolder, "cue.wasm");
  await compileAssembly(source, `${path}.new`, ["--enable", "simd"]);
  renameSync(`${path}.new`, path);
}
