import { cpSync, readFileSync, statSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { entityTypes } from "../../src/entity-types.ts";
import { scanFlags } from "../../src/cli/scan-flags.ts";
import { mainFile, suminuri, temporaryFolder } from "./suminuri.ts";

const folder = temporaryFolder();
const japanese = { environment: { LC_ALL: "ja_JP.UTF-8" } };
const packageFile = join(dirname(mainFile), "../../package.json");

function complaint(commandLine: readonly string[], run = {}): string {
  const { stdout, stderr, exitCode } = suminuri(commandLine, { cwd: folder.path, ...run });
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  return stderr;
}

describe("mistakes are met with what was meant", () => {
  test.each([
    [["--formt", "json"], "E_UNKNOWN_OPTION", "Did you mean --format?"],
    [["--min_score=0.3"], "E_UNKNOWN_OPTION", "Did you mean --min-score?"],
    [["-Z"], "E_UNKNOWN_OPTION", "there is no option -Z"],
    [["-f", "sarf"], "E_UNKNOWN_FORMAT", "Did you mean sarif?"],
    [["--types", "JP_MYNUMBER"], "E_UNKNOWN_TYPE", "Did you mean JP_MY_NUMBER?"],
    [["--exclude-types", "PERSON,EMAIL"], "E_UNKNOWN_TYPE", "Did you mean EMAIL_ADDRESS?"],
    [["scna", "."], "E_PATH_NOT_FOUND", "Did you mean suminuri scan?"],
    [["--min-score", "1.5"], "E_INVALID_VALUE", "a number from 0 to 1"],
    [["--min-score", ""], "E_INVALID_VALUE", "a number from 0 to 1"],
    [["-j", "0"], "E_INVALID_VALUE", "a whole number from 1 to 256"],
    [["--max-filesize", "big"], "E_INVALID_VALUE", "a size such as"],
    [["--locale", "fr"], "E_INVALID_VALUE", "ja or en"],
    [["--format"], "E_INVALID_VALUE", "Example: --format jsonl"],
    [["types", "PERSON"], "E_UNKNOWN_OPTION", "more arguments"],
  ])("%j", (commandLine, code, advice) => {
    const [firstLine] = complaint(commandLine).split("\n");
    expect(firstLine).toContain(`suminuri: ${code}: `);
    expect(firstLine).toContain(advice);
  });

  test("a file with a similar name is suggested", () => {
    folder.write("logs/customers.csv", "x");
    expect(complaint(["logs/costumers.csv"])).toContain("Did you mean logs/customers.csv?");
  });

  test.each(["redact", "classify", "baseline", "check", "serve"])("%s is not taken for a path", (command) => {
    folder.write(command, "a file of that name");
    expect(complaint([command, "x.txt", "--in-place"])).toContain(`"${command}" is not in this version`);
    expect(complaint([command, "x.txt"], japanese)).toContain("この版にはまだありません");
  });

  test("the reader's language is that of the environment, or of --locale", () => {
    expect(complaint(["--formt", "json"], japanese)).toContain("もしかして: --format");
    expect(complaint(["--formt", "json", "--locale", "ja"])).toContain("というオプションはありません");
    expect(complaint(["--formt", "json", "--locale=en"], japanese)).toContain("Did you mean --format?");
    expect(complaint(["--staged"], japanese).split("\n")[0]).toMatch(/^suminuri: E_GIT: git の/);
  });
});

describe("help", () => {
  test("teaches by examples, exit codes and every flag", () => {
    const { stdout, exitCode } = suminuri(["--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Examples:");
    expect(stdout).toContain("3  something could not be examined");
    for (const flag of scanFlags) expect(stdout).toContain(flag.syntax);
  });

  test("speaks Japanese to a Japanese reader", () => {
    const { stdout } = suminuri(["--help"], japanese);
    expect(stdout).toContain("使い方: suminuri");
    expect(stdout).toContain("終了コード:");
    expect(stdout).not.toContain("Examples:");
  });

  test.each([["help"], ["help", "scan"], ["scan", "--help"], ["-h"]])(
    "is the same however it is asked for: %s",
    (...words) => {
      expect(suminuri(words).stdout).toBe(suminuri(["--help"]).stdout);
    },
  );
});

describe("version", () => {
  test("is that of the package", () => {
    const { version } = JSON.parse(readFileSync(packageFile, "utf8"));
    for (const words of [["--version"], ["-V"], ["scan", "--version"]]) {
      expect(suminuri(words)).toEqual({ stdout: `${version}\n`, stderr: "", exitCode: 0 });
    }
  });

  test("is told without loading any but the smallest files", () => {
    const built = join(dirname(mainFile), "..");
    const isSmallest = (file: string): boolean => statSync(file).isDirectory() || statSync(file).size < 1000;
    cpSync(built, join(folder.path, "dist"), { recursive: true, filter: isSmallest });
    cpSync(packageFile, join(folder.path, "package.json"));
    const main = join(folder.path, "dist/cli/main.js");
    const { status, stderr } = spawnSync(process.execPath, [main, "--version"], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

test("the types command lists the whole taxonomy", () => {
  const { stdout, exitCode } = suminuri(["types", "--locale", "ja"]);
  expect(exitCode).toBe(0);
  expect(stdout.trimEnd().split("\n")).toHaveLength(entityTypes.length);
  expect(stdout).toMatch(/^JP_MY_NUMBER +個人番号（マイナンバー） +個人識別符号 +Order Art\. 1\(ix\)$/m);
});
