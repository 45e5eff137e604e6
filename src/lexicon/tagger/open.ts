import { sharedTable } from "../shared-tables.ts";
import { openTokenizer } from "../tokenizer/open.ts";
import { createClusters, type WordClusters } from "./clusters.ts";
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
