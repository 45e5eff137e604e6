import type { Tokenizer } from "../tokenizer/tokenizer.ts";
import type { Tokens } from "../tokenizer/tokens.ts";
import type { WordRows } from "./templates.ts";
import { contextCount, readContext } from "./context.ts";
import { padding } from "./templates.ts";
import { attributeCount, createWordAttributes } from "./word-attributes.ts";

/** Reads the rows that the templates look at; they are used again by the next call. */
export function createRowReader(
  tokenizer: Tokenizer,
  classes: ReadonlyMap<number, number>,
): (tokens: Tokens, bytes: Uint8Array, start: number) => WordRows {
  const attributes = createWordAttributes(tokenizer, classes);
  let words = new Int32Array(0);
  let contexts = new Int32Array(0);
  return (tokens, bytes, start) => {
    const { count } = tokens;
    if (contexts.length < (count + 1) * contextCount) {
      words = new Int32Array((2 * count + 2 * padding) * attributeCount);
      contexts = new Int32Array((2 * count + 1) * contextCount);
    }
    words.fill(0, 0, padding * attributeCount);
    let from = start;
    for (let index = 0; index < count; index++) {
      const end = tokens.end[index];
      const row = (index + padding) * attributeCount;
      attributes.read(bytes, from, end, tokens.entry[index], tokens.partOfSpeech[index], words, row);
      from = end;
    }
    words.fill(0, (count + padding) * attributeCount, (count + 2 * padding) * attributeCount);
    readContext(bytes, start, tokens.end, count, words.subarray(padding * attributeCount), contexts);
    return { count, words, contexts };
  };
}
