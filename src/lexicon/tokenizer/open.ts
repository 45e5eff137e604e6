import type { SharedMemory } from "./web-assembly.ts";
import type { Tokenizer } from "./tokenizer.ts";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { unpackTables } from "./tables.ts";
import { createTokenize } from "./tokenizer.ts";
import { createSharedMemory, pageSize } from "./web-assembly.ts";
import { createWords } from "./words.ts";

/** The dictionary in memory; may be sent to a worker, which then shares it. */
export interface TokenizerTables {
  readonly memory: SharedMemory;
}

let opened: { readonly tables: TokenizerTables; readonly tokenizer: Tokenizer } | undefined;

/** The thread's tokenizer. The first call reads the dictionary, unless `attachTokenizer` has been given one. */
export function openTokenizer(): Tokenizer {
  return open().tokenizer;
}

/** What another thread needs to attach to the same dictionary. */
export function tokenizerTables(): TokenizerTables {
  return open().tables;
}

/** Makes this thread use the dictionary that another one has read. */
export function attachTokenizer(tables: TokenizerTables): Tokenizer {
  if (opened?.tables.memory !== tables.memory) opened = { tables, tokenizer: createTokenizer(tables) };
  return opened.tokenizer;
}

function open(): NonNullable<typeof opened> {
  if (opened === undefined) {
    const tables = readTables(new URL("../../../build/ipadic.bin", import.meta.url));
    opened = { tables, tokenizer: createTokenizer(tables) };
  }
  return opened;
}

function readTables(file: URL): TokenizerTables {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    const memory = createSharedMemory(Math.ceil(size / pageSize));
    readSync(descriptor, new Uint8Array(memory.buffer), 0, size, 0);
    return { memory };
  } finally {
    closeSync(descriptor);
  }
}

function createTokenizer({ memory }: TokenizerTables): Tokenizer {
  const tables = unpackTables(new Uint8Array(memory.buffer));
  return { tokenize: createTokenize(tables), ...createWords(tables) };
}
