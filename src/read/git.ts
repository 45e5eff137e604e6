import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SuminuriError } from "../errors.ts";

const run = promisify(execFile);

// A list of staged paths has no natural limit.
const anyLength = Number.POSITIVE_INFINITY;

/** What git writes when it is run in a folder, as text; its mistakes become errors of the user. */
export async function git(args: readonly string[], cwd: string): Promise<string> {
  try {
    // Its complaints are told apart below, so they have to come in one language.
    const env = { ...process.env, LC_ALL: "C" };
    const { stdout } = await run("git", [...args], { cwd, env, maxBuffer: anyLength, encoding: "utf8" });
    return stdout;
  } catch (error) {
    throw gitError(error, cwd);
  }
}

/** The error of the user for a git that is absent or refuses. Git's complaints name files, never what is in them. */
export function gitError(error: unknown, cwd: string): SuminuriError {
  if (isFailure(error) && error.code === "ENOENT") {
    return new SuminuriError(
      "E_GIT",
      "--staged needs git, and no program of that name was found. Install git.",
    );
  }
  const complaint = isFailure(error) ? (error.stderr ?? "").trim().split("\n")[0] : "";
  if (/not a git repository|must be run in a work tree/.test(complaint)) {
    return new SuminuriError(
      "E_GIT",
      `--staged reads the git index, and ${cwd} is not in the work tree of a git repository. ` +
        "Run it inside one, or scan paths without --staged.",
    );
  }
  return new SuminuriError(
    "E_GIT",
    `git could not tell what is staged in ${cwd}: ${complaint || "it failed"}.`,
  );
}

interface Failure {
  readonly code?: unknown;
  readonly stderr?: string;
}

function isFailure(error: unknown): error is Failure {
  return typeof error === "object" && error !== null;
}
