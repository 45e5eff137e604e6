/**
 * read: where bytes come from. Files, folders, standard input and the git index, as sources in a fixed order.
 *
 * Reading is left to whoever scans: a worker opens a file by its location and reads its part with `readRange`.
 */
import type { FailedResult, SkippedResult } from "../model.ts";
import { excluder } from "./ignore-rules.ts";
import { listPaths } from "./list-paths.ts";
import type { ReadOptions, Source } from "./source.ts";

export { changed, failed } from "./failure.ts";
export { readRange } from "./range.ts";
export type { BytesSource, FileSource, ReadOptions, Source, StreamSource } from "./source.ts";

/**
 * What is to be scanned; all of the current folder when no path is given.
 * A mistake of the user, such as a path that leads to nothing, throws before anything is listed.
 */
export async function* listSources(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Source | SkippedResult | FailedResult> {
  const settings = {
    cwd: options.cwd ?? process.cwd(),
    maxFilesize: options.maxFilesize ?? Number.POSITIVE_INFINITY,
    excludes: excluder(options.exclude ?? []),
  };
  if (options.staged === true) {
    // Workers read ranges only, and have no use for the modules of Node that run git.
    const { listStaged } = await import("./staged.ts");
    yield* listStaged(paths, settings);
  } else {
    yield* listPaths(paths.length > 0 ? paths : ["."], {
      ...settings,
      gitignore: options.gitignore ?? true,
      stdinFilename: options.stdinFilename ?? "-",
    });
  }
}
