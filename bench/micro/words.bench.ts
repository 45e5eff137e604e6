import { readFileSync } from "node:fs";
import { bench, describe } from "vitest";
import { runHash } from "../../src/lexicon/word-hash.ts";
import { matchAscii, matchWide, wordTable, wordText, type WordMatch } from "../../src/lexicon/words.ts";
import { corpora } from "../corpora.ts";

/** The word at a place of a text, or -1. */
type MatchPlace = (bytes: Buffer, start: number, end: number) => number;

const table = wordTable();
const match: WordMatch = { end: 0 };
const matchCharacter: MatchPlace = (bytes, start) => matchWide(table, bytes, start, bytes.length, match);
const matchRun: MatchPlace = (bytes, start, end) =>
  matchAscii(table, runHash(bytes, start, end), bytes, start, bytes.length, match);

const [logs, prose] = corpora(1).map(({ file }) => readFileSync(file).subarray(0, 1 << 20));

describe("words of the dictionary in a MiB", () => {
  measure("of prose, at every character", prose, /[\xe0-\xef]/g, matchCharacter);
  measure("of logs, at every run of letters and digits", logs, /[A-Za-z0-9]+/g, matchRun);
});

function measure(name: string, bytes: Buffer, places: RegExp, wordAt: MatchPlace): void {
  // The start and the end of each place, flat: arrays of pairs would cost more than the words.
  const edges = Int32Array.from(
    [...bytes.toString("latin1").matchAll(places)].flatMap(({ 0: text, index }) => [
      index,
      index + text.length,
    ]),
  );
  let hits = 0;
  for (let i = 0; i < edges.length; i += 2) {
    const word = wordAt(bytes, edges[i], edges[i + 1]);
    if (word < 0) continue;
    if (bytes.toString("utf8", edges[i], match.end).toLowerCase() !== wordText(table, word))
      throw new Error(`word ${word} is not what stands at byte ${edges[i]}`);
    hits++;
  }
  if (hits === 0) throw new Error(`no word ${name}`);
  bench(`${name}: ${edges.length / 2} places, ${hits} words`, () => {
    for (let i = 0; i < edges.length; i += 2) wordAt(bytes, edges[i], edges[i + 1]);
  });
}
