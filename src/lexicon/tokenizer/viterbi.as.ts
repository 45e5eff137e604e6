/**
 * The tokenizer once more, in AssemblyScript: `sentence.ts`, `lattice.ts` and the loop of `tokenizer.ts`, step for
 * step. Those say what is done and why; here stands what is different, the layout of the working memory.
 *
 * Every thread has an instance of its own over the one shared memory: the tables are read by all, the working
 * memory behind `scratch` belongs to the thread. A pointer is an address; 0 is no word.
 */

/** A word in the lattice. */
@unmanaged
class Word {
  cost: i32;
  entry: i32;
  /** The word before it on the cheapest way. */
  previous: usize;
  /** The next word that ends at the same byte. */
  nextEnding: usize;
  start: u16;
  context: u16;
}

/**
 * The cheapest word of a context that ends where the search stands. Its rank is its cost and, below that, its number
 * among the arrivals: the least rank is the least cost, and of equal ones the first.
 */
@unmanaged
class Arrival {
  rank: i64;
  /** Of the context, in a row of the connections, in bytes. */
  column: u32;
  word: usize;
}

/** What is known of a context at the place where the search stands; outdated when `place` differs. */
@unmanaged
class ContextState {
  arrivalPlace: i32;
  cheapest: usize;
  departurePlace: i32;
  departureCost: i32;
  departure: usize;
}

// Limits; the first three as in the TypeScript twin.
const longestSentence: i32 = 1024;
const longestLineBreaks: i32 = 1024;
const mostWordsAtCharacter: i32 = 64;
const longestSentenceBytes: i32 = longestSentence * 4;
const mostContexts: i32 = 2048;
/** A text longer than this is given in pieces. */
export const windowLength: i32 = 32768;
/** No sentence with the line breaks behind it, and the character that shows that it has ended, is longer. */
const reach: i32 = longestSentenceBytes + longestLineBreaks + 4;

// The thread's working memory, from `scratch`. The text comes first, and the answer behind it.
const textPlace: usize = 0;
export const endsPlace: i32 = windowLength + 8;
export const entriesPlace: i32 = endsPlace + windowLength * 4;
export const partsOfSpeechPlace: i32 = entriesPlace + windowLength * 4;
const shapesPlace: usize = partsOfSpeechPlace + windowLength * 2;
const numbersPlace: usize = shapesPlace + longestSentenceBytes;
const firstEndingPlace: usize = numbersPlace + longestSentenceBytes * 2;
const lastEndingPlace: usize = firstEndingPlace + (longestSentenceBytes + 2) * 4;
const arrivalsPlace: usize = lastEndingPlace + (longestSentenceBytes + 2) * 4;
const contextStatesPlace: usize = arrivalsPlace + (mostContexts + 4) * offsetof<Arrival>();
const wordsPlace: usize = contextStatesPlace + mostContexts * offsetof<ContextState>();
export const scratchLength: i32 =
  <i32>wordsPlace + (longestSentence * mostWordsAtCharacter + 1) * <i32>offsetof<Word>();

let text: usize = 0;
let ends: usize = 0;
let outputEntries: usize = 0;
let outputPartsOfSpeech: usize = 0;
let shapes: usize = 0;
let numbers: usize = 0;
let firstEnding: usize = 0;
let lastEnding: usize = 0;
let arrivals: usize = 0;
let contextStates: usize = 0;
let words: usize = 0;

let trie: usize = 0;
let characterNumbers: usize = 0;
let shapeOf: usize = 0;
let entries: usize = 0;
let unknownWords: usize = 0;
let connections: usize = 0;
let partsOfSpeech: usize = 0;
let contexts: i32 = 0;
let knownEntries: i32 = 0;

let tokenCount: i32 = 0;
let arrivalsEnd: usize = 0;
let arrivalCount: i64 = 0;
let wordsEnd: usize = 0;
let place: i32 = 0;

