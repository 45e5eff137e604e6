import type { Tokenizer } from "../../../src/lexicon/tokenizer/tokenizer.ts";
import type { KuromojiToken } from "./kuromoji.ts";

/** All that is compared of a token: word id, surface, part of speech, basic form, reading. */
export type ReadableToken = string;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function tokensOf(tokenizer: Tokenizer, text: string): ReadableToken[] {
  const bytes = encoder.encode(text);
  const { count, end, entry, partOfSpeech } = tokenizer.tokenize(bytes, 0, bytes.length);
  const tokens: ReadableToken[] = [];
  for (let index = 0, start = 0; index < count; start = end[index++]) {
    const surface = decoder.decode(bytes.subarray(start, end[index]));
    const known = entry[index] >= 0;
    tokens.push(
      [
        known ? "known" : "unknown",
        tokenizer.wordId(entry[index]),
        surface,
        tokenizer.partOfSpeechName(partOfSpeech[index]),
        known ? (tokenizer.basicForm(entry[index]) ?? surface) : "*",
        tokenizer.reading(entry[index]),
      ].join(" "),
    );
  }
  return tokens;
}

export function kuromojiTokensOf(tokens: readonly KuromojiToken[]): ReadableToken[] {
  return tokens.map((token) => {
    const fields = [token.pos, token.pos_detail_1, token.pos_detail_2, token.pos_detail_3];
    if (token.conjugated_form !== "*") fields.push(token.conjugated_form);
    return [
      token.word_type.toLowerCase(),
      token.word_id,
      token.surface_form,
      fields.join(),
      token.basic_form,
      token.reading,
    ].join(" ");
  });
}

/** The surfaces of a text, of any bytes, with `|` between them. */
export function surfacesOf(tokenizer: Tokenizer, text: string | Uint8Array): string {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  const { count, end } = tokenizer.tokenize(bytes, 0, bytes.length);
  const surfaces: string[] = [];
  for (let index = 0, start = 0; index < count; start = end[index++]) {
    surfaces.push(decoder.decode(bytes.subarray(start, end[index])));
  }
  return surfaces.join("|");
}
