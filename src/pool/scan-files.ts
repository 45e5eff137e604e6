import { availableParallelism } from "node:os";
import { SuminuriError } from "../errors.ts";
import type { ScanOptions, ScanResult } from "../model.ts";
import { packageFile } from "../package-file.ts";
import { listSources } from "../read/read.ts";
import { standardLayout } from "./blocks.ts";
import type { Equipment, ScanProgress } from "./run-plan.ts";
import { runPlan } from "./run-plan.ts";

export interface ScanFilesOptions extends ScanOptions {
  /** Worker threads; as many as the machine runs at once when absent. With 1 no thread is started. */
  readonly threads?: number;
  /** Whether `.gitignore` files count; true when absent. */
  readonly gitignore?: boolean;
  /** Scan what `git add` put into the index instead of files. */
  readonly staged?: boolean;
  /** In bytes; larger files are skipped. */
  readonly maxFilesize?: number;
  /** Patterns as in `.gitignore` of what is left out. */
  readonly exclude?: readonly string[];
  /** What standard input is called in results. */
  readonly stdinFilename?: string;
  /** Put values into the results; into explanations, the surfaces of tokens. */
  readonly showValues?: boolean;
  /** `counts`: no finding is yielded, only the summary tells how many there are; `full` when absent. */
  readonly detail?: "counts" | "full";
  /** The folder that paths start from; that of the process when absent. */
  readonly cwd?: string;
  /** Ends the scan: the iteration throws the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: ScanProgress) => void;
}

/**
 * Scans files, folders and standard input (`-`). Results come in the order of the files and, within a file, of
 * positions, whatever the number of threads; one summary comes last.
 */
export function scanFiles(
  paths: readonly string[],
  options: ScanFilesOptions = {},
): AsyncIterable<ScanResult> {
  return scanFilesWith(standardEquipment, paths, options);
}

/** `scanFiles` with another scanner, worker or layout. */
export function scanFilesWith(
  equipment: Equipment,
  paths: readonly string[],
  options: ScanFilesOptions,
): AsyncIterable<ScanResult> {
  const { gitignore, staged, maxFilesize, exclude, stdinFilename, cwd, ...rest } = options;
  const { threads, detail = "full", signal, onProgress, explain, showValues = false, ...scan } = rest;
  // Where no finding is told, none is explained.
  const explained = explain === true && detail === "full";
  return runPlan(equipment, {
    sources: listSources(
      paths,
      dropUndefined({ gitignore, staged, maxFilesize, exclude, stdinFilename, cwd }),
    ),
    settings: { scan: explained ? { ...scan, explain, showValues } : scan, detail, showValues },
    threads: threadCount(threads),
    signal,
    onProgress,
  });
}

export type { ScanProgress } from "./run-plan.ts";

const standardEquipment: Equipment = {
  layout: standardLayout,
  // Loaded only where blocks are scanned: with workers, this thread has no need of the scanner.
  loadScan: async () => (await import("../scan.ts")).scanBlock,
  worker: packageFile(import.meta.url.endsWith(".ts") ? "src/pool/worker.ts" : "dist/pool/worker.js"),
};

function threadCount(threads: number | undefined): number {
  if (threads === undefined) return availableParallelism();
  if (Number.isInteger(threads) && threads >= 1) return threads;
  throw new SuminuriError("E_INVALID_VALUE", `threads must be a whole number from 1, not ${threads}`);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function dropUndefined<T extends object>(options: T): Defined<T> {
  // Only entries that are not undefined are left.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<T>;
}
