import { spokenGroups } from "../lexicon/spoken-groups.ts";
import { groupMask, wordTable, type WordTable } from "../lexicon/words.ts";
import { cueKind, cueStride, type Block, type Cues, type Field, type GroupId, type Span } from "../model.ts";

/** A block with everything that is known of it: what a recognizer sees. */
export interface Scene {
  readonly block: Block;
  readonly bytes: Uint8Array;
  readonly cues: Cues;
  readonly fields: readonly Field[];
  readonly words: WordTable;
}

export function createScene(block: Block, cues: Cues, fields: readonly Field[]): Scene {
  return { block, bytes: block.bytes, cues, fields, words: wordTable() };
}

/** The innermost field that holds the whole span, if any. */
export function fieldAround(scene: Scene, start: number, end: number): Field | undefined {
  const { fields } = scene;
  const low = firstFieldBehind(fields, start);
  // Fields are short and hardly overlap: the one that holds the span is among the last that start before it.
  for (let index = low - 1; index >= 0 && index > low - 4; index--)
    if (fields[index].end >= end) return fields[index];
  return undefined;
}

/** Where the last search for a field ended: places are asked for in their order, and each several times. */
let lastFound = 0;

/** The index of the first field that starts behind `position`. */
function firstFieldBehind(fields: readonly Field[], position: number): number {
  for (let index = lastFound; index <= fields.length && index < lastFound + 8; index++) {
    const isBehindOthers = index === 0 || fields[index - 1].start <= position;
    if (!isBehindOthers) break;
    if (index === fields.length || fields[index].start > position) return (lastFound = index);
  }
  let low = 0;
  let high = fields.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fields[middle].start <= position) low = middle + 1;
    else high = middle;
  }
  return (lastFound = low);
}

/** Where the last search for a cue ended. */
let lastCue = 0;

/** The index of the first cue that starts at `position` or behind it. */
export function firstCueFrom({ data, count }: Cues, position: number): number {
  for (let index = lastCue; index <= count && index < lastCue + 8; index++) {
    if (index > 0 && data[(index - 1) * cueStride + 1] >= position) break;
    if (index === count || data[index * cueStride + 1] >= position) return (lastCue = index);
  }
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (data[middle * cueStride + 1] < position) low = middle + 1;
    else high = middle;
  }
  return (lastCue = low);
}

/** Whether a word of the dictionary belongs to one of the groups that `mask` marks. */
export function wordHasGroup(words: WordTable, word: number, mask: Uint8Array): boolean {
  for (let i = words.groupStart[word]; i < words.groupStart[word + 1]; i++) {
    if (mask[words.groupList[i] & groupMask]) return true;
  }
  return false;
}

/** Marks the groups of these names, for `wordHasGroup`. */
export function groupMaskOf(words: WordTable, names: readonly string[]): Uint8Array {
  const mask = new Uint8Array(words.groups.length);
  for (const name of names) {
    const id = words.groups.indexOf(name);
    if (id < 0) throw new Error(`no dictionary has the word group "${name}"`);
    mask[id] = 1;
  }
  return mask;
}

export function hasGroup(groups: readonly GroupId[], mask: Uint8Array): boolean {
  for (const group of groups) if (mask[group]) return true;
  return false;
}

/** What is known of a mask; asked so often that nothing is found out twice. */
interface Marked {
  /** Of each word of the dictionary whether it belongs to a marked group: `membership`, filled as words are met. */
  readonly words: Uint8Array;
  /** The scene that was asked about last, and whether a word or key of a marked group stands in it. */
  scene: Scene | undefined;
  isSpoken: boolean;
}

const membership = { unknown: 0, none: 1, some: 2 } as const;

const known = new WeakMap<Uint8Array, Marked>();

function markedBy(scene: Scene, mask: Uint8Array): Marked {
  let marked = known.get(mask);
  if (!marked) {
    marked = { words: new Uint8Array(scene.words.groupStart.length), scene: undefined, isSpoken: false };
    known.set(mask, marked);
  }
  if (marked.scene !== scene) {
    marked.scene = scene;
    marked.isSpoken = spokenGroups(scene.cues).some((isSpoken, group) => isSpoken === 1 && mask[group] === 1);
  }
  return marked;
}

/** Whether a word or key of a marked group stands anywhere in the block; in most blocks of a log most groups have none. */
export function isSpoken(scene: Scene, mask: Uint8Array): boolean {
  return markedBy(scene, mask).isSpoken;
}

/** A word of the dictionary and where it stands. */
export interface WordPlace extends Span {
  readonly word: number;
}

/** The word cues that stand in `[start, end)` and belong to a marked group: start, end and word of each. */
export function* wordsIn(scene: Scene, start: number, end: number, mask: Uint8Array): Generator<WordPlace> {
  const marked = markedBy(scene, mask);
  if (!marked.isSpoken) return;
  const { data, count } = scene.cues;
  const { words } = marked;
  for (let index = firstCueFrom(scene.cues, start); index < count; index++) {
    const cue = index * cueStride;
    if (data[cue + 1] >= end) return;
    if (data[cue] !== cueKind.word) continue;
    const word = data[cue + 3];
    if (words[word] === membership.unknown)
      words[word] = wordHasGroup(scene.words, word, mask) ? membership.some : membership.none;
    if (words[word] === membership.some) yield { start: data[cue + 1], end: data[cue + 2], word };
  }
}
