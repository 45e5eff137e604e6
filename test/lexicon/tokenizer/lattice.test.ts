import { expect, test } from "vitest";
import { stateSize } from "../../../src/lexicon/tokenizer/character-trie.ts";
import { createLattice, mostWordsAtCharacter } from "../../../src/lexicon/tokenizer/lattice.ts";
import { tokenizerTables } from "../../../src/lexicon/tokenizer/open.ts";
import {
  createCharacters,
  longestSentence,
  measureSentence,
} from "../../../src/lexicon/tokenizer/sentence.ts";
import { countMask, unpackTables } from "../../../src/lexicon/tokenizer/tables.ts";
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
    const end = measureSentence(bytes, start, bytes.length, tables, characters);
    lattice.appendTokens(start, end, characters, tokens);
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
  const end = measureSentence(bytes, 0, bytes.length, tables, characters);
  expect(end).toBe(3 * (longestSentence - 10));
});

test("no character begins more words than the lattice has room for", () => {
  const { trie, unknownWords } = tables;
  const wordsUpTo = new Map([[0, 0]]);
  // The words that end at a state or on the way to it.
  const count = (state: number): number => {
    const counted = wordsUpTo.get(state);
    if (counted !== undefined) return counted;
    const words = count(trie[stateSize * state + 1]) + (trie[stateSize * state + 2] & countMask);
    wordsUpTo.set(state, words);
    return words;
  };
  let mostKnown = 0;
  for (let state = 1; state < trie.length / stateSize; state++) mostKnown = Math.max(mostKnown, count(state));
  const mostUnknown = unknownWords.reduce((most, run) => Math.max(most, run & countMask), 0);
  expect([mostKnown, mostUnknown]).toEqual([35, 7]);
  expect(mostKnown + mostUnknown).toBeLessThanOrEqual(mostWordsAtCharacter);
});
