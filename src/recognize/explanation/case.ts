import { groupMask, wordText } from "../../lexicon/words.ts";
import { cueKind, cueStride, type Candidate, type Field, type Span } from "../../model.ts";
import { firstEndingAfter } from "../../text/excerpt.ts";
import type { Recognizer } from "../define.ts";
import { fieldAround, firstCueFrom, type Scene } from "../scene.ts";

/** A finding and what there is to explain it by. */
export interface Case {
  readonly scene: Scene;
  readonly recognizer: Recognizer | undefined;
  readonly finding: Candidate;
  /** Every value of the block, merged: what stands in them is not told. */
  readonly values: readonly Span[];
}

/** The field whose label the finding names as its context. */
export function labelledField({ scene, finding }: Case): Field | undefined {
  const field = fieldAround(scene, finding.start, finding.end);
  return field !== undefined && field.label === finding.context[0] ? field : undefined;
}

/** A word of the dictionary that stands somewhere. */
export interface PlacedWord extends Span {
  readonly word: number;
}

/** The words that start in `[from, to)`, in order. */
export function* placedWords({ cues }: Scene, from: number, to: number): Generator<PlacedWord> {
  for (let cue = firstCueFrom(cues, from); cue < cues.count; cue++) {
    const at = cue * cueStride;
    if (cues.data[at + 1] >= to) return;
    if (cues.data[at] !== cueKind.word) continue;
    yield { start: cues.data[at + 1], end: cues.data[at + 2], word: cues.data[at + 3] };
  }
}

/** Whether a span shares a byte with a value. */
export function isInValue({ values }: Case, { start, end }: Span): boolean {
  const next = firstEndingAfter(values, start);
  return next < values.length && values[next].start < end;
}

/** Words that speak for a value or against it stand so near, in bytes. */
const reachBefore = 240;
const reachBehind = 120;

/** A word that spoke, or its group in brackets when it stands only in values: 男 beside an age is a gender. */
export function shownWord(one: Case, word: string): string {
  const { scene, finding } = one;
  let group: string | undefined;
  const from = Math.max(0, finding.start - reachBefore);
  for (const placed of placedWords(scene, from, finding.end + reachBehind)) {
    if (wordText(scene.words, placed.word) !== word) continue;
    if (!isInValue(one, placed)) return word;
    group = firstGroup(scene, placed.word);
  }
  return group === undefined ? word : `(${group})`;
}

function firstGroup({ words }: Scene, word: number): string {
  return words.groups[words.groupList[words.groupStart[word]] & groupMask];
}
