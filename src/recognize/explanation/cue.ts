import { wordText } from "../../lexicon/words.ts";
import { cueKind, cueStride, hexShape, runShape, type Span } from "../../model.ts";
import { characterLength, codePointAt, lineEnd, lineStart } from "../../text/bytes.ts";
import { firstEndingAfter } from "../../text/excerpt.ts";
import { digitAt, kanjiDigit } from "../../text/digits.ts";
import type { CueSpec, FieldSpec, Recognizer } from "../define.ts";
import { taggedSpans } from "../language/tagged-spans.ts";
import { fieldAround, firstCueFrom, groupMaskOf, hasGroup, wordHasGroup, type Scene } from "../scene.ts";
import { isInValue, labelledField, placedWords, shownWord, type Case } from "./case.ts";

/** What woke the recognizer of a finding, without a character of any value. */
export function cueOf(one: Case): string {
  const { recognizer, finding } = one;
  const labelled = labelledField(one);
  if (recognizer === undefined) return "text";
  return (
    taggerOf(one, true) ??
    (labelled && recognizer.field !== undefined ? `field ${shownWord(one, labelled.label)}` : undefined) ??
    shapeOf(one, recognizer) ??
    (labelled ? `field ${shownWord(one, labelled.label)}` : undefined) ??
    (finding.context.length > 0 ? `word ${shownWord(one, finding.context[0])}` : undefined) ??
    fieldOf(one, recognizer) ??
    wordOf(one, recognizer) ??
    taggerOf(one, false) ??
    (recognizer.pattern ? "pattern" : undefined) ??
    recognizer.evidence?.beside ??
    "text"
  );
}

/** What the tagger calls the value; with `isScore`, only where its probability is the score. */
export function taggerOf({ scene, recognizer, finding }: Case, isScore: boolean): string | undefined {
  const wanted = recognizer?.evidence?.tagged;
  if (wanted === undefined) return undefined;
  const spans = taggedSpans(scene);
  for (let next = firstEndingAfter(spans, finding.start); next < spans.length; next++) {
    const { start, label, score } = spans[next];
    if (start >= finding.end) return undefined;
    if (label === wanted && (!isScore || score === finding.score)) return `tagger ${wanted}`;
  }
  return undefined;
}

/** The digits, code, sign or token that stands in the value, if it is one of those that wake the recognizer. */
function shapeOf({ scene, finding }: Case, recognizer: Recognizer): string | undefined {
  const specs = (recognizer.cue === undefined ? [] : [recognizer.cue].flat()) as readonly CueSpec[];
  const kinds = new Set<number>(specs.map(({ kind }) => cueKind[kind]));
  if (recognizer.recognizeDigits) kinds.add(cueKind.digits);
  const { cues, bytes } = scene;
  // A cue may begin before the value: the sign of an address, a number with its country's code.
  const from = lineStart(bytes, finding.start, Math.max(0, finding.start - longestLead));
  for (let cue = firstCueFrom(cues, from); cue < cues.count; cue++) {
    const [kind, start, end, value] = cues.data.subarray(cue * cueStride, (cue + 1) * cueStride);
    if (start >= finding.end) return undefined;
    if (end <= finding.start || !kinds.has(kind)) continue;
    switch (kind) {
      case cueKind.digits:
        // The digits of a percent escape are no part of the number: %2B81…
        return digitsOf(bytes, bytes[finding.start] === 37 ? start : finding.start, finding.end);
      case cueKind.code: {
        const lengths = [value & 15, (value >> 4) & 255, value >> 12];
        return `code ${(lengths[2] > 0 ? lengths : lengths.slice(0, 2)).join("+")}`;
      }
      case cueKind.at:
        return "at";
      case cueKind.hex:
        return `hex ${nameOf(hexShape, value)}`;
      case cueKind.run:
        return `run ${nameOf(runShape, value)}`;
    }
  }
  return undefined;
}

const longestLead = 80;

function nameOf(shapes: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(shapes).find((name) => shapes[name] === value) ?? "";
}

const mostGroups = 8;

/** `digits 12 (4-4-4)`: how many, and in which groups. */
function digitsOf(bytes: Uint8Array, start: number, end: number): string {
  const plain = digitGroups(bytes, start, end, digitAt);
  const groups = plain.length > 0 ? plain : digitGroups(bytes, start, end, kanjiAt);
  const count = groups.reduce((sum, length) => sum + length, 0);
  return groups.length > 1 && groups.length <= mostGroups
    ? `digits ${count} (${groups.join("-")})`
    : `digits ${count}`;
}

function kanjiAt(bytes: Uint8Array, at: number): number {
  return kanjiDigit[Math.min(codePointAt(bytes, at), 0xffff)] - 1;
}

function digitGroups(bytes: Uint8Array, start: number, end: number, valueAt: typeof digitAt): number[] {
  const groups: number[] = [];
  let isInGroup = false;
  for (let at = start; at < end; at += characterLength(bytes[at])) {
    const isDigit = valueAt(bytes, at) >= 0;
    if (isDigit && isInGroup) groups[groups.length - 1]++;
    else if (isDigit) groups.push(1);
    isInGroup = isDigit;
  }
  return groups;
}

/** The field around the value, if its label is one that the recognizer looks under. */
function fieldOf(one: Case, recognizer: Recognizer): string | undefined {
  const { scene, finding } = one;
  const specs = (recognizer.field === undefined ? [] : [recognizer.field].flat()) as readonly FieldSpec[];
  const field = fieldAround(scene, finding.start, finding.end);
  if (specs.length === 0 || !field) return undefined;
  const mask = groupMaskOf(
    scene.words,
    specs.flatMap(({ labels }) => labels),
  );
  return hasGroup(field.groups, mask) ? `field ${shownWord(one, field.label)}` : undefined;
}

/** So far a word may stand from the value that it leads to, in bytes. */
const reachOfWord = 120;

/** The word in the value that wakes the recognizer, else the nearest on the line. */
function wordOf(one: Case, recognizer: Recognizer): string | undefined {
  const { scene, finding } = one;
  const specs = (recognizer.cue === undefined ? [] : [recognizer.cue].flat()) as readonly CueSpec[];
  const groups = [
    ...specs.flatMap((spec) => (spec.kind === "word" ? spec.groups : [])),
    ...(recognizer.evidence?.words ?? []),
  ];
  if (groups.length === 0) return undefined;
  const mask = groupMaskOf(scene.words, groups);
  const from = lineStart(scene.bytes, finding.start, Math.max(0, finding.start - reachOfWord));
  const to = lineEnd(scene.bytes, finding.end, finding.end + reachOfWord);
  let nearest: { readonly span: Span; readonly word: number } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { start, end, word } of placedWords(scene, from, to)) {
    if (!wordHasGroup(scene.words, word, mask)) continue;
    const distance = Math.max(0, finding.start - end + 1, start - finding.end + 1);
    if (distance < least) [nearest, least] = [{ span: { start, end }, word }, distance];
  }
  if (!nearest) return undefined;
  const { span, word } = nearest;
  if (!isInValue(one, span)) return `word ${wordText(scene.words, word)}`;
  return `word (${groups.find((name) => isOfGroup(scene, word, name)) ?? groups[0]})`;
}

function isOfGroup(scene: Scene, word: number, name: string): boolean {
  return wordHasGroup(scene.words, word, groupMaskOf(scene.words, [name]));
}
