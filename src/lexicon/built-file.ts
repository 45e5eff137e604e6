import { readFileSync } from "node:fs";
import { packageFile } from "../package-file.ts";

/** A file of the package's build folder; `undefined` when it has not been built. */
export function readBuiltFile(name: string): Uint8Array | undefined {
  try {
    return readFileSync(packageFile(`build/${name}`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