/** Tells the instance where its working memory and the tables are. */
export function attach(
  scratch: usize,
  trieTable: usize,
  characterNumbersTable: usize,
  shapesTable: usize,
  entriesTable: usize,
  unknownWordsTable: usize,
  connectionsTable: usize,
  partsOfSpeechTable: usize,
  contextCount: i32,
  knownEntryCount: i32,
): void {
  text = scratch + textPlace;
  ends = scratch + endsPlace;
  outputEntries = scratch + entriesPlace;
  outputPartsOfSpeech = scratch + partsOfSpeechPlace;
  shapes = scratch + shapesPlace;
  numbers = scratch + numbersPlace;
  firstEnding = scratch + firstEndingPlace;
  lastEnding = scratch + lastEndingPlace;
  arrivals = scratch + arrivalsPlace;
  contextStates = scratch + contextStatesPlace;
  words = scratch + wordsPlace;
  trie = trieTable;
  characterNumbers = characterNumbersTable;
  shapeOf = shapesTable;
  entries = entriesTable;
  unknownWords = unknownWordsTable;
  connections = connectionsTable;
  partsOfSpeech = partsOfSpeechTable;
  contexts = contextCount;
  knownEntries = knownEntryCount;
}

/**
 * Tokenizes the `length` bytes of the text, gives the count of tokens. Ends of tokens are counted from `base`. When
 * more text follows, a last sentence that could go on in it is left for the next call.
 */
export function tokenize(length: i32, base: i32, moreFollows: bool): i32 {
  tokenCount = 0;
  const textEnd = text + length;
  let position = text;
  while (position < textEnd) {
    if (moreFollows && <i32>(textEnd - position) < reach) break;
    const sentenceEnd = measureSentence(position, textEnd);
    if (sentenceEnd > position) appendTokens(position, sentenceEnd, base);
    position = lineBreaksEnd(sentenceEnd, textEnd);
    if (position > sentenceEnd) appendLineBreak(<i32>(position - text) + base);
  }
  return tokenCount;
}

// — sentences —

const classMask: u32 = 0x0f;
const alwaysUnknown: u32 = 0x40;
const groupsUnknown: u32 = 0x80;
const supplementary: u32 = 0x80 | (3 << 4);
const replacementCharacter: usize = 0xfffd;

// @ts-ignore: decorator
@inline
function widthOf(shape: u32): i32 {
  return <i32>(((shape >> 4) & 3) + 1);
}

// @ts-ignore: decorator
@inline
function isContinuation(byte: u32): bool {
  return (byte & 0xc0) == 0x80;
}

function measureSentence(start: usize, end: usize): usize {
  const broken = <u32>load<u8>(shapeOf + replacementCharacter) & ~0x30;
  let previousClass: u32 = 0xff;
  let lastChange: i32 = 0;
  let count: i32 = 0;
  let position = start;
  while (position < end) {
    const offset = <i32>(position - start);
    const lead = <u32>load<u8>(position);
    let code: u32 = 0;
    let shape = broken;
    let width: usize = 1;
    if (lead < 0x80) {
      if (lead == 0x0a || lead == 0x0d) return position;
      code = lead;
      shape = load<u8>(shapeOf + code);
    } else if (lead >= 0xe0 && lead < 0xf0) {
      if (position + 3 <= end && isContinuation(load<u8>(position, 1)) && isContinuation(load<u8>(position, 2))) {
        const whole =
          ((lead & 0x0f) << 12) | ((<u32>load<u8>(position, 1) & 0x3f) << 6) | (<u32>load<u8>(position, 2) & 0x3f);
        if (whole >= 0x800 && (whole & 0xf800) != 0xd800) {
          code = whole;
          shape = load<u8>(shapeOf + code);
          width = 3;
        }
      }
    } else if (lead >= 0xc2 && lead < 0xe0) {
      if (position + 2 <= end && isContinuation(load<u8>(position, 1))) {
        code = ((lead & 0x1f) << 6) | (<u32>load<u8>(position, 1) & 0x3f);
        shape = load<u8>(shapeOf + code);
        width = 2;
      }
    } else if (lead >= 0xf0 && isSupplementary(position, end)) {
      shape = supplementary;
      width = 4;
    }
    const characterClass = shape & classMask;
    if (characterClass != previousClass) {
      lastChange = offset;
      previousClass = characterClass;
    }
    if (count == longestSentence) return start + (lastChange > 0 ? lastChange : offset);
    count++;
    store<u8>(shapes + offset, <u8>shape);
    store<u16>(numbers + (<usize>offset << 1), load<u16>(characterNumbers + (<usize>code << 1)));
    position += width;
    if (code == 0x3002 || code == 0x3001) return position;
  }
  return position;
}

function isSupplementary(position: usize, end: usize): bool {
  if (position + 4 > end) return false;
  const start = (<u32>load<u8>(position) << 8) | <u32>load<u8>(position, 1);
  return (
    start >= 0xf090 &&
    start < 0xf490 &&
    isContinuation(load<u8>(position, 1)) &&
    isContinuation(load<u8>(position, 2)) &&
    isContinuation(load<u8>(position, 3))
  );
}

