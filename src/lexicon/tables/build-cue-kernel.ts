import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageFile } from "../../package-file.ts";
import { compileAssembly } from "./compile-assembly.ts";

/** Writes `cue.wasm`, the compiled twin of the cue stage. */
export async function buildCueKernel(outputFolder: string): Promise<void> {
  const source = fileURLToPath(packageFile("src/cue/kernel/kernel.as.ts"));
  mkdirSync(outputFolder, { recursive: true });
  const path = join(outputFolder, "cue.wasm");
  await compileAssembly(source, `${path}.new`, ["--enable", "simd"]);
  renameSync(`${path}.new`, path);
}
