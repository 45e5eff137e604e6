import type { Characters } from "./sentence.ts";
import type { DictionaryTables } from "./tables.ts";
import type { TokenColumns } from "./tokens.ts";
import { followBit, stateSize } from "./character-trie.ts";
import { longestSentence, longestSentenceBytes } from "./sentence.ts";
import { alwaysUnknown, classMask, groupsUnknown, widthOf } from "./shape.ts";
import { countBits, countMask } from "./tables.ts";

/** Room for the words that begin at one character; in IPADIC at most 35 known and 7 unknown ones do. */
export const mostWordsAtCharacter = 64;

/** Finds the cheapest way through a sentence; keeps its working memory between sentences. */
export interface Lattice {
  /** Appends the tokens of the sentence `[start, end)`, whose `characters` have been measured. */
  appendTokens(start: number, end: number, characters: Characters, tokens: TokenColumns): void;
  /** How many words stood in the last lattice: the work that it took. */
  wordCount(): number;
}

/**
 * Viterbi's search, with the answers of kuromoji and without its time.
 *
 * Costs of a word depend on its context only, and so does what may stand before it. Thus, at each place, of all
 * words that end there with the same context only the cheapest is followed, and for all that begin there with the
 * same context the search is done once. Where two ways cost the same the one that was found first wins, as in
 * kuromoji: words are found by start, then by length, then by their order in the dictionary.
 */
