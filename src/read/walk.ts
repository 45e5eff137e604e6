import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { join } from "node:path";
import type { FailedResult, SkippedResult } from "../model.ts";
import { childPath, holds } from "./display-path.ts";
import { errorCode, failed, skipped } from "./failure.ts";
import { enterFolder, ignores, placeIn, type IgnoreRules } from "./ignore-rules.ts";
import type { FileSource } from "./source.ts";

/** A folder whose files are asked for. */
export interface Folder {
  readonly path: string;
  readonly location: string;
  /** The location without any symbolic link: two ways to one folder are the same folder. */
  readonly real: string;
}

/** What a walk keeps to and remembers; the walks of one run share it, so that no file comes twice. */
export interface WalkState {
  readonly maxFilesize: number;
  readonly excludes: (path: string, isFolder: boolean) => boolean;
  /** Real locations of the files that come under their own name anyway. */
  readonly namedFiles: ReadonlySet<string>;
  /** Real locations of the folders that walks begin at. */
  readonly roots: Set<string>;
  /** Real locations of the folders, and of the files behind links, that were met. */
  readonly met: Set<string>;
}

/** A file or folder whose turn is to come. */
interface Pending extends Folder {
  readonly entry: "file" | "folder" | "link" | "other";
  /** Relative to the top folder of the rules. */
  readonly inner: string;
  /** Those of the folder around it. */
  readonly rules: IgnoreRules;
}

type Result = SkippedResult | FailedResult;

/**
 * The files under a folder, in the order of their paths.
 *
 * A link to something inside a walked folder is passed over, since the thing itself is met in its own place. A link
 * that leads out is followed, unless to a folder that holds a walked one: that could become the whole disk.
 */
export function* walk(folder: Folder, rules: IgnoreRules, state: WalkState): Generator<FileSource | Result> {
  // A stack and no recursion: a file deep down would pass through a generator for each folder above it.
  const { path, location, real } = folder;
  const stack: Pending[] = [
    { path, location, real, entry: "folder", inner: placeIn(rules, location), rules },
  ];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const found = next.entry === "link" ? follow(next, state) : next;
    if (found === undefined) {
      continue;
    }
    if ("kind" in found) {
      yield found;
    } else if (found.entry === "file") {
      if (!state.namedFiles.has(found.real)) {
        yield fileSource(found, state.maxFilesize);
      }
    } else if (found.entry === "folder") {
      const listed = contents(found, state);
      if ("kind" in listed) {
        yield listed;
      } else {
        listed.reverse().forEach((entry) => stack.push(entry));
      }
    } else {
      yield skipped(found.path, "not-a-file");
    }
  }
}

/** What a folder holds and no rule leaves out, sorted. */
function contents(folder: Pending, state: WalkState): Pending[] | FailedResult {
  if (state.met.has(folder.real)) {
    return [];
  }
  state.met.add(folder.real);
  let entries: Dirent[];
  try {
    entries = readdirSync(folder.location, { withFileTypes: true });
  } catch (error) {
    return failed(folder.path, error);
  }
  const rules = entries.some(({ name }) => folder.rules.fileNames.includes(name))
    ? enterFolder(folder.rules, folder.location)
    : folder.rules;
  return entries
    .filter(({ name }) => name !== ".git")
    .map((entry) => pending(folder, entry, rules))
    .filter((entry) => !isLeftOut(entry, state))
    .sort(byPath);
}

function pending(folder: Pending, entry: Dirent, rules: IgnoreRules): Pending {
  return {
    path: childPath(folder.path, entry.name),
    location: join(folder.location, entry.name),
    real: join(folder.real, entry.name),
    entry: entryOf(entry),
    inner: childPath(folder.inner, entry.name),
    rules,
  };
}

function entryOf(entry: Dirent): Pending["entry"] {
  if (entry.isFile()) {
    return "file";
  }
  if (entry.isDirectory()) {
    return "folder";
  }
  return entry.isSymbolicLink() ? "link" : "other";
}

function isLeftOut({ path, inner, rules, entry }: Pending, state: WalkState): boolean {
  const isFolder = entry === "folder";
  return ignores(rules, inner, isFolder) || state.excludes(path, isFolder);
}

// A folder sorts as its files do, with a slash behind its name, so that the order is that of whole paths.
function byPath(a: Pending, b: Pending): number {
  const left = a.entry === "folder" ? `${a.path}/` : a.path;
  const right = b.entry === "folder" ? `${b.path}/` : b.path;
  return left < right ? -1 : 1;
}

/** What a link leads to, under the link's own path; undefined when it is met elsewhere or left out. */
function follow(link: Pending, state: WalkState): Pending | Result | undefined {
  try {
    const real = realpathSync(link.location);
    const stats = statSync(real);
    const entry = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
    const target: Pending = { ...link, real, entry };
    if (isMetElsewhere(target, state) || isLeftOut(target, state)) {
      return undefined;
    }
    if (entry === "folder") {
      state.roots.add(real);
    } else {
      state.met.add(real);
    }
    return target;
  } catch (error) {
    // Behind a link that points nowhere is nothing that could have been examined.
    return errorCode(error) === "ENOENT" ? skipped(link.path, "not-a-file") : failed(link.path, error);
  }
}

function isMetElsewhere({ real }: Pending, state: WalkState): boolean {
  return state.met.has(real) || [...state.roots].some((root) => holds(root, real) || holds(real, root));
}

function fileSource({ path, location }: Pending, maxFilesize: number): FileSource | Result {
  try {
    const { size } = statSync(location);
    return size > maxFilesize ? skipped(path, "too-large") : { kind: "file", path, location, size };
  } catch (error) {
    return failed(path, error);
  }
}
