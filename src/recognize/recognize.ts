import { groupMask, type WordTable } from "../lexicon/words.ts";
import {
  cueKind,
  cueStride,
  digitFlag,
  hexShape,
  runShape,
  type Block,
  type Candidate,
  type Cues,
  type Field,
  type GroupId,
} from "../model.ts";
import { createDigitRun, readDigits, rereadDigits } from "../text/digits.ts";
import { foldText } from "../text/fold.ts";
import { scoreOf } from "./confidence.ts";
import type { CuePlace, CueSpec, Emit, FieldSpec, Recognizer } from "./define.ts";
import {
  createDigitPlanner,
  openingAt,
  openingsIn,
  type DigitPlanner,
  type DigitWaker,
  type PlannedWindow,
} from "./digit-plan.ts";
import { windowText } from "./digit-windows.ts";
import { isSetApart } from "./edges.ts";
import { createScene, type Scene } from "./scene.ts";
import { contextOf, mayCount, weigh } from "./weigh.ts";

interface FieldWaker {
  readonly recognizer: Recognizer;
  readonly spec: FieldSpec;
}

/** Who is woken by what. Compiled once for a set of recognizers. */
export interface Recognizers {
  readonly digits: DigitPlanner;
  readonly codes: ReadonlyMap<number, readonly Recognizer[]>;
  readonly at: readonly Recognizer[];
  readonly hex: readonly (readonly Recognizer[])[];
  readonly run: readonly (readonly Recognizer[])[];
  /** By word group. */
  readonly words: readonly (readonly Recognizer[] | undefined)[];
  /** By word, filled as words are met. */
  readonly wokenByWord: (readonly Recognizer[] | undefined)[];
  /** By word group. */
  readonly fields: readonly (readonly FieldWaker[] | undefined)[];
  /** By the groups of a label, which all its fields share. */
  readonly fieldsOfLabels: WeakMap<readonly GroupId[], readonly FieldWaker[]>;
  readonly blocks: readonly Recognizer[];
  readonly patterns: readonly Recognizer[];
}

const compiledFor = new WeakMap<readonly Recognizer[], Recognizers>();

/** What the recognizers see in a block: the cues in their segments, seen or unlikely, not yet weighed. */
export function recognize(
  block: Block,
  cues: Cues,
  fields: readonly Field[],
  recognizers: readonly Recognizer[],
): Candidate[] {
  const scene = createScene(block, cues, fields);
  let compiled = compiledFor.get(recognizers);
  if (!compiled) compiledFor.set(recognizers, (compiled = compile(scene, recognizers)));
  const candidates: Candidate[] = [];
  const emit: Emit = (candidate) => candidates.push(candidate);
  recognizeCues(scene, compiled, emit);
  recognizeFields(scene, compiled, emit);
  for (const recognizer of compiled.blocks) recognizer.recognizeBlock?.(scene, emit);
  for (const pattern of compiled.patterns) recognizePattern(scene, pattern, emit);
  return candidates;
}

function recognizeCues(scene: Scene, recognizers: Recognizers, emit: Emit): void {
  const { data, count } = scene.cues;
  for (let index = 0; index < count; index++) {
    const at = index * cueStride;
    const value = data[at + 3];
    switch (data[at]) {
      case cueKind.digits:
        recognizeDigits(scene, recognizers, index, emit);
        break;
      case cueKind.code:
        wakeByCode(scene, recognizers.codes.get(value), index, emit);
        break;
      case cueKind.at:
        wake(scene, recognizers.at, index, emit);
        break;
      case cueKind.hex:
        wake(scene, recognizers.hex[value], index, emit);
        break;
      case cueKind.run:
        wake(scene, recognizers.run[value], index, emit);
        break;
      case cueKind.word:
        wake(
          scene,
          (recognizers.wokenByWord[value] ??= wokenByWord(scene.words, value, recognizers.words)),
          index,
          emit,
        );
        break;
    }
  }
}

function placeOf(scene: Scene, index: number): CuePlace {
  const at = index * cueStride;
  const { data } = scene.cues;
  return { index, start: data[at + 1], end: data[at + 2], value: data[at + 3] };
}

type Woken = readonly Recognizer[] | undefined;

function wake(scene: Scene, woken: Woken, index: number, emit: Emit): void {
  if (!woken || woken.length === 0) return;
  const place = placeOf(scene, index);
  for (const recognizer of woken) {
    const look = recognizer.recognizeWord ?? recognizer.recognizeCue;
    if (look) look(scene, place, emit);
    else weigh(scene, recognizer, place.start, place.end, true, emit);
  }
}

