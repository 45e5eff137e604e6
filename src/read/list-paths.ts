import type { FailedResult, SkippedResult } from "../model.ts";
import { skipped } from "./failure.ts";
import { fileIgnorer, ignoreFileNames, rulesAroundNamed } from "./ignore-rules.ts";
import { namedPath, pathNotFound, type NamedPath } from "./named-paths.ts";
import type { FileSource, Source } from "./source.ts";
import { walk, type WalkState } from "./walk.ts";

/** What `listPaths` keeps to. */
export interface ListSettings {
  readonly cwd: string;
  readonly gitignore: boolean;
  readonly maxFilesize: number;
  readonly excludes: (path: string, isFolder: boolean) => boolean;
  readonly stdinFilename: string;
}

type Listed = Source | SkippedResult | FailedResult;

/** A path that was named, or a file that a named pattern found. */
type Target = Exclude<NamedPath, { readonly kind: "pattern" }>;

// Walking waits for nothing, so it would shut out Ctrl-C and the progress bar; it makes room after so many files.
const filesBetweenBreaks = 512;

/**
 * The files that paths stand for: the paths in their order, what is in a folder sorted, nothing twice.
 * A path that leads to nothing throws before anything is listed.
 */
export async function* listPaths(paths: readonly string[], settings: ListSettings): AsyncGenerator<Listed> {
  const targets = await findTargets(paths, settings);
  const state: WalkState = {
    maxFilesize: settings.maxFilesize,
    excludes: settings.excludes,
    namedFiles: new Set(targets.flatMap((target) => (target.kind === "file" ? [target.real] : []))),
    roots: new Set(targets.flatMap((target) => (target.kind === "folder" ? [target.real] : []))),
    met: new Set(),
  };
  let count = 0;
  for (const target of targets) {
    for (const listed of sourcesOf(target, settings, state)) {
      yield listed;
      if (++count % filesBetweenBreaks === 0) {
        await new Promise((resume) => setImmediate(resume));
      }
    }
  }
}

async function findTargets(paths: readonly string[], settings: ListSettings): Promise<readonly Target[]> {
  const targets: Target[] = [];
  for (const typed of new Set(paths)) {
    const named = namedPath(typed, settings.cwd);
    if (named.kind === "pattern") {
      targets.push(...(await filesFor(named.pattern, settings)));
    } else {
      targets.push(named);
    }
  }
  return targets;
}

/** The files that a pattern stands for. They were found and not named, so ignore files count. */
async function filesFor(pattern: string, { cwd, gitignore }: ListSettings): Promise<readonly Target[]> {
  // Shells expand most patterns, so the library is loaded only when one arrives.
  const { filesMatching } = await import("./glob.ts");
  const locations = filesMatching(pattern, cwd);
  if (locations.length === 0) {
    throw pathNotFound(pattern, cwd);
  }
  const isIgnored = fileIgnorer(cwd, ignoreFileNames(gitignore));
  return locations
    .filter((location) => !isIgnored(location))
    .map((location) => namedPath(location, cwd))
    .filter((target) => target.kind !== "pattern");
}

function* sourcesOf(target: Target, settings: ListSettings, state: WalkState): Generator<Listed> {
  switch (target.kind) {
    case "file":
      if (!state.met.has(target.real) && !state.excludes(target.path, false)) {
        state.met.add(target.real);
        yield fileSource(target, state.maxFilesize);
      }
      break;
    case "folder":
      if (!state.excludes(target.path, true)) {
        const fileNames = ignoreFileNames(settings.gitignore);
        yield* walk(target, rulesAroundNamed(target.location, settings.cwd, fileNames), state);
      }
      break;
    case "stdin":
      yield { kind: "stream", path: settings.stdinFilename, stream: process.stdin };
      break;
    case "skipped":
    case "failed":
      if (!state.excludes(target.path, false)) {
        yield target;
      }
  }
}

function fileSource({ path, location, size }: FileSource, maxFilesize: number): FileSource | SkippedResult {
  return size > maxFilesize ? skipped(path, "too-large") : { kind: "file", path, location, size };
}
