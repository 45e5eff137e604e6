import { openTokenizer } from "../../../lexicon/tokenizer/open.ts";

/**
 * Whether some word of `[start, end)`, of `least` bytes and more, is in the dictionary and is no proper noun: 患者, 性別,
 * 手数料. Names that the dictionary lacks fall into unknown words or single characters, names that it has are proper nouns.
 */
export function isCommonWord(bytes: Uint8Array, start: number, end: number, least = 0): boolean {
  return countWords(bytes, start, end, least).common > 0;
}

export function isCommonText(text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  return isCommonWord(bytes, 0, bytes.length);
}

/** Whether a text is one word of the dictionary, and no proper noun. */
export function isOneCommonWord(text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  return isOneCommonWordAt(bytes, 0, bytes.length);
}

/** The same of `[start, end)`. */
export function isOneCommonWordAt(bytes: Uint8Array, start: number, end: number): boolean {
  const { common, all } = countWords(bytes, start, end);
  return common === 1 && all === 1;
}

/** 三国時代, 表流水: whether all words of `[start, end)` are in the dictionary, and none is a proper noun. */
export function isOfCommonWords(bytes: Uint8Array, start: number, end: number): boolean {
  const { common, all } = countWords(bytes, start, end);
  return common === all;
}

function countWords(
  bytes: Uint8Array,
  start: number,
  end: number,
  least = 0,
): { readonly common: number; readonly all: number } {
  const tokenizer = openTokenizer();
  const tokens = tokenizer.tokenize(bytes, start, end);
  let common = 0;
  for (let index = 0; index < tokens.count; index++) {
    const length = tokens.end[index] - (index === 0 ? start : tokens.end[index - 1]);
    const isProper = tokenizer.partOfSpeechName(tokens.partOfSpeech[index]).includes("固有名詞");
    if (length >= least && tokens.entry[index] >= 0 && !isProper) common++;
  }
  return { common, all: tokens.count };
}
