import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { packageFile } from "../package-file.ts";
import { createSharedMemory, type SharedMemory } from "./web-assembly.ts";

/** A file of the package's build folder; `undefined` when it has not been built. */
export function readBuiltFile(name: string): Uint8Array | undefined {
  try {
    return readFileSync(packageFile(`build/${name}`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The same in memory that threads may share, which the file is read into without a copy between. */
export function readBuiltFileShared(name: string): SharedMemory {
  const descriptor = openSync(packageFile(`build/${name}`), "r");
  try {
    const { size } = fstatSync(descriptor);
    const memory = createSharedMemory(size);
    readSync(descriptor, new Uint8Array(memory.buffer), 0, size, 0);
    return memory;
  } finally {
    closeSync(descriptor);
  }
}
