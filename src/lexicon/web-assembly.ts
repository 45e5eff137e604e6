/** What is used here of WebAssembly, which neither the language's types nor Node's declare. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => SharedMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** Memory that several threads and their WebAssembly modules see. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
  /** Gives the pages that there were before; throws when there would be too many. */
  grow(pages: number): number;
}

/** In bytes; memory comes in pages. */
const pageSize = 0x10000;

/** Address space that memory may grow to: 1 GB. Only what is written to takes room. */
export const mostPages = 0x4000;

export function createSharedMemory(bytes: number): SharedMemory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / pageSize), maximum: mostPages, shared: true });
}

/** Memory that holds these bytes from its start on. */
export function sharedMemoryOf(bytes: Uint8Array): SharedMemory {
  const memory = createSharedMemory(bytes.length);
  new Uint8Array(memory.buffer).set(bytes);
  return memory;
}

/** Where so many bytes begin that are new and zeros; `undefined` when there is no more room. */
export function appendTo(memory: SharedMemory, bytes: number): number | undefined {
  try {
    return memory.grow(Math.ceil(bytes / pageSize)) * pageSize;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The exports of a module that takes its memory from outside, and what it asks of its host. */
export function instantiate(
  module: Uint8Array,
  memory: SharedMemory,
  host: Readonly<Record<string, (...values: number[]) => number | void>> = {},
): object {
  return new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory }, host }).exports;
}
