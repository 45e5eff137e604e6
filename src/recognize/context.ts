import { labelOfKey } from "../lexicon/labels.ts";
import { isLabelWord, wordText } from "../lexicon/words.ts";
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
  /** "elsewhere": a label names it, but as a value of another type. */
  readonly kind: "labelled" | "raised" | "lowered" | "elsewhere" | "alone";
  /** The dictionary's words that said it. */
  readonly words: readonly string[];
}

const alone: Verdict = { kind: "alone", words: [] };

/** In running text a label speaks of what begins within so many bytes of its field: 「番号：No. 123」. */
const reachOfLabel = 8;

/**
 * A label over or before the value decides; without one, the nearest word does.
 * Words do not reach across a line end, but for the line right before a value that opens its line.
 */
export function judge(scene: Scene, start: number, end: number, context: Context): Verdict {
  const field = fieldAround(scene, start, end);
  const isOpen = field?.source === "inline" && !field.closed;
  if (!field || (isOpen && start > field.start + reachOfLabel))
    return nearest(scene, start, end, context) ?? alone;
  const named: readonly string[] = [field.label];
  if (hasGroup(field.groups, context.raise)) return { kind: "labelled", words: named };
  if (hasGroup(field.groups, context.lower)) return { kind: "lowered", words: named };
  const isOther = namesSomethingElse(scene, field);
  if (isOther && !isOpen) return { kind: "elsewhere", words: named };
  return nearest(scene, start, end, context) ?? (isOther ? { kind: "elsewhere", words: named } : alone);
}

/** Whether `judge` would call a value labelled, for which the words around need not be asked. */
export function isLabelled(scene: Scene, start: number, end: number, { raise }: Context): boolean {
  const field = fieldAround(scene, start, end);
  if (!field || !hasGroup(field.groups, raise)) return false;
  const isOpen = field.source === "inline" && !field.closed;
  return !isOpen || start <= field.start + reachOfLabel;
}

let typed: Uint8Array | undefined;

/** "not-" groups only speak against, "bare-" groups (番号) name too many things; every other label names a type. */
function namesSomethingElse(scene: Scene, field: Field): boolean {
  typed ??= Uint8Array.from(scene.words.groups, (name) => (/^(?:not|bare)-/.test(name) ? 0 : 1));
  return hasGroup(field.groups, typed);
}

function nearest(scene: Scene, start: number, end: number, context: Context): Verdict | undefined {
  let best = Number.POSITIVE_INFINITY;
  let speaker = -1;
  const { data, count } = scene.cues;
  const here = firstCueFrom(scene.cues, start);
  // Most words say nothing of most values, so the line's ends are looked for behind the first that does.
  let floor = -1;
  for (let cue = here - 1; cue >= 0; cue--) {
    const distance = start - data[cue * cueStride + 2];
    if (distance > reachBefore || distance >= best) break;
    if (distance < 0 || !speaks(scene, cue, context)) continue;
    if (floor < 0) floor = lineFloor(scene.bytes, start);
    if (data[cue * cueStride + 1] < floor) break;
    best = distance;
    speaker = cue;
  }
  let ceiling = -1;
  for (let cue = here; cue < count; cue++) {
    const distance = data[cue * cueStride + 1] - end;
    if (distance > reachBehind || distance * 2 >= best) break;
    if (distance < 0) continue;
    // What stands behind a value speaks less than what stands before it, and a label speaks of what follows it.
    const weighted = distance * (isLabel(scene, cue) ? 4 : 2) + 1;
    if (weighted >= best || !speaks(scene, cue, context)) continue;
    if (ceiling < 0) ceiling = lineCeiling(scene.bytes, end);
    if (data[cue * cueStride + 1] >= ceiling) break;
    best = weighted;
    speaker = cue;
  }
  return speaker < 0 ? undefined : sayOf(scene, speaker, context);
}

function isLabel(scene: Scene, cue: number): boolean {
  const { data } = scene.cues;
  const at = cue * cueStride;
  return data[at] === cueKind.key || (data[at] === cueKind.word && isLabelWord(scene.words, data[at + 3]));
}

/** Whether a cue says anything of such values. */
function speaks(scene: Scene, cue: number, { raise, lower }: Context): boolean {
  const at = cue * cueStride;
  const { data } = scene.cues;
  if (data[at] === cueKind.word)
    return wordHasGroup(scene.words, data[at + 3], raise) || wordHasGroup(scene.words, data[at + 3], lower);
  if (data[at] !== cueKind.key) return false;
  const label = labelOfKey(scene.bytes, data[at + 1], data[at + 2], data[at + 3]);
  return label !== undefined && (hasGroup(label.groups, raise) || hasGroup(label.groups, lower));
}

function sayOf(scene: Scene, cue: number, context: Context): Verdict | undefined {
  const at = cue * cueStride;
  const { data } = scene.cues;
  const value = data[at + 3];
  if (data[at] === cueKind.word) {
    if (wordHasGroup(scene.words, value, context.raise))
      return { kind: "raised", words: [wordText(scene.words, value)] };
    if (wordHasGroup(scene.words, value, context.lower))
      return { kind: "lowered", words: [wordText(scene.words, value)] };
  } else if (data[at] === cueKind.key) {
    const label = labelOfKey(scene.bytes, data[at + 1], data[at + 2], value);
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
