/**
 * Turns a double array over the bytes of UTF-8 into one over characters.
 *
 * The search goes on to the next character at every place of a text, mostly in vain. Over bytes that takes up to
 * three steps to far-off states, over characters one. The tables get smaller by it, too.
 */
export interface CharacterTrie {
  /** Four numbers a state: base, check, run of entries (0 when no word ends here), and which characters may follow. */
  readonly trie: Int32Array;
  /** Code unit of UTF-16 → number of the character, which is also its state at the beginning of a word; 0 for none. */
  readonly numbers: Uint16Array;
}

export const stateSize = 4;

/** In the fourth number of a state a bit stands for all characters whose numbers leave the same remainder by 32. */
export function followBit(number: number): number {
  return 1 << (number & 31);
}

/** `runs` are the runs of entries by the keys that the ends of words hold, as -1 - key in place of a base. */
export function layCharacterTrie(base: Int32Array, check: Int32Array, runs: Int32Array): CharacterTrie {
  const tree = readTree(base, check, runs);
  const numbers = numberByFrequency(tree.codes);
  const characters = tree.codes.map((code) => numbers[code]);
  const { bases, slots, slotCount } = placeNodes(tree, characters);
  const trie = new Int32Array(stateSize * slotCount);
  for (let node = 1; node < tree.codes.length; node++) {
    const state = stateSize * slots[node];
    trie[state] = bases[node];
    trie[state + 1] = slots[tree.parents[node]];
    trie[state + 2] = tree.runs[node];
    trie[stateSize * slots[tree.parents[node]] + 3] |= followBit(characters[node]);
  }
  trie.fill(0, 0, stateSize);
  return { trie, numbers };
}

/** Nodes by breadth, the root first, so that the children of a node stand side by side. */
interface Tree {
  readonly parents: Int32Array;
  /** The character that leads to the node. */
  readonly codes: Uint16Array;
  readonly runs: Int32Array;
  /** The children of node `n` are `[firstChild[n], firstChild[n + 1])`. */
  readonly firstChild: Int32Array;
}

function readTree(base: Int32Array, check: Int32Array, endRuns: Int32Array): Tree {
  const { starts, children } = listChildren(check);
  const parents = new Int32Array(check.length);
  const codes = new Uint16Array(check.length);
  const runs = new Int32Array(check.length);
  const firstChild = new Int32Array(check.length);
  const states = new Int32Array(check.length);
  let count = 1;
  let node = 0;
  // Bytes that continue a character lead on within the node.
  const descend = (state: number, code: number, missing: number): void => {
    for (let index = starts[state]; index < starts[state + 1]; index++) {
      const child = children[index];
      const byte = child - base[state];
      if (missing > 0) {
        if (missing > 1) descend(child, (code << 6) | (byte & 0x3f), missing - 1);
        else addNode(child, (code << 6) | (byte & 0x3f));
      } else if (byte === 0) {
        runs[node] = endRuns[-1 - base[child]];
      } else if (byte < 0x80) {
        addNode(child, byte);
      } else if (byte < 0xe0) {
        descend(child, byte & 0x1f, 1);
      } else {
        descend(child, byte & 0x0f, 2);
      }
    }
  };
  const addNode = (state: number, code: number): void => {
    states[count] = state;
    parents[count] = node;
    codes[count] = code;
    count++;
  };
  for (; node < count; node++) {
    firstChild[node] = count;
    descend(states[node], 0, 0);
  }
  firstChild[node] = count;
  return {
    parents: parents.slice(0, count),
    codes: codes.slice(0, count),
    runs: runs.slice(0, count),
    firstChild: firstChild.slice(0, count + 1),
  };
}

/** The children of state `s` are `children[starts[s]]` up to `starts[s + 1]`, in the order of their bytes. */
function listChildren(check: Int32Array): { readonly starts: Int32Array; readonly children: Int32Array } {
  const starts = new Int32Array(check.length + 1);
  // The root, state 0, is nobody's child, though its check says so.
  for (let state = 1; state < check.length; state++) if (check[state] >= 0) starts[check[state] + 1]++;
  for (let state = 0; state < check.length; state++) starts[state + 1] += starts[state];
  const children = new Int32Array(starts[check.length]);
  const next = starts.slice();
  for (let state = 1; state < check.length; state++)
    if (check[state] >= 0) children[next[check[state]]++] = state;
  return { starts, children };
}

