import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";

/**
 * The dictionary as the kuromoji package ships it (IPADIC, 2007). The only door to that package.
 *
 * Its files were written with growing buffers, so that each ends in zeroes that mean nothing.
 */
export interface IpadicSource {
  /** A double array over UTF-8 bytes; the child by the byte 0 of a state is a word's end, its base is -1 - key. */
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Key of the double array → the ids of its words. */
  readonly words: WordLists;
  readonly knownWords: SourceWords;
  /** Class of a character → the ids of the unknown words that begin with it. */
  readonly unknownClasses: WordLists;
  readonly unknownWords: SourceWords;
  /** Code unit of UTF-16 → class. */
  readonly classes: Uint8Array;
  readonly classRules: readonly ClassRule[];
  readonly contexts: number;
  /** [context of the word before * contexts + context of the word after]. */
  readonly connections: Int16Array;
}

/** Lists of ids behind each other: list `i` has the key `keys[i]` and is `lengths[i]` long. */
export interface WordLists {
  readonly keys: Int32Array;
  readonly lengths: Int32Array;
  readonly ids: Int32Array;
}

export interface ClassRule {
  /** Unknown words begin with it even where the dictionary knows a word. */
  readonly always: boolean;
  /** An unknown word takes all the following characters of the class. */
  readonly groups: boolean;
}

/** What stands under the id of a word. */
export interface SourceWords {
  leftContext(id: number): number;
  rightContext(id: number): number;
  cost(id: number): number;
  features(id: number): Features;
}

/** Strings of bytes, a code unit for each byte of UTF-8: half a million of them are made, and few are ever read. */
export interface Features {
  readonly surface: string;
  /** Four fields of the part of speech, then type and form of the conjugation, with commas between them. */
  readonly grammar: string;
  readonly basicForm: string;
  /** Known words only. */
  readonly reading: string;
}

export function readIpadicSource(): IpadicSource {
  const folder = join(dirname(createRequire(import.meta.url).resolve("kuromoji/package.json")), "dict");
  const read = (name: string): Buffer => gunzipSync(readFileSync(join(folder, `${name}.dat.gz`)));
  const matrix = read("cc");
  const [rightContexts, leftContexts] = new Int16Array(matrix.buffer, matrix.byteOffset, 2);
  if (leftContexts !== rightContexts) throw new Error("IPADIC has as many left contexts as right ones");
  const base = read("base");
  const check = read("check");
  return {
    base: new Int32Array(base.buffer, base.byteOffset, base.length / 4),
    check: new Int32Array(check.buffer, check.byteOffset, check.length / 4),
    words: readLists(read("tid_map")),
    knownWords: wordsOf(read("tid"), read("tid_pos")),
    unknownClasses: readLists(read("unk_map")),
    unknownWords: wordsOf(read("unk"), read("unk_pos")),
    classes: read("unk_char"),
    classRules: readClassRules(read("unk_invoke")),
    contexts: leftContexts,
    connections: new Int16Array(matrix.buffer, matrix.byteOffset + 4, leftContexts * rightContexts),
  };
}

/** A count of lists, then for each its key, its length and its ids. */
function readLists(bytes: Buffer): WordLists {
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const count = numbers[0];
  const keys = new Int32Array(count);
  const lengths = new Int32Array(count);
  const ids = new Int32Array(numbers.length);
  let position = 1;
  let idCount = 0;
  for (let list = 0; list < count; list++) {
    keys[list] = numbers[position++];
    lengths[list] = numbers[position++];
    const end = position + lengths[list];
    while (position < end) ids[idCount++] = numbers[position++];
  }
  return { keys, lengths, ids: ids.slice(0, idCount) };
}

/** An id is the place of a record of ten bytes: contexts, cost, and where the features stand. */
function wordsOf(records: Buffer, featureBytes: Buffer): SourceWords {
  const features = featureBytes.toString("latin1");
  return {
    leftContext: (id) => records.readInt16LE(id),
    rightContext: (id) => records.readInt16LE(id + 2),
    cost: (id) => records.readInt16LE(id + 4),
    features: (id) => readFeatures(features, records.readInt32LE(id + 6)),
  };
}

/** Surface, six fields of grammar, basic form, reading, pronunciation; unknown words end at the basic form. */
function readFeatures(features: string, start: number): Features {
  const surfaceEnd = features.indexOf(",", start);
  let grammarEnd = surfaceEnd;
  for (let field = 0; field < grammarFields; field++) grammarEnd = features.indexOf(",", grammarEnd + 1);
  const basicFormEnd = features.indexOf(",", grammarEnd + 1);
  return {
    surface: features.slice(start, surfaceEnd),
    grammar: features.slice(surfaceEnd + 1, grammarEnd),
    basicForm: features.slice(grammarEnd + 1, basicFormEnd),
    reading: features.slice(basicFormEnd + 1, features.indexOf(",", basicFormEnd + 1)),
  };
}

const grammarFields = 6;

/** For each class two flags, a number that kuromoji does not use, and its name, closed by a zero byte. */
function readClassRules(bytes: Buffer): ClassRule[] {
  const rules: ClassRule[] = [];
  let position = 0;
  while (position + nameOffset < bytes.length && bytes[position + nameOffset] !== 0) {
    rules.push({ always: bytes[position] === 1, groups: bytes[position + 1] === 1 });
    position = bytes.indexOf(0, position + nameOffset) + 1;
  }
  return rules;
}

const nameOffset = 6;
