import type { IpadicSource } from "../tokenizer/ipadic-source.ts";
import type { DictionaryTables } from "../tokenizer/tables.ts";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readIpadicSource } from "../tokenizer/ipadic-source.ts";
import { alwaysUnknown, groupsUnknown, withWidth } from "../tokenizer/shape.ts";
import { countMask, endOfWord, layTables, packEntries } from "../tokenizer/tables.ts";

/**
 * Writes `ipadic.bin`, the tokenizer's tables, from the dictionary of the kuromoji package.
 *
 * This is done when the package is built and not on first use: the package's users then neither wait for it nor
 * need a folder for a cache that they may write to, two processes never build at once, and `npx` finds a file that
 * it reads in some 20 ms instead of building for a second. It costs 25 MB in the installed package.
 */
export function buildIpadic(outputFolder: string): void {
  const laid = layTables(tablesOf(readIpadicSource()));
  mkdirSync(outputFolder, { recursive: true });
  // Under another name first, so that no reader ever sees half a file.
  const path = join(outputFolder, "ipadic.bin");
  writeFileSync(`${path}.new`, laid);
  renameSync(`${path}.new`, path);
}

function tablesOf(source: IpadicSource): DictionaryTables {
  const { entries, runs, unknownRuns } = layEntries(source);
  const trie = layTrie(source, runs);
  return {
    trie,
    firstStates: layFirstStates(trie),
    shapes: layShapes(source),
    entries: Int16Array.from(entries.flatMap(({ context, cost }) => [context, cost])),
    unknownWords: unknownRuns,
    connections: transpose(source.connections, source.contexts),
    ...layPartsOfSpeech(entries, source.contexts),
    ...layWords(entries),
  };
}

interface Entry {
  readonly id: number;
  readonly context: number;
  readonly cost: number;
  readonly partOfSpeech: string;
  /** Those of a known word. */
  readonly reading?: string;
  readonly basicForm?: string;
}

/** Puts homographs side by side, so that a word is one run of entries. */
function layEntries(source: IpadicSource): {
  readonly entries: readonly Entry[];
  readonly runs: Int32Array;
  readonly unknownRuns: Int32Array;
} {
  const entries: Entry[] = [];
  const layRuns = (lists: ReadonlyMap<number, Int32Array>, entryOf: (id: number) => Entry): Int32Array => {
    const runs = new Int32Array(1 + [...lists.keys()].reduce((most, key) => Math.max(most, key), 0));
    for (const [key, ids] of lists) {
      if (ids.length > countMask) throw new Error("a word has more homographs than a packed run can count");
      runs[key] = packEntries(entries.length, ids.length);
      for (const id of ids) entries.push(entryOf(id));
    }
    return runs;
  };
  const runs = layRuns(source.words, (id) => knownEntry(source, id));
  const unknownRuns = layRuns(source.unknownClasses, (id) => unknownEntry(source, id));
  return { entries, runs, unknownRuns };
}

function knownEntry({ knownWords }: IpadicSource, id: number): Entry {
  const context = knownWords.leftContext(id);
  if (context !== knownWords.rightContext(id))
    throw new Error("in IPADIC a word has one context, left and right");
  const features = knownWords.features(id);
  const [surface, , , , , , , basicForm, reading] = features;
  return {
    id,
    context,
    cost: knownWords.cost(id),
    partOfSpeech: partOfSpeech(features),
    reading,
    ...(basicForm === surface ? {} : { basicForm }),
  };
}

function unknownEntry({ unknownWords }: IpadicSource, id: number): Entry {
  return {
    id,
    context: unknownWords.leftContext(id),
    cost: unknownWords.cost(id),
    partOfSpeech: partOfSpeech(unknownWords.features(id)),
  };
}

function partOfSpeech(features: readonly string[]): string {
  const conjugationForm = features[6];
  const fields = features.slice(1, 5);
  return (conjugationForm === "*" ? fields : [...fields, conjugationForm]).join();
}

/** The source's double array, base and check side by side, with runs of entries at the ends of words. */
function layTrie({ base, check }: IpadicSource, runs: Int32Array): Int32Array {
  const states = check.findLastIndex((parent) => parent >= 0) + 1;
  // Behind the last state there is room for every step that leads nowhere.
  const trie = new Int32Array(2 * (states + 256)).fill(-1);
  for (let state = 0; state < states; state++) {
    const parent = check[state];
    if (parent < 0 || state === root) continue;
    const isEnd = state === base[parent];
    trie[2 * state] = isEnd ? runs[-1 - base[state]] : base[state];
    trie[2 * state + 1] = isEnd ? endOfWord(parent) : parent;
  }
  trie[2 * root] = base[root];
  return trie;
}

const root = 0;

function layFirstStates(trie: Int32Array): Int32Array {
  const encoder = new TextEncoder();
  return Int32Array.from({ length: 0x10000 }, (_, code) => {
    let state = root;
    for (const byte of encoder.encode(String.fromCharCode(code))) {
      const next = trie[2 * state] + byte;
      if (code === 0 || trie[2 * next + 1] !== state) return root;
      state = next;
    }
    return state;
  });
}

function layShapes({ classes, classRules }: IpadicSource): Uint8Array {
  return classes.map((characterClass, code) => {
    const { always, groups } = classRules[characterClass];
    const shape = characterClass | (always ? alwaysUnknown : 0) | (groups ? groupsUnknown : 0);
    return withWidth(shape, code < 0x80 ? 1 : code < 0x800 ? 2 : 3);
  });
}

/** The search holds the word that begins and tries those that end: they are to lie side by side. */
function transpose(matrix: Int16Array, size: number): Int16Array {
  const transposed = new Int16Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++)
      transposed[column * size + row] = matrix[row * size + column];
  }
  return transposed;
}

/** In IPADIC the context of a word tells its part of speech, so the tables need one number a context. */
function layPartsOfSpeech(
  entries: readonly Entry[],
  contexts: number,
): Pick<DictionaryTables, "partsOfSpeech" | "partOfSpeechNames"> {
  const names = [...new Set(entries.map((entry) => entry.partOfSpeech))].sort();
  const ids = new Map(names.map((name, id) => [name, id]));
  const nameOf = new Map<number, string>();
  const partsOfSpeech = new Uint16Array(contexts);
  for (const { context, partOfSpeech } of entries) {
    if ((nameOf.get(context) ?? partOfSpeech) !== partOfSpeech)
      throw new Error("a context has two parts of speech");
    nameOf.set(context, partOfSpeech);
    partsOfSpeech[context] = ids.get(partOfSpeech) ?? 0;
  }
  return { partsOfSpeech, partOfSpeechNames: new TextEncoder().encode(names.join("\n")) };
}

function layWords(
  entries: readonly Entry[],
): Pick<DictionaryTables, "wordIds" | "readings" | "basicForms" | "strings"> {
  const known = entries.filter((entry) => entry.reading !== undefined);
  const places = new Map<string | undefined, number>([[undefined, 0]]);
  const strings = [Buffer.from("\0")];
  let length = 1;
  const placeOf = (string: string | undefined): number => {
    const there = places.get(string);
    if (there !== undefined) return there;
    const bytes = Buffer.from(`${string}\0`);
    const place = length;
    places.set(string, place);
    strings.push(bytes);
    length += bytes.length;
    return place;
  };
  return {
    wordIds: Int32Array.from(known, (entry) => entry.id),
    readings: Int32Array.from(known, (entry) => placeOf(entry.reading)),
    basicForms: Int32Array.from(known, (entry) => placeOf(entry.basicForm)),
    strings: Buffer.concat(strings),
  };
}