/** Numbers from 1, the most frequent characters first: what is asked for often lies close together. */
function numberByFrequency(codes: Uint16Array): Uint16Array {
  const counts = new Int32Array(0x10000);
  for (let node = 1; node < codes.length; node++) counts[codes[node]]++;
  const used = Array.from(counts.keys()).filter((code) => counts[code] > 0);
  used.sort((one, other) => counts[other] - counts[one] || one - other);
  const numbers = new Uint16Array(0x10000);
  used.forEach((code, index) => (numbers[code] = index + 1));
  return numbers;
}

/**
 * Finds each node a base, so that the slots of its children, base + character, are free. Nodes with many children
 * come first, while there is room; those with few fill the gaps.
 */
function placeNodes(
  { firstChild, parents }: Tree,
  characters: Uint16Array,
): { readonly bases: Int32Array; readonly slots: Int32Array; readonly slotCount: number } {
  const nodeCount = parents.length;
  const mostCharacters = characters.reduce((most, character) => Math.max(most, character), 0);
  const free = createSlots(2 * nodeCount + 2 * mostCharacters);
  const bases = new Int32Array(nodeCount);
  const slots = new Int32Array(nodeCount);
  // The root's base is 0, so that the state of a first character is its number. Characters that begin no word have
  // such a state, too: one that leads nowhere.
  for (let character = 1; character <= mostCharacters; character++) free.take(character);
  let lastSlot = mostCharacters;
  let size = 0;
  let base = 0;
  for (const node of byChildren(firstChild)) {
    const [first, end] = [firstChild[node], firstChild[node + 1]];
    if (node !== root) {
      // What had no room for a node has none for the next one of the same size, as a rule, nor for a large one.
      if (end - first !== size && end - first < largeNode) base = 0;
      size = end - first;
      base = fit(free, characters, first, end, base);
    }
    bases[node] = base;
    for (let child = first; child < end; child++) {
      slots[child] = base + characters[child];
      if (node !== root) free.take(slots[child]);
      lastSlot = Math.max(lastSlot, slots[child]);
    }
  }
  // Room behind the last state for every step that leads nowhere.
  return { bases, slots, slotCount: lastSlot + mostCharacters + 1 };
}

const root = 0;

/** To look from the start for nodes of so many children takes a second and saves a hundredth of the room. */
const largeNode = 24;

/** The first base from `start` on at which the slots of all the characters are free. */
function fit(free: Slots, characters: Uint16Array, first: number, end: number, start: number): number {
  const character = characters[first];
  let base = free.from(start + character) - character;
  for (let other = first + 1; other < end; other++) {
    if (free.isFree(base + characters[other])) continue;
    base = free.from(base + character + 1) - character;
    other = first;
  }
  return base;
}

interface Slots {
  isFree(slot: number): boolean;
  /** The first free slot from `slot` on. */
  from(slot: number): number;
  take(slot: number): void;
}

/** Slot 0 is taken, as the root's. */
function createSlots(count: number): Slots {
  // For each slot one from which to look on: itself when it is free. Every search shortens the way of the next.
  const onward = Int32Array.from({ length: count }, (_, slot) => slot);
  onward[0] = 1;
  const from = (slot: number): number => {
    let place = slot;
    while (onward[place] !== place) {
      onward[place] = onward[onward[place]];
      place = onward[place];
    }
    return place;
  };
  return {
    isFree: (slot) => onward[slot] === slot,
    from,
    take: (slot) => {
      onward[slot] = slot + 1;
    },
  };
}

/** The nodes that have children, those with most first; the root has by far the most. */
function byChildren(firstChild: Int32Array): number[] {
  const childrenOf = (node: number): number => firstChild[node + 1] - firstChild[node];
  const nodes: number[] = [];
  for (let node = 0; node < firstChild.length - 1; node++) if (childrenOf(node) > 0) nodes.push(node);
  return nodes.sort((one, other) => childrenOf(other) - childrenOf(one) || one - other);
}
