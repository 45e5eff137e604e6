import { readFileSync } from "node:fs";
import { bench, describe } from "vitest";
import { tokenizerTables } from "../../src/lexicon/tokenizer/open.ts";
import { unpackTables } from "../../src/lexicon/tokenizer/tables.ts";
import { createTokenize, type Tokenize } from "../../src/lexicon/tokenizer/tokenizer.ts";
import { createViterbi } from "../../src/lexicon/tokenizer/viterbi.ts";
import { inventedProse } from "../invented-prose.ts";

const { memory } = tokenizerTables();
const tables = unpackTables(new Uint8Array(memory.buffer));
const viterbi = readFileSync(new URL("../../build/viterbi.wasm", import.meta.url));
const compiled = createViterbi(viterbi, memory, tables);
if (compiled === undefined) throw new Error("build/viterbi.wasm does not run here");
const twin = createTokenize(tables);

const bytes = Buffer.from(inventedProse(50_000));
const words = wordsOf(compiled);
if (words.length === 0 || words.join() !== wordsOf(twin).join())
  throw new Error("WebAssembly and TypeScript find different words");

describe(`${words.length} words of prose, ${bytes.length} bytes`, () => {
  bench("WebAssembly", () => void compiled(bytes, 0, bytes.length));
  bench("TypeScript", () => void twin(bytes, 0, bytes.length));
});

/** The end of each word and its entry in the dictionary. */
function wordsOf(tokenize: Tokenize): readonly string[] {
  const { count, end, entry } = tokenize(bytes, 0, bytes.length);
  return Array.from({ length: count }, (_, index) => `${end[index]}:${entry[index]}`);
}
