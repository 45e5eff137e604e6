import { labelOf } from "../lexicon/labels.ts";
import type { Field } from "../model.ts";
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

/** The pieces of `[start, end)` between the bytes `separator`. */
export function* piecesOf(
  bytes: Uint8Array,
  start: number,
  end: number,
  separator: number,
): Generator<{ readonly start: number; readonly end: number }> {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== separator) continue;
    yield { start: from, end: at };
    from = at + 1;
  }
}
