import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAgreement } from "./agreement.ts";
import { drawChart, type Panel } from "./chart.ts";
import { contestants, twoThreads, withNames, withoutNames, type Contestant } from "./contestants.ts";
import { corpora, type Corpus } from "./corpora.ts";
import { isInstalled, machine, median, type Run } from "./process.ts";

/**
 * Whole processes on the same files in turn: suminuri with and without names, on one thread and two; ripgrep and
 * Hyperscan with twenty-four patterns that validate nothing; libraries from npm and MeCab on the beginning of the files.
 * Prints medians and draws bench/result.svg.
 *
 *   npx tsx bench/end-to-end.ts [megabytes, 20] [rounds, 3] [megabytes for the slow, 2]
 */
const [megabytes, rounds, slowMegabytes] = [20, 3, 2].map((value, i) => Number(process.argv[2 + i] ?? value));

/** What one contestant needed for one corpus, as medians. */
interface Row {
  readonly name: string;
  readonly megabytes: number;
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
  readonly output: string;
}

const folder = mkdtempSync(join(tmpdir(), "suminuri-bench-"));
try {
  const where = machine();
  console.log(`${where}; ${megabytes} MB a corpus, ${slowMegabytes} MB for the slow, ${rounds} rounds\n`);
  const runners = contestants(folder);
  const beginnings = corpora(slowMegabytes);
  const panels = corpora(megabytes).map((corpus, index): Panel => {
    const rows = race(runners, corpus, beginnings[index]);
    const summary = rows.find(({ name }) => name === withNames)?.output ?? "";
    if (isInstalled("rg")) console.log(`${checkAgreement(corpus, summary)}\n`);
    printTable(corpus, rows);
    return {
      title: `(${corpus.letter}) ${corpus.what}`,
      bars: rows
        .filter(({ name }) => name !== twoThreads)
        .map((row) => ({ name: row.name, value: row.megabytes / row.cpu })),
    };
  });
  writeFileSync(
    new URL("result.svg", import.meta.url),
    drawChart(panels, `${where}. Hyperscan and libraries from npm: without their start`),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Everyone who reads the corpus, one after the other, round by round. */
function race(all: readonly Contestant[], corpus: Corpus, beginning: Corpus): readonly Row[] {
  const runners = all.filter((one) => one.corpora?.includes(corpus.letter) ?? true);
  const runs = new Map<Contestant, Run[]>(runners.map((runner) => [runner, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [runner, own] of runs) own.push(runner.run((runner.isSlow ? beginning : corpus).file));
  }
  checkAnswers(runs);
  return [...runs].map(([{ name, isSlow }, own]) => ({
    name,
    megabytes: statSync((isSlow ? beginning : corpus).file).size / 1e6,
    cpu: median(own.map(({ cpu }) => cpu)),
    wall: median(own.map(({ wall }) => wall)),
    memory: Math.max(...own.map(({ memory }) => memory)),
    output: own[0].output,
  }));
}

/** A run that finds something else in another round, or with another number of threads, measures nothing. */
function checkAnswers(runs: ReadonlyMap<Contestant, readonly Run[]>): void {
  for (const names of [[withNames], [withoutNames, twoThreads]]) {
    const answers = [...runs]
      .filter(([{ name }]) => names.includes(name))
      .flatMap(([, own]) => own.map(({ output }) => output.replace(/, [\d.]+ \w+\)$/m, ")")));
    if (new Set(answers).size > 1) throw new Error(`the runs of ${names.join(" and ")} do not agree`);
  }
}

function printTable({ letter, what }: Corpus, rows: readonly Row[]): void {
  const costOf = (wanted: string): number => {
    const row = rows.find(({ name }) => name === wanted);
    return row ? row.cpu / row.megabytes : Number.NaN;
  };
  const ratio = (name: string, peer: string): string =>
    Number.isNaN(costOf(peer)) ? "–" : (costOf(name) / costOf(peer)).toFixed(2);
  console.log(
    `| (${letter}) ${what} | MB | CPU s | wall s | MB/s a core | CPU a MB / ripgrep | / suminuri | peak MB |`,
  );
  console.log("|---|---|---|---|---|---|---|---|");
  for (const { name, megabytes: size, cpu, wall, memory } of rows) {
    const cells = [name, size.toFixed(1), cpu.toFixed(2), wall.toFixed(2), (size / cpu).toFixed(1)];
    cells.push(ratio(name, "ripgrep"), ratio(name, withNames), memory.toFixed(0));
    console.log(`| ${cells.join(" | ")} |`);
  }
  console.log();
}
