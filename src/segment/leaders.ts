import { labelOf } from "../lexicon/labels.ts";
import type { Block, Field } from "../model.ts";
import { lineEnd, lineStart } from "../text/bytes.ts";
import { labelledField } from "./labelled.ts";

const leader = "..:";
const longestLabel = 80;
const longestValue = 240;
const dot = 46;
/** F014, DE 35: the number of a field before what it is called. */
const fieldCode = /^[A-Z]{0,2} ?\d{2,4} +/;
const decoder = new TextDecoder();

/** Dots that lead from a label to its value: `F014 EXPIRY......: 2803`, 氏名........: 佐藤. */
export function findLedValues({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = haystack.indexOf(leader); at >= 0; at = haystack.indexOf(leader, at + leader.length)) {
    const line = lineStart(bytes, at, Math.max(0, at - longestLabel));
    let labelEnd = at;
    while (labelEnd > line && bytes[labelEnd - 1] === dot) labelEnd--;
    const text = decoder.decode(bytes.subarray(line, labelEnd)).trim();
    const label = labelOf(text) ?? labelOf(text.replace(fieldCode, ""));
    let start = at + leader.length;
    let end = lineEnd(bytes, at, at + longestValue);
    if (end === at + longestValue) continue;
    while (start < end && bytes[start] <= 32) start++;
    while (end > start && bytes[end - 1] <= 32) end--;
    if (label && end > start)
      fields.push(labelledField(label, { start, end, encoding: "plain", closed: true }, "key", line));
  }
  return fields;
}
