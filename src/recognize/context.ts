import { labelOf } from "../lexicon/labels.ts";
import { cueKind, cueStride, type Field } from "../model.ts";
import type { ContextSpec } from "./define.ts";
import { fieldAround, firstCueFrom, groupMaskOf, hasGroup, wordHasGroup, type Scene } from "./scene.ts";

/** How far a word speaks, in bytes: about forty kanji before the value, twenty behind it. */
const reachBefore = 120;
const reachBehind = 60;

/** A context specification with its groups looked up. */
export interface Context {
  readonly raise: Uint8Array;
  readonly lower: Uint8Array;
}

const listOf = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : typeof names === "string" ? [names] : names;

export function compileContext(scene: Scene, spec: ContextSpec | undefined): Context {
  return {
    raise: groupMaskOf(scene.words, listOf(spec?.raise)),
    lower: groupMaskOf(scene.words, listOf(spec?.lower)),
  };
}

/** What the surroundings say of a value. */
export interface Verdict {
  readonly kind: "labelled" | "raised" | "lowered" | "alone";
  /** The dictionary's words that said it. */
  readonly words: readonly string[];
}

const alone: Verdict = { kind: "alone", words: [] };

/**
 * A label over or before the value decides; without one, the nearest word does.
 * Words do not reach across a line end, but for the line right before a value that opens its line.
 */
export function judge(scene: Scene, start: number, end: number, context: Context): Verdict {
  const field = fieldAround(scene, start, end);
  if (field) {
    if (hasGroup(field.groups, context.raise)) return { kind: "labelled", words: [field.label] };
    if (hasGroup(field.groups, context.lower)) return { kind: "lowered", words: [field.label] };
  }
  const near = nearest(scene, start, end, context);
  if (near) return near;
  return field && namesSomethingElse(scene, field) ? { kind: "lowered", words: [field.label] } : alone;
}

/** Groups whose names begin with "not-" only speak against; every other label names a type of its own. */
function namesSomethingElse(scene: Scene, field: Field): boolean {
  return field.groups.some((group) => !scene.words.groups[group].startsWith("not-"));
}

function nearest(scene: Scene, start: number, end: number, context: Context): Verdict | undefined {
  let best = Number.POSITIVE_INFINITY;
  let verdict: Verdict | undefined;
  const consider = (cue: number, distance: number): void => {
    if (distance >= best) return;
    const said = sayOf(scene, cue, context);
    if (!said) return;
    best = distance;
    verdict = said;
  };
  const { data, count } = scene.cues;
  const here = firstCueFrom(scene.cues, start);
  const floor = lineFloor(scene.bytes, start);
  for (let cue = here - 1; cue >= 0; cue--) {
    const cueStart = data[cue * cueStride + 1];
    const distance = start - data[cue * cueStride + 2];
    if (cueStart < floor || distance > reachBefore) break;
    if (distance >= 0) consider(cue, distance);
  }
  const ceiling = lineCeiling(scene.bytes, end);
  for (let cue = here; cue < count; cue++) {
    const distance = data[cue * cueStride + 1] - end;
    if (data[cue * cueStride + 1] >= ceiling || distance > reachBehind) break;
    // What stands behind a value speaks less than what stands before it.
    if (distance >= 0) consider(cue, distance * 2 + 1);
  }
  return verdict;
}

const decoder = new TextDecoder();

function sayOf(scene: Scene, cue: number, context: Context): Verdict | undefined {
  const at = cue * cueStride;
  const { data } = scene.cues;
  const value = data[at + 3];
  if (data[at] === cueKind.word) {
    if (wordHasGroup(scene.words, value, context.raise))
      return { kind: "raised", words: [scene.words.words[value]] };
    if (wordHasGroup(scene.words, value, context.lower))
      return { kind: "lowered", words: [scene.words.words[value]] };
  } else if (data[at] === cueKind.key) {
    const label = labelOf(decoder.decode(scene.bytes.subarray(data[at + 1], data[at + 2])));
    if (label && hasGroup(label.groups, context.raise)) return { kind: "raised", words: [label.word] };
    if (label && hasGroup(label.groups, context.lower)) return { kind: "lowered", words: [label.word] };
  }
  return undefined;
}

/** The start of the line; of the one before it when only white space stands before the value. */
function lineFloor(bytes: Uint8Array, start: number): number {
  let at = start;
  let blank = true;
  const floor = Math.max(0, start - reachBefore - 64);
  while (at > floor) {
    const byte = bytes[at - 1];
    if (byte === 10 || byte === 13) {
      if (!blank) return at;
      blank = false;
    } else if (byte > 32 && blank) {
      blank = false;
    }
    at--;
  }
  return at;
}

function lineCeiling(bytes: Uint8Array, end: number): number {
  const limit = Math.min(bytes.length, end + reachBehind);
  let at = end;
  while (at < limit && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}
