/** What is used here of WebAssembly, which neither the language's types nor Node's declare. */
declare const WebAssembly: {
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: true;
  }) => SharedMemory;
};

/** Memory that several threads and their WebAssembly modules see. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
}

/** In bytes; memory comes in pages. */
export const pageSize = 0x10000;

export function createSharedMemory(pages: number): SharedMemory {
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}
