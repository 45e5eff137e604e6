import { lstatSync, realpathSync, statSync, type Stats } from "node:fs";
import { resolve } from "node:path";
import { SuminuriError } from "../errors.ts";
import type { FailedResult, SkippedResult } from "../model.ts";
import { displayPath } from "./display-path.ts";
import { errorCode, failed, skipped } from "./failure.ts";
import type { FileSource } from "./source.ts";
import type { Folder } from "./walk.ts";

/** What a path on the command line stands for. */
export type NamedPath =
  | NamedFile
  | (Folder & { readonly kind: "folder" })
  | { readonly kind: "pattern"; readonly pattern: string }
  | { readonly kind: "stdin" }
  | SkippedResult
  | FailedResult;

/** A file and its location without any symbolic link. */
export interface NamedFile extends FileSource {
  readonly real: string;
}

const globCharacters = /[*?{[]|[!@+]\(/;

/** What a path stands for. Throws when nothing is there and it is no pattern either. */
export function namedPath(typed: string, cwd: string): NamedPath {
  if (typed === "-") {
    return { kind: "stdin" };
  }
  const location = resolve(cwd, typed);
  const path = displayPath(cwd, location);
  try {
    return whatStandsAt(path, location, statSync(location));
  } catch (error) {
    if (!isMissing(error)) {
      return failed(path, error);
    }
  }
  if (exists(typed, cwd)) {
    return failed(path, { code: "ENOENT" }); // a link that points nowhere
  }
  if (isPattern(typed, cwd)) {
    return { kind: "pattern", pattern: typed };
  }
  throw pathNotFound(typed, cwd);
}

/** Whether something, be it a broken link, stands at a path. */
export function exists(typed: string, cwd: string): boolean {
  try {
    lstatSync(resolve(cwd, typed));
    return true;
  } catch (error) {
    return !isMissing(error);
  }
}

/** Whether a path is meant as a pattern: it looks like one, and nothing has that very name. */
export function isPattern(typed: string, cwd: string): boolean {
  return globCharacters.test(typed) && !exists(typed, cwd);
}

/** The error for a path, or a pattern, that leads to nothing. */
export function pathNotFound(typed: string, cwd: string): SuminuriError {
  const what = globCharacters.test(typed) ? "No file matches" : "There is no file or folder";
  return new SuminuriError(
    "E_PATH_NOT_FOUND",
    `${what} "${typed}" (seen from ${cwd}). Check the spelling and the current folder.`,
  );
}

function whatStandsAt(path: string, location: string, stats: Stats): NamedPath {
  if (stats.isDirectory()) {
    return { kind: "folder", path, location, real: realpathSync(location) };
  }
  if (stats.isFile()) {
    return { kind: "file", path, location, real: realpathSync(location), size: stats.size };
  }
  return skipped(path, "not-a-file");
}

// A path through a file, as in `notes.txt/page`, leads to nothing too.
function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(errorCode(error));
}
