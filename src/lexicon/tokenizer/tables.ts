import { pack, unpack } from "../tables/pack.ts";

/**
 * The dictionary as typed arrays in one stretch of memory, the same on disk and in every worker.
 *
 * kuromoji expands its dictionary to an object graph of some 300 MB in every thread that opens it. Laid out flat
 * it takes 25 MB once, is read with one call and needs no parsing.
 */
export interface DictionaryTables {
  /** Double array over the numbers of characters; see `character-trie.ts`. */
  readonly trie: Int32Array;
  /** Code unit of UTF-16 → number of the character, 0 when it is in no word. */
  readonly characterNumbers: Uint16Array;
  /** Code unit of UTF-16 → its shape; see `shape.ts`. */
  readonly shapes: Uint8Array;
  /** Two numbers an entry: context, cost. Homographs stand side by side, unknown words behind all known ones. */
  readonly entries: Int16Array;
  /** Class of a character → the unknown words of that class, as a packed run of entries. */
  readonly unknownWords: Int32Array;
  /** What it costs that a word of context `left` stands after one of context `right`: [left * contexts + right]. */
  readonly connections: Int16Array;
  /** Context → part of speech. */
  readonly partsOfSpeech: Uint16Array;
  /** The names of the parts of speech in UTF-8, one a line. */
  readonly partOfSpeechNames: Uint8Array;
  /** Entry → the id that kuromoji gives it. */
  readonly wordIds: Int32Array;
  /** Entry → where in `strings` its reading stands. */
  readonly readings: Int32Array;
  /** Entry → where in `strings` its basic form stands; 0 when that is the word as it is written. */
  readonly basicForms: Int32Array;
  /** Strings in UTF-8, each closed by a zero byte; the first is empty. */
  readonly strings: Uint8Array;
}

/** Changes with the meaning of the tables, so that a file of another version is told apart. */
const version = 2;

export function packTables(tables: DictionaryTables): Uint8Array {
  return pack({ ...tables }, { version });
}

/** The tables in a packed file; nothing is copied. */
export function unpackTables(file: Uint8Array): DictionaryTables {
  const { arrays, meta } = unpack(file);
  if ((meta as { version?: unknown }).version !== version) {
    throw new Error("build/ipadic.bin was built by another version: run `npm run build`");
  }
  // A file of this version was packed from these tables.
  return arrays as unknown as DictionaryTables;
}

/** A run of entries in one number; no word has more than 20 homographs. */
export function packEntries(first: number, count: number): number {
  return (first << countBits) | count;
}

export const countBits = 5;
export const countMask = 0x1f;
