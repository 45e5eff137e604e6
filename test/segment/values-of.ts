import { findCues } from "../../src/cue/cue.ts";
import type { Format } from "../../src/model.ts";
import { findFields } from "../../src/segment/segment.ts";

/** The values of a text that something names. */
export function valuesOf(text: string, format: Format): string[] {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const fields = findFields({ bytes, start: 0, end: bytes.length, format }, findCues(bytes));
  return fields.map(({ start, end }) => decoder.decode(bytes.subarray(start, end)));
}
