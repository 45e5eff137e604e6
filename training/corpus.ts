import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A text with its names; offsets count UTF-16 code units. */
export interface Example {
  readonly text: string;
  readonly spans: readonly ExampleSpan[];
}

export interface ExampleSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** The corpus' own label; `OPTIONAL…` marks what its annotators left open. */
  readonly orig?: string;
}

/** The label of a span that is no name of a person, whatever else it may be. */
export const notPerson = "NOT_PERSON";

export const sources = ["stockmark", "gsd", "wac", "hironsan"] as const;

/** The records of one part of a corpus, one JSON object a line. */
export function readExamples(folder: string, source: string, part: "train" | "dev"): Example[] {
  return readFileSync(join(folder, source, `${part}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Example);
}
