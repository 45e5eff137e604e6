/**
 * Writes `dictionaries/tagger.clusters.bin`: classes of words, by what a dictionary says that they are and by word
 * vectors that others learned from the web.
 *
 *   npx tsx training/clusters/build.ts --vectors DIR --dictionary FILE
 *
 * DIR is the folder `ja_ginza/ja_ginza-5.3.0/vocab` of the Python package ja-ginza 5.3.0, which ships the chiVe vectors
 * (Apache-2.0); nothing else of that package is used. FILE is `sudachidict_core/resources/system.dic` of the Python
 * package SudachiDict-core 20250129 (Apache-2.0). The same seed gives the same file.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { clusterCount, clusterKind, encodeClusters } from "../../src/lexicon/tagger/clusters.ts";
import { hashBytes } from "../../src/lexicon/tagger/hash.ts";
import { openTokenizer } from "../../src/lexicon/tokenizer/open.ts";
import { createRandom } from "../random.ts";
import { clusterVectors } from "./k-means.ts";
import { readSudachi } from "./sudachi.ts";
import { readVectors } from "./vectors.ts";

const { values } = parseArgs({
  options: {
    vectors: { type: "string" },
    dictionary: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
if (values.vectors === undefined || values.dictionary === undefined)
  throw new Error("--vectors DIR and --dictionary FILE are needed");

const noRow = -1;
const katakana = /^[ァ-ヺー]+$/;
const anyPerson = clusterKind.person | clusterKind.surname | clusterKind.given;

interface Word {
  readonly hash: number;
  readonly row: number;
}

const random = createRandom(Number(values.seed));
const { rowOf, rows, width } = readVectors(values.vectors);
const kindsOf = kindsOfWords(values.dictionary);
const groups = groupWords(kindsOf, balanceRows(kindsOf));
const counts = shareOut(groups);

const words: [number, number][] = [];
const coarse = new Uint8Array(clusterCount + 1);
const kinds = new Uint8Array(clusterCount + 1);
let first = 1;
let firstCoarse = 1;
[...groups].forEach(([known, members], index) => {
  const { clusterOf, coarseOf, coarseCount } = divide(members, counts[index]);
  members.forEach(({ hash }, member) => words.push([hash, first + clusterOf[member]]));
  coarseOf.forEach((cluster, member) => (coarse[first + member] = firstCoarse + cluster));
  kinds.fill(known, first, first + counts[index]);
  first += counts[index];
  firstCoarse += coarseCount;
});
const file = gzipSync(encodeClusters(words, coarse, kinds), { level: 9 });
writeFileSync(new URL("../../dictionaries/tagger.clusters.bin", import.meta.url), file);
process.stdout.write(
  `${String(words.length)} words, ${String(groups.size)} kinds, ${String(firstCoarse - 1)} coarse classes, ${String(file.length)} bytes\n`,
);

function kindsOfWords(path: string): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const [word, steps] of readSudachi(path)) kinds.set(word, (kinds.get(word) ?? 0) | kindOf(steps));
  return kinds;
}

function kindOf([, isProper, what, part]: readonly string[]): number {
  if (isProper !== "固有名詞") return clusterKind.common;
  if (what === "地名") return clusterKind.place;
  if (what !== "人名") return clusterKind.other;
  return part === "姓" ? clusterKind.surname : part === "名" ? clusterKind.given : clusterKind.person;
}

/** Of each row how many more of the dictionary's foreign words that share it are people than something else. */
function balanceRows(kinds: ReadonlyMap<string, number>): Int32Array {
  const balance = new Int32Array(rows.length / width);
  for (const [word, row] of rowOf) {
    const known = kinds.get(word);
    if (known !== undefined && katakana.test(word)) balance[row] += known & anyPerson ? 1 : -1;
  }
  return balance;
}

