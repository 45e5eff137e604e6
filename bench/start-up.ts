import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine, median, runProcess, type Run } from "./process.ts";

/**
 * What a run costs that has next to nothing to scan, beside Node running nothing. Whole processes in turn; medians,
 * and the least wall time, which is what the machine gives when nobody else is at work.
 *
 *   npx tsx bench/start-up.ts [rounds, 15] [built program, dist/cli/main.js]
 */
const rounds = Number(process.argv[2] ?? 15);
const main = process.argv[3] ?? fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "suminuri-bench-"));
process.chdir(folder);
writeFileSync("ascii.txt", "tel 090-1234-5678\n");
writeFileSync("names.txt", "担当は営業部の佐藤花子さんです。\n");
for (const args of [
  ["init", "-q"],
  ["add", "ascii.txt"],
]) {
  if (spawnSync("git", args).status !== 0) throw new Error(`git ${args[0]} failed`);
}

const suminuri = (...args: string[]): Run => runProcess(process.execPath, [main, ...args]);
const contestants: Readonly<Record<string, () => Run>> = {
  "node, running nothing": () => runProcess(process.execPath, ["-e", "0"]),
  "--version": () => suminuri("--version"),
  "a small ASCII file": () => suminuri("scan", "ascii.txt"),
  "the same, staged": () => suminuri("scan", "--staged"),
  "a small Japanese file with a name": () => suminuri("scan", "names.txt"),
};

const expected: Readonly<Record<string, RegExp>> = {
  "--version": /^\d+\.\d+\.\d+\n$/,
  "a small ASCII file": /PHONE_NUMBER/,
  "the same, staged": /PHONE_NUMBER/,
  "a small Japanese file with a name": /PERSON/,
};
for (const [name, pattern] of Object.entries(expected)) {
  if (!pattern.test(contestants[name]().output)) throw new Error(`${name}: the answer is wrong`);
}

const runs = new Map<string, Run[]>(Object.keys(contestants).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of Object.entries(contestants)) runs.get(name)?.push(run());
}
rmSync(folder, { recursive: true });

console.log(`${machine()}; ${rounds} rounds\n`);
console.log("| run | CPU ms | wall ms | least wall ms | peak MB |");
console.log("|---|---|---|---|---|");
for (const [name, all] of runs) {
  const milliseconds = (values: readonly number[]): string => (median(values) * 1000).toFixed(0);
  const walls = all.map(({ wall }) => wall);
  const least = (Math.min(...walls) * 1000).toFixed(0);
  const memory = Math.max(...all.map((run) => run.memory)).toFixed(0);
  const figures = [milliseconds(all.map(({ cpu }) => cpu)), milliseconds(walls), least, memory];
  console.log(`| ${name} | ${figures.join(" | ")} |`);
}
