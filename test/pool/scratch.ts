import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { FindingResult, ScanResult } from "../../src/model.ts";
import type { Layout } from "../../src/pool/blocks.ts";
import type { Equipment } from "../../src/pool/run-plan.ts";
import type { ScanFilesOptions } from "../../src/pool/scan-files.ts";
import type { Scan } from "../../src/pool/scan-stretch.ts";
import { scanFilesWith } from "../../src/pool/scan-files.ts";
import { fakeScan, smallLayout } from "./fake-scan.ts";

/** A folder of its own with the given files. */
export class Scratch {
  readonly folder: string = mkdtempSync(join(tmpdir(), "suminuri-pool-"));

  write(name: string, content: string | Uint8Array): string {
    const location = join(this.folder, name);
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(location, content);
    return location;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The bracket scanner in place of the real one, with small blocks. */
export function equipment(layout: Partial<Layout> = {}, scan: Scan = fakeScan): Equipment {
  return {
    layout: { ...smallLayout, ...layout },
    loadScan: async () => scan,
    worker: new URL("./fake-worker.ts", import.meta.url),
  };
}

export interface ScratchScan extends ScanFilesOptions {
  readonly layout?: Partial<Layout>;
  /** In place of the bracket scanner, where there are no threads. */
  readonly scan?: Scan;
}

/** All results of scanning a scratch folder; the seconds are taken out, for they are never the same. */
export async function resultsOf(
  scratch: Scratch,
  { layout, scan, ...options }: ScratchScan = {},
  paths: readonly string[] = ["."],
): Promise<ScanResult[]> {
  const results: ScanResult[] = [];
  const found = scanFilesWith(equipment(layout, scan), paths, {
    cwd: scratch.folder,
    threads: 1,
    ...options,
  });
  for await (const result of found)
    results.push(result.kind === "summary" ? { ...result, seconds: 0 } : result);
  return results;
}

export function findingsIn(results: readonly ScanResult[]): FindingResult[] {
  return results.filter((result) => result.kind === "finding");
}
