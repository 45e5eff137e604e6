import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import type createMatcher from "ignore";
import type { Ignore } from "ignore";
import { holds, withForwardSlashes } from "./display-path.ts";

/** What the ignore files from a top folder down to some folder say. */
export interface IgnoreRules {
  /** The repository's root or the folder the walk began at: paths to test are relative to it. */
  readonly top: string;
  readonly fileNames: readonly string[];
  /** Undefined as long as no ignore file was met. */
  readonly matcher: Ignore | undefined;
}

/** The names of the ignore files that count; later ones overrule earlier ones in the same folder. */
export function ignoreFileNames(gitignore: boolean): readonly string[] {
  return gitignore ? [".gitignore", ".suminuriignore"] : [".suminuriignore"];
}

/**
 * The rules that the folders above a folder make for it, from the repository's root down or, outside a repository,
 * from the current folder.
 */
export function rulesAround(folder: string, cwd: string, fileNames: readonly string[]): IgnoreRules {
  const top = repositoryRoot(folder) ?? (holds(cwd, folder) ? cwd : folder);
  return foldersAbove(folder, top).reduce(enterFolder, { top, fileNames, matcher: undefined });
}

/** The same for a folder that was asked for by name: if it is ignored, the rules that do so count no longer. */
export function rulesAroundNamed(folder: string, cwd: string, fileNames: readonly string[]): IgnoreRules {
  const rules = rulesAround(folder, cwd, fileNames);
  const inner = placeIn(rules, folder);
  return inner !== "" && ignores(rules, inner, true) ? { top: folder, fileNames, matcher: undefined } : rules;
}

/** A test for single files, such as those that a pattern found. */
export function fileIgnorer(cwd: string, fileNames: readonly string[]): (location: string) => boolean {
  const rulesInside = new Map<string, IgnoreRules>();
  return (location) => {
    const folder = dirname(location);
    let rules = rulesInside.get(folder);
    if (rules === undefined) {
      rules = enterFolder(rulesAround(folder, cwd, fileNames), folder);
      rulesInside.set(folder, rules);
    }
    return ignores(rules, placeIn(rules, location), false);
  };
}

/** Where something stands inside the top folder of the rules, with forward slashes. */
export function placeIn(rules: IgnoreRules, location: string): string {
  return withForwardSlashes(relative(rules.top, location));
}

/** The rules in force inside a folder, given those of the folder around it. */
export function enterFolder(rules: IgnoreRules, folder: string): IgnoreRules {
  const lines = rules.fileNames.flatMap((name) => readLines(join(folder, name)));
  if (lines.length === 0) {
    return rules;
  }
  const place = placeIn(rules, folder);
  const matcher = newMatcher();
  if (rules.matcher !== undefined) {
    matcher.add(rules.matcher);
  }
  return { ...rules, matcher: matcher.add(lines.map((line) => anchored(line, place))) };
}

/** Whether the rules ignore what stands at a path, relative to their top folder. */
export function ignores(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  return rules.matcher?.ignores(isFolder ? `${path}/` : path) ?? false;
}

/** A test for patterns in the manner of .gitignore, for paths as shown to the user. */
export function excluder(patterns: readonly string[]): (path: string, isFolder: boolean) => boolean {
  if (patterns.length === 0) {
    return () => false;
  }
  const matcher = newMatcher().add([...patterns]);
  return (path, isFolder) => {
    // Patterns are relative to the current folder; of a path outside it, the part that can be told is matched.
    const inner = path.replace(/^(?:\.{0,2}\/)+/, "");
    return inner !== "" && inner !== "." && inner !== ".." && matcher.ignores(isFolder ? `${inner}/` : inner);
  };
}

let loaded: typeof createMatcher | undefined;

function newMatcher(): Ignore {
  // Nobody waits for the library where no ignore file is met. Folders are walked without promises, hence require.
  loaded ??= createRequire(import.meta.url)("ignore") as typeof createMatcher;
  return loaded({ ignoreCase: process.platform === "win32" || process.platform === "darwin" });
}

function repositoryRoot(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(join(place, ".git"))) {
      return place;
    }
    if (dirname(place) === place) {
      return undefined;
    }
  }
}

/** From the top folder down to the parent of the folder; none when the folder is the top. */
function foldersAbove(folder: string, top: string): readonly string[] {
  const folders: string[] = [];
  for (let place = folder; place !== top;) {
    place = dirname(place);
    folders.unshift(place);
  }
  return folders;
}

function readLines(file: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    // Mostly there is no such file; one that cannot be read ignores nothing, and more is scanned.
    return [];
  }
  return text.replace(/^\u{feff}/u, "").split(/\r?\n/);
}

/**
 * A pattern of a nested ignore file as a pattern for the top folder. All rules can then stand in one list in which
 * the last match decides, which is how git lets a nested file overrule one above it.
 */
function anchored(line: string, place: string): string {
  const pattern = line.replace(/(?<!\\) +$/, "");
  if (place === "" || pattern === "" || pattern.startsWith("#")) {
    return line;
  }
  const negated = pattern.startsWith("!");
  const body = negated ? pattern.slice(1) : pattern;
  const anyDepth = body.slice(0, -1).includes("/") ? "" : "**/";
  const rest = body.startsWith("/") ? body.slice(1) : body;
  if (rest === "") {
    return ""; // "/" and "!" mean nothing, and would mean the whole folder here
  }
  return `${negated ? "!" : ""}/${place.replace(/[\\*?[\]]/g, "\\$&")}/${anyDepth}${rest}`;
}
