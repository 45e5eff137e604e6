/**
 * The dictionary as typed arrays in one stretch of memory, the same on disk and in every worker.
 *
 * kuromoji expands its dictionary to an object graph of some 300 MB in every thread that opens it. Laid out flat
 * it takes 25 MB once, is read with one call and needs no parsing.
 */

export interface DictionaryTables {
  /** Double array over UTF-8 bytes, two numbers a state: base, check. See `endOfWord`. */
  readonly trie: Int32Array;
  /** Code unit of UTF-16 → the state behind its bytes, 0 when no word begins with it: three steps in one. */
  readonly firstStates: Int32Array;
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

/** In the order in which they are laid out. */
const arrays: { readonly [Name in keyof DictionaryTables]: ArrayConstructor<DictionaryTables[Name]> } = {
  trie: Int32Array,
  firstStates: Int32Array,
  shapes: Uint8Array,
  entries: Int16Array,
  unknownWords: Int32Array,
  connections: Int16Array,
  partsOfSpeech: Uint16Array,
  partOfSpeechNames: Uint8Array,
  wordIds: Int32Array,
  readings: Int32Array,
  basicForms: Int32Array,
  strings: Uint8Array,
};

type ArrayConstructor<Numbers> = new (memory: SharedArrayBuffer, place: number, length: number) => Numbers;

const arrayNames = Object.keys(arrays) as (keyof DictionaryTables)[];

/** Changes with the layout, so that a file of another version is told apart. */
const signature = 0x73_6d_69_02;

/** In bytes: the signature, then for each array its place and its length. */
const headerLength = align(4 + 8 * arrayNames.length);

/** Lays the arrays out behind each other, as `viewTables` reads them. */
export function layTables(tables: DictionaryTables): Uint8Array {
  const header = new Int32Array(headerLength / 4);
  header[0] = signature;
  let length = headerLength;
  arrayNames.forEach((name, index) => {
    header[1 + 2 * index] = length;
    header[2 + 2 * index] = tables[name].length;
    length = align(length + tables[name].byteLength);
  });
  const laid = new Uint8Array(length);
  laid.set(new Uint8Array(header.buffer));
  arrayNames.forEach((name, index) => {
    const { buffer, byteOffset, byteLength } = tables[name];
    laid.set(new Uint8Array(buffer, byteOffset, byteLength), header[1 + 2 * index]);
  });
  return laid;
}

/** The arrays in `memory`, where what `layTables` made begins at the byte `origin`; nothing is copied. */
export function viewTables(memory: SharedArrayBuffer, origin: number): DictionaryTables {
  const header = new Int32Array(memory, origin, headerLength / 4);
  if (header[0] !== signature) {
    throw new Error("build/ipadic.bin was built by another version: run `npm run build`");
  }
  const views = arrayNames.map((name, index) => {
    return [name, new arrays[name](memory, origin + header[1 + 2 * index], header[2 + 2 * index])];
  });
  // Each name has got the array that `arrays` promises for it.
  return Object.fromEntries(views) as unknown as DictionaryTables;
}

function align(length: number): number {
  return (length + 7) & ~7;
}

/**
 * Whether a word ends at a state: its child by the byte 0 carries the entries. The check of that child is the
 * complement of its parent, so that a zero byte in a text never walks into it.
 */
export function endOfWord(state: number): number {
  return ~state;
}

/** A run of entries in one number; no word has more than 20 homographs. */
export function packEntries(first: number, count: number): number {
  return (first << countBits) | count;
}

export const countBits = 5;
export const countMask = 0x1f;
