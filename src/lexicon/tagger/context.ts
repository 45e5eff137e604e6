import { nameFlag, nameFlagsAt } from "../names.ts";
import { attribute, attributeCount, wordKind } from "./word-attributes.ts";
import { wordClass } from "./word-classes.ts";

/** What the words around a word say, one number an attribute. */
export const context = {
  /** The last word before that is neither space nor mark (row, or -1), and what stands between. */
  before: 0,
  gap: 1,
  /** The first and last word of the run of nouns. */
  runStart: 2,
  runEnd: 3,
  /** The first telling class ahead: class << 3 | distance. */
  ahead: 4,
  /** The part in a name that the dictionaries read here: one of `namePart`. */
  part: 5,
  /** Whether the run begins and ends its line. */
  line: 6,
  /** How the line is written: prose, or a cell, label or heading. */
  style: 7,
  /** The next word of the sentence that inflects (row, or -1). */
  verb: 8,
} as const;

export const contextCount = 9;

/** Where a word stands in a full name or a long surname of the dictionaries. */
export const namePart = {
  none: 0,
  surname: 1,
  surnameRest: 2,
  given: 3,
  givenRest: 4,
  loneSurname: 5,
  loneRest: 6,
  loneGiven: 7,
  loneGivenRest: 8,
  /** A reading that stands by itself: of a surname, of a given name, of either. */
  surnameReading: 9,
  surnameReadingRest: 10,
  givenReading: 11,
  givenReadingRest: 12,
  anyReading: 13,
  anyReadingRest: 14,
} as const;

const gapKind = {
  none: 0,
  space: 1,
  wideSpace: 2,
  colon: 3,
  open: 4,
  close: 5,
  mark: 6,
  line: 7,
  start: 8,
} as const;

/** Fills `rows` (contextCount a word) for the words whose attributes stand in `words`. */
export function readContext(
  bytes: Uint8Array,
  start: number,
  ends: Int32Array,
  count: number,
  words: Int32Array,
  rows: Int32Array,
): void {
  readGaps(count, words, rows);
  readRuns(count, words, rows);
  readAhead(count, words, rows);
  readStyles(count, words, rows);
  readVerbs(count, words, rows);
  rows.fill(0, count * contextCount, (count + 1) * contextCount);
  readNameParts(bytes, start, ends, count, words, rows);
}

function readGaps(count: number, words: Int32Array, rows: Int32Array): void {
  let before = -1;
  let gap: number = gapKind.start;
  for (let index = 0; index < count; index++) {
    const row = index * contextCount;
    rows[row + context.before] = before;
    rows[row + context.gap] = gap;
    const kind = words[index * attributeCount + attribute.kind];
    switch (kind) {
      case wordKind.space:
        gap = gap === gapKind.none ? gapKind.space : gap === gapKind.space ? gapKind.wideSpace : gap;
        break;
      case wordKind.lineBreak:
        gap = gapKind.line;
        break;
      case wordKind.colon:
        gap = gapKind.colon;
        break;
      case wordKind.open:
        if (gap !== gapKind.line) gap = gapKind.open;
        break;
      case wordKind.close:
        if (gap !== gapKind.line) gap = gapKind.close;
        break;
      case wordKind.mark:
      case wordKind.fullStop:
      case wordKind.comma:
        if (gap !== gapKind.line) gap = gapKind.mark;
        break;
      default:
        before = index;
        gap = gapKind.none;
    }
  }
}

function isInRun(kind: number): boolean {
  return kind === wordKind.noun || kind === wordKind.joint;
}

function readRuns(count: number, words: Int32Array, rows: Int32Array): void {
  for (let first = 0; first < count;) {
    let end = first;
    while (end < count && isInRun(words[end * attributeCount + attribute.kind])) end++;
    if (end === first) {
      rows[first * contextCount + context.runStart] = first;
      rows[first * contextCount + context.runEnd] = first;
      rows[first * contextCount + context.line] = 0;
      first++;
      continue;
    }
    const line = (beginsLine(first, words) ? 1 : 0) | (endsLine(end, count, words) ? 2 : 0);
    for (let index = first; index < end; index++) {
      rows[index * contextCount + context.runStart] = first;
      rows[index * contextCount + context.runEnd] = end - 1;
      rows[index * contextCount + context.line] = line;
    }
    first = end;
  }
}

