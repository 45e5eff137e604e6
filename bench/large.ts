import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { excludeNames, runSuminuri } from "./contestants.ts";
import { corpora } from "./corpora.ts";
import { machine } from "./process.ts";

/**
 * Files of a size and shape that a scanner could choke on, made in the temporary folder and deleted again: a log, a
 * single digit over and over, a log without a line end. One run each, without names.
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
  /** Whether something must be found. */
  readonly finds: boolean;
}

const log = readFileSync(corpora(20)[0].file);
const oneLine = Buffer.from(log.map((byte) => (byte === 10 ? 32 : byte)));
const inputs: readonly Input[] = [
  { what: "log", megabytes: megabytes / 2, piece: log, threads: [1, 2], finds: true },
  { what: "log", megabytes, piece: log, threads: [2], finds: true },
  { what: "one digit", megabytes, piece: Buffer.alloc(1 << 20, "7"), threads: [2], finds: false },
  { what: "log without a line end", megabytes, piece: oneLine, threads: [2], finds: true },
];

const folder = mkdtempSync(join(tmpdir(), "suminuri-large-"));
try {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 2e6 * megabytes) throw new Error(`${folder} has no room for ${2 * megabytes} MB`);
  console.log(`${machine()}\n`);
  console.log("| file | MB | threads | wall s | CPU s | MB/s | MB/s a core | peak MB | findings |");
  console.log("|---|---|---|---|---|---|---|---|---|");
  for (const input of inputs) measure(input);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure({ what, megabytes: size, piece, threads, finds }: Input): void {
  const file = join(folder, "large.log");
  const written = write(file, piece, size * 1e6) / 1e6;
  const answers = new Set<string>();
  for (const count of threads) {
    const { cpu, wall, memory, output } = runSuminuri(file, count, excludeNames);
    const findings = /^(?:([\d,]+) findings?|No)/im.exec(output)?.[1] ?? "0";
    if (finds !== (findings !== "0")) throw new Error(`${what}: ${findings} findings`);
    answers.add(findings);
    const rates = [wall, cpu, written / wall, written / cpu].map((value) => value.toFixed(1));
    console.log(
      `| ${[what, written.toFixed(0), count, ...rates, memory.toFixed(0), findings].join(" | ")} |`,
    );
  }
  if (answers.size > 1) throw new Error(`${what}: one thread and two find different things`);
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
