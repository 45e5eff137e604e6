import type { Tokens } from "../../../src/lexicon/tokenizer/tokens.ts";
import { existsSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { tokenizerTables } from "../../../src/lexicon/tokenizer/open.ts";
import { unpackTables } from "../../../src/lexicon/tokenizer/tables.ts";
import { createTokenize } from "../../../src/lexicon/tokenizer/tokenizer.ts";
import { createViterbi } from "../../../src/lexicon/tokenizer/viterbi.ts";
import { createSharedMemory } from "../../../src/lexicon/web-assembly.ts";
import { createRandom, randomText } from "./random-text.ts";

const module = new URL("../../../build/viterbi.wasm", import.meta.url);
const { memory } = tokenizerTables();
const tables = unpackTables(new Uint8Array(memory.buffer));
const inTypeScript = createTokenize(tables);
const compiled = createViterbi(readFileSync(module), memory, tables) ?? inTypeScript;

/** The columns as bytes: typed arrays take the test runner long to compare. */
function columnsOf({ count, end, entry, partOfSpeech }: Tokens): Buffer[] {
  return [end, entry, partOfSpeech].map((column) => {
    const { buffer, byteOffset, byteLength } = column.slice(0, count);
    return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  });
}

function areSame(one: readonly Buffer[], other: readonly Buffer[]): boolean {
  return one.every((column, index) => column.equals(other[index]));
}

function expectSame(bytes: Uint8Array, start: number, end: number, what: string): void {
  expect(
    areSame(columnsOf(compiled(bytes, start, end)), columnsOf(inTypeScript(bytes, start, end))),
    what,
  ).toBe(true);
}

test("the compiled tokenizer is built and has room", () => {
  expect(existsSync(module)).toBe(true);
  expect(compiled).not.toBe(inTypeScript);
});

test("both twins agree on mixtures of all scripts", () => {
  const seed = 31;
  const random = createRandom(seed);
  for (let round = 0; round < 3000; round++) {
    const bytes = new TextEncoder().encode(randomText(random, Math.floor(random() * 200)));
    expectSame(bytes, 0, bytes.length, `seed ${seed}, round ${round}`);
  }
});

test("both twins agree on any bytes, from any place to any place", () => {
  const seed = 32;
  const random = createRandom(seed);
  const leads = [0x00, 0x0a, 0x0d, 0x41, 0xc3, 0xe3, 0xe5, 0xed, 0xf0, 0xf4, 0xff];
  for (let round = 0; round < 7500; round++) {
    const bytes = Uint8Array.from({ length: Math.floor(random() * 200) }, () =>
      random() < 0.5 ? 0x80 + Math.floor(random() * 0x40) : leads[Math.floor(random() * leads.length)],
    );
    const start = Math.floor(random() * (bytes.length + 1));
    const end = start + Math.floor(random() * (bytes.length - start + 1));
    expectSame(bytes, start, end, `seed ${seed}, round ${round}`);
  }
});

test.each([
  ["one run of kanji", "山"],
  ["one run of letters", "a"],
  ["one run of characters outside the first plane", "𠮷"],
  ["line breaks only", "\n"],
  ["zero bytes", "\0"],
  ["hiragana of which many make words", "かい"],
  [
    "prose",
    "営業部の田中花子様より、四月十日にお電話をいただきました。\n折り返し、東京都港区の佐藤までご連絡ください。",
  ],
])("both twins agree on a text longer than the module's window: %s", (what, unit) => {
  const bytes = new TextEncoder().encode(unit.repeat(Math.ceil(150_000 / unit.length)));
  expectSame(bytes, 1, bytes.length, what);
});

test("the module neither reads nor writes outside its working memory and the text", () => {
  // Cut from the end of the window, where what stood there before must not count.
  const whole = new TextEncoder().encode("東京都千代田区の田中花子様");
  for (let end = 0; end <= whole.length; end++) {
    const before = columnsOf(inTypeScript(whole, 0, end));
    compiled(whole, 0, whole.length);
    expect(areSame(columnsOf(compiled(whole, 0, end)), before), `cut at ${end}`).toBe(true);
  }
  const dictionary = (): Buffer => Buffer.from(new Uint8Array(memory.buffer, 0, dictionaryLength).slice());
  const dictionaryLength = statSync(new URL("../../../build/ipadic.bin", import.meta.url)).size;
  const untouched = dictionary();
  const bytes = new TextEncoder().encode("かい".repeat(20_000));
  compiled(bytes, 0, bytes.length);
  expect(dictionary().equals(untouched)).toBe(true);
});

test("there is no compiled tokenizer when memory has no more room", () => {
  const full = createSharedMemory(1);
  while (createViterbi(readFileSync(module), full, tables) !== undefined);
  expect(full.buffer.byteLength).toBeLessThanOrEqual(1 << 30);
});
