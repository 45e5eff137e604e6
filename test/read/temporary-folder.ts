import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import type { FailedResult, SkippedResult } from "../../src/model.ts";
import { listSources, type ReadOptions, type Source } from "../../src/read/read.ts";

/** A folder outside any repository that is gone after the tests, with the given files in it. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "suminuri-read-")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files under a folder and makes the folders they need. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
}

type Listed = Source | SkippedResult | FailedResult;

/** Everything that `listSources` gives. */
export async function list(paths: readonly string[], options: ReadOptions): Promise<readonly Listed[]> {
  return collect(listSources(paths, options));
}

/** Their paths; what is skipped or failed with its reason behind it. */
export async function listPaths(paths: readonly string[], options: ReadOptions): Promise<readonly string[]> {
  return (await list(paths, options)).map((listed) => {
    switch (listed.kind) {
      case "skipped":
        return `${listed.path} (${listed.reason})`;
      case "failed":
        return `${listed.path} (${listed.code})`;
      default:
        return listed.path;
    }
  });
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const collected: Item[] = [];
  for await (const item of items) {
    collected.push(item);
  }
  return collected;
}
