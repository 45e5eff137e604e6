import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("driver.c", import.meta.url));

/** Compiles the driver into a folder; `undefined` without a C compiler or without Hyperscan (libhyperscan-dev). */
export function compileHyperscan(folder: string): string | undefined {
  const driver = join(folder, "hyperscan");
  return spawnSync("cc", ["-O2", "-o", driver, source, "-lhs"]).status === 0 ? driver : undefined;
}

/** What the driver says of a file. */
export interface HyperscanAnswer {
  /** Every end of every match. */
  readonly reports: number;
  /** Lines with a match, as ripgrep counts them. */
  readonly lines: number;
  /** CPU seconds of the scan alone. */
  readonly cpu: number;
}

export function readAnswer(output: string): HyperscanAnswer {
  const [reports, lines, cpu] = output.trim().split(" ").map(Number);
  return { reports, lines, cpu };
}