function wakeByCode(scene: Scene, woken: Woken, index: number, emit: Emit): void {
  if (!woken) return;
  const place = placeOf(scene, index);
  const { start, end } = place;
  for (const recognizer of woken) {
    if (recognizer.recognizeCue) {
      recognizer.recognizeCue(scene, place, emit);
      continue;
    }
    if (!isSetApart(scene.bytes, start, end)) continue;
    const { check } = recognizer;
    const passes = !check || check(foldText(scene.bytes, start, end).text.toUpperCase());
    weigh(scene, recognizer, start, end, passes, emit);
  }
}

const run = createDigitRun();

const kanjiDigits = { kanji: true };
/** What asks for more than a second reading. */
const unplain = digitFlag.folded | digitFlag.kanji | digitFlag.broken;

function recognizeDigits(scene: Scene, recognizers: Recognizers, index: number, emit: Emit): void {
  const { bytes } = scene;
  const { data } = scene.cues;
  const at = index * cueStride;
  const start = data[at + 1];
  const value = data[at + 3];
  const opening = openingAt(bytes, start);
  if (!recognizers.digits.knows(value, opening)) return;
  if ((value & unplain) === 0) rereadDigits(bytes, start, data[at + 2], run);
  else readDigits(bytes, start, data[at + 2], run, (value & digitFlag.kanji) !== 0 ? kanjiDigits : {});
  const { readers, windows } = recognizers.digits.planFor(run);
  const openings = openingsIn(run, opening);
  for (const reader of readers)
    if ((reader.openings & openings) !== 0)
      reader.recognizer.recognizeDigits?.(scene, run, placeOf(scene, index), emit);
  for (const window of windows) recognizeWindow(scene, window, index, emit);
}

/** Looks at a part of the run that was read last. */
function recognizeWindow(scene: Scene, window: PlannedWindow, index: number, emit: Emit): void {
  const start = run.groupStart[window.first];
  const end = run.groupEnd[window.last];
  if (!isSetApart(scene.bytes, start, end)) return;
  let digits = "";
  for (const recognizer of window.recognizers) {
    if (recognizer.recognizeCue) {
      recognizer.recognizeCue(scene, { ...placeOf(scene, index), start, end }, emit);
      continue;
    }
    if (!mayCount(scene, recognizer, start, end)) continue;
    const { check } = recognizer;
    if (check && digits === "") digits = windowText(run, window);
    weigh(scene, recognizer, start, end, !check || check(digits), emit);
  }
}

function recognizeFields(scene: Scene, recognizers: Recognizers, emit: Emit): void {
  const { fields } = scene;
  // An iterator would make an object a field: this function runs once a block, for the most part before it is compiled.
  for (let index = 0; index < fields.length; index++) recognizeField(scene, recognizers, fields[index], emit);
}

function recognizeField(scene: Scene, recognizers: Recognizers, field: Field, emit: Emit): void {
  const { fieldsOfLabels } = recognizers;
  let woken = fieldsOfLabels.get(field.groups);
  if (!woken) fieldsOfLabels.set(field.groups, (woken = wokenByLabel(recognizers, field.groups)));
  for (const { recognizer, spec } of woken) {
    if (recognizer.recognizeField) recognizer.recognizeField(scene, field, emit);
    else matchField(scene, recognizer, spec, field, emit);
  }
}

/** Whoever looks at fields by itself looks once, however many of its groups the label has. */
function wokenByLabel(recognizers: Recognizers, groups: readonly GroupId[]): readonly FieldWaker[] {
  const seen = new Set<Recognizer>();
  return groups
    .flatMap((group) => recognizers.fields[group] ?? [])
    .filter(({ recognizer }) => {
      if (seen.has(recognizer) && recognizer.recognizeField) return false;
      seen.add(recognizer);
      return true;
    });
}

function matchField(scene: Scene, recognizer: Recognizer, spec: FieldSpec, field: Field, emit: Emit): void {
  const confidence = recognizer.confidence.labelled ?? recognizer.confidence.raised;
  if (confidence === "none") return;
  const folded = foldText(scene.bytes, field.start, field.end, field.encoding);
  for (const match of matches(spec.value, folded.text)) {
    const value = match[1] ?? match[0];
    if (value === "" || (recognizer.check && !recognizer.check(value))) continue;
    const from = match.index + match[0].indexOf(value);
    emit({
      entityType: recognizer.entityType,
      start: folded.byteAt(from),
      end: folded.byteAt(from + value.length),
      score: scoreOf(confidence),
      context: [field.label],
    });
  }
}