function lineBreaksEnd(start: usize, end: usize): usize {
  const limit = min<usize>(end, start + longestLineBreaks);
  let position = start;
  while (position < limit && (load<u8>(position) == 0x0a || load<u8>(position) == 0x0d)) position++;
  return position;
}

// — the lattice —

function appendTokens(start: usize, end: usize, base: i32): void {
  const length = <i32>(end - start);
  memory.fill(firstEnding, 0, <usize>(length + 1) << 2);
  addBeginning();
  let groupEnd: i32 = 0;
  let width: i32 = 1;
  for (let offset: i32 = 0; offset < length; offset += width) {
    const shape = <u32>load<u8>(shapes + offset);
    width = widthOf(shape);
    if (load<u32>(firstEnding + (<usize>offset << 2)) == 0) continue;
    gatherArrivals(offset);
    const known = addKnownWords(offset, length);
    if (known && (shape & alwaysUnknown) == 0) continue;
    let unknownEnd = offset + width;
    if ((shape & groupsUnknown) != 0) {
      if (groupEnd <= offset) groupEnd = endOfGroup(offset, length);
      unknownEnd = groupEnd;
    }
    addWords(load<i32>(unknownWords + (<usize>(shape & classMask) << 2)), offset, unknownEnd);
  }
  gatherArrivals(length);
  const edge = changetype<ContextState>(contextStates);
  depart(edge, 0);
  appendPath(edge.departure, <i32>(start - text) + base, <i32>(end - text) + base);
}

function addBeginning(): void {
  const beginning = changetype<Word>(words);
  beginning.cost = 0;
  beginning.context = 0;
  beginning.nextEnding = 0;
  store<usize>(firstEnding, words);
  store<usize>(lastEnding, words);
  wordsEnd = words + offsetof<Word>();
}

// @ts-ignore: decorator
@inline
function stateOf(context: i32): ContextState {
  return changetype<ContextState>(contextStates + <usize>context * offsetof<ContextState>());
}

function gatherArrivals(offset: i32): void {
  nextPlace();
  arrivalsEnd = arrivals;
  arrivalCount = 0;
  const first = load<usize>(firstEnding + (<usize>offset << 2));
  if (changetype<Word>(first).nextEnding == 0) {
    arrive(first);
    pad();
    return;
  }
  for (let word = first; word != 0; word = changetype<Word>(word).nextEnding) {
    const state = stateOf(changetype<Word>(word).context);
    if (state.arrivalPlace != place) {
      state.arrivalPlace = place;
      state.cheapest = word;
    } else if (changetype<Word>(word).cost < changetype<Word>(state.cheapest).cost) {
      state.cheapest = word;
    }
  }
  for (let word = first; word != 0; word = changetype<Word>(word).nextEnding) {
    if (stateOf(changetype<Word>(word).context).cheapest == word) arrive(word);
  }
  pad();
}

// @ts-ignore: decorator
@inline
function pad(): void {
  while (arrivalCount & 3) {
    const arrival = changetype<Arrival>(arrivalsEnd);
    arrival.rank = i64.MAX_VALUE >> 1;
    arrival.column = changetype<Arrival>(arrivals).column;
    arrivalsEnd += offsetof<Arrival>();
    arrivalCount++;
  }
}

// @ts-ignore: decorator
@inline
function arrive(word: usize): void {
  const arrival = changetype<Arrival>(arrivalsEnd);
  arrival.word = word;
  arrival.column = <u32>changetype<Word>(word).context << 1;
  arrival.rank = (<i64>changetype<Word>(word).cost << 16) | arrivalCount;
  arrivalsEnd += offsetof<Arrival>();
  arrivalCount++;
}

// @ts-ignore: decorator
@inline
function nextPlace(): void {
  if (place == i32.MAX_VALUE) {
    memory.fill(contextStates, 0, mostContexts * offsetof<ContextState>());
    place = 0;
  }
  place++;
}

function addKnownWords(offset: i32, length: i32): bool {
  let known = false;
  let state = <i32>load<u16>(numbers + (<usize>offset << 1));
  let wordEnd = offset;
  while (state != 0) {
    wordEnd += widthOf(load<u8>(shapes + wordEnd));
    const at = trie + (<usize>state << 4);
    const found = load<i32>(at, 8);
    if (found != 0) {
      known = true;
      addWords(found, offset, wordEnd);
    }
    if (wordEnd == length) break;
    const number = <i32>load<u16>(numbers + (<usize>wordEnd << 1));
    if ((load<i32>(at, 12) & (1 << (number & 31))) == 0) break;
    const next = load<i32>(at) + number;
    if (load<i32>(trie + (<usize>next << 4), 4) != state) break;
    state = next;
  }
  return known;
}

