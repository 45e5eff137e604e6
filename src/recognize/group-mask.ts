import type { WordTable } from "../lexicon/words.ts";
import { groupMaskOf } from "./scene.ts";

const known = new WeakMap<WordTable, Map<string, Uint8Array>>();

/** Marks one group, for `wordsIn` and `wordHasGroup`; made once for each dictionary. */
export function groupMask(words: WordTable, name: string): Uint8Array {
  let masks = known.get(words);
  if (!masks) known.set(words, (masks = new Map()));
  let mask = masks.get(name);
  if (!mask) masks.set(name, (mask = groupMaskOf(words, [name])));
  return mask;
}
