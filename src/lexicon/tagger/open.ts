import { sharedTable } from "../shared-tables.ts";
import { openTokenizer } from "../tokenizer/open.ts";
import { createClusters, type WordClusters } from "./clusters.ts";
import { hashBytes } from "./hash.ts";
import { unpackTaggerTables } from "./tables.ts";
import { createTagger, type Tagger } from "./tagger.ts";

let tagger: Tagger | undefined;
let clusters: WordClusters | undefined;

/** The thread's tagger, for tokens of `openTokenizer`. The first call reads the tables. */
export function openTagger(): Tagger {
  return (tagger ??= createTagger(openTokenizer(), sharedTable("tagger.bin")));
}

/** The clusters that the tagger knows words by. */
export function wordClusters(): WordClusters {
  return (clusters ??= createClusters(unpackTaggerTables(new Uint8Array(sharedTable("tagger.bin").buffer))));
}

/** What the word `[start, end)` may be: bits of `clusterKind`, none for a word that has no cluster. */
export function kindsOfWord(bytes: Uint8Array, start: number, end: number): number {
  const { clusterOf, kinds } = wordClusters();
  return kinds[clusterOf(hashBytes(bytes, start, end))];
}
