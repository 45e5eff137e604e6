import { closeSync, openSync, readSync, statSync } from "node:fs";
import { packageFile } from "../package-file.ts";
import { createSharedMemory, type SharedMemory } from "./web-assembly.ts";

/** Files of tables that a WebAssembly module reads, too large for each thread to have its own. */
type Name = "ipadic.bin" | "tagger.bin";

/** The memory in which the tables of one file are to lie. */
interface SharedTable {
  readonly memory: SharedMemory;
  readonly size: number;
  /** Not 0 when a thread has read them. */
  readonly isRead: Int32Array;
}

/** May be sent to another thread. */
export type SharedTables = Readonly<Record<Name, SharedTable>>;

const tables: Partial<Record<Name, SharedTable>> = {};

/** The memory of all tables, empty as yet, for threads that do not know whether they will need them. */
export function shareTables(): SharedTables {
  return { "ipadic.bin": tableOf("ipadic.bin"), "tagger.bin": tableOf("tagger.bin") };
}

/** Makes this thread use the memory of another one. To be called before a table is asked for. */
export function attachTables(shared: SharedTables): void {
  Object.assign(tables, shared);
}

/** The tables of a file. The thread that needs them first reads them; two that do so at once write the same bytes. */
export function sharedTable(name: Name): SharedMemory {
  const { memory, size, isRead } = tableOf(name);
  if (Atomics.load(isRead, 0) === 0) {
    read(name, new Uint8Array(memory.buffer, 0, size));
    Atomics.store(isRead, 0, 1);
  }
  return memory;
}

function tableOf(name: Name): SharedTable {
  return (tables[name] ??= reserve(name));
}

function reserve(name: Name): SharedTable {
  const { size } = statSync(pathOf(name));
  return {
    memory: createSharedMemory(size),
    size,
    isRead: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
}

function read(name: Name, to: Uint8Array): void {
  const descriptor = openSync(pathOf(name), "r");
  try {
    for (let at = 0; at < to.length;) {
      const count = readSync(descriptor, to, at, to.length - at, at);
      if (count === 0)
        throw new Error(`build/${name} is shorter than it was; the package must be built anew`);
      at += count;
    }
  } finally {
    closeSync(descriptor);
  }
}

function pathOf(name: Name): URL {
  return packageFile(`build/${name}`);
}
