import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpora, type Corpus } from "./corpora.ts";
import { peerPatterns } from "./peer-patterns.ts";
import { isInstalled, machine, median, runProcess, type Run } from "./process.ts";

/**
 * Whole processes on the same files in turn: suminuri with and without names beside ripgrep with twenty-four patterns,
 * which validates nothing. CPU seconds, medians.
 *
 *   npx tsx bench/end-to-end.ts [megabytes, 20] [rounds, 3]
 */
const megabytes = Number(process.argv[2] ?? 20);
const rounds = Number(process.argv[3] ?? 3);
const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const names = ["PERSON", "ADDRESS", "EMPLOYER", "OCCUPATION"];

const folder = mkdtempSync(join(tmpdir(), "suminuri-bench-"));
const patterns = join(folder, "patterns.txt");
writeFileSync(patterns, `${peerPatterns.join("\n")}\n`);

const scan = (file: string, threads: number, ...more: string[]): Run =>
  runProcess(process.execPath, [
    cli,
    "scan",
    file,
    "--format",
    "summary",
    "--no-progress",
    "-j",
    String(threads),
    ...more,
  ]);
const contestants: Readonly<Record<string, (corpus: Corpus) => Run>> = {
  "without names": ({ file }) => scan(file, 1, "--exclude-types", names.join(",")),
  "with names": ({ file }) => scan(file, 1),
  "without names, 2 threads": ({ file }) => scan(file, 2, "--exclude-types", names.join(",")),
  ...(isInstalled("rg")
    ? { ripgrep: ({ file }: Corpus) => runProcess("rg", ["-j1", "-c", "-o", "-f", patterns, file]) }
    : {}),
};

console.log(`${machine()}; ${megabytes} MB a corpus, ${rounds} rounds\n`);
console.log("| corpus | run | CPU s | wall s | MB/s a core | CPU / ripgrep | peak MB |");
console.log("|---|---|---|---|---|---|---|");
for (const corpus of corpora(megabytes)) {
  const runs = new Map<string, Run[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) runs.get(name)?.push(run(corpus));
  }
  checkAnswers(runs);
  const size = statSync(corpus.file).size / 1e6;
  const cpuOf = (name: string): number => median((runs.get(name) ?? []).map(({ cpu }) => cpu));
  for (const [name, all] of runs) {
    const cpu = cpuOf(name);
    const wall = median(all.map((run) => run.wall));
    const memory = Math.max(...all.map((run) => run.memory));
    const ratio = runs.has("ripgrep") ? (cpu / cpuOf("ripgrep")).toFixed(2) : "–";
    console.log(
      `| (${corpus.letter}) ${corpus.what} | ${name} | ${cpu.toFixed(2)} | ${wall.toFixed(2)} | ${(size / cpu).toFixed(1)} | ${ratio} | ${memory.toFixed(0)} |`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });

/** A run that finds something else in another round, or with another number of threads, measures nothing. */
function checkAnswers(runs: ReadonlyMap<string, readonly Run[]>): void {
  const answers = ["without names", "without names, 2 threads"].flatMap((name) =>
    (runs.get(name) ?? []).map(({ output }) => output.replace(/[\d.]+ ?(?:s|秒|MB\/s)\b/g, "")),
  );
  if (new Set(answers).size > 1) throw new Error("the runs without names do not agree");
}
