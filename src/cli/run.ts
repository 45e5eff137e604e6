import { SuminuriError } from "../errors.ts";
import { isLocale, localeFromEnvironment } from "../policy/locale.ts";
import type { Locale } from "../policy/locale.ts";
import { notInThisVersion } from "./commands.ts";
import { complaint, usageError } from "./complaint.ts";
import { exitCodes } from "./exit-codes.ts";
import { localeOf } from "./flag-values.ts";
import { outputError } from "./output.ts";
import { buildProgram } from "./program.ts";
import { scanRequest } from "./scan-request.ts";
import { scan } from "./scan.ts";
import { typesTable } from "./types.ts";

/** Runs the command line. Gives the exit code and never throws: what goes wrong is told on stderr. */
export async function run(commandLine: readonly string[]): Promise<number> {
  const locale = localeAskedFor(commandLine) ?? localeFromEnvironment(process.env);
  watchStreams(locale);
  let exitCode: number = exitCodes.nothingFound;
  const program = buildProgram(locale, {
    scan: async (paths, flags) => {
      const cwd = process.cwd();
      exitCode = await scan(await scanRequest(paths, flags, cwd, locale), cwd);
    },
    types: async (flags) => {
      localeOf(flags, locale);
      process.stdout.write(typesTable(locale));
    },
    later: (command) => {
      throw new SuminuriError("E_UNKNOWN_COMMAND", notInThisVersion(command)[locale]);
    },
  });

  try {
    await program.parseAsync([...commandLine], { from: "user" });
    return exitCode;
  } catch (error) {
    return ended(error, locale);
  }
}

function ended(error: unknown, locale: Locale): number {
  // commander ends help and version by throwing as well, with the exit code 0.
  if (isCommanderError(error)) {
    if (error.exitCode === 0) return exitCodes.nothingFound;
    process.stderr.write(complaint(usageError(error.code, error.message, locale), locale));
    return exitCodes.error;
  }
  process.stderr.write(complaint(error, locale));
  return exitCodes.error;
}

function isCommanderError(
  error: unknown,
): error is Error & { readonly code: string; readonly exitCode: number } {
  return (
    error instanceof Error &&
    "exitCode" in error &&
    "code" in error &&
    String(error.code).startsWith("commander.")
  );
}

/** The locale of `--locale`, read before the flags are parsed, since their own mistakes are told in it. */
function localeAskedFor(commandLine: readonly string[]): Locale | undefined {
  const flags = commandLine.slice(0, commandLine.includes("--") ? commandLine.indexOf("--") : undefined);
  const at = flags.findIndex((argument) => argument === "--locale" || argument.startsWith("--locale="));
  const text = flags[at]?.startsWith("--locale=") ? flags[at].slice("--locale=".length) : flags[at + 1];
  return at !== -1 && text !== undefined && isLocale(text) ? text : undefined;
}

/** `suminuri --help | head -1` must not end in a stack trace; a full disk must not pass for success. */
function watchStreams(locale: Locale): void {
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", (error: Error & { code?: string }) => {
    if (error.code === "EPIPE") return;
    process.stderr.write(complaint(outputError("stdout", error.code, locale), locale));
    process.exit(exitCodes.error);
  });
}
