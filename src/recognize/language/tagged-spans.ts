import { labels, type Label } from "../../lexicon/tagger/labels.ts";
import { openTagger } from "../../lexicon/tagger/tagger.ts";
import { openTokenizer } from "../../lexicon/tokenizer/open.ts";
import { isKatakana } from "../../lexicon/words.ts";
import { cueKind, cueStride, type Span } from "../../model.ts";
import { lineEnd, lineStart, nextLine } from "../../text/bytes.ts";
import { fieldAround, groupMaskOf, wordHasGroup, type Scene } from "../scene.ts";

/** A name that the tagger found. */
export interface TaggedSpan extends Span {
  readonly label: Label;
  /** Probability of the reading, as the tagger sees it. */
  readonly score: number;
}

/**
 * Words that lead to a name: only lines that have one of them are tokenized and tagged. Words in ASCII do not count
 * (`name`, `from`): they lead to fields, which are read by themselves.
 */
const wakingGroups = [
  "person-name",
  "person",
  "honorific",
  "title",
  "role",
  "surname",
  "surname-reading",
  "organization-word",
];

/** Lines further apart than this are tagged apart. */
const joinedGap = 200;
/** A stretch that is tagged at once; longer lines are cut. */
const longestStretch = 4096;

/** A value under a label that is longer than this, in bytes, is prose. */
export const longestValue: number = 60;

const tagged = new WeakMap<Scene, readonly TaggedSpan[]>();
let wakes: Uint8Array | undefined;

/**
 * The names of people, places and organisations in the lines that have a cue for one, each line with the one
 * before and behind it, which the tagger looks at too. Computed once a scene.
 */
export function taggedSpans(scene: Scene): readonly TaggedSpan[] {
  let spans = tagged.get(scene);
  if (!spans) tagged.set(scene, (spans = tag(scene)));
  return spans;
}

function tag(scene: Scene): readonly TaggedSpan[] {
  wakes ??= groupMaskOf(scene.words, wakingGroups);
  const found: TaggedSpan[] = [];
  for (const [start, end] of stretches(scene, wakes)) {
    const tokens = openTokenizer().tokenize(scene.bytes, start, end);
    const spans = openTagger().tagSentence(tokens, scene.bytes, start, end);
    for (let index = 0; index < spans.count; index++) {
      found.push({
        start: spans.start[index],
        end: spans.end[index],
        label: labels[spans.label[index]],
        score: scoreOfMargin(spans.margin[index]),
      });
    }
  }
  return found;
}

/** The margin is a logarithm of odds; more than three digits of it would pretend to a precision that is not there. */
function scoreOfMargin(margin: number): number {
  return Math.min(0.97, Math.round(1000 / (1 + Math.exp(-margin))) / 1000);
}

/** Positions that may have a name about them: cues of the groups, and ・ inside katakana, as foreign names have. */
function wakingPositions(scene: Scene, wakes: Uint8Array): number[] {
  const { bytes, cues, words } = scene;
  const positions: number[] = [];
  for (let cue = 0; cue < cues.count; cue++) {
    const at = cue * cueStride;
    const start = cues.data[at + 1];
    if (
      cues.data[at] !== cueKind.word ||
      bytes[start] < 0x80 ||
      !wordHasGroup(words, cues.data[at + 3], wakes)
    )
      continue;
    if (!isInValue(scene, start)) positions.push(start);
  }
  const known = positions.length;
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = haystack.indexOf(middleDot); at >= 0; at = haystack.indexOf(middleDot, at + 3)) {
    if (at >= 3 && isKatakana(bytes, at - 3) && isKatakana(bytes, at + 3)) positions.push(at);
  }
  return positions.length > known ? positions.sort((a, b) => a - b) : positions;
}

/** The short value of a key or column is read by itself. */
function isInValue(scene: Scene, at: number): boolean {
  const field = fieldAround(scene, at, at + 1);
  return field !== undefined && field.source !== "inline" && field.end - field.start <= longestValue;
}

const middleDot = new TextEncoder().encode("・");

/** The stretches of lines that hold a cue, each with its neighbours, in order and without overlap. */
function* stretches(scene: Scene, wakes: Uint8Array): Generator<readonly [number, number]> {
  const { bytes } = scene;
  let start = -1;
  let end = -1;
  for (const position of wakingPositions(scene, wakes)) {
    if (position < end) continue;
    const from = Math.max(lineStart(bytes, position, Math.max(0, position - longestStretch)), end, 0);
    const to = lineEnd(bytes, position, Math.min(bytes.length, position + longestStretch));
    if (start >= 0 && from - end <= joinedGap && to - start <= longestStretch) {
      end = to;
      continue;
    }
    if (start >= 0) yield [start, nextLine(bytes, end)];
    start = Math.max(end, previousLine(bytes, from));
    end = to;
  }
  if (start >= 0) yield [start, nextLine(bytes, end)];
}

function previousLine(bytes: Uint8Array, start: number): number {
  return start === 0 ? 0 : lineStart(bytes, start - 1, Math.max(0, start - joinedGap));
}
