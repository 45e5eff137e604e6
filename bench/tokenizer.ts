/**
 * The tokenizer beside its peers: `npx tsx bench/tokenizer.ts [text file]`.
 *
 * Answers are checked against kuromoji first. Then all engines read the same text in turns, several rounds; CPU time
 * counts, and of rates from one round only the ratios are worth keeping. MeCab runs when it is installed.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpuUsage, memoryUsage } from "node:process";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import { openTokenizer, tokenizerTables } from "../src/lexicon/tokenizer/open.ts";
import { unpackTables } from "../src/lexicon/tokenizer/tables.ts";
import { createTokenize, type Tokenize } from "../src/lexicon/tokenizer/tokenizer.ts";
import { createViterbi } from "../src/lexicon/tokenizer/viterbi.ts";
import { openKuromoji, type Kuromoji } from "../test/lexicon/tokenizer/kuromoji.ts";
import { kuromojiTokensOf, tokensOf } from "../test/lexicon/tokenizer/readable.ts";
import { inventedProse } from "./invented-prose.ts";
import { isInstalled, median } from "./process.ts";

const rounds = 9;
/** What kuromoji is given in a round; the others read it `repeats` times, so that a round takes some 0.1 s for each. */
const mostBytes = 100_000;
const repeats = 10;

const loading = await measureLoading();
const path = process.argv[2];
const lines = (
  path === undefined ? inventedProse(mostBytes) : readFileSync(path, "utf8").slice(0, mostBytes / 2)
)
  .split(/[\r\n]+/)
  .filter((line) => line !== "");
const bytes = Buffer.from(lines.join("\n"));
console.log(`${bytes.length} bytes, ${lines.length} lines, Node ${process.version}`);

console.log(`\nload                      ms   MB`);
for (const { name, milliseconds, megabytes } of loading) {
  console.log(
    `${name.padEnd(22)} ${milliseconds.toFixed(0).padStart(5)} ${megabytes.toFixed(0).padStart(4)}`,
  );
}
const kuromoji = await openKuromoji();
checkAnswers(kuromoji);

const { memory } = tokenizerTables();
const tables = unpackTables(new Uint8Array(memory.buffer));
const compiled = createViterbi(
  readFileSync(new URL("../build/viterbi.wasm", import.meta.url)),
  memory,
  tables,
);
const engines: Record<string, () => number> = {
  kuromoji: () => megabytesPerSecond(1, () => lines.forEach((line) => kuromoji.tokenize(line))),
  TypeScript: () => rateOf(createdOnce(createTokenize(tables))),
  WebAssembly: () => rateOf(createdOnce(compiled)),
  ...(isInstalled("mecab") ? { MeCab: rateOfMecab } : {}),
};
const rates = new Map<string, number[]>(Object.keys(engines).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of Object.entries(engines)) rates.get(name)?.push(run());
}
console.log(`\nmedian of ${rounds} rounds     MB/s   of kuromoji's speed`);
for (const [name, all] of rates) {
  const ratio = median(all) / median(rates.get("kuromoji") ?? []);
  console.log(`${name.padEnd(22)} ${median(all).toFixed(2).padStart(5)}   ${ratio.toFixed(1)}`);
}

function checkAnswers(oracle: Kuromoji): void {
  const tokenizer = openTokenizer();
  const different = lines.filter(
    (line) => tokensOf(tokenizer, line).join("\n") !== kuromojiTokensOf(oracle.tokenize(line)).join("\n"),
  );
  if (different.length > 0) throw new Error(`${different.length} lines are read otherwise than by kuromoji`);
  console.log(
    `\nall ${lines.length} lines are read as by kuromoji: word ids, surfaces, parts of speech, readings`,
  );
}

function createdOnce(tokenize: Tokenize | undefined): Tokenize {
  if (tokenize === undefined) throw new Error("build/viterbi.wasm is missing: run `npm run build`");
  return tokenize;
}

function rateOf(tokenize: Tokenize): number {
  return megabytesPerSecond(repeats, () => tokenize(bytes, 0, bytes.length));
}

function megabytesPerSecond(times: number, run: () => void): number {
  const before = cpuUsage();
  for (let time = 0; time < times; time++) run();
  const { user, system } = cpuUsage(before);
  return (bytes.length * times) / (user + system);
}

/** The whole process, less what it takes to start and read nothing. */
function rateOfMecab(): number {
  const read = (input: string): number => {
    const { stderr } = spawnSync("bash", ["-c", "TIMEFORMAT='%U %S'; time mecab -O wakati >/dev/null"], {
      input,
    });
    const [user, system] = stderr.toString().trim().split(" ").map(Number);
    return user + system;
  };
  const times = 4 * repeats;
  return (bytes.length * times) / 1e6 / (read(`${lines.join("\n")}\n`.repeat(times)) - read(""));
}

interface Loading {
  readonly name: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Must be called before anything else has been loaded: memory is that of the whole process. */
async function measureLoading(): Promise<Loading[]> {
  const module = bundled();
  const first = await measure("first tokenizer", () => void openTokenizer());
  const worker = await measure("each further worker", () => startWorker(module));
  const peer = await measure("kuromoji", async () => void (await openKuromoji()));
  return [first, worker, peer];
}

async function measure(name: string, load: () => void | Promise<void>): Promise<Loading> {
  const memoryBefore = memoryUsage.rss();
  const before = performance.now();
  await load();
  return {
    name,
    milliseconds: performance.now() - before,
    megabytes: (memoryUsage.rss() - memoryBefore) / 1e6,
  };
}

/** A worker with the tokenizer in one file, as the package ships it, which attaches and tokenizes once; it stays so that its memory counts. */
async function startWorker(module: string): Promise<void> {
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    import(workerData.module).then(({ attachTokenizer }) => {
      const bytes = Buffer.from("営業部の田中花子様より、お電話をいただきました。");
      parentPort.postMessage(attachTokenizer(workerData.tables).tokenize(bytes, 0, bytes.length).count);
    });`;
  const worker = new Worker(source, { eval: true, workerData: { module, tables: tokenizerTables() } });
  await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  worker.unref();
}

/** The tokenizer as a module in one file, by its address. */
function bundled(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL("../src/lexicon/tokenizer/open.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    // This file lies as deep as the one that looks for the tables.
    define: { "import.meta.url": JSON.stringify(import.meta.url) },
  });
  return `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`;
}
