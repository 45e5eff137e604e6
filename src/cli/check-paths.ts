import { lstatSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { SuminuriError } from "../errors.ts";
import { suggestion } from "../policy/check-values.ts";
import { didYouMean } from "../policy/did-you-mean.ts";
import type { Locale } from "../policy/locale.ts";
import { commandNames, laterCommandNames, notInThisVersion } from "./commands.ts";

const PATTERN = /[*?{}[\]()!]/;

/**
 * Throws for a path to nothing, before anything is read, and says what was perhaps meant: a command, since a word
 * that is none is taken for a path, or a file with a similar name.
 */
export function checkPaths(paths: readonly string[], cwd: string, locale: Locale): void {
  for (const path of paths) {
    if (path === "-" || PATTERN.test(path) || isThere(resolve(cwd, path))) continue;
    if (laterCommandNames.includes(path))
      throw new SuminuriError("E_UNKNOWN_COMMAND", notInThisVersion(path)[locale]);
    const near = nearCommand(path) ?? nearFile(path, cwd);
    throw new SuminuriError(
      "E_PATH_NOT_FOUND",
      {
        en: `there is no file or folder "${path}".${suggestion(near, "en")} Paths are taken from the current folder.`,
        ja: `「${path}」というファイルやフォルダはありません。${suggestion(near, "ja")}パスは今のフォルダから数えます。`,
      }[locale],
    );
  }
}

function isThere(location: string): boolean {
  return lstatSync(location, { throwIfNoEntry: false }) !== undefined;
}

function nearCommand(path: string): string | undefined {
  const near = /^[a-z]+$/i.test(path) ? didYouMean(path, commandNames) : undefined;
  return near === undefined ? undefined : `suminuri ${near}`;
}

function nearFile(path: string, cwd: string): string | undefined {
  const folder = dirname(path);
  try {
    const near = didYouMean(basename(path), readdirSync(resolve(cwd, folder)));
    return near === undefined ? undefined : join(folder, near);
  } catch {
    // The folder is missing as well: there is nothing to suggest.
    return undefined;
  }
}
