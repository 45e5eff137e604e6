import type { IpadicSource, SourceWords, WordLists } from "../tokenizer/ipadic-source.ts";
import type { DictionaryTables } from "../tokenizer/tables.ts";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { layCharacterTrie } from "../tokenizer/character-trie.ts";
import { readIpadicSource } from "../tokenizer/ipadic-source.ts";
import { alwaysUnknown, groupsUnknown, withWidth } from "../tokenizer/shape.ts";
import { countMask, packEntries, packTables } from "../tokenizer/tables.ts";

/**
 * Writes `ipadic.bin`, the tokenizer's tables, from the dictionary of the kuromoji package.
 *
 * This is done when the package is built and not on first use: the package's users then neither wait for it nor
 * need a folder for a cache that they may write to, two processes never build at once, and `npx` finds a file that
 * it reads in some 20 ms instead of building for a second. It costs 25 MB in the installed package.
 */
export function buildIpadic(outputFolder: string): void {
  const packed = packTables(tablesOf(readIpadicSource()));
  mkdirSync(outputFolder, { recursive: true });
  // Under another name first, so that no reader ever sees half a file.
  const path = join(outputFolder, "ipadic.bin");
  writeFileSync(`${path}.new`, packed);
  renameSync(`${path}.new`, path);
}

function tablesOf(source: IpadicSource): DictionaryTables {
  const { words, knownWords, unknownClasses, unknownWords } = source;
  const knownCount = words.ids.length;
  const { trie, numbers } = layCharacterTrie(source.base, source.check, layRuns(words, 0));
  const entries = new Int16Array(2 * (knownCount + unknownClasses.ids.length));
  const grammars = new Array<string | undefined>(source.contexts).fill(undefined);
  layEntries(knownWords, words.ids, entries, 0, grammars);
  layEntries(unknownWords, unknownClasses.ids, entries, knownCount, grammars);
  return {
    trie,
    characterNumbers: numbers,
    shapes: layShapes(source),
    entries,
    unknownWords: layRuns(unknownClasses, knownCount),
    connections: transpose(source.connections, source.contexts),
    ...layPartsOfSpeech(grammars),
    ...layStrings(knownWords, words.ids),
  };
}

/** Homographs stand side by side, so that a word is one run of entries; gives the runs by key. */
function layRuns({ keys, lengths }: WordLists, firstEntry: number): Int32Array {
  const runs = new Int32Array(1 + keys.reduce((most, key) => Math.max(most, key), 0));
  let entry = firstEntry;
  keys.forEach((key, list) => {
    if (lengths[list] > countMask) throw new Error("a word has more homographs than a packed run can count");
    runs[key] = packEntries(entry, lengths[list]);
    entry += lengths[list];
  });
  return runs;
}

/** In IPADIC one context serves left and right, and it tells the part of speech; that makes the tables small. */
function layEntries(
  words: SourceWords,
  ids: Int32Array,
  entries: Int16Array,
  firstEntry: number,
  grammars: (string | undefined)[],
): void {
  ids.forEach((id, index) => {
    const context = words.leftContext(id);
    if (context !== words.rightContext(id)) throw new Error("a word has two contexts");
    const { grammar } = words.features(id);
    grammars[context] ??= grammar;
    if (grammars[context] !== grammar) throw new Error("a context has two parts of speech");
    entries[2 * (firstEntry + index)] = context;
    entries[2 * (firstEntry + index) + 1] = words.cost(id);
  });
}

function layShapes({ classes, classRules }: IpadicSource): Uint8Array {
  return Uint8Array.from(classes, (characterClass, code) => {
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

function layPartsOfSpeech(
  grammars: readonly (string | undefined)[],
): Pick<DictionaryTables, "partsOfSpeech" | "partOfSpeechNames"> {
  const nameOf = grammars.map((grammar) => (grammar === undefined ? undefined : partOfSpeechName(grammar)));
  const names = [...new Set(nameOf.filter((name) => name !== undefined))].sort();
  return {
    // Only the edges of a sentence have a context without a part of speech, and they are no tokens.
    partsOfSpeech: Uint16Array.from(nameOf, (name) => (name === undefined ? 0 : names.indexOf(name))),
    partOfSpeechNames: bytesOf(names.join("\n")),
  };
}

/** The four fields of the part of speech, and the form of the conjugation where there is one. */
function partOfSpeechName(grammar: string): string {
  const fields = grammar.split(",");
  const conjugationForm = fields[5];
  return (conjugationForm === "*" ? fields.slice(0, 4) : [...fields.slice(0, 4), conjugationForm]).join();
}

function layStrings(
  words: SourceWords,
  ids: Int32Array,
): Pick<DictionaryTables, "wordIds" | "readings" | "basicForms" | "strings"> {
  const places = new Map<string, number>();
  const strings = ["\0"];
  let length = 1;
  const placeOf = (string: string): number => {
    let place = places.get(string);
    if (place === undefined) {
      place = length;
      places.set(string, place);
      strings.push(string, "\0");
      length += string.length + 1;
    }
    return place;
  };
  const readings = new Int32Array(ids.length);
  const basicForms = new Int32Array(ids.length);
  ids.forEach((id, entry) => {
    const { surface, basicForm, reading } = words.features(id);
    readings[entry] = placeOf(reading);
    if (basicForm !== surface) basicForms[entry] = placeOf(basicForm);
  });
  return { wordIds: ids, readings, basicForms, strings: bytesOf(strings.join("")) };
}

/** The bytes of a string in which each code unit stands for one. */
function bytesOf(string: string): Uint8Array {
  return new Uint8Array(Buffer.from(string, "latin1"));
}
