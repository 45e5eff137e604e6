import { labelById } from "../lexicon/labels.ts";
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
  /** What each word of the dictionary says, as `said`; filled as words are met. */
  readonly saidByWord: Uint8Array;
}

const said = { unknown: 0, nothing: 1, raised: 2, lowered: 3 } as const;

const listOf = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : typeof names === "string" ? [names] : names;

export function compileContext(scene: Scene, spec: ContextSpec | undefined): Context {
  return {
    raise: groupMaskOf(scene.words, listOf(spec?.raise)),
    lower: groupMaskOf(scene.words, listOf(spec?.lower)),
    saidByWord: new Uint8Array(scene.words.groupStart.length),
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
  const kind = field && kindByLabel(scene, field, start, context);
  const byLabel: Verdict | undefined = kind && { kind, words: [field.label] };
  if (byLabel && !leavesItOpen(byLabel.kind, field)) return byLabel;
  return nearest(scene, start, end, context) ?? byLabel ?? alone;
}

/** What `judge` makes of a value by its label alone; undefined when the words around have a say. */
export function ruling(
  scene: Scene,
  start: number,
  end: number,
  context: Context,
): Verdict["kind"] | undefined {
  const field = fieldAround(scene, start, end);
  const kind = field && kindByLabel(scene, field, start, context);
  return kind && !leavesItOpen(kind, field) ? kind : undefined;
}

function kindByLabel(
  scene: Scene,
  field: Field,
  start: number,
  { raise, lower }: Context,
): Verdict["kind"] | undefined {
  if (isOpenEnded(field) && start > field.start + reachOfLabel) return undefined;
  if (hasGroup(field.groups, raise)) return "labelled";
  if (hasGroup(field.groups, lower)) return "lowered";
  return namesSomethingElse(scene, field) ? "elsewhere" : undefined;
}

const isOpenEnded = (field: Field): boolean => field.source === "inline" && !field.closed;

/** In running text another word may be nearer than the label of something else. */
const leavesItOpen = (kind: Verdict["kind"], field: Field | undefined): boolean =>
  kind === "elsewhere" && field !== undefined && isOpenEnded(field);

/** Whether `judge` would call a value labelled, for which the words around need not be asked. */
export function isLabelled(scene: Scene, start: number, end: number, { raise }: Context): boolean {
  const field = fieldAround(scene, start, end);
  if (!field || !hasGroup(field.groups, raise)) return false;
  return !isOpenEnded(field) || start <= field.start + reachOfLabel;
}

let typed: Uint8Array | undefined;
let bare: Uint8Array | undefined;

/** "not-" groups only speak against; a label of a "bare-" group (番号) names too many things; every other names a type. */
function namesSomethingElse(scene: Scene, field: Field): boolean {
  typed ??= Uint8Array.from(scene.words.groups, (name) => (/^(?:not|bare)-/.test(name) ? 0 : 1));
  bare ??= Uint8Array.from(scene.words.groups, (name) => (name.startsWith("bare-") ? 1 : 0));
  return hasGroup(field.groups, typed) && !hasGroup(field.groups, bare);
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
    if (distance < 0 || sayingOf(scene, cue, context) === said.nothing) continue;
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
    if (weighted >= best || sayingOf(scene, cue, context) === said.nothing) continue;
    if (isKeyOfOther(scene, cue, context)) continue;
    if (ceiling < 0) ceiling = lineCeiling(scene.bytes, end);
    if (data[cue * cueStride + 1] >= ceiling) break;
    best = weighted;
    speaker = cue;
  }
  return speaker < 0 ? undefined : verdictOf(scene, speaker, context);
}

/** `no=⟦305412345660⟧ trace_id=…`: the next key speaks against its own value only. */
function isKeyOfOther(scene: Scene, cue: number, context: Context): boolean {
  const next = scene.bytes[scene.cues.data[cue * cueStride + 2]];
  return (next === 61 || next === 58) && sayingOf(scene, cue, context) === said.lowered;
}

function isLabel(scene: Scene, cue: number): boolean {
  const { data } = scene.cues;
  const at = cue * cueStride;
  return data[at] === cueKind.key || (data[at] === cueKind.word && isLabelWord(scene.words, data[at + 3]));
}

/** What a cue says of such values. */
function sayingOf(scene: Scene, cue: number, context: Context): number {
  const at = cue * cueStride;
  const { data } = scene.cues;
  const value = data[at + 3];
  if (data[at] === cueKind.word) {
    const { saidByWord } = context;
    if (saidByWord[value] === said.unknown) saidByWord[value] = sayingOfWord(scene, value, context);
    return saidByWord[value];
  }
  const label = data[at] === cueKind.key ? labelById(value) : undefined;
  if (!label) return said.nothing;
  if (hasGroup(label.groups, context.raise)) return said.raised;
  return hasGroup(label.groups, context.lower) ? said.lowered : said.nothing;
}

function sayingOfWord(scene: Scene, word: number, { raise, lower }: Context): number {
  if (wordHasGroup(scene.words, word, raise)) return said.raised;
  return wordHasGroup(scene.words, word, lower) ? said.lowered : said.nothing;
}

function verdictOf(scene: Scene, cue: number, context: Context): Verdict {
  const at = cue * cueStride;
  const { data } = scene.cues;
  const value = data[at + 3];
  const word = data[at] === cueKind.word ? wordText(scene.words, value) : (labelById(value)?.word ?? "");
  return { kind: sayingOf(scene, cue, context) === said.raised ? "raised" : "lowered", words: [word] };
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
