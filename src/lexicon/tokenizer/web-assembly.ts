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
export const pageSize = 0x10000;

/** Address space that memory may grow to: 1 GB. Only what is written to takes room. */
export const mostPages = 0x4000;

export function createSharedMemory(bytes: number): SharedMemory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / pageSize), maximum: mostPages, shared: true });
}

/** The exports of a module that takes its memory from outside. */
export function instantiate(module: Uint8Array, memory: SharedMemory): object {
  return new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory } }).exports;
}
