import { labelOf } from "../lexicon/labels.ts";
import type { Field, Span } from "../model.ts";
import { labelledField } from "./labelled.ts";

/** A value at a place that its format fixes, under the label that the format gives to that place. */
export function fieldUnder(
  word: string,
  start: number,
  end: number,
  record: number,
  encoding: Field["encoding"] = "plain",
): Field | undefined {
  const label = end > start ? labelOf(word) : undefined;
  return label && labelledField(label, { start, end, encoding, closed: true }, "header", record);
}

/** The values of a record that parts its fields with `separator`, under the label that the format gives to each place. */
export function* fieldsOfRecord(
  bytes: Uint8Array,
  { start, end }: Span,
  separator: number,
  words: readonly string[],
  record: number,
): Generator<Field> {
  let place = 0;
  for (const piece of piecesOf(bytes, start, end, separator)) {
    const field = fieldUnder(words[place++] ?? "", piece.start, piece.end, record);
    if (field) yield field;
  }
}

/** The pieces of `[start, end)` between the bytes `separator`. */
export function* piecesOf(bytes: Uint8Array, start: number, end: number, separator: number): Generator<Span> {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== separator) continue;
    yield { start: from, end: at };
    from = at + 1;
  }
}
