import type { WordRows } from "./templates.ts";
import type { Weights } from "./weights.ts";
import { mayFollow, tagCount } from "./labels.ts";
import { createEmissions, hopeless } from "./emissions.ts";
import { padding } from "./templates.ts";
import { attribute, attributeCount, wordKind } from "./word-attributes.ts";

/** The tags of words, and how sure they are. */
export interface Decoded {
  readonly tags: Uint8Array;
  /** By how much the best reading beats the best one in which the word has another label; only of words with a tag. */
  readonly margins: Int32Array;
}

/** Finds the best tags line by line. The answer is used again by the next call. */
export function createDecoder(weights: Weights): (rows: WordRows) => Decoded {
  const { transitions } = weights;
  const emit = createEmissions(weights);
  const allowed = allowedSteps(transitions);
  let emissions = new Int32Array(0);
  let forward = new Int32Array(0);
  let backward = new Int32Array(0);
  let from = new Uint8Array(0);
  let tags = new Uint8Array(0);
  let margins = new Int32Array(0);

  return (rows) => {
    const { count, words } = rows;
    if (tags.length < count) {
      tags = new Uint8Array(2 * count);
      margins = new Int32Array(2 * count);
      emissions = new Int32Array(2 * count * tagCount);
      forward = new Int32Array(2 * count * tagCount);
      backward = new Int32Array(2 * count * tagCount);
      from = new Uint8Array(2 * count * tagCount);
    }
    for (let first = 0; first < count;) {
      if (kindOf(words, first) === wordKind.lineBreak) {
        tags[first++] = 0;
        continue;
      }
      let end = first;
      while (end < count && kindOf(words, end) !== wordKind.lineBreak) end++;
      decodeLine(rows, first, end);
      first = end;
    }
    return { tags, margins };
  };

  function decodeLine(rows: WordRows, first: number, end: number): void {
    for (let index = first; index < end; index++) emit(rows, index, emissions, index * tagCount);
    walkForward(first, end);
    let tag = bestEnd(end - 1);
    const best = forward[(end - 1) * tagCount + tag];
    let isTagged = false;
    for (let index = end - 1; index >= first; index--) {
      tags[index] = tag;
      isTagged ||= tag !== 0;
      tag = from[index * tagCount + tag];
    }
    if (isTagged) measureMargins(first, end, best);
  }

  function walkForward(first: number, end: number): void {
    for (let tag = 0; tag < tagCount; tag++) {
      const isInside = tag !== 0 && (tag & 1) === 0;
      forward[first * tagCount + tag] = isInside
        ? impossible
        : emissions[first * tagCount + tag] + transitions[tagCount * tagCount + tag];
      from[first * tagCount + tag] = 0;
    }
    for (let index = first + 1; index < end; index++) {
      const here = index * tagCount;
      const before = here - tagCount;
      const last = isOutside(index) ? 1 : tagCount;
      for (let tag = last; tag < tagCount; tag++) forward[here + tag] = impossible;
      if (isOutside(index - 1)) {
        for (let tag = 0; tag < last; tag++) {
          forward[here + tag] = forward[before] + allowed[tag] + emissions[here + tag];
          from[here + tag] = 0;
        }
      } else for (let tag = 0; tag < last; tag++) reach(before, here, tag);
    }
  }

  /** The best way to `tag` in the word whose scores begin at `here`. */
  function reach(before: number, here: number, tag: number): void {
    // The inside of a span follows its beginning or itself.
    const isInside = tag !== 0 && (tag & 1) === 0;
    const first = isInside ? tag - 1 : 0;
    const last = isInside ? tag : tagCount - 1;
    let best = -Infinity;
    let origin = first;
    for (let previous = first; previous <= last; previous++) {
      const score = forward[before + previous] + allowed[previous * tagCount + tag];
      if (score > best) {
        best = score;
        origin = previous;
      }
    }
    forward[here + tag] = best + emissions[here + tag];
    from[here + tag] = origin;
  }

  function isOutside(index: number): boolean {
    return emissions[index * tagCount + 1] === hopeless;
  }

  function bestEnd(index: number): number {
    let best = 0;
    for (let tag = 1; tag < tagCount; tag++) {
      if (forward[index * tagCount + tag] > forward[index * tagCount + best]) best = tag;
    }
    return best;
  }

  function measureMargins(first: number, end: number, best: number): void {
    backward.fill(0, (end - 1) * tagCount, end * tagCount);
    for (let index = end - 2; index >= first; index--) {
      const here = index * tagCount;
      const after = here + tagCount;
      for (let tag = 0; tag < tagCount; tag++) {
        let reached = impossible;
        for (let next = 0; next < tagCount; next++) {
          const score = backward[after + next] + emissions[after + next] + allowed[tag * tagCount + next];
          if (score > reached) reached = score;
        }
        backward[here + tag] = reached;
      }
    }
    for (let index = first; index < end; index++) {
      if (tags[index] === 0) continue;
      const label = (tags[index] + 1) >> 1;
      let other = impossible;
      for (let tag = 0; tag < tagCount; tag++) {
        if ((tag + 1) >> 1 === label) continue;
        other = Math.max(other, forward[index * tagCount + tag] + backward[index * tagCount + tag]);
      }
      margins[index] = best - other;
    }
  }
}

const impossible = -1e8;

function kindOf(words: Int32Array, index: number): number {
  return words[(index + padding) * attributeCount + attribute.kind];
}

function allowedSteps(transitions: Int16Array): Int32Array {
  const allowed = new Int32Array(tagCount * tagCount);
  for (let before = 0; before < tagCount; before++) {
    for (let after = 0; after < tagCount; after++) {
      const at = before * tagCount + after;
      allowed[at] = mayFollow(before, after) ? transitions[at] : impossible;
    }
  }
  return allowed;
}
