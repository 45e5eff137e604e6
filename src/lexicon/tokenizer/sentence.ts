import type { DictionaryTables } from "./tables.ts";
import { classMask, defaultClass, groupsUnknown, withWidth } from "./shape.ts";

/**
 * The longest stretch that goes into one lattice, in characters.
 *
 * kuromoji takes whatever stands between two marks 。、 at once, and its time grows with the square of that. Here a
 * longer stretch is cut, if possible where the class of characters changes. Text made for readers has no such
 * sentence; lines of base64 and unpunctuated tables have.
 */
export const longestSentence = 1024;

/** The longest sentence in bytes. */
export const longestSentenceBytes: number = longestSentence * 4;

/** The longest run of line breaks that becomes one token; so no token is without bounds. */
const longestLineBreaks = 1024;

/** What is known of the characters of one sentence, by the byte at which each begins, from the sentence's start. */
export interface Characters {
  readonly shapes: Uint8Array;
  /** Their numbers in the dictionary, 0 for those that are in no word. */
  readonly numbers: Uint16Array;
}

export function createCharacters(): Characters {
  return { shapes: new Uint8Array(longestSentenceBytes), numbers: new Uint16Array(longestSentenceBytes) };
}

/**
 * Finds where the sentence ends that begins at `start`, and the shapes of its characters.
 *
 * A sentence ends after 。 and 、 and before a line break. A byte that belongs to no well-formed character counts
 * as a character of its own, with the shape of U+FFFD.
 */
export function measureSentence(
  bytes: Uint8Array,
  start: number,
  end: number,
  { shapes: shapeOf, characterNumbers }: Pick<DictionaryTables, "shapes" | "characterNumbers">,
  { shapes, numbers }: Characters,
): number {
  const broken = withWidth(shapeOf[replacementCharacter], 1);
  let previousClass = -1;
  let lastChange = 0;
  let count = 0;
  let position = start;
  while (position < end) {
    const offset = position - start;
    const lead = bytes[position];
    let code = 0;
    let shape = broken;
    let width = 1;
    if (lead < 0x80) {
      if (lead === lineFeed || lead === carriageReturn) return position;
      code = lead;
      shape = shapeOf[code];
    } else if (lead >= 0xe0 && lead < 0xf0) {
      if (position + 3 <= end && isContinuation(bytes[position + 1]) && isContinuation(bytes[position + 2])) {
        const whole =
          ((lead & 0x0f) << 12) | ((bytes[position + 1] & 0x3f) << 6) | (bytes[position + 2] & 0x3f);
        if (whole >= 0x800 && (whole & 0xf800) !== 0xd800) {
          code = whole;
          shape = shapeOf[code];
          width = 3;
        }
      }
    } else if (lead >= 0xc2 && lead < 0xe0) {
      if (position + 2 <= end && isContinuation(bytes[position + 1])) {
        code = ((lead & 0x1f) << 6) | (bytes[position + 1] & 0x3f);
        shape = shapeOf[code];
        width = 2;
      }
    } else if (lead >= 0xf0 && isSupplementary(bytes, position, end)) {
      shape = supplementary;
      width = 4;
    }
    const characterClass = shape & classMask;
    if (characterClass !== previousClass) {
      lastChange = offset;
      previousClass = characterClass;
    }
    if (count === longestSentence) return start + (lastChange > 0 ? lastChange : offset);
    count++;
    shapes[offset] = shape;
    numbers[offset] = characterNumbers[code];
    position += width;
    if (code === fullStop || code === comma) return position;
  }
  return position;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const comma = 0x3001; // 、
const fullStop = 0x3002; // 。
const replacementCharacter = 0xfffd;
const supplementary = withWidth(defaultClass | groupsUnknown, 4);

/** The end of a run of line breaks that begins at `start`; `start` itself when there is none. */
export function lineBreaksEnd(bytes: Uint8Array, start: number, end: number): number {
  const limit = Math.min(end, start + longestLineBreaks);
  let position = start;
  while (position < limit && (bytes[position] === lineFeed || bytes[position] === carriageReturn)) position++;
  return position;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

function isSupplementary(bytes: Uint8Array, position: number, end: number): boolean {
  if (position + 4 > end) return false;
  const start = (bytes[position] << 8) | bytes[position + 1];
  return (
    start >= 0xf090 && // below, three bytes would do
    start < 0xf490 && // above, Unicode ends
    isContinuation(bytes[position + 1]) &&
    isContinuation(bytes[position + 2]) &&
    isContinuation(bytes[position + 3])
  );
}