function beginsLine(index: number, words: Int32Array): boolean {
  let at = index - 1;
  while (at >= 0 && words[at * attributeCount + attribute.kind] === wordKind.space) at--;
  return at < 0 || words[at * attributeCount + attribute.kind] === wordKind.lineBreak;
}

function endsLine(end: number, count: number, words: Int32Array): boolean {
  let at = end;
  while (at < count && words[at * attributeCount + attribute.kind] === wordKind.space) at++;
  return at >= count || words[at * attributeCount + attribute.kind] === wordKind.lineBreak;
}

/** Looks at most this many words ahead for 様, 市 or 株式会社. */
const reach = 6;

function readAhead(count: number, words: Int32Array, rows: Int32Array): void {
  for (let index = 0; index < count; index++) {
    let found = 0;
    if (isInRun(words[index * attributeCount + attribute.kind])) {
      let spaces = 0;
      const last = Math.min(count - 1, index + reach);
      for (let at = index + 1; at <= last; at++) {
        const kind = words[at * attributeCount + attribute.kind];
        const known = words[at * attributeCount + attribute.class];
        if (isTelling(known)) {
          found = (known << 3) | (at - index);
          break;
        }
        // One space may part surname, given name and honorific.
        if (kind === wordKind.space && spaces === 0) spaces++;
        else if (!isInRun(kind)) break;
      }
    }
    rows[index * contextCount + context.ahead] = found;
  }
}

function isTelling(known: number): boolean {
  return (
    known === wordClass.honorific ||
    known === wordClass.title ||
    known === wordClass.organizationEnd ||
    known === wordClass.placeEnd
  );
}

/** Looks at most this many words ahead for the verb. */
const verbReach = 12;

function readVerbs(count: number, words: Int32Array, rows: Int32Array): void {
  let verb = -1;
  for (let index = count - 1; index >= 0; index--) {
    const kind = words[index * attributeCount + attribute.kind];
    rows[index * contextCount + context.verb] = verb >= 0 && verb - index <= verbReach ? verb : -1;
    if (kind === wordKind.inflected) verb = index;
    else if (kind === wordKind.fullStop || kind === wordKind.lineBreak) verb = -1;
  }
}

const katakana = 3;
const hiragana = 4;

/** A line with particles and a full stop is prose; one without is a cell, a label with its value or a heading. */
function readStyles(count: number, words: Int32Array, rows: Int32Array): void {
  for (let first = 0; first < count;) {
    let end = first;
    let particles = 0;
    let stops = 0;
    for (; end < count; end++) {
      const kind = words[end * attributeCount + attribute.kind];
      if (kind === wordKind.lineBreak) break;
      if (kind === wordKind.particle) particles++;
      else if (kind === wordKind.fullStop) stops++;
    }
    const length = end - first;
    const style =
      1 +
      (stops > 0 ? 1 : 0) +
      (particles === 0 ? 0 : particles === 1 ? 2 : 4) +
      (length <= 6 ? 0 : length <= 20 ? 6 : 12);
    for (let index = first; index <= end && index < count; index++)
      rows[index * contextCount + context.style] = style;
    first = end + 1;
  }
}

const surnameFlags = nameFlag.surname;
const givenFlags = nameFlag.given;
const longestName = 15;

