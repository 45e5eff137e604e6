import type { WordRows } from "./templates.ts";
import { filterShift, slotLength, weightsInSlot, type Weights } from "./weights.ts";
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
const cachedLength: number = placeCount * sumLength;

/** Below every score, and far from the end of the numbers. */
const hopeless = -1e6;

/** Writes the sums of a word's weights for each tag to `to` at `at`. */
export type Emit = (rows: WordRows, index: number, to: Int32Array, at: number) => void;

/**
 * Adds up the weights of a word's features for each tag. Words come again and again, so what a word adds by itself in
 * each place is kept.
 */
export function createEmissions({ filter, slots, weights }: Weights): Emit {
  const mask = slots.length / slotLength - 1;
  const features = new Int32Array(featureLimit);
  const sums = new Int32Array(sumLength);
  const wordSums = new Int32Array(sumLength);
  const present = new Int32Array(featureLimit + 1);
  const cachedWord = new Int32Array(1 << cacheBits);
  const isCached = new Uint8Array(1 << cacheBits);
  // Sixteen bits: a word has few features by itself.
  const cache = new Int16Array(cachedLength << cacheBits);

  return (rows, index, to, at) => {
    if (isFunctionWord(rows, index, index > 0 && to[at - tagCount + 1] === hopeless)) {
      to.fill(hopeless, at, at + tagCount);
      to[at] = 0;
      return;
    }
    addUp(writeJointFeatures(rows, index, features), sums);
    for (let where = 0; where < placeCount; where++) {
      const from = cachedSums(rows.words, rowOfPlace(rows, index, where)) + where * sumLength;
      for (let tag = 0; tag < tagCount; tag++) sums[tag] += cache[from + tag];
    }
    for (let tag = 0; tag < tagCount; tag++) to[at + tag] = sums[tag];
  };

  /** Where the sums of the word in `row` stand in the cache. */
  function cachedSums(words: Int32Array, row: number): number {
    const word = words[row + attribute.identity];
    const slot = finish(word) >>> (32 - cacheBits);
    const from = slot * cachedLength;
    if (cachedWord[slot] !== word || isCached[slot] === 0) {
      for (let where = 0; where < placeCount; where++) {
        addUp(writeWordFeatures(words, row, where, features), wordSums);
        cache.set(wordSums, from + where * sumLength);
      }
      cachedWord[slot] = word;
      isCached[slot] = 1;
    }
    return from;
  }

  /** Writes the sums of the first `count` features. */
  function addUp(count: number, to: Int32Array): void {
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
      let slot = wanted & mask;
      let found = slots[slot << 2];
      while (found !== wanted && found !== 0) {
        slot = (slot + 1) & mask;
        found = slots[slot << 2];
      }
      if (found === 0) continue;
      const row = (slot << 4) + weightsInSlot;
      outside += weights[row];
      beginsPerson += weights[row + 1];
      person += weights[row + 2];
      beginsPlace += weights[row + 3];
      place += weights[row + 4];
      beginsOrganization += weights[row + 5];
      organization += weights[row + 6];
    }
    to[0] = outside;
    to[1] = beginsPerson;
    to[2] = person;
    to[3] = beginsPlace;
    to[4] = place;
    to[5] = beginsOrganization;
    to[6] = organization;
  }
}

const kanjiThenHiragana = (script.kanji << 3) | script.hiragana;

/**
 * Half of a text are words that belong to no name: particles behind a word that is not in hiragana, commas, verbs in
 * kanji and hiragana. They need no weighing. A name in hiragana may be cut into such words (ほの + か), so the first
 * word of a row of hiragana is weighed, and those that follow it.
 */
function isFunctionWord(
  { words, contexts }: WordRows,
  index: number,
  isBehindFunctionWord: boolean,
): boolean {
  const row = (index + padding) * attributeCount;
  const kind = words[row + attribute.kind];
  if (kind === wordKind.comma || kind === wordKind.fullStop) return true;
  if (kind < wordKind.particle || contexts[index * contextCount + context.part] !== namePart.none)
    return false;
  if (kind === wordKind.inflected) return words[row + attribute.shape] >>> 3 === kanjiThenHiragana;
  if (isBehindFunctionWord) return true;
  const before = row - attributeCount;
  const kindBefore = words[before + attribute.kind];
  if (kindBefore >= wordKind.space && kindBefore <= wordKind.mark) return false;
  const shapeBefore = words[before + attribute.shape] >>> 3;
  return shapeBefore !== 0 && shapeBefore !== script.hiragana;
}
