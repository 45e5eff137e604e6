import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findingLine, mainFile, plainEnvironment } from "./cli/suminuri.ts";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));

// Tests that run inside a hook must not touch the repository of that hook.
const withoutGit = Object.entries(plainEnvironment).filter(([name]) => !name.startsWith("GIT_"));

const environment = {
  ...Object.fromEntries(withoutGit),
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_COMMITTER_NAME: "test",
  GIT_COMMITTER_EMAIL: "test@example.com",
};

interface Hook {
  readonly id: string;
  readonly entry: string;
}

const hooks = parse(readFileSync(join(packageFolder, ".pre-commit-hooks.yaml"), "utf8")) as readonly Hook[];

/** The command of a hook, with the built program in the place of the installed one. */
function commandOf(id: string, program: string = mainFile): string {
  const entry = hooks.find((hook) => hook.id === id)?.entry ?? "";
  expect(entry).toMatch(/^suminuri scan /);
  return entry.replace("suminuri", `'${process.execPath}' '${program}'`);
}

let repository: string;

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), "suminuri-hook-"));
  git("init", "-q");
  write("readme.txt", "an innocent beginning\n");
  git("add", ".");
  git("commit", "-q", "-m", "begin");
  installHook(commandOf("suminuri"));
});
afterEach(() => rmSync(repository, { recursive: true, force: true }));

function installHook(command: string): void {
  const file = join(repository, ".git/hooks/pre-commit");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexec ${command}\n`, { mode: 0o755 });
}

function write(name: string, content: string): void {
  mkdirSync(dirname(join(repository, name)), { recursive: true });
  writeFileSync(join(repository, name), content);
}

function git(...words: string[]): string {
  return execFileSync("git", words, { cwd: repository, env: environment, encoding: "utf8" });
}

function commit(
  words: readonly string[] = [],
  folder = "",
): { readonly isMade: boolean; readonly said: string } {
  const before = git("rev-parse", "HEAD");
  const { stdout, stderr } = spawnSync("git", ["commit", "-q", "-m", "change", ...words], {
    cwd: join(repository, folder),
    env: environment,
    encoding: "utf8",
  });
  return { isMade: git("rev-parse", "HEAD") !== before, said: stdout + stderr };
}

describe("the hook on what is staged", () => {
  test("lets an innocent commit pass without a word", () => {
    write("a.txt", "nothing to see\n");
    git("add", ".");
    expect(commit()).toEqual({ isMade: true, said: "" });
  });

  test("stops a commit that holds a number, and shows where without the number", () => {
    write("data/a.txt", "id\n" + findingLine);
    git("add", ".");
    const { isMade, said } = commit();
    expect(isMade).toBe(false);
    expect(said).toContain("data/a.txt");
    expect(said).toContain("2:7  JP_MY_NUMBER");
    expect(said).not.toContain("123456789018");
  });

  test("stops it when the work tree is clean again but the index is not", () => {
    write("a.txt", findingLine);
    git("add", ".");
    write("a.txt", "taken out, but not staged\n");
    expect(commit().isMade).toBe(false);
    git("add", ".");
    expect(commit().isMade).toBe(true);
  });

  test("lets it pass when only the work tree holds the number", () => {
    write("a.txt", "innocent\n");
    git("add", ".");
    write("a.txt", "innocent\n" + findingLine);
    expect(commit()).toEqual({ isMade: true, said: "" });
  });

  test("sees only the staged part of a file that is staged in part", () => {
    write("a.txt", "one\ntwo\nthree\n");
    git("add", ".");
    commit();
    write("a.txt", findingLine + "two\nthree\n");
    git("add", ".");
    write("a.txt", findingLine + "two\n" + findingLine);
    const { isMade, said } = commit();
    expect(isMade).toBe(false);
    expect(said.match(/JP_MY_NUMBER/g)).toHaveLength(1);
  });

  test("does not ask again for what was committed before", () => {
    rmSync(join(repository, ".git/hooks/pre-commit"));
    write("old.txt", findingLine);
    git("add", ".");
    commit();
    installHook(commandOf("suminuri"));
    write("new.txt", "innocent\n");
    git("add", ".");
    expect(commit().isMade).toBe(true);
  });

  test("lets a file be deleted that held a number", () => {
    rmSync(join(repository, ".git/hooks/pre-commit"));
    write("old.txt", findingLine);
    git("add", ".");
    commit();
    installHook(commandOf("suminuri"));
    unlinkSync(join(repository, "old.txt"));
    git("add", "-A");
    expect(commit().isMade).toBe(true);
  });

  test("reads the index that git commit makes for named files only", () => {
    write("a.txt", findingLine);
    write("b.txt", "innocent\n");
    git("add", ".");
    expect(commit(["b.txt"]).isMade).toBe(true);
    expect(commit(["a.txt"]).isMade).toBe(false);
  });

  test("works from a folder of the repository and with Japanese names of files", () => {
    write("資料/顧客 一覧.txt", findingLine);
    git("add", ".");
    const { isMade, said } = commit([], "資料");
    expect(isMade).toBe(false);
    expect(said).toContain("資料/顧客 一覧.txt");
  });

  test("heeds the configuration file of the repository", () => {
    write("suminuri.config.yaml", "excludeTypes: [JP_MY_NUMBER]\n");
    write("a.txt", findingLine);
    git("add", ".");
    expect(commit().isMade).toBe(true);
  });

  test("needs neither dictionaries nor any library but commander for a small ASCII file", () => {
    const copy = join(repository, ".git/suminuri");
    for (const needed of ["package.json", "dist", "build/words.bin", "node_modules/commander"])
      cpSync(join(packageFolder, needed), join(copy, needed), { recursive: true });
    installHook(commandOf("suminuri", join(copy, "dist/cli/main.js")));
    write("a.ts", 'export const retries = 3; // call 2024-01-02 "my_number"\n');
    git("add", ".");
    expect(commit()).toEqual({ isMade: true, said: "" });
    write("b.ts", "export const my_number = 123456789018;\n");
    git("add", ".");
    expect(commit().said).toContain("JP_MY_NUMBER");
  });
});

test("the hook on named files scans those files as they are", () => {
  write("a.txt", findingLine);
  write("b.txt", "innocent\n");
  const scan = (file: string) =>
    spawnSync("sh", ["-c", `${commandOf("suminuri-files")} ${file}`], { cwd: repository, env: environment });
  expect(scan("a.txt").status).toBe(1);
  expect(scan("b.txt").status).toBe(0);
});
