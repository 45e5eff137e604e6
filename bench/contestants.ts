import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Corpus } from "./corpora.ts";
import { compileHyperscan, readAnswer } from "./hyperscan/open.ts";
import { peerPatterns } from "./peer-patterns.ts";
import { isInstalled, runProcess, type Run } from "./process.ts";

/** Something that reads a file, and what to call it in the table. */
export interface Contestant {
  readonly name: string;
  readonly run: (file: string) => Run;
  /** Too slow for the long corpora: reads their beginning. */
  readonly isSlow?: true;
  /** The only corpora that it is meant for. */
  readonly corpora?: readonly Corpus["letter"][];
}

export const withoutNames = "suminuri without names";
export const withNames = "suminuri";
export const twoThreads = "suminuri without names, 2 threads";

const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const library = fileURLToPath(new URL("peer-library.ts", import.meta.url));
export const excludeNames: readonly string[] = ["--exclude-types", "PERSON,ADDRESS,EMPLOYER,OCCUPATION"];

/** All who are here; says of the others that they are missing. `folder` is for their patterns and programs. */
export function contestants(folder: string): readonly Contestant[] {
  return [
    { name: withoutNames, run: (file) => runSuminuri(file, 1, excludeNames) },
    { name: withNames, run: (file) => runSuminuri(file, 1) },
    { name: twoThreads, run: (file) => runSuminuri(file, 2, excludeNames) },
    ...patternPeers(folder),
    ...["redact-pii", "@redactpii/node"].map(libraryPeer),
    { ...libraryPeer("kuromoji"), corpora: ["b"] },
    ...mecab(),
  ];
}

export function runSuminuri(file: string, threads: number, more: readonly string[] = []): Run {
  const args = ["--format", "summary", "--locale", "en", "--no-progress", "-j", String(threads), ...more];
  return runProcess(process.execPath, [cli, "scan", file, ...args]);
}

function* patternPeers(folder: string): Generator<Contestant> {
  const patterns = join(folder, "patterns.txt");
  writeFileSync(patterns, `${peerPatterns.join("\n")}\n`);
  if (isInstalled("rg"))
    yield { name: "ripgrep", run: (file) => runProcess("rg", ["-j1", "-c", "-o", "-f", patterns, file]) };
  else console.log("ripgrep is not installed (rg)");
  const driver = compileHyperscan(folder);
  if (driver === undefined) console.log("Hyperscan is not installed (libhyperscan-dev, cc)");
  else yield { name: "Hyperscan", run: (file) => runHyperscan(driver, patterns, file) };
}

function runHyperscan(driver: string, patterns: string, file: string): Run {
  const run = runProcess(driver, [patterns, file]);
  const { lines, cpu } = readAnswer(run.output);
  if (isInstalled("rg")) {
    const expected = Number(runProcess("rg", ["-c", "-f", patterns, file]).output);
    if (lines !== expected) throw new Error(`Hyperscan matches in ${lines} lines, ripgrep in ${expected}`);
  }
  return { ...run, cpu };
}

/** A library from npm, which says itself how long its work took. */
function libraryPeer(name: string): Contestant {
  return {
    name,
    isSlow: true,
    run: (file) => {
      const run = runProcess(process.execPath, ["--import", "tsx", library, name, file]);
      return { ...run, cpu: Number(run.output) };
    },
  };
}

function mecab(): readonly Contestant[] {
  if (isInstalled("mecab")) {
    const run = (file: string): Run => runProcess("mecab", ["-O", "wakati", "-o", "/dev/null", file]);
    return [{ name: "MeCab", isSlow: true, corpora: ["b"], run }];
  }
  console.log("MeCab is not installed (mecab)");
  return [];
}
