import { expect, test } from "vitest";
import { createLattice, mostWordsAtCharacter } from "../../../src/lexicon/tokenizer/lattice.ts";
import { tokenizerTables } from "../../../src/lexicon/tokenizer/open.ts";
import {
  createCharacters,
  longestSentence,
  measureSentence,
} from "../../../src/lexicon/tokenizer/sentence.ts";
import { countMask, endOfWord, unpackTables } from "../../../src/lexicon/tokenizer/tables.ts";
import { TokenColumns } from "../../../src/lexicon/tokenizer/tokens.ts";

const tables = unpackTables(new Uint8Array(tokenizerTables().memory.buffer));
const lattice = createLattice(tables);
const characters = createCharacters();

/** Words that the lattices of a text held, and the longest of its sentences in characters. */
function workOf(text: string): { words: number; longest: number } {
  const bytes = new TextEncoder().encode(text);
  const tokens = new TokenColumns();
  let words = 0;
  let longest = 0;
  for (let start = 0; start < bytes.length;) {
    const end = measureSentence(bytes, start, bytes.length, tables.shapes, characters);
    lattice.appendTokens(bytes, start, end, characters, tokens);
    words += lattice.wordCount();
    longest = Math.max(longest, new TextDecoder().decode(bytes.subarray(start, end)).length);
    start = end;
  }
  return { words, longest };
}

test.each([
  ["katakana", "ア"],
  ["letters", "a"],
  ["digits", "7"],
  ["kanji", "山"],
  ["hiragana of which many make words", "かい"],
  ["scripts that change", "aア1山か"],
  ["half-width kana", "ｱ"],
])("the work for %s without a mark grows with the length, not with its square", (_, unit) => {
  const short = workOf(unit.repeat(5_000 / unit.length));
  const long = workOf(unit.repeat(50_000 / unit.length));
  expect(long.words / short.words).toBeGreaterThan(9);
  expect(long.words / short.words).toBeLessThan(11);
  expect(long.words).toBeLessThanOrEqual(50_000 * mostWordsAtCharacter);
  expect(long.longest).toBeLessThanOrEqual(longestSentence);
});

test("a sentence that is too long is cut where the class of characters changes", () => {
  const bytes = new TextEncoder().encode("山".repeat(longestSentence - 10) + "a".repeat(100));
  const end = measureSentence(bytes, 0, bytes.length, tables.shapes, characters);
  expect(end).toBe(3 * (longestSentence - 10));
});

test("no character begins more words than the lattice has room for", () => {
  const { trie, shapes, unknownWords } = tables;
  const states = trie.length / 2;
  const beginning = new Map<number, number>();
  // The words that end at a state or before it, on the way there.
  const wordsUpTo = (state: number): number => {
    if (state === 0) return 0;
    const known = beginning.get(state);
    if (known !== undefined) return known;
    const end = trie[2 * state];
    const here = trie[2 * end + 1] === endOfWord(state) ? trie[2 * end] & countMask : 0;
    const words = here + wordsUpTo(trie[2 * state + 1]);
    beginning.set(state, words);
    return words;
  };
  let most = 0;
  for (let state = 1; state < states; state++) {
    if (trie[2 * state + 1] >= 0) most = Math.max(most, wordsUpTo(state));
  }
  expect(shapes).toHaveLength(0x10000);
  const mostUnknown = unknownWords.reduce((count, run) => Math.max(count, run & countMask), 0);
  expect(most + mostUnknown).toBeLessThanOrEqual(mostWordsAtCharacter);
  expect(most).toBe(35);
});
