import { readFileSync } from "node:fs";

/** A file of the package's build folder; `undefined` when it has not been built. */
export function readBuiltFile(name: string): Uint8Array | undefined {
  try {
    return readFileSync(new URL(`../../build/${name}`, import.meta.url));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
