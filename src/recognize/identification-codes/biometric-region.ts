import { cueKind, cueStride, type Span } from "../../model.ts";
import type { CuePlace } from "../define.ts";
import { wordHasGroup, type Scene } from "../scene.ts";

/** What follows a word that names a body part is its own for some lines; each value found adds as much. */
const reach = 1500;

/**
 * Values that belong to a word: from its end to the next word of `groups`, as long as they follow each other
 * at less than `reach`. Regions do not overlap, so looking through all of them is linear. A word that `passes`
 * ends none.
 */
export function* valuesBehind<Value extends Span>(
  scene: Scene,
  cue: CuePlace,
  groups: Uint8Array,
  find: (start: number, end: number) => Iterable<Value>,
  passes: (word: number) => boolean = () => false,
): Generator<Value> {
  const border = nextWord(scene, cue, groups, passes);
  let from = cue.end;
  for (;;) {
    let last = 0;
    for (const value of find(from, Math.min(border, from + reach))) {
      yield value;
      last = value.end;
    }
    if (last <= from) return;
    from = last;
  }
}

function nextWord(
  scene: Scene,
  { index }: CuePlace,
  groups: Uint8Array,
  passes: (word: number) => boolean,
): number {
  const { data, count } = scene.cues;
  const end = data[index * cueStride + 2];
  for (let next = index + 1; next < count; next++) {
    const at = next * cueStride;
    if (data[at] !== cueKind.word || data[at + 1] < end) continue;
    if (wordHasGroup(scene.words, data[at + 3], groups) && !passes(data[at + 3])) return data[at + 1];
  }
  return scene.bytes.length;
}
