import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** In the order in which they are looked for; the first in the nearest folder wins. */
export const configFileNames: readonly string[] = [
  "suminuri.config.json",
  "suminuri.config.yaml",
  "suminuri.config.yml",
  ".suminurirc",
];

/** The configuration file of a folder: in it or in the nearest folder above it. */
export function findConfig(folder: string): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    const found = configFileNames.map((name) => join(here, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (dirname(here) === here) return undefined;
  }
}
