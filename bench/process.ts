import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** One run of a whole process, as the operating system accounts it. */
export interface Run {
  /** User and system time in seconds. */
  readonly cpu: number;
  readonly wall: number;
  /** Peak resident memory in MB. */
  readonly memory: number;
  readonly output: string;
}

/** Runs a command to its end; exit code 1 means findings, not failure. Needs /usr/bin/time of GNU. */
export function runProcess(command: string, args: readonly string[]): Run {
  const result = spawnSync("/usr/bin/time", ["-f", "%U %S %e %M", command, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (result.error) throw result.error;
  if (result.status !== 0 && result.status !== 1)
    throw new Error(`${command} ended with ${String(result.status)}: ${result.stderr}`);
  const [user, system, wall, memory] = (result.stderr.trim().split("\n").pop() ?? "").split(" ").map(Number);
  return { cpu: user + system, wall, memory: memory / 1000, output: result.stdout };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function isInstalled(command: string): boolean {
  return spawnSync("which", [command]).status === 0;
}

/** What the figures were measured on, for the head of a table. */
export function machine(): string {
  const model =
    /model name\s*:\s*(.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1] ?? "unknown processor";
  const load = readFileSync("/proc/loadavg", "utf8").split(" ")[0];
  return `${model}, Node ${process.version}, load ${load}, ${new Date().toISOString().slice(0, 10)}`;
}
