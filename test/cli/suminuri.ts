import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach } from "vitest";

/** The built program, which is what users run. */
export const mainFile: string = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

if (!existsSync(mainFile)) throw new Error("the program is not built: run `npm run build` first");

/** A line with an invented My Number whose check digit is right. */
export const findingLine = "個人番号: 123456789018\n";

export interface Run {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** Variables of the machine that tests run on must not decide language and colours. */
export const plainEnvironment: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  LC_ALL: "C",
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
};

/** Runs the built program to its end. */
export function suminuri(commandLine: readonly string[], run: Run = {}): Outcome {
  const { stdout, stderr, status } = spawnSync(process.execPath, [mainFile, ...commandLine], {
    cwd: run.cwd,
    input: run.input ?? "",
    env: { ...plainEnvironment, ...run.environment },
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return { stdout, stderr, exitCode: status };
}

/** A new folder for each test of a file, and a way to fill it. */
export function temporaryFolder(): {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
} {
  let path = "";
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), "suminuri-cli-"));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path(): string {
      return path;
    },
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
  };
}
