import type { Tokens } from "../../tokenizer/tokens.ts";
import type { Tokenizer } from "../../tokenizer/tokenizer.ts";
import { readBuiltFile } from "../../built-file.ts";
import { nameFlagsAt } from "../../names.ts";
import { appendTo, instantiate, type SharedMemory } from "../../web-assembly.ts";
import { createClusters } from "../clusters.ts";
import { unpackTaggerTables } from "../tables.ts";
import { attribute, createWordAttributes } from "../word-attributes.ts";
import * as wordKind from "../word-kind.ts";

/** What `kernel.as.ts` exports. */
interface KernelExports {
  attach(
    filter: number,
    slots: number,
    slotCount: number,
    steps: number,
    farBehind: number,
    working: number,
  ): void;
  attachRecords(start: number): void;
  read(count: number, start: number): void;
  tag(): void;
  writeFeatures(index: number): number;
  readonly workingSize: { readonly value: number };
  readonly recordSize: { readonly value: number };
  readonly paddingSize: { readonly value: number };
  readonly entryOffset: { readonly value: number };
  readonly endOffset: { readonly value: number };
  readonly tagOffset: { readonly value: number };
  readonly marginOffset: { readonly value: number };
}

/** The words of one text as the compiled tagger sees them. */
export interface TaggerKernel {
  /** Reads the words of a text that begins at `start` of `bytes`; they take the place of those before. */
  read(tokens: Tokens, bytes: Uint8Array, start: number): void;
  /** Finds the tags of the words that were read. */
  tag(): void;
  tagOf(index: number): number;
  /**
   * By how much the best reading beats the best one in which the word has another label, as a logarithm of odds; only
   * of words with a tag.
   */
  marginOf(index: number): number;
  isLineBreak(index: number): boolean;
  /** The features of a word that was read; the next call uses the array again. */
  featuresOf(index: number): Int32Array;
}

/**
 * What words say together outweighs what each says by itself, but never by this much, as a logarithm of odds: on the dev
 * parts 4 changes no answer and 3 some.
 */
const hopelessOdds = 5;

/** There is room for so many words at first: for what a stretch that is tagged at once holds. */
const firstCapacity = 4096;

/**
 * The compiled tagger of the tables in `memory`, for tokens of `tokenizer`. Like the tokenizer's its working memory is
 * appended there; when a text outgrows it, room twice as large is, and what was outgrown stays taken.
 */
export function openKernel(tokenizer: Tokenizer, memory: SharedMemory): TaggerKernel {
  const module = readBuiltFile("tagger.wasm");
  if (module === undefined) throw new Error("build/tagger.wasm is missing: run `npm run build`");
  const tables = unpackTaggerTables(new Uint8Array(memory.buffer));
  const classes = { hashes: tables.classHashes, values: tables.classes };
  const describe = createWordAttributes(tokenizer, createClusters(tables), classes);
  let tokens: Tokens;
  let bytes: Uint8Array;
  let start: number;
  // Compiled from the source beside this file.
  const kernel = instantiate(module, memory, {
    describe(index) {
      const from = index === 0 ? start : tokens.end[index - 1];
      const { entry, end, partOfSpeech } = tokens;
      describe(bytes, from, end[index], entry[index], partOfSpeech[index], rows, index * rowLength);
    },
    nameFlags: (from, end) => nameFlagsAt(bytes, from, end),
  }) as KernelExports;
  const rowLength = kernel.recordSize.value / 4;
  const entryColumn = kernel.entryOffset.value / 4;
  const endColumn = kernel.endOffset.value / 4;
  const tagColumn = kernel.tagOffset.value / 4;
  const marginColumn = kernel.marginOffset.value / 4;

  const working = append(memory, kernel.workingSize.value);
  const { filter, slots, steps, unit } = tables;
  kernel.attach(
    filter.byteOffset,
    slots.byteOffset,
    slots.length / 2,
    steps.byteOffset,
    Math.floor(hopelessOdds / unit),
    working,
  );
  let capacity = 0;
  let rows: Int32Array = new Int32Array(0);
  makeRoom(firstCapacity);

  return {
    read(newTokens, newBytes, newStart) {
      tokens = newTokens;
      bytes = newBytes;
      start = newStart;
      const { count, entry, end } = tokens;
      if (count > capacity) makeRoom(2 * count);
      for (let index = 0, row = 0; index < count; index++, row += rowLength) {
        rows[row + entryColumn] = entry[index];
        rows[row + endColumn] = end[index];
      }
      kernel.read(count, start);
    },
    tag: () => kernel.tag(),
    tagOf: (index) => rows[index * rowLength + tagColumn],
    marginOf: (index) => rows[index * rowLength + marginColumn] * unit,
    isLineBreak: (index) => rows[index * rowLength + attribute.kind] === wordKind.lineBreak,
    featuresOf: (index) => new Int32Array(memory.buffer, working, kernel.writeFeatures(index)),
  };

  function makeRoom(words: number): void {
    const padding = kernel.paddingSize.value;
    const size = words * kernel.recordSize.value;
    const place = append(memory, size + 2 * padding);
    kernel.attachRecords(place);
    rows = new Int32Array(memory.buffer, place + padding, size / 4);
    capacity = words;
  }
}

function append(memory: SharedMemory, size: number): number {
  const place = appendTo(memory, size);
  if (place === undefined) throw new Error("the tagger's memory has no more room");
  return place;
}
