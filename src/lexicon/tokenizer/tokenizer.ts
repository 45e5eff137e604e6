import type { DictionaryTables } from "./tables.ts";
import type { Tokens } from "./tokens.ts";
import type { Words } from "./words.ts";
import { createLattice } from "./lattice.ts";
import { createCharacters, lineBreaksEnd, measureSentence } from "./sentence.ts";
import { classMask } from "./shape.ts";
import { countBits } from "./tables.ts";
import { TokenColumns } from "./tokens.ts";

export interface Tokenizer extends Words {
  readonly tokenize: Tokenize;
}

/**
 * The words of `[start, end)`. Each byte belongs to one token. A run of line breaks is one token, an unknown word
 * of space; sentences end there and after 。 and 、.
 *
 * Any bytes will do. What is not UTF-8 counts as U+FFFD, a character a byte. No word of the dictionary holds a
 * character outside the Basic Multilingual Plane: those that stand side by side are one unknown word.
 */
export type Tokenize = (bytes: Uint8Array, start: number, end: number) => Tokens;

/** The tokenizer in plain TypeScript; the answer of every other one is this one's. */
export function createTokenize(tables: DictionaryTables): Tokenize {
  const lattice = createLattice(tables);
  const characters = createCharacters();
  const tokens = new TokenColumns();
  const lineBreakEntry = tables.unknownWords[tables.shapes[lineFeed] & classMask] >> countBits;
  const lineBreak = tables.wordIds.length - 1 - lineBreakEntry;
  const lineBreakPartOfSpeech = tables.partsOfSpeech[tables.entries[2 * lineBreakEntry]];
  return (bytes, start, end) => {
    tokens.count = 0;
    let position = start;
    while (position < end) {
      const sentenceEnd = measureSentence(bytes, position, end, tables, characters);
      if (sentenceEnd > position) lattice.appendTokens(position, sentenceEnd, characters, tokens);
      position = lineBreaksEnd(bytes, sentenceEnd, end);
      if (position > sentenceEnd) tokens.append(position, lineBreak, lineBreakPartOfSpeech);
    }
    return tokens;
  };
}

const lineFeed = 0x0a;
