/**
 * Writes `dictionaries/tagger.clusters.bin`: classes of words, from word vectors that others learned from the web.
 *
 *   npx tsx training/clusters/build.ts --vectors DIR
 *
 * DIR is the folder `ja_ginza/ja_ginza-5.3.0/vocab` of the Python package ja-ginza 5.3.0, which ships the chiVe vectors
 * (Apache-2.0). Nothing else of that package is used. The same seed gives the same file.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { clusterCount, encodeClusters } from "../../src/lexicon/tagger/clusters.ts";
import { hashBytes } from "../../src/lexicon/tagger/hash.ts";
import { openTokenizer } from "../../src/lexicon/tokenizer/open.ts";
import { createRandom } from "../random.ts";
import { clusterVectors } from "./k-means.ts";
import { readVectors } from "./vectors.ts";

const { values } = parseArgs({
  options: { vectors: { type: "string" }, seed: { type: "string", default: "1" } },
});
if (values.vectors === undefined)
  throw new Error("--vectors DIR is needed: the vocabulary folder of ja-ginza");

const coarseCount = 40;
const random = createRandom(Number(values.seed));
const { rowOf, rows, width } = readVectors(values.vectors);
const weights = new Float32Array(rows.length / width);
for (const row of rowOf.values()) weights[row]++;
const fine = clusterVectors(
  rows,
  width,
  weights.map((count) => Math.sqrt(count + 1)),
  clusterCount,
  random,
);
const coarse = clusterVectors(
  fine.centres,
  width,
  new Float32Array(clusterCount).fill(1),
  coarseCount,
  random,
);

const tokenizer = openTokenizer();
const encoder = new TextEncoder();
const words: [number, number][] = [];
for (const [word, row] of rowOf) {
  if (word.length > 12 || /[0-9０-９]/.test(word)) continue;
  const bytes = encoder.encode(word);
  const tokens = tokenizer.tokenize(bytes, 0, bytes.length);
  // Only what the tokenizer takes for one word can be asked for.
  if (tokens.count !== 1 || (tokens.entry[0] < 0 && !/^[ァ-ヺー]{2,9}$/.test(word))) continue;
  words.push([hashBytes(bytes, 0, bytes.length), fine.clusterOf[row] + 1]);
}
const classes = Uint8Array.from([0, ...coarse.clusterOf.map((cluster) => cluster + 1)]);
const file = gzipSync(encodeClusters(words, classes), { level: 9 });
writeFileSync(new URL("../../dictionaries/tagger.clusters.bin", import.meta.url), file);
process.stdout.write(`${String(words.length)} words, ${String(file.length)} bytes\n`);
