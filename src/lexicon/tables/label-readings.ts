import { openTokenizer } from "../tokenizer/open.ts";

/** Part of a label → its readings in katakana, where the tokenizer's dictionary would read it otherwise. */
export type Corrections = ReadonlyMap<string, readonly string[]>;

const longestPart = 8;
const mostReadings = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * How a label is read, in katakana: systems of old have no kanji in the names of their columns, and code has none.
 * Latin letters stay as they are. Needs the tokenizer's tables.
 */
export function readingsOf(label: string, corrections: Corrections): readonly string[] {
  let readings: readonly string[] = [""];
  let rest = "";
  const append = (parts: readonly string[]): void => {
    readings = readings.flatMap((reading) => parts.map((part) => reading + part)).slice(0, mostReadings);
  };
  const appendRest = (): void => {
    if (rest !== "") append([readByTokens(rest)]);
    rest = "";
  };
  for (let at = 0; at < label.length;) {
    const length = lengthOfPart(label, at, corrections);
    if (length === 0) rest += label[at++];
    else {
      appendRest();
      append(corrections.get(label.slice(at, at + length)) ?? []);
      at += length;
    }
  }
  appendRest();
  return readings;
}

/** The longest part that has readings of its own, in UTF-16 units; 0 for none. */
function lengthOfPart(label: string, at: number, corrections: Corrections): number {
  for (let length = Math.min(longestPart, label.length - at); length > 0; length--)
    if (corrections.has(label.slice(at, at + length))) return length;
  return 0;
}

function readByTokens(text: string): string {
  const { tokenize, reading } = openTokenizer();
  const bytes = encoder.encode(text);
  const { count, end, entry } = tokenize(bytes, 0, bytes.length);
  let read = "";
  for (let token = 0, start = 0; token < count; start = end[token++])
    read += reading(entry[token]) ?? decoder.decode(bytes.subarray(start, end[token]));
  return read;
}
