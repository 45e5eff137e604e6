import type { DictionaryTables } from "./tables.ts";

/** What the dictionary says of its words, decoded when it is asked for. */
export interface Words {
  readonly partOfSpeechCount: number;
  /** Such as `名詞,固有名詞,人名,姓`; words that inflect name their form behind: `動詞,自立,*,*,連用形`. */
  partOfSpeechName(partOfSpeech: number): string;
  /** In katakana, or for a mark the mark itself; none for an unknown word. */
  reading(entry: number): string | undefined;
  /** The form a word stands under in a dictionary; none when it is the word as written, and for an unknown word. */
  basicForm(entry: number): string | undefined;
  /** The id that kuromoji gives the entry. */
  wordId(entry: number): number;
}

export function createWords(tables: DictionaryTables): Words {
  const { readings, basicForms, strings, wordIds } = tables;
  const names = decode(tables.partOfSpeechNames).split("\n");
  const stringAt = (start: number): string | undefined =>
    start > 0 ? decode(strings.subarray(start, strings.indexOf(0, start))) : undefined;
  return {
    partOfSpeechCount: names.length,
    partOfSpeechName: (partOfSpeech) => names[partOfSpeech],
    reading: (entry) => (entry >= 0 ? stringAt(readings[entry]) : undefined),
    basicForm: (entry) => (entry >= 0 ? stringAt(basicForms[entry]) : undefined),
    // kuromoji numbers its entries by their place in a table with ten bytes an entry.
    wordId: (entry) => (entry >= 0 ? wordIds[entry] : (-1 - entry) * 10),
  };
}

function decode(bytes: Uint8Array): string {
  // A decoder takes no view of shared memory.
  return new TextDecoder().decode(bytes.slice());
}
