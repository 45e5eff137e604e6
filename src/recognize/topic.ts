import { cueKind, cueStride } from "../model.ts";
import { firstCueFrom, wordHasGroup, type Scene } from "./scene.ts";

/** How far back a text is searched for what it is about, in bytes and in cues. */
const reach = 2400;
const mostCues = 200;

/**
 * What a place is about, where the words of its own line do not say: the index of the mask (of word groups)
 * that the nearest word before it belongs to, or -1.
 */
export function topicBefore(scene: Scene, position: number, masks: readonly Uint8Array[]): number {
  const { data } = scene.cues;
  const first = firstCueFrom(scene.cues, position) - 1;
  for (let cue = first; cue >= 0 && cue > first - mostCues; cue--) {
    const at = cue * cueStride;
    if (position - data[at + 1] > reach) return -1;
    if (data[at] !== cueKind.word) continue;
    const topic = masks.findIndex((mask) => wordHasGroup(scene.words, data[at + 3], mask));
    if (topic >= 0) return topic;
  }
  return -1;
}
