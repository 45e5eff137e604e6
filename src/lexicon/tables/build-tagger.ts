import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { packageFile } from "../../package-file.ts";
import { decodeClusters } from "../tagger/clusters.ts";
import { packTaggerTables } from "../tagger/tables.ts";
import { decodeWeights } from "../tagger/weights.ts";
import { layWordClasses } from "../tagger/word-classes.ts";
import { mostPages } from "../web-assembly.ts";
import { compileAssembly, overSharedMemory } from "./compile-assembly.ts";

/** Writes `tagger.bin` from what training left in `dictionaries/`, and `tagger.wasm`, which reads it. */
export async function buildTagger(output: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  const tables = join(output, "tagger.bin");
  writeFileSync(`${tables}.new`, layTaggerTables(readFileSync(packageFile("dictionaries/tagger.bin"))));
  renameSync(`${tables}.new`, tables);

  const source = fileURLToPath(packageFile("src/lexicon/tagger/kernel/kernel.as.ts"));
  const kernel = join(output, "tagger.wasm");
  await compileAssembly(source, `${kernel}.new`, overSharedMemory(mostPages));
  renameSync(`${kernel}.new`, kernel);
}

/** The tables of the tagger that has these weights, as training writes them. */
export function layTaggerTables(weights: Uint8Array): Uint8Array {
  const clusters = readFileSync(packageFile("dictionaries/tagger.clusters.bin"));
  const { hashes: classHashes, values: classes } = layWordClasses();
  return packTaggerTables({
    ...decodeWeights(gunzipSync(weights)),
    ...decodeClusters(gunzipSync(clusters)),
    classHashes,
    classes,
  });
}
