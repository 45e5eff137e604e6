import { SuminuriError } from "../errors.ts";
import { isLocale, localeFromEnvironment } from "../policy/locale.ts";
import type { Locale } from "../policy/locale.ts";
import { notInThisVersion } from "./commands.ts";
import { complaint, usageError } from "./complaint.ts";
import { exitCodes } from "./exit-codes.ts";
import { buildProgram } from "./program.ts";

/** Runs the command line. Gives the exit code and never throws: what goes wrong is told on stderr. */
export async function run(commandLine: readonly string[]): Promise<number> {
  // Needed before the flags are parsed: their own mistakes are told in it.
  const locale = localeAskedFor(commandLine) ?? localeFromEnvironment(process.env);
  ignoreClosedPipes();
  let exitCode: number = exitCodes.nothingFound;
  const program = buildProgram(locale, {
    scan: async (paths, flags) => {
      const cwd = process.cwd();
      const [{ scanRequest }, { scan }] = await Promise.all([
        import("./scan-request.ts"),
        import("./scan.ts"),
      ]);
      exitCode = await scan(await scanRequest(paths, flags, cwd, locale), cwd);
    },
    types: async () => {
      const { typesTable } = await import("./types.ts");
      process.stdout.write(typesTable(locale));
    },
    later: (command) => {
      throw new SuminuriError("E_UNKNOWN_OPTION", notInThisVersion(command)[locale]);
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

function localeAskedFor(commandLine: readonly string[]): Locale | undefined {
  const at = commandLine.findIndex((argument) => argument === "--locale" || argument.startsWith("--locale="));
  if (at === -1) return undefined;
  const text = commandLine[at].includes("=")
    ? commandLine[at].slice("--locale=".length)
    : (commandLine[at + 1] ?? "");
  return isLocale(text) ? text : undefined;
}

/** `suminuri --help | head -1` must not end in a stack trace. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: Error & { code?: string }) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
