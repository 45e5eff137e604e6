import { labels } from "../../../lexicon/tagger/labels.ts";
import { openTagger } from "../../../lexicon/tagger/tagger.ts";
import { openTokenizer } from "../../../lexicon/tokenizer/open.ts";
import { cueKind, cueStride } from "../../../model.ts";
import { foldText } from "../../../text/fold.ts";
import { isKatakana, isLabelWord } from "../../../lexicon/words.ts";
import { lineEnd, lineStart, nextLine } from "../../../text/bytes.ts";
import type { Emit } from "../../define.ts";
import { fieldAround, firstCueFrom, wordHasGroup, type Scene } from "../../scene.ts";
import { isCommonWord } from "./common-word.ts";
import { likeness, nameLikeness } from "./name-shape.ts";

const person = labels.indexOf("PERSON");
/** Lines further apart than this are tagged apart. */
const joinedGap = 200;
/** A stretch that is tagged at once; longer lines are cut. */
const longestStretch = 4096;

/**
 * Names that the tagger finds. Only lines with a cue for a name are tokenized: a surname, an honorific, a label;
 * each with the line before and behind it, which the tagger looks at too.
 */
export function recognizeTaggedNames(scene: Scene, wakes: Uint8Array, emit: Emit): void {
  const { bytes } = scene;
  for (const [start, end] of stretches(scene, wakes)) {
    const tokens = openTokenizer().tokenize(bytes, start, end);
    const spans = openTagger().tagSentence(tokens, bytes, start, end);
    for (let index = 0; index < spans.count; index++) {
      if (spans.label[index] !== person) continue;
      if (!isName(scene, spans.start[index], spans.end[index])) continue;
      const score = scoreOfMargin(spans.margin[index]);
      const field = fieldAround(scene, spans.start[index], spans.end[index]);
      // A cell under another label is what its label says.
      if (field && field.source !== "inline" && field.closed && !isFreeText(field.end - field.start))
        continue;
      emit({ entityType: "PERSON", start: spans.start[index], end: spans.end[index], score, context: [] });
    }
  }
}

/** The tagger reads forms as sentences: what is a label, a common word or has no form of a name is left out. */
function isName(scene: Scene, start: number, end: number): boolean {
  const text = foldText(scene.bytes, start, end).text.trim();
  const like = nameLikeness(text);
  if (like === likeness.none || /^[A-Za-z]$/.test(text)) return false;
  if (like === likeness.form && isCommonWord(scene.bytes, start, end)) return false;
  const { data, count } = scene.cues;
  for (let cue = firstCueFrom(scene.cues, start); cue < count && data[cue * cueStride + 1] < end; cue++) {
    const at = cue * cueStride;
    if (
      data[at] === cueKind.word &&
      data[at + 2] - data[at + 1] > 3 &&
      isLabelWord(scene.words, data[at + 3])
    )
      return false;
  }
  return true;
}

const isFreeText = (length: number): boolean => length > 60;

/** The margin is a logarithm of odds. */
function scoreOfMargin(margin: number): number {
  return Math.min(0.97, 1 / (1 + Math.exp(-margin)));
}

/** Positions that may have a name about them: cues of the groups, and ・ inside katakana, as foreign names have. */
function wakingPositions(scene: Scene, wakes: Uint8Array): number[] {
  const { bytes, cues, words } = scene;
  const positions: number[] = [];
  for (let cue = 0; cue < cues.count; cue++) {
    const at = cue * cueStride;
    if (cues.data[at] === cueKind.word && wordHasGroup(words, cues.data[at + 3], wakes))
      positions.push(cues.data[at + 1]);
  }
  const known = positions.length;
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = haystack.indexOf(middleDot); at >= 0; at = haystack.indexOf(middleDot, at + 3)) {
    if (at >= 3 && isKatakana(bytes, at - 3) && isKatakana(bytes, at + 3)) positions.push(at);
  }
  return positions.length > known ? positions.sort((a, b) => a - b) : positions;
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
