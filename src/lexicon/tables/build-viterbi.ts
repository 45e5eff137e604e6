import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mostPages } from "../tokenizer/web-assembly.ts";
import { compileAssembly, overSharedMemory } from "./compile-assembly.ts";

/** Writes `viterbi.wasm`, the compiled twin of the tokenizer. */
export async function buildViterbi(outputFolder: string): Promise<void> {
  // From the sources also when the compiled build runs: this file, compiled or not, lies three folders below the root.
  const source = fileURLToPath(new URL("../../../src/lexicon/tokenizer/viterbi.as.ts", import.meta.url));
  mkdirSync(outputFolder, { recursive: true });
  const path = join(outputFolder, "viterbi.wasm");
  await compileAssembly(source, `${path}.new`, overSharedMemory(mostPages));
  renameSync(`${path}.new`, path);
}
