import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { townHash } from "../gazetteer/towns.ts";
import { pack } from "./pack.ts";

/** Builds `towns.bin` from the list of towns in `dictionaries/`: the sorted hashes of their names. */
export function buildGazetteer(dictionaries: string, output: string): void {
  const names = readFileSync(join(dictionaries, "towns.tsv"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const hashes = Int32Array.from(new Set(names.map(townHash))).sort();
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, "towns.bin"), pack({ hashes }, {}));
}