export function createLattice(tables: DictionaryTables): Lattice {
  const { trie, entries, unknownWords, connections, partsOfSpeech, wordIds } = tables;
  const contexts = partsOfSpeech.length;
  const knownEntries = wordIds.length;

  // The words in the lattice. Word 0 is the beginning of the sentence.
  const capacity = longestSentence * mostWordsAtCharacter + 1;
  const costs = new Int32Array(capacity);
  const previous = new Int32Array(capacity);
  const starts = new Int16Array(capacity);
  const wordEntries = new Int32Array(capacity);
  const wordContexts = new Uint16Array(capacity);
  // The words that end at a byte, as a list in the order in which they were found.
  const nextEnding = new Int32Array(capacity);
  const firstEnding = new Int32Array(longestSentenceBytes + 1);
  const lastEnding = new Int32Array(longestSentenceBytes + 1);

  // The cheapest word of each context that ends where the search stands.
  const arrivals = new Int32Array(contexts);
  const arrivalContexts = new Uint16Array(contexts);
  const arrivalCosts = new Int32Array(contexts);
  let arrivalCount = 0;
  const cheapest = new Int32Array(contexts);
  const cheapestAt = new Int32Array(contexts);

  // The cheapest arrival before a word of each context.
  const departureCosts = new Int32Array(contexts);
  const departures = new Int32Array(contexts);
  const departureAt = new Int32Array(contexts);

  let place = 0; // counts the places of all sentences, so that what is kept for a context need not be cleared
  let count = 0;

  function appendTokens(
    start: number,
    end: number,
    { shapes, numbers }: Characters,
    tokens: TokenColumns,
  ): void {
    const length = end - start;
    firstEnding.fill(none, 0, length + 1);
    addBeginning();
    let width: number;
    let groupEnd = 0;
    for (let offset = 0; offset < length; offset += width) {
      const shape = shapes[offset];
      width = widthOf(shape);
      if (firstEnding[offset] === none) continue;
      gatherArrivals(offset);
      const known = addKnownWords(offset, length, shapes, numbers);
      if (known && (shape & alwaysUnknown) === 0) continue;
      let unknownEnd = offset + width;
      if ((shape & groupsUnknown) !== 0) {
        // The group that was found for the character before is still the right one inside it.
        if (groupEnd <= offset) groupEnd = endOfGroup(shapes, offset, length);
        unknownEnd = groupEnd;
      }
      addWords(unknownWords[shape & classMask], offset, unknownEnd);
    }
    gatherArrivals(length);
    depart(edgeContext);
    appendPath(departures[edgeContext], start, end, tokens);
  }

  function addBeginning(): void {
    wordContexts[0] = edgeContext;
    costs[0] = 0;
    nextEnding[0] = none;
    firstEnding[0] = 0;
    lastEnding[0] = 0;
    count = 1;
  }

  function gatherArrivals(offset: number): void {
    nextPlace();
    arrivalCount = 0;
    const first = firstEnding[offset];
    if (nextEnding[first] === none) {
      arrive(first);
      return;
    }
    for (let word = first; word !== none; word = nextEnding[word]) {
      const context = wordContexts[word];
      if (cheapestAt[context] !== place) {
        cheapestAt[context] = place;
        cheapest[context] = word;
      } else if (costs[word] < costs[cheapest[context]]) {
        cheapest[context] = word;
      }
    }
    for (let word = first; word !== none; word = nextEnding[word]) {
      if (cheapest[wordContexts[word]] === word) arrive(word);
    }
  }

  function arrive(word: number): void {
    arrivals[arrivalCount] = word;
    arrivalContexts[arrivalCount] = wordContexts[word];
    arrivalCosts[arrivalCount] = costs[word];
    arrivalCount++;
  }

  function nextPlace(): void {
    if (place === 0x7fffffff) {
      cheapestAt.fill(0);
      departureAt.fill(0);
      place = 0;
    }
    place++;
  }

  function addKnownWords(offset: number, length: number, shapes: Uint8Array, numbers: Uint16Array): boolean {
    let known = false;
    let state = numbers[offset];
    let wordEnd = offset;
    while (state !== 0) {
      wordEnd += widthOf(shapes[wordEnd]);
      const words = trie[stateSize * state + 2];
      if (words !== 0) {
        known = true;
        addWords(words, offset, wordEnd);
      }
      if (wordEnd === length) break;
      const number = numbers[wordEnd];
      if ((trie[stateSize * state + 3] & followBit(number)) === 0) break;
      const next = trie[stateSize * state] + number;
      if (trie[stateSize * next + 1] !== state) break;
      state = next;
    }
    return known;
  }

  function addWords(packed: number, offset: number, wordEnd: number): void {
    const first = packed >> countBits;
    const last = first + (packed & countMask);
    for (let entry = first; entry < last; entry++) {
      const context = entries[2 * entry];
      if (departureAt[context] !== place) depart(context);
      const word = count++;
      costs[word] = departureCosts[context] + entries[2 * entry + 1];
      previous[word] = departures[context];
      starts[word] = offset;
      wordEntries[word] = entry;
      wordContexts[word] = context;
      nextEnding[word] = none;
      if (firstEnding[wordEnd] === none) firstEnding[wordEnd] = word;
      else nextEnding[lastEnding[wordEnd]] = word;
      lastEnding[wordEnd] = word;
    }
  }

  function depart(context: number): void {
    const row = context * contexts;
    let best = arrivalCosts[0] + connections[row + arrivalContexts[0]];
    let bestArrival = 0;
    for (let arrival = 1; arrival < arrivalCount; arrival++) {
      const cost = arrivalCosts[arrival] + connections[row + arrivalContexts[arrival]];
      if (cost < best) {
        best = cost;
        bestArrival = arrival;
      }
    }
    departureAt[context] = place;
    departureCosts[context] = best;
    departures[context] = arrivals[bestArrival];
  }

  function appendPath(lastWord: number, start: number, end: number, tokens: TokenColumns): void {
    let length = 0;
    for (let word = lastWord; word !== 0; word = previous[word]) length++;
    tokens.reserve(length);
    tokens.count += length;
    let token = tokens.count;
    let tokenEnd = end;
    for (let word = lastWord; word !== 0; word = previous[word]) {
      token--;
      const entry = wordEntries[word];
      tokens.end[token] = tokenEnd;
      tokens.entry[token] = entry < knownEntries ? entry : knownEntries - 1 - entry;
      tokens.partOfSpeech[token] = partsOfSpeech[wordContexts[word]];
      tokenEnd = start + starts[word];
    }
  }

  return { appendTokens, wordCount: () => count };
}

/** No word. */
const none = -1;

/** The context of both the beginning and the end of a sentence. */
const edgeContext = 0;

function endOfGroup(shapes: Uint8Array, start: number, length: number): number {
  const wanted = shapes[start] & classMask;
  let end = start;
  while (end < length && (shapes[end] & classMask) === wanted) end += widthOf(shapes[end]);
  return end;
}
