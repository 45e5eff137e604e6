import { readBuiltFileShared } from "../built-file.ts";
import { openTokenizer } from "../tokenizer/open.ts";
import type { SharedMemory } from "../web-assembly.ts";
import { createClusters, type WordClusters } from "./clusters.ts";
import { unpackTaggerTables } from "./tables.ts";
import { createTagger, type Tagger } from "./tagger.ts";

let memory: SharedMemory | undefined;
let tagger: Tagger | undefined;
let clusters: WordClusters | undefined;

/** The thread's tagger, for tokens of `openTokenizer`. The first call reads the tables. */
export function openTagger(): Tagger {
  return (tagger ??= createTagger(openTokenizer(), tables()));
}

/** The clusters that the tagger knows words by. */
export function wordClusters(): WordClusters {
  return (clusters ??= createClusters(unpackTaggerTables(new Uint8Array(tables().buffer))));
}

function tables(): SharedMemory {
  return (memory ??= readBuiltFileShared("tagger.bin"));
}