function matches(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  if (pattern.global) return text.matchAll(pattern);
  const match = pattern.exec(text);
  return match ? [match] : [];
}

/** Users' own patterns run over the folded text of the whole block. */
function recognizePattern(scene: Scene, recognizer: Recognizer, emit: Emit): void {
  const pattern = recognizer.pattern as RegExp;
  const everywhere = new RegExp(
    pattern.source,
    pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`,
  );
  // A label of another type says nothing against a shape that its author knows.
  const confidence = { elsewhere: recognizer.confidence.alone, ...recognizer.confidence };
  const folded = foldText(scene.bytes, 0, scene.bytes.length);
  for (const match of folded.text.matchAll(everywhere)) {
    if (match[0] === "") continue;
    const passes = !recognizer.check || recognizer.check(match[0]);
    weigh(
      scene,
      recognizer,
      folded.byteAt(match.index),
      folded.byteAt(match.index + match[0].length),
      passes,
      emit,
      confidence,
    );
  }
}

function compile(scene: Scene, recognizers: readonly Recognizer[]): Recognizers {
  const digits: DigitWaker[][] = [];
  const codes = new Map<number, Recognizer[]>();
  const at: Recognizer[] = [];
  const hex: Recognizer[][] = [];
  const runs: Recognizer[][] = [];
  const words: Recognizer[][] = [];
  const fields: FieldWaker[][] = [];
  const { groups } = scene.words;
  const group = (name: string): number => {
    const id = groups.indexOf(name);
    if (id < 0) throw new Error(`no dictionary has the word group "${name}"`);
    return id;
  };
  const addCue = (recognizer: Recognizer, spec: CueSpec): void => {
    switch (spec.kind) {
      case "digits":
        for (const count of spec.counts) (digits[count] ??= []).push({ recognizer, spec });
        break;
      case "code": {
        const key = spec.letters | (spec.digits << 4) | (spec.tail << 12);
        codes.set(key, [...(codes.get(key) ?? []), recognizer]);
        break;
      }
      case "at":
        at.push(recognizer);
        break;
      case "hex":
        (hex[hexShape[(spec.shape ?? "uuid") as keyof typeof hexShape]] ??= []).push(recognizer);
        break;
      case "run":
        (runs[runShape[(spec.shape ?? "opaque") as keyof typeof runShape]] ??= []).push(recognizer);
        break;
      case "word":
        for (const name of spec.groups) (words[group(name)] ??= []).push(recognizer);
        break;
    }
  };
  for (const recognizer of recognizers) {
    // A group that no dictionary has must be heard of at once, not at the first value.
    contextOf(scene, recognizer);
    const { cue, field } = recognizer;
    for (const spec of cue === undefined ? [] : ([cue].flat() as readonly CueSpec[]))
      addCue(recognizer, spec);
    for (const spec of field === undefined ? [] : ([field].flat() as readonly FieldSpec[])) {
      for (const name of spec.labels) (fields[group(name)] ??= []).push({ recognizer, spec });
    }
  }
  return {
    digits: createDigitPlanner(recognizers, digits),
    codes,
    at,
    hex,
    run: runs,
    words,
    wokenByWord: new Array<readonly Recognizer[] | undefined>(scene.words.groupStart.length).fill(undefined),
    fields,
    fieldsOfLabels: new WeakMap(),
    blocks: recognizers.filter(({ recognizeBlock }) => recognizeBlock),
    patterns: recognizers.filter(({ pattern }) => pattern),
  };
}

const nobody: readonly Recognizer[] = [];

/** The recognizers that any group of a word wakes, each once. */
function wokenByWord(
  { groupStart, groupList }: WordTable,
  word: number,
  byGroup: readonly (readonly Recognizer[] | undefined)[],
): readonly Recognizer[] {
  let woken = nobody;
  for (let i = groupStart[word]; i < groupStart[word + 1]; i++) {
    const others = byGroup[groupList[i] & groupMask];
    if (others) woken = woken.length === 0 ? others : [...new Set([...woken, ...others])];
  }
  return woken;
}
