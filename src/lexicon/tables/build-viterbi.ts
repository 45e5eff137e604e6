import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageFile } from "../../package-file.ts";
import { mostPages } from "../web-assembly.ts";
import { compileAssembly, overSharedMemory } from "./compile-assembly.ts";

/** Writes `viterbi.wasm`, the compiled twin of the tokenizer. */
export async function buildViterbi(outputFolder: string): Promise<void> {
  const source = fileURLToPath(packageFile("src/lexicon/tokenizer/viterbi.as.ts"));
  mkdirSync(outputFolder, { recursive: true });
  const path = join(outputFolder, "viterbi.wasm");
  await compileAssembly(source, `${path}.new`, overSharedMemory(mostPages));
  renameSync(`${path}.new`, path);
}
