/** What the words around a word say. */
import * as wordClass from "../word-class";
import * as wordKind from "../word-kind";
import { readNameParts } from "./name-parts.as";
import { count, wordAt } from "./word.as";

// What stands between two words.
const gapNone: u32 = 0;
const gapSpace: u32 = 1;
const gapWideSpace: u32 = 2;
const gapColon: u32 = 3;
const gapOpen: u32 = 4;
const gapClose: u32 = 5;
const gapMark: u32 = 6;
const gapLine: u32 = 7;
const gapStart: u32 = 8;

export function readContext(): void {
  readGaps();
  readRuns();
  readAhead();
  readStyles();
  readVerbs();
  readNameParts();
}

function readGaps(): void {
  let before = wordAt(-1);
  let gap = gapStart;
  for (let index = 0; index < count; index++) {
    const word = wordAt(index);
    word.before = before;
    word.gap = gap;
    switch (word.kind) {
      case wordKind.space:
        gap = gap == gapNone ? gapSpace : gap == gapSpace ? gapWideSpace : gap;
        break;
      case wordKind.lineBreak:
        gap = gapLine;
        break;
      case wordKind.colon:
        gap = gapColon;
        break;
      case wordKind.open:
        if (gap != gapLine) gap = gapOpen;
        break;
      case wordKind.close:
        if (gap != gapLine) gap = gapClose;
        break;
      case wordKind.mark:
      case wordKind.fullStop:
      case wordKind.comma:
        if (gap != gapLine) gap = gapMark;
        break;
      default:
        before = word;
        gap = gapNone;
    }
  }
}

// @ts-ignore: decorator
@inline
function isInRun(kind: i32): bool {
  return kind == wordKind.noun || kind == wordKind.joint;
}

function readRuns(): void {
  for (let first = 0; first < count; ) {
    let end = first;
    while (end < count && isInRun(wordAt(end).kind)) end++;
    const isRun = end > first;
    if (!isRun) end++;
    const line: u32 = isRun ? <u32>beginsLine(first) | (<u32>endsLine(end) << 1) : 0;
    for (let index = first; index < end; index++) {
      const word = wordAt(index);
      word.runStart = wordAt(first);
      word.runEnd = wordAt(end - 1);
      word.runBefore = index - first;
      word.runBehind = end - 1 - index;
      word.line = line;
    }
    first = end;
  }
}

function beginsLine(index: i32): bool {
  let at = index - 1;
  while (at >= 0 && wordAt(at).kind == wordKind.space) at--;
  return at < 0 || wordAt(at).kind == wordKind.lineBreak;
}

function endsLine(end: i32): bool {
  let at = end;
  while (at < count && wordAt(at).kind == wordKind.space) at++;
  return at >= count || wordAt(at).kind == wordKind.lineBreak;
}

/** Looks at most this many words ahead for 様, 市 or 株式会社. */
const reach: i32 = 6;

function readAhead(): void {
  for (let index = 0; index < count; index++) {
    const word = wordAt(index);
    word.ahead = isInRun(word.kind) ? tellingAhead(index) : 0;
  }
}

function tellingAhead(index: i32): u32 {
  let spaces = 0;
  const last = min(count - 1, index + reach);
  for (let at = index + 1; at <= last; at++) {
    const word = wordAt(at);
    if (isTelling(word.wordClass)) return (word.wordClass << 3) | (at - index);
    // One space may part surname, given name and honorific.
    if (word.kind == wordKind.space && spaces == 0) spaces++;
    else if (!isInRun(word.kind)) break;
  }
  return 0;
}

function isTelling(found: u32): bool {
  return (
    found == wordClass.honorific ||
    found == wordClass.title ||
    found == wordClass.organizationEnd ||
    found == wordClass.placeEnd
  );
}

/** A line with particles and a full stop is prose; one without is a cell, a label with its value or a heading. */
function readStyles(): void {
  for (let first = 0; first < count; ) {
    let end = first;
    let particles = 0;
    let stops = 0;
    for (; end < count; end++) {
      const kind = wordAt(end).kind;
      if (kind == wordKind.lineBreak) break;
      if (kind == wordKind.particle) particles++;
      else if (kind == wordKind.fullStop) stops++;
    }
    const length = end - first;
    const style =
      1 +
      (stops > 0 ? 1 : 0) +
      (particles == 0 ? 0 : particles == 1 ? 2 : 4) +
      (length <= 6 ? 0 : length <= 20 ? 6 : 12);
    for (let index = first; index <= end && index < count; index++) wordAt(index).style = style;
    first = end + 1;
  }
}

/** Looks at most this many words ahead for the verb. */
const verbReach: i32 = 12;

function readVerbs(): void {
  let verb = -1;
  for (let index = count - 1; index >= 0; index--) {
    const word = wordAt(index);
    word.verb = wordAt(verb >= 0 && verb - index <= verbReach ? verb : -1);
    if (word.kind == wordKind.inflected) verb = index;
    else if (word.kind == wordKind.fullStop || word.kind == wordKind.lineBreak) verb = -1;
  }
}
