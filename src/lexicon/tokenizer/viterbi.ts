import type { DictionaryTables } from "./tables.ts";
import type { Tokenize } from "./tokenizer.ts";
import type { SharedMemory } from "../web-assembly.ts";
import { TokenColumns, type Tokens } from "./tokens.ts";
import { appendTo, instantiate } from "../web-assembly.ts";

/** What `viterbi.as.ts` exports. */
interface Viterbi {
  attach(
    scratch: number,
    trie: number,
    characterNumbers: number,
    shapes: number,
    entries: number,
    unknownWords: number,
    connections: number,
    partsOfSpeech: number,
    contexts: number,
    knownEntries: number,
  ): void;
  tokenize(length: number, base: number, moreFollows: number): number;
  readonly windowLength: { readonly value: number };
  readonly scratchLength: { readonly value: number };
  readonly endsPlace: { readonly value: number };
  readonly entriesPlace: { readonly value: number };
  readonly partsOfSpeechPlace: { readonly value: number };
}

/**
 * The tokenizer as a WebAssembly module over `memory`, in which `tables` lie: the answers of `createTokenize`.
 *
 * Its working memory is appended to the shared memory, for there is but one memory in a module. What a thread has
 * taken stays taken when it ends; memory has room for some hundred threads, and then there is no answer but `undefined`.
 */
export function createViterbi(
  module: Uint8Array,
  memory: SharedMemory,
  tables: DictionaryTables,
): Tokenize | undefined {
  const viterbi = instantiate(module, memory) as Viterbi; // compiled from the source beside this file
  const scratch = appendTo(memory, viterbi.scratchLength.value);
  if (scratch === undefined) return undefined;
  viterbi.attach(
    scratch,
    tables.trie.byteOffset,
    tables.characterNumbers.byteOffset,
    tables.shapes.byteOffset,
    tables.entries.byteOffset,
    tables.unknownWords.byteOffset,
    tables.connections.byteOffset,
    tables.partsOfSpeech.byteOffset,
    tables.partsOfSpeech.length,
    tables.wordIds.length,
  );

  const windowLength = viterbi.windowLength.value;
  const text = new Uint8Array(memory.buffer, scratch, windowLength);
  const window = {
    count: 0,
    end: new Int32Array(memory.buffer, scratch + viterbi.endsPlace.value, windowLength),
    entry: new Int32Array(memory.buffer, scratch + viterbi.entriesPlace.value, windowLength),
    partOfSpeech: new Uint16Array(memory.buffer, scratch + viterbi.partsOfSpeechPlace.value, windowLength),
  } satisfies Tokens;
  const columns = new TokenColumns();

  const readWindow = (bytes: Uint8Array, start: number, end: number): void => {
    const length = Math.min(end - start, windowLength);
    text.set(bytes.subarray(start, start + length));
    window.count = viterbi.tokenize(length, start, start + length < end ? 1 : 0);
  };
  return (bytes, start, end) => {
    if (end - start <= windowLength) {
      readWindow(bytes, start, end);
      return window;
    }
    columns.count = 0;
    for (let position = start; position < end; position = window.end[window.count - 1]) {
      readWindow(bytes, position, end);
      columns.appendAll(window);
    }
    return columns;
  };
}
