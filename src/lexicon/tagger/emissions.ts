import type { WordRows } from "./templates.ts";
import { filterShift, type Weights } from "./weights.ts";
import { context, contextCount, namePart } from "./context.ts";
import { finish } from "./hash.ts";
import { tagCount } from "./labels.ts";
import {
  featureLimit,
  padding,
  placeCount,
  rowOfPlace,
  writeJointFeatures,
  writeWordFeatures,
} from "./templates.ts";
import { attribute, attributeCount, script, wordKind } from "./word-attributes.ts";

/** Numbers that the sums of a word take: one a tag, and one of padding. */
const sumLength = 8;

const cacheBits = 13;
/** No word has this identity: entries count from 1, unknown words have the highest bit and are odd. */
const noWord: number = 1 << 31;
const cachedLength: number = placeCount * sumLength;

/**
 * What words say together outweighs what each says by itself, but never by this much, as a logarithm of odds: on the dev
 * parts 4 changes no answer and 3 some.
 */
const hopelessOdds = 5;

/** Below every score, and far from the end of the numbers. */
export const hopeless = -1e6;

/** Writes the sums of a word's weights for each tag to `to` at `at`. */
export type Emit = (rows: WordRows, index: number, to: Int32Array, at: number) => void;

/**
 * Adds up the weights of a word's features for each tag. Words come again and again, so what a word adds by itself in
 * each place is kept.
 */
export function createEmissions({ filter, slots, unit }: Weights): Emit {
  const farBehind = hopelessOdds / unit;
  const jointSums = new Int32Array(sumLength);
  const mask = slots.length - 1;
  const features = new Int32Array(featureLimit);
  const wordSums = new Int32Array(sumLength);
  const present = new Int32Array(featureLimit + 1);
  // A word's identity, 0 (padding) aside, is never the one that a fresh slot has.
  const cachedWord = new Int32Array(1 << cacheBits).fill(noWord);
  // Sixteen bits: a word has few features by itself.
  const cache = new Int16Array(cachedLength << cacheBits);

  return (rows, index, to, at) => {
    if (isFunctionWord(rows, index, index > 0 && to[at - tagCount + 1] === hopeless)) {
      to[at] = 0;
      for (let tag = 1; tag < tagCount; tag++) to[at + tag] = hopeless;
      return;
    }
    sumWords(rows, index, to, at);
    if (isFarBehind(to, at)) {
      for (let tag = 1; tag < tagCount; tag++) to[at + tag] = hopeless;
      return;
    }
    addUp(writeJointFeatures(rows, index, features), jointSums, 0);
    for (let tag = 0; tag < tagCount; tag++) to[at + tag] += jointSums[tag];
  };

  /** Whether the words by themselves speak so much against any name that what they say together need not be asked. */
  function isFarBehind(to: Int32Array, at: number): boolean {
    let best = to[at + 1];
    for (let tag = 2; tag < tagCount; tag++) if (to[at + tag] > best) best = to[at + tag];
    return to[at] - best > farBehind;
  }

  /** Writes what each word says by itself in its place. */
  function sumWords(rows: WordRows, index: number, to: Int32Array, at: number): void {
    let outside = 0;
    let beginsPerson = 0;
    let person = 0;
    let beginsPlace = 0;
    let place = 0;
    let beginsOrganization = 0;
    let organization = 0;
    for (let where = 0; where < placeCount; where++) {
      const from = cachedSums(rows.words, rowOfPlace(rows, index, where)) + where * sumLength;
      outside += cache[from];
      beginsPerson += cache[from + 1];
      person += cache[from + 2];
      beginsPlace += cache[from + 3];
      place += cache[from + 4];
      beginsOrganization += cache[from + 5];
      organization += cache[from + 6];
    }
    to[at] = outside;
    to[at + 1] = beginsPerson;
    to[at + 2] = person;
    to[at + 3] = beginsPlace;
    to[at + 4] = place;
    to[at + 5] = beginsOrganization;
    to[at + 6] = organization;
  }

  /** Where the sums of the word in `row` stand in the cache. */
  function cachedSums(words: Int32Array, row: number): number {
    const word = words[row + attribute.identity];
    const slot = finish(word) >>> (32 - cacheBits);
    const from = slot * cachedLength;
    if (cachedWord[slot] !== word) {
      for (let where = 0; where < placeCount; where++) {
        addUp(writeWordFeatures(words, row, where, features), wordSums, 0);
        cache.set(wordSums, from + where * sumLength);
      }
      cachedWord[slot] = word;
    }
    return from;
  }

  /** Writes the sums of the first `count` features. */
  function addUp(count: number, to: Int32Array, at: number): void {
    // Without a branch: whether a feature is the model's cannot be foretold.
    let known = 0;
    for (let index = 0; index < count; index++) {
      const wanted = features[index];
      present[known] = wanted;
      known += (filter[wanted >>> (filterShift + 5)] >>> (wanted >>> filterShift)) & 1;
    }
    let outside = 0;
    let beginsPerson = 0;
    let person = 0;
    let beginsPlace = 0;
    let place = 0;
    let beginsOrganization = 0;
    let organization = 0;
    for (let index = 0; index < known; index++) {
      const wanted = present[index];
      const check = wanted >>> 24;
      let slot = (wanted << 1) & mask;
      let low = slots[slot];
      let high = slots[slot + 1];
      while (high >>> 24 !== check && (low | high) !== 0) {
        slot = (slot + 2) & mask;
        low = slots[slot];
        high = slots[slot + 1];
      }
      outside += (low << 24) >> 24;
      beginsPerson += (low << 16) >> 24;
      person += (low << 8) >> 24;
      beginsPlace += low >> 24;
      place += (high << 24) >> 24;
      beginsOrganization += (high << 16) >> 24;
      organization += (high << 8) >> 24;
    }
    to[at] = outside;
    to[at + 1] = beginsPerson;
    to[at + 2] = person;
    to[at + 3] = beginsPlace;
    to[at + 4] = place;
    to[at + 5] = beginsOrganization;
    to[at + 6] = organization;
  }
}

const kanjiThenHiragana = (script.kanji << 3) | script.hiragana;

/**
 * More than half of a text are words that belong to no name: particles and verbs behind a word that is not in hiragana,
 * commas, pronouns. They need no weighing. A name in hiragana may be cut into such words (ほの + か), so the first word
 * of a row of hiragana is weighed, and those that follow it.
 */
function isFunctionWord(
  { words, contexts }: WordRows,
  index: number,
  isBehindFunctionWord: boolean,
): boolean {
  const row = (index + padding) * attributeCount;
  const kind = words[row + attribute.kind];
  if (kind === wordKind.comma || kind === wordKind.fullStop) return true;
  if (kind !== wordKind.other && kind < wordKind.particle) return false;
  if (contexts[index * contextCount + context.part] !== namePart.none) return false;
  const shape = words[row + attribute.shape] >>> 3;
  if (kind === wordKind.inflected && shape === kanjiThenHiragana) return true;
  if (kind === wordKind.other && words[row + attribute.names] !== 0) return false;
  if (shape !== script.hiragana) return false;
  if (isBehindFunctionWord) return true;
  const before = row - attributeCount;
  const kindBefore = words[before + attribute.kind];
  if (kindBefore >= wordKind.space && kindBefore <= wordKind.mark) return false;
  const shapeBefore = words[before + attribute.shape] >>> 3;
  return shapeBefore !== 0 && shapeBefore !== script.hiragana;
}
