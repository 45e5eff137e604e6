import { resolve } from "node:path";
import { globSync } from "tinyglobby";
import { withForwardSlashes } from "./display-path.ts";

/** The files that a pattern matches, as sorted absolute paths; hidden files too, but nothing inside `.git`. */
export function filesMatching(pattern: string, cwd: string): readonly string[] {
  return globSync(withForwardSlashes(pattern), {
    cwd,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ["**/.git/**"],
  })
    .map((path) => resolve(cwd, path))
    .sort();
}
