import { readFileSync } from "node:fs";

/** The lines of a list beside this file, without comments. */
export function readLines(file: string): string[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# ") && !line.startsWith("["));
}
