import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { excludeNames, runSuminuri } from "./contestants.ts";
import { corpora } from "./corpora.ts";
import { machine, median } from "./process.ts";

/**
 * Files of a size and shape that a scanner could choke on, made in the temporary folder and deleted again: logs, JSON
 * lines, tables, a single digit over and over, a log without a line end. Without names; medians of several rounds where
 * threads or speeds are compared, one and two threads in turn.
 *
 *   npx tsx bench/large.ts [megabytes, 1000]
 */
const megabytes = Number(process.argv[2] ?? 1000);

interface Input {
  readonly what: string;
  readonly megabytes: number;
  /** What the file repeats. */
  readonly piece: Buffer;
  readonly threads: readonly number[];
  readonly rounds: number;
  readonly extension?: string;
  /** Whether something must be found. */
  readonly finds: boolean;
}

const [log, , table, json] = corpora(20).map(({ file }) => readFileSync(file));
const oneLine = Buffer.from(log.map((byte) => (byte === 10 ? 32 : byte)));
const half = megabytes / 2;
const inputs: readonly Input[] = [
  { what: "log", megabytes: half, piece: log, threads: [1, 2], rounds: 5, finds: true },
  {
    what: "JSON lines",
    megabytes: half,
    piece: json,
    threads: [1],
    rounds: 3,
    finds: true,
    extension: "jsonl",
  },
  { what: "CSV", megabytes: half, piece: table, threads: [1], rounds: 3, finds: true, extension: "csv" },
  { what: "log", megabytes, piece: log, threads: [2], rounds: 1, finds: true },
  { what: "one digit", megabytes, piece: Buffer.alloc(1 << 20, "7"), threads: [2], rounds: 1, finds: false },
  { what: "log without a line end", megabytes, piece: oneLine, threads: [2], rounds: 1, finds: true },
];

const folder = mkdtempSync(join(tmpdir(), "suminuri-large-"));
try {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 2e6 * megabytes) throw new Error(`${folder} has no room for ${2 * megabytes} MB`);
  console.log(`${machine()}\n`);
  console.log("| file | MB | threads | wall s | CPU s | MB/s | MB/s a core | best | peak MB | findings |");
  console.log("|---|---|---|---|---|---|---|---|---|---|");
  for (const input of inputs) measure(input);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure({ what, megabytes: size, piece, threads, rounds, finds, extension }: Input): void {
  const file = join(folder, `large.${extension ?? "log"}`);
  const written = write(file, piece, size * 1e6) / 1e6;
  const answers = new Set<string>();
  const runs = threads.map((count) => ({ count, wall: [] as number[], cpu: [] as number[], memory: 0 }));
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) {
      const { cpu, wall, memory, output } = runSuminuri(file, run.count, excludeNames);
      const findings = /^(?:([\d,]+) findings?|No)/im.exec(output)?.[1] ?? "0";
      if (finds !== (findings !== "0")) throw new Error(`${what}: ${findings} findings`);
      answers.add(findings);
      run.wall.push(wall);
      run.cpu.push(cpu);
      run.memory = Math.max(run.memory, memory);
    }
  }
  if (answers.size > 1) throw new Error(`${what}: one thread and two find different things`);
  for (const { count, memory, ...times } of runs) {
    const [wall, cpu] = [median(times.wall), median(times.cpu)];
    const rates = [wall, cpu, written / wall, written / cpu].map((value) => value.toFixed(1));
    const best = (written / Math.min(...times.cpu)).toFixed(1);
    const row = [what, written.toFixed(0), count, ...rates, best, memory.toFixed(0), [...answers][0]];
    console.log(`| ${row.join(" | ")} |`);
  }
  rmSync(file);
}

/** Repeats a piece until the file has the size, or a little more; returns its bytes. */
function write(file: string, piece: Buffer, size: number): number {
  const handle = openSync(file, "w");
  let written = 0;
  while (written < size) written += writeSync(handle, piece);
  closeSync(handle);
  return written;
}
