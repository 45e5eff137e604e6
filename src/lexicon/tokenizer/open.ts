import type { SharedMemory } from "../web-assembly.ts";
import type { DictionaryTables } from "./tables.ts";
import type { Tokenize, Tokenizer } from "./tokenizer.ts";
import { readBuiltFile } from "../built-file.ts";
import { sharedTable } from "../shared-tables.ts";
import { unpackTables } from "./tables.ts";
import { createTokenize } from "./tokenizer.ts";
import { createViterbi } from "./viterbi.ts";
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
    const tables = { memory: sharedTable("ipadic.bin") };
    opened = { tables, tokenizer: createTokenizer(tables) };
  }
  return opened;
}

function createTokenizer({ memory }: TokenizerTables): Tokenizer {
  const tables = unpackTables(new Uint8Array(memory.buffer));
  return { tokenize: openViterbi(memory, tables) ?? createTokenize(tables), ...createWords(tables) };
}

/** The compiled tokenizer; none when it has not been built or has no room, and then its slower twin does. */
function openViterbi(memory: SharedMemory, tables: DictionaryTables): Tokenize | undefined {
  const module = readBuiltFile("viterbi.wasm");
  return module && createViterbi(module, memory, tables);
}