function addWords(packed: i32, offset: i32, wordEnd: i32): void {
  const firstEntry = packed >> 5;
  const lastEntry = firstEntry + (packed & 0x1f);
  const firstPlace = firstEnding + (<usize>wordEnd << 2);
  const lastPlace = lastEnding + (<usize>wordEnd << 2);
  for (let entry = firstEntry; entry < lastEntry; entry++) {
    const context = <i32>load<i16>(entries + (<usize>entry << 2));
    const state = stateOf(context);
    if (state.departurePlace != place) depart(state, context);
    const word = changetype<Word>(wordsEnd);
    word.cost = state.departureCost + <i32>load<i16>(entries + (<usize>entry << 2), 2);
    word.entry = entry;
    word.previous = state.departure;
    word.nextEnding = 0;
    word.start = <u16>offset;
    word.context = <u16>context;
    if (load<usize>(firstPlace) == 0) store<usize>(firstPlace, wordsEnd);
    else changetype<Word>(load<usize>(lastPlace)).nextEnding = wordsEnd;
    store<usize>(lastPlace, wordsEnd);
    wordsEnd += offsetof<Word>();
  }
}

function depart(state: ContextState, context: i32): void {
  const row = connections + (<usize>(context * contexts) << 1);
  let best = i64.MAX_VALUE;
  let arrival = arrivals;
  do {
    const a = rankAfter(arrival, row);
    const b = rankAfter(arrival + offsetof<Arrival>(), row);
    const c = rankAfter(arrival + 2 * offsetof<Arrival>(), row);
    const d = rankAfter(arrival + 3 * offsetof<Arrival>(), row);
    best = least(best, least(least(a, b), least(c, d)));
    arrival += 4 * offsetof<Arrival>();
  } while (arrival < arrivalsEnd);
  state.departurePlace = place;
  state.departureCost = <i32>(best >> 16);
  state.departure = changetype<Arrival>(arrivals + <usize>(<u32>best & 0xffff) * offsetof<Arrival>()).word;
}

// @ts-ignore: decorator
@inline
function rankAfter(arrival: usize, row: usize): i64 {
  const from = changetype<Arrival>(arrival);
  return from.rank + (<i64>load<i16>(row + from.column) << 16);
}

// @ts-ignore: decorator
@inline
function least(a: i64, b: i64): i64 {
  return select<i64>(a, b, a < b);
}

function endOfGroup(start: i32, length: i32): i32 {
  const wanted = <u32>load<u8>(shapes + start) & classMask;
  let end = start;
  while (end < length && (<u32>load<u8>(shapes + end) & classMask) == wanted) {
    end += widthOf(load<u8>(shapes + end));
  }
  return end;
}

// — the answer —

function appendPath(lastWord: usize, start: i32, end: i32): void {
  let length: i32 = 0;
  for (let word = lastWord; word != words; word = changetype<Word>(word).previous) length++;
  tokenCount += length;
  let token = tokenCount;
  let tokenEnd = end;
  for (let word = lastWord; word != words; word = changetype<Word>(word).previous) {
    const at = changetype<Word>(word);
    writeToken(--token, tokenEnd, at.entry, at.context);
    tokenEnd = start + <i32>at.start;
  }
}

/** An unknown word of the class that the line feed is of. */
function appendLineBreak(end: i32): void {
  const lineFeedClass = <u32>load<u8>(shapeOf + 0x0a) & classMask;
  const entry = load<i32>(unknownWords + (<usize>lineFeedClass << 2)) >> 5;
  writeToken(tokenCount++, end, entry, load<i16>(entries + (<usize>entry << 2)));
}

// @ts-ignore: decorator
@inline
function writeToken(token: i32, end: i32, entry: i32, context: i32): void {
  store<i32>(ends + (<usize>token << 2), end);
  store<i32>(outputEntries + (<usize>token << 2), entry < knownEntries ? entry : knownEntries - 1 - entry);
  store<u16>(
    outputPartsOfSpeech + (<usize>token << 1),
    load<u16>(partsOfSpeech + (<usize>context << 1)),
  );
}