/** The words of each kind. */
function groupWords(kinds: ReadonlyMap<string, number>, balance: Int32Array): Map<number, Word[]> {
  const tokenizer = openTokenizer();
  const encoder = new TextEncoder();
  const groups = new Map<number, Word[]>();
  for (const word of new Set([...kinds.keys(), ...rowOf.keys()])) {
    if (word.length > 12 || /[0-9０-９]/.test(word)) continue;
    const row = rowOf.get(word) ?? noRow;
    const known = simplify(word, kinds.get(word) ?? 0);
    const alone = known & ~clusterKind.foreign;
    // A common word without a vector says nothing that its part of speech does not say; and of the web's strings of
    // katakana, of which most are no words, those are kept that stand where people do.
    if (row === noRow && alone === clusterKind.common) continue;
    if (known === clusterKind.foreign && (row === noRow || balance[row] <= 0)) continue;
    const bytes = encoder.encode(word);
    const tokens = tokenizer.tokenize(bytes, 0, bytes.length);
    // Only what the tokenizer takes for one word can be asked for.
    const isUnknownWord = /^(?:[ァ-ヺー]{2,12}|[A-Z][a-z]+)$/.test(word);
    if (tokens.count !== 1 || (tokens.entry[0] < 0 && !isUnknownWord)) continue;
    const members = groups.get(known) ?? [];
    members.push({ hash: hashBytes(bytes, 0, bytes.length), row });
    groups.set(known, members);
  }
  return new Map([...groups].sort(([one], [other]) => one - other));
}

/** What is told apart of a word: of a foreign name not which part it is, of a Japanese one that, and little else. */
function simplify(word: string, kinds: number): number {
  const isForeign = /^[ァ-ヺーA-Za-z]+$/.test(word);
  if (isForeign) {
    const person = kinds & anyPerson ? clusterKind.person : 0;
    return (
      clusterKind.foreign | person | (kinds & (clusterKind.common | clusterKind.place | clusterKind.other))
    );
  }
  const given = kinds & (clusterKind.person | clusterKind.given) ? clusterKind.given : 0;
  const rest = kinds & (clusterKind.common | clusterKind.surname | clusterKind.place);
  return given | rest || kinds & clusterKind.other;
}

/** How many classes each group gets, by the root of its size. */
function shareOut(groups: ReadonlyMap<number, readonly Word[]>): number[] {
  const roots = [...groups.values()].map((members) => Math.sqrt(new Set(members.map(({ row }) => row)).size));
  const total = roots.reduce((sum, root) => sum + root, 0);
  const free = clusterCount - groups.size;
  return roots.map((root) => 1 + Math.floor((free * root) / total));
}

/** The classes of a group's words by their vectors; words without one are a class of their own. */
function divide(
  members: readonly Word[],
  count: number,
): { clusterOf: number[]; coarseOf: number[]; coarseCount: number } {
  const used = [...new Set(members.map(({ row }) => row))].filter((row) => row !== noRow);
  const own = used.length < members.length && members.some(({ row }) => row === noRow) ? 1 : 0;
  const wanted = Math.min(count - own, used.length);
  if (wanted < 2)
    return { clusterOf: members.map(() => 0), coarseOf: Array<number>(count).fill(0), coarseCount: 1 };
  const numberOf = new Map(used.map((row, number) => [row, number]));
  const points = new Float32Array(used.length * width);
  used.forEach((row, number) => points.set(rows.subarray(row * width, (row + 1) * width), number * width));
  const weights = new Float32Array(used.length);
  for (const { row } of members) if (row !== noRow) weights[numberOf.get(row) ?? 0]++;
  const fine = clusterVectors(points, width, weights.map(Math.sqrt), wanted, random);
  const coarseCount = Math.max(1, Math.round(wanted / 6));
  const coarse =
    coarseCount > 1
      ? clusterVectors(fine.centres, width, new Float32Array(wanted).fill(1), coarseCount, random).clusterOf
      : new Uint8Array(wanted);
  return {
    clusterOf: members.map(({ row }) => (row === noRow ? count - 1 : fine.clusterOf[numberOf.get(row) ?? 0])),
    coarseOf: Array.from({ length: count }, (_, cluster) => coarse[cluster] ?? coarseCount),
    coarseCount: coarseCount + 1,
  };
}