/** Reads full names that the tokens may have cut otherwise: 結 + 愛 after a surname is 結愛. */
function readNameParts(
  bytes: Uint8Array,
  start: number,
  ends: Int32Array,
  count: number,
  words: Int32Array,
  rows: Int32Array,
): void {
  for (let index = 0; index < count; index++) rows[index * contextCount + context.part] = namePart.none;
  const startOf = (index: number): number => (index === 0 ? start : ends[index - 1]);
  for (let index = 0; index < count;) {
    const reading = readReading(index);
    if (reading > 0 || !mayStartName(index)) {
      index += Math.max(1, reading);
      continue;
    }
    const taken = readFullName(index);
    index += taken > 0 ? taken : 1;
  }

  function mayStartName(index: number): boolean {
    const row = index * attributeCount;
    if (words[row + attribute.kind] !== wordKind.noun) return false;
    const script = (words[row + attribute.shape] >>> 3) & 7;
    return script === 2 || script === 3;
  }

  /** How many words a reading takes that stands alone between marks; 0 when there is none. */
  function readReading(first: number): number {
    const script = scriptOf(first);
    if ((script !== katakana && script !== hiragana) || !isEdge(first - 1)) return 0;
    let end = first;
    while (end < count && scriptOf(end) === script) end++;
    const length = ends[end - 1] - startOf(first);
    if (!isEdge(end) || length < 6 || length > 24) return 0;
    const flags = nameFlagsAt(bytes, startOf(first), ends[end - 1]);
    const isSurname = (flags & (nameFlag.surname | nameFlag.surnameReading)) !== 0;
    const isGiven = (flags & (nameFlag.given | nameFlag.givenReading)) !== 0;
    if (!isSurname && !isGiven) return 0;
    const part = isSurname
      ? isGiven
        ? namePart.anyReading
        : namePart.surnameReading
      : namePart.givenReading;
    for (let index = first; index < end; index++) set(index, index === first ? part : part + 1);
    return end - first;
  }

  function isEdge(index: number): boolean {
    if (index < 0 || index >= count) return true;
    const kind = words[index * attributeCount + attribute.kind];
    return (
      (kind >= wordKind.space && kind <= wordKind.mark) ||
      kind === wordKind.fullStop ||
      kind === wordKind.comma
    );
  }

  function scriptOf(index: number): number {
    return words[index * attributeCount + attribute.shape] >>> 3;
  }

  /** How many words the name takes that begins at `first`; 0 when there is none. */
  function readFullName(first: number): number {
    let best = 0;
    let bestSurnameEnd = 0;
    let bestGivenStart = 0;
    let lone = 0;
    let loneGiven = 0;
    for (let end = first + 1; end <= Math.min(count, first + 4); end++) {
      if (end > first + 1 && !isNamePart(end - 1)) break;
      if (ends[end - 1] - startOf(first) > longestName) break;
      const flags =
        end === first + 1
          ? words[first * attributeCount + attribute.names]
          : nameFlagsAt(bytes, startOf(first), ends[end - 1]);
      if (flags & givenFlags && end > first + 1) loneGiven = end;
      if (!(flags & surnameFlags)) continue;
      if (end > first + 1) lone = end;
      const givenStart =
        end < count && words[end * attributeCount + attribute.kind] === wordKind.space ? end + 1 : end;
      for (let last = givenStart + 1; last <= Math.min(count, givenStart + 4); last++) {
        if (!isNamePart(last - 1)) break;
        if (ends[last - 1] - startOf(givenStart) > longestName) break;
        const given =
          last === givenStart + 1
            ? words[givenStart * attributeCount + attribute.names]
            : nameFlagsAt(bytes, startOf(givenStart), ends[last - 1]);
        if (given & givenFlags && last > best) {
          best = last;
          bestSurnameEnd = end;
          bestGivenStart = givenStart;
        }
      }
    }
    if (best > 0) {
      for (let index = first; index < bestSurnameEnd; index++)
        set(index, index === first ? namePart.surname : namePart.surnameRest);
      for (let index = bestGivenStart; index < best; index++)
        set(index, index === bestGivenStart ? namePart.given : namePart.givenRest);
      return best - first;
    }
    const end = Math.max(lone, loneGiven);
    const isSurname = lone >= loneGiven;
    for (let index = first; index < end; index++) {
      if (isSurname) set(index, index === first ? namePart.loneSurname : namePart.loneRest);
      else set(index, index === first ? namePart.loneGiven : namePart.loneGivenRest);
    }
    return end > first ? end - first : 0;
  }

  function isNamePart(index: number): boolean {
    const kind = words[index * attributeCount + attribute.kind];
    if (kind !== wordKind.noun && kind !== wordKind.other && kind < wordKind.particle) return false;
    const script = (words[index * attributeCount + attribute.shape] >>> 3) & 7;
    return script >= 2 && script <= 4;
  }

  function set(index: number, part: number): void {
    rows[index * contextCount + context.part] = part;
  }
}
