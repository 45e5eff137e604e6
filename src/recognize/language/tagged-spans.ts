import { labels, type Label } from "../../lexicon/tagger/labels.ts";
import { openTagger } from "../../lexicon/tagger/open.ts";
import { openTokenizer } from "../../lexicon/tokenizer/open.ts";
import type { Span } from "../../model.ts";
import { lineEnd, lineStart, nextLine } from "../../text/bytes.ts";
import type { Scene } from "../scene.ts";
import { wakingPositions } from "./waking.ts";

/** A name that the tagger found. */
export interface TaggedSpan extends Span {
  readonly label: Label;
  /** Probability of the reading, as the tagger sees it. */
  readonly score: number;
}

/** Short lines between sentences with a cue are tagged with them, up to this length, in bytes. */
const joinedGap = 200;
/** A stretch that is tagged at once; longer lines are cut. */
const longestStretch = 4096;
/** A line longer than this is prose, and is cut into sentences. */
const longestLine = 240;
/** Labels, greetings, cells: lines so short belong to what stands behind them. */
const shortLine = 90;

const tagged = new WeakMap<Scene, readonly TaggedSpan[]>();

/**
 * The names of people, places and organisations in the sentences that have a cue for one, each with the short line
 * before it, which the tagger looks at too. Computed once a scene.
 */
export function taggedSpans(scene: Scene): readonly TaggedSpan[] {
  let spans = tagged.get(scene);
  if (!spans) tagged.set(scene, (spans = tag(scene)));
  return spans;
}

/** The name that holds the byte at `at`. */
export function taggedSpanAt(scene: Scene, at: number): TaggedSpan | undefined {
  const spans = taggedSpans(scene);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= at) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low].start <= at ? spans[low] : undefined;
}

function tag(scene: Scene): readonly TaggedSpan[] {
  const found: TaggedSpan[] = [];
  for (const [start, end] of stretches(scene)) {
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

/** The stretches of sentences that hold a cue, in order and without overlap. */
function* stretches(scene: Scene): Generator<readonly [number, number]> {
  const { bytes } = scene;
  let start = -1;
  let end = -1;
  for (const position of wakingPositions(scene)) {
    if (position < end) continue;
    const lineFrom = Math.max(lineStart(bytes, position, Math.max(0, position - longestStretch)), end, 0);
    const lineTo = lineEnd(bytes, position, Math.min(bytes.length, position + longestStretch));
    const isLong = lineTo - lineFrom > longestLine;
    const from = isLong ? sentenceStart(bytes, position, lineFrom) : withLineBefore(bytes, lineFrom, end);
    const to = isLong ? sentenceEnd(bytes, position, lineTo) : nextLine(bytes, lineTo);
    if (start >= 0 && to - start <= longestStretch && isShortText(bytes, end, from)) {
      end = to;
      continue;
    }
    if (start >= 0) yield [start, end];
    start = from;
    end = to;
  }
  if (start >= 0) yield [start, end];
}

/** Nothing, or short lines between two others: rows of a list, whose names no cue leads to. */
function isShortText(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > joinedGap) return false;
  if (end <= start) return true;
  if (start > 0 && bytes[start - 1] !== 10 && bytes[start - 1] !== 13) return false;
  for (let line = start; line < end; line = nextLine(bytes, lineEnd(bytes, line)))
    if (lineEnd(bytes, line, line + shortLine) - line >= shortLine) return false;
  return true;
}

function sentenceStart(bytes: Uint8Array, at: number, floor: number): number {
  for (let start = at; start > floor; start--) if (isStop(bytes, start - 3)) return start;
  return floor;
}

function sentenceEnd(bytes: Uint8Array, at: number, ceiling: number): number {
  for (let end = at; end < ceiling; end++) if (isStop(bytes, end)) return end + 3;
  return ceiling;
}

/** 。 */
function isStop(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x82;
}

function withLineBefore(bytes: Uint8Array, start: number, floor: number): number {
  if (start <= Math.max(0, floor)) return start;
  const before = lineStart(bytes, start - 1, Math.max(0, floor, start - shortLine - 1));
  return before === 0 || before === floor || bytes[before - 1] === 10 ? before : start;
}
