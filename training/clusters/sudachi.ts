import { readFileSync } from "node:fs";

/** A word of the dictionary with its part of speech in steps: 名詞, 固有名詞, 人名, 姓. */
export type DictionaryWord = readonly [word: string, partOfSpeech: readonly string[]];

const headerLength = 272;
const decoder = new TextDecoder("utf-16le");

/** The words of a system dictionary of Sudachi in the binary form of its versions before 1. */
export function* readSudachi(path: string): Generator<DictionaryWord> {
  const file = readFileSync(path);
  let at = headerLength;
  const number = (): number => {
    const low = file[at++];
    return low < 0x80 ? low : ((low & 0x7f) << 8) | file[at++];
  };
  const string = (): string => {
    const bytes = 2 * number();
    at += bytes;
    return decoder.decode(file.subarray(at - bytes, at));
  };
  const partsOfSpeech: string[][] = [];
  const kinds = file.readUInt16LE(at);
  at += 2;
  for (let kind = 0; kind < kinds; kind++) partsOfSpeech.push(Array.from({ length: 6 }, string));
  // The costs of one word behind another.
  at += 4 + 2 * file.readUInt16LE(at) * file.readUInt16LE(at + 2);
  // The trie and the numbers of its words.
  at += 4 + 4 * file.readUInt32LE(at);
  at += 4 + file.readUInt32LE(at);
  // Contexts and costs, then where each word's description stands.
  const count = file.readUInt32LE(at);
  at += 4 + 6 * count + 4 * count;
  for (let word = 0; word < count; word++) {
    const headword = string();
    number();
    const partOfSpeech = partsOfSpeech[file.readUInt16LE(at)];
    at += 2;
    string();
    at += 4;
    string();
    // Shorter units, the structure, synonyms.
    for (let list = 0; list < 4; list++) at += 1 + 4 * file[at];
    yield [headword, partOfSpeech];
  }
}
