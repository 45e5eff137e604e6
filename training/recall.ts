import { labels, tagCount } from "../src/lexicon/tagger/labels.ts";
import type { Model } from "./crf.ts";

/**
 * Makes each step to the beginning of a person likelier. What the tagger takes for one is judged by the recognizer,
 * which leaves many out; nobody looks at what it does not.
 */
export function favourPeople({ transitions }: Model, recall: number): void {
  const beginning = 2 * labels.indexOf("PERSON") + 1;
  for (let at = beginning; at < transitions.length; at += tagCount) transitions[at] += recall;
}
