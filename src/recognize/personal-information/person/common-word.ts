import { openTokenizer } from "../../../lexicon/tokenizer/open.ts";

/**
 * Whether some word of `[start, end)`, of `least` bytes and more, is in the dictionary and is no proper noun: 患者, 性別, 手数料. Names that the
 * dictionary lacks fall into unknown words or single characters, names that it has are proper nouns.
 */
export function isCommonWord(bytes: Uint8Array, start: number, end: number, least = 0): boolean {
  const tokenizer = openTokenizer();
  const tokens = tokenizer.tokenize(bytes, start, end);
  for (let index = 0; index < tokens.count; index++) {
    const length = tokens.end[index] - (index === 0 ? start : tokens.end[index - 1]);
    if (
      length >= least &&
      tokens.entry[index] >= 0 &&
      !tokenizer.partOfSpeechName(tokens.partOfSpeech[index]).includes("固有名詞")
    )
      return true;
  }
  return false;
}

export function isCommonText(text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  return isCommonWord(bytes, 0, bytes.length);
}

/** Whether a text is one word of the dictionary, and no proper noun. */
export function isOneCommonWord(text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  const tokenizer = openTokenizer();
  const tokens = tokenizer.tokenize(bytes, 0, bytes.length);
  return (
    tokens.count === 1 &&
    tokens.entry[0] >= 0 &&
    !tokenizer.partOfSpeechName(tokens.partOfSpeech[0]).includes("固有名詞")
  );
}
