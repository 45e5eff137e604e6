/** Finds the best tags, line by line. */
import * as wordKind from "../word-kind";
import { emit } from "./emissions.as";
import { backwardOf, count, emissionsOf, forwardOf, originsOf, tagCount, Word, wordAt } from "./word.as";

const impossible: i32 = -100_000_000;

/** What it costs that one tag stands behind another: [before * tagCount + after], and the last row begins a line. */
let steps: usize = 0;

export function setSteps(table: usize): void {
  steps = table;
}

export function decode(): void {
  for (let first = 0; first < count; ) {
    const word = wordAt(first);
    if (word.kind == wordKind.lineBreak) {
      word.tag = 0;
      word.isOutside = false;
      first++;
      continue;
    }
    let end = first;
    while (end < count && wordAt(end).kind != wordKind.lineBreak) end++;
    decodeLine(first, end);
    first = end;
  }
}

function decodeLine(first: i32, end: i32): void {
  beginLine(wordAt(first));
  for (let index = first + 1; index < end; index++) walkOn(wordAt(index - 1), wordAt(index));
  let tag = bestTag(wordAt(end - 1));
  const best = scoreAt(forwardOf(wordAt(end - 1)), tag);
  let firstTagged = end;
  for (let index = end - 1; index >= first; index--) {
    const word = wordAt(index);
    word.tag = tag;
    if (tag != 0) firstTagged = index;
    tag = load<u8>(originsOf(word) + tag);
  }
  if (firstTagged < end) measureMargins(firstTagged, end, best);
}

// @ts-ignore: decorator
@inline
function scoreAt(scores: usize, tag: i32): i32 {
  return load<i32>(scores + (tag << 2));
}

// @ts-ignore: decorator
@inline
function setScore(scores: usize, tag: i32, score: i32): void {
  store<i32>(scores + (tag << 2), score);
}

// @ts-ignore: decorator
@inline
function step(before: i32, after: i32): i32 {
  return load<i32>(steps + ((before * tagCount + after) << 2));
}

function tagsOf(word: Word): i32 {
  return word.isOutside ? 1 : tagCount;
}

function beginLine(word: Word): void {
  emit(word);
  const scores = forwardOf(word);
  const tags = tagsOf(word);
  for (let tag = 0; tag < tags; tag++) {
    setScore(scores, tag, scoreAt(emissionsOf(word), tag) + step(tagCount, tag));
    store<u8>(originsOf(word) + tag, 0);
  }
}

function walkOn(previous: Word, word: Word): void {
  emit(word);
  const before = forwardOf(previous);
  const scores = forwardOf(word);
  const tags = tagsOf(word);
  const tagsBefore = tagsOf(previous);
  for (let tag = 0; tag < tags; tag++) {
    // The inside of a span follows its beginning or itself.
    const isInside = tag != 0 && (tag & 1) == 0 && tagsBefore > 1;
    let origin = isInside ? tag - 1 : 0;
    let best = scoreAt(before, origin) + step(origin, tag);
    const last = isInside ? tag : tagsBefore - 1;
    for (let from = origin + 1; from <= last; from++) {
      const score = scoreAt(before, from) + step(from, tag);
      if (score > best) {
        best = score;
        origin = from;
      }
    }
    setScore(scores, tag, best + scoreAt(emissionsOf(word), tag));
    store<u8>(originsOf(word) + tag, <u8>origin);
  }
}

function bestTag(word: Word): i32 {
  const scores = forwardOf(word);
  const tags = tagsOf(word);
  let best = 0;
  for (let tag = 1; tag < tags; tag++) if (scoreAt(scores, tag) > scoreAt(scores, best)) best = tag;
  return best;
}

/** `best` is the score of the best reading of the line. */
function measureMargins(first: i32, end: i32, best: i32): void {
  memory.fill(backwardOf(wordAt(end - 1)), 0, tagCount * 4);
  for (let index = end - 2; index >= first; index--) walkBack(wordAt(index), wordAt(index + 1));
  for (let index = first; index < end; index++) {
    const word = wordAt(index);
    if (word.tag != 0) word.margin = best - bestOtherwise(word);
  }
}

function walkBack(word: Word, next: Word): void {
  const scores = backwardOf(word);
  const tags = tagsOf(word);
  const tagsNext = tagsOf(next);
  for (let tag = 0; tag < tags; tag++) {
    let best = impossible;
    for (let after = 0; after < tagsNext; after++) {
      best = max(best, scoreAt(backwardOf(next), after) + scoreAt(emissionsOf(next), after) + step(tag, after));
    }
    setScore(scores, tag, best);
  }
}

/** The score of the best reading in which the word has another label. */
function bestOtherwise(word: Word): i32 {
  const label = (word.tag + 1) >> 1;
  let best = impossible;
  for (let tag = 0; tag < tagCount; tag++) {
    if ((tag + 1) >> 1 != label) best = max(best, scoreAt(forwardOf(word), tag) + scoreAt(backwardOf(word), tag));
  }
  return best;
}
