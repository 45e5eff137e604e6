import type { Label } from "../lexicon/labels.ts";
import type { Field } from "../model.ts";

/** A value as it was cut; see `Field`. */
type Value = Pick<Field, "start" | "end" | "encoding" | "closed">;

/** The field that a value makes under its label. */
export function labelledField(label: Label, value: Value, source: Field["source"], record: number): Field {
  return {
    start: value.start,
    end: value.end,
    groups: label.groups,
    label: label.word,
    source,
    encoding: value.encoding,
    record,
    closed: value.closed,
  };
}
