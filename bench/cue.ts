/**
 * The cue stage alone, with the whole dictionary: `npx tsx bench/cue.ts [MB]`.
 *
 * The kernel and the byte loop have to find the same cues first; then both read every corpus in turns, a block at a
 * time, and ripgrep with the patterns of the end-to-end bench beside them where it is installed. CPU time counts.
 * The best round is printed beside the median, since other processes on the machine only ever make a round slower.
 */
import { readFileSync } from "node:fs";
import { cpuUsage } from "node:process";
import { scanBytes } from "../src/cue/bytewise/scan.ts";
import type { ScanBytes } from "../src/cue/scanned.ts";
import { corpora } from "./corpora.ts";
import { blocksOf, builtKernel, countSameCues } from "./cue-answers.ts";
import { isInstalled, machine, median, runProcess } from "./process.ts";
import { peerPatterns } from "./peer-patterns.ts";

const rounds = 15;
const kernel = builtKernel();

console.log(`${machine()}\n`);
console.log("                                kernel MB/s    byte loop MB/s   ripgrep MB/s");
console.log("corpus              cues/KB    best  median     best  median    best  median");
for (const { letter, what, file } of corpora(Number(process.argv[2] ?? 3))) {
  const bytes = new Uint8Array(readFileSync(file));
  const cues = countSameCues(bytes, kernel);
  const rates: Record<string, number[]> = { kernel: [], loop: [], ripgrep: [] };
  for (let round = 0; round < rounds; round++) {
    rates.kernel.push(rateOf(bytes, kernel));
    if (round % 3 === 0) rates.loop.push(rateOf(bytes, scanBytes));
    if (round % 3 === 0 && isInstalled("rg")) rates.ripgrep.push(bytes.length / 1e6 / ripgrepTime(file));
  }
  const columns = Object.values(rates).map(
    (all) =>
      `${Math.max(0, ...all)
        .toFixed(0)
        .padStart(7)} ${(median(all) || 0).toFixed(0).padStart(7)}`,
  );
  const density = ((1000 * cues) / bytes.length).toFixed(0);
  console.log(`${letter} ${what.slice(0, 20).padEnd(20)} ${density.padStart(5)} ${columns.join("  ")}`);
}

function rateOf(bytes: Uint8Array, scan: ScanBytes): number {
  const before = cpuUsage();
  for (const block of blocksOf(bytes)) scan(block);
  const { user, system } = cpuUsage(before);
  return bytes.length / (user + system);
}

function ripgrepTime(file: string): number {
  return runProcess("rg", ["-j1", "-c", "-o", ...peerPatterns.flatMap((pattern) => ["-e", pattern]), file])
    .cpu;
}
