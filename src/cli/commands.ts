import type { Localized } from "../policy/locale.ts";

/** The commands of this version, for help and for suggestions. */
export const commandNames: readonly string[] = ["scan", "types", "help"];

/**
 * Words that are commands of versions to come. `suminuri redact` must not look for a file of that name today
 * and change files tomorrow.
 */
export const laterCommandNames: readonly string[] = ["redact", "classify", "baseline", "check", "serve"];

/** What to say to who uses one of them. */
export function notInThisVersion(command: string): Localized {
  return {
    en: `the command "${command}" is not in this version. To scan a file or folder of that name: suminuri scan ./${command}`,
    ja: `「${command}」コマンドはこの版にはまだありません。その名前のファイルやフォルダを検査するには: suminuri scan ./${command}`,
  };
}
