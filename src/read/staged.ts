import { posix, resolve } from "node:path";
import { SuminuriError } from "../errors.ts";
import type { FailedResult, SkippedResult } from "../model.ts";
import { withForwardSlashes } from "./display-path.ts";
import { failed, skipped } from "./failure.ts";
import { git } from "./git.ts";
import { gitObjects } from "./git-objects.ts";
import { fileIgnorer, ignoreFileNames } from "./ignore-rules.ts";
import { exists, isPattern, pathNotFound } from "./named-paths.ts";
import type { BytesSource } from "./source.ts";

/** What `listStaged` keeps to. */
export interface StagedOptions {
  readonly cwd: string;
  readonly maxFilesize: number;
  readonly excludes: (path: string, isFolder: boolean) => boolean;
}

interface StagedFile {
  readonly path: string;
  readonly mode: string;
  readonly id: string;
}

const regularFile = /^100/;
const rawRecord = /^:\d+ (\d+) [\da-f]+ ([\da-f]+) [A-Z]/;

/**
 * The files that the next commit adds or changes, with their contents in the index: what stands in the work tree may
 * be something else. Only those below the given paths, when there are any.
 */
export async function* listStaged(
  paths: readonly string[],
  options: StagedOptions,
): AsyncGenerator<BytesSource | SkippedResult | FailedResult> {
  const files = await stagedFiles(paths, options.cwd);
  // A `.gitignore` does not count: what is staged was added despite it.
  const isIgnored = fileIgnorer(options.cwd, ignoreFileNames(false));
  const kept = files.filter(
    ({ path }) => !options.excludes(path, false) && !isIgnored(resolve(options.cwd, path)),
  );
  const regular = kept.filter(({ mode }) => regularFile.test(mode));
  const objects = gitObjects(
    regular.map(({ id }) => id),
    options.cwd,
    options.maxFilesize,
  );
  try {
    for (const { path, mode } of kept) {
      if (!regularFile.test(mode)) {
        // A symbolic link or a submodule: what it points at is not part of the commit.
        yield skipped(path, "not-a-file");
        continue;
      }
      const { value: object } = await objects.next();
      if (object === undefined || object.kind === "missing") {
        yield failed(path, { code: "EOBJECT" });
      } else if (object.kind === "too-large") {
        yield skipped(path, "too-large");
      } else {
        yield { kind: "bytes", path, bytes: object.bytes };
      }
    }
  } finally {
    await objects.return(undefined);
  }
}

/** Sorted by path, which is relative to the current folder as every path is. */
async function stagedFiles(paths: readonly string[], cwd: string): Promise<readonly StagedFile[]> {
  // A rename is the new path in full; asking for no renames says the same in simpler records.
  const flags = [
    "--cached",
    "--raw",
    "-z",
    "--no-abbrev",
    "--no-renames",
    "--no-relative",
    "--diff-filter=ACMT",
  ];
  const limits = paths.map((path) => pathspec(path, cwd));
  // Both are started at once. Outside a repository both complain, and the first one's complaint is the clear one.
  const prefix = git(["rev-parse", "--show-prefix"], cwd);
  const output = git(["diff", ...flags, "--ignore-submodules=dirty", "--", ...limits], cwd);
  output.catch(() => undefined);
  const folder = (await prefix).replace(/\n$/, "");
  await checkPaths(paths, cwd);
  const files = stagedRecords(await output, folder);
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function stagedRecords(output: string, prefix: string): readonly StagedFile[] {
  const fields = output.split("\0");
  const files: StagedFile[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode, id] = rawRecord.exec(fields[index]) ?? [];
    if (mode !== undefined && id !== undefined) {
      files.push({ path: posix.relative(prefix, fields[index + 1]), mode, id });
    }
  }
  return files;
}

/** A staged file may be gone from the work tree, so a path that is in neither place is the mistake. */
async function checkPaths(paths: readonly string[], cwd: string): Promise<void> {
  for (const path of paths) {
    if (path === "-") {
      throw new SuminuriError(
        "E_INVALID_VALUE",
        `--staged reads the git index; leave out "-" (standard input).`,
      );
    }
    if (!exists(path, cwd) && (await git(["ls-files", "-z", "--", pathspec(path, cwd)], cwd)) === "") {
      throw pathNotFound(path, cwd);
    }
  }
}

function pathspec(path: string, cwd: string): string {
  return `:(${isPattern(path, cwd) ? "glob" : "literal"})${withForwardSlashes(path)}`;
}
