import { execFileSync } from "node:child_process";
import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ReadOptions } from "../../src/read/read.ts";
import { list, listPaths, temporaryFolder, writeFiles } from "./temporary-folder.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A repository in which the given files are staged and nothing is committed. */
function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = temporaryFolder();
  git(cwd, "init", "-q");
  stage(cwd, files);
  return cwd;
}

function stage(cwd: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  writeFiles(cwd, files);
  git(cwd, "add", "-A");
}

function commit(cwd: string): void {
  git(cwd, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "x");
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync("git", [...args], { cwd, stdio: "pipe" });
}

/** The staged files with their texts. */
async function texts(paths: readonly string[], options: ReadOptions): Promise<Record<string, string>> {
  const entries = (await list(paths, { ...options, staged: true })).map((listed) => [
    listed.path,
    listed.kind === "bytes" ? Buffer.from(listed.bytes).toString() : listed.kind,
  ]);
  return Object.fromEntries(entries);
}

describe("the index and not the work tree", () => {
  test("of a partially staged file what is staged is read", async () => {
    const cwd = repository({ "a.txt": "staged\n", "b.txt": "b\n" });
    writeFiles(cwd, { "a.txt": "staged\nand changed later\n", "never-added.txt": "x" });
    rmSync(join(cwd, "b.txt"));
    expect(await texts([], { cwd })).toEqual({ "a.txt": "staged\n", "b.txt": "b\n" });
  });

  test("only what the next commit adds, changes or renames", async () => {
    const cwd = repository({ same: "1", changed: "2", removed: "3", "old-name": "4".repeat(100) });
    commit(cwd);
    expect(await texts([], { cwd })).toEqual({});
    rmSync(join(cwd, "removed"));
    renameSync(join(cwd, "old-name"), join(cwd, "new-name"));
    stage(cwd, { changed: "22", added: "" });
    expect(await texts([], { cwd })).toEqual({ added: "", changed: "22", "new-name": "4".repeat(100) });
  });

  test("names with blanks, Japanese, quotes and line feeds, and any bytes", async () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index & 0xff);
    const names = ["b c.txt", "d\ne", '"quoted"', "名簿/顧客一覧.csv", "-", "[x]*", ":colon"];
    const cwd = repository(Object.fromEntries(names.map((name) => [name, bytes])));
    const listed = await list([], { cwd, staged: true });
    expect(listed.map(({ path }) => path)).toEqual([...names].sort());
    expect(listed.every((file) => file.kind === "bytes" && Buffer.compare(file.bytes, bytes) === 0)).toBe(
      true,
    );
  });

  test("a link and a submodule are skipped", async () => {
    const cwd = repository({ "a.txt": "a", "inner/x": "x" });
    const inner = repository({ y: "y" });
    commit(inner);
    symlinkSync("a.txt", join(cwd, "link"));
    git(cwd, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner, "module");
    git(cwd, "add", "-A");
    expect(await listPaths([], { cwd, staged: true })).toEqual([
      ".gitmodules",
      "a.txt",
      "inner/x",
      "link (not-a-file)",
      "module (not-a-file)",
    ]);
  });

  test("a link that became a file is read", async () => {
    const cwd = temporaryFolder();
    git(cwd, "init", "-q");
    symlinkSync("somewhere", join(cwd, "a"));
    git(cwd, "add", "a");
    commit(cwd);
    rmSync(join(cwd, "a"));
    stage(cwd, { a: "text" });
    expect(await texts([], { cwd })).toEqual({ a: "text" });
  });

  test("too large a file is skipped and the next one is read whole", async () => {
    const cwd = repository({ a: "x".repeat(300_000), b: "small" });
    expect(await texts([], { cwd, maxFilesize: 10 })).toEqual({ a: "skipped", b: "small" });
  });

  test("an object that the repository lacks is a failure, and the rest goes on", async () => {
    const cwd = repository({ a: "lost", b: "kept" });
    const id = execFileSync("git", ["rev-parse", ":a"], { cwd }).toString().trim();
    rmSync(join(cwd, ".git/objects", id.slice(0, 2), id.slice(2)), { force: true });
    expect(await listPaths([], { cwd, staged: true })).toEqual(["a (EOBJECT)", "b"]);
  });

  test("a listing that is left early leaves no git behind", async () => {
    const cwd = repository({ a: "1", b: "2" });
    const { listSources } = await import("../../src/read/read.ts");
    const sources = listSources([], { cwd, staged: true });
    expect(await sources.next()).toMatchObject({ done: false, value: { path: "a" } });
    await sources.return(undefined);
    await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain("ProcessWrap"));
  });
});

describe("paths", () => {
  test("from a sub-folder everything staged comes, relative to it", async () => {
    const cwd = repository({ "a.txt": "a", "sub/b.txt": "b", "other/c.txt": "c" });
    expect(await texts([], { cwd: join(cwd, "sub") })).toEqual({
      "../a.txt": "a",
      "../other/c.txt": "c",
      "b.txt": "b",
    });
    expect(await texts(["."], { cwd: join(cwd, "sub") })).toEqual({ "b.txt": "b" });
  });

  test("given paths limit what comes, a pattern too", async () => {
    const cwd = repository({ "a.txt": "a", "sub/b.txt": "b", "sub/c.csv": "c", "[a].txt": "d" });
    expect(await texts(["sub"], { cwd })).toEqual({ "sub/b.txt": "b", "sub/c.csv": "c" });
    expect(await texts(["**/*.csv"], { cwd })).toEqual({ "sub/c.csv": "c" });
    expect(await texts(["[a].txt", join(cwd, "sub/b.txt")], { cwd })).toEqual({
      "[a].txt": "d",
      "sub/b.txt": "b",
    });
  });

  test("a path staged and gone from the work tree is no mistake, a path in neither place is", async () => {
    const cwd = repository({ "a.txt": "a" });
    rmSync(join(cwd, "a.txt"));
    expect(await texts(["a.txt"], { cwd })).toEqual({ "a.txt": "a" });
    await expect(texts(["b.txt"], { cwd })).rejects.toMatchObject({ code: "E_PATH_NOT_FOUND" });
    await expect(texts(["-"], { cwd })).rejects.toMatchObject({ code: "E_INVALID_VALUE" });
  });

  test("exclude and .suminuriignore leave files out, .gitignore does not", async () => {
    const cwd = repository({
      ".suminuriignore": "fixtures/\n",
      "fixtures/x": "x",
      "b.csv": "b",
      "c.txt": "c",
    });
    writeFiles(cwd, { ".gitignore": "forced.txt\n", "forced.txt": "f" });
    git(cwd, "add", "--force", "forced.txt");
    expect(Object.keys(await texts([], { cwd, exclude: ["*.csv"] }))).toEqual([
      ".suminuriignore",
      "c.txt",
      "forced.txt",
    ]);
  });
});

describe("mistakes", () => {
  test("a folder outside any repository is an error that says what to do", async () => {
    const cwd = temporaryFolder();
    await expect(texts([], { cwd })).rejects.toMatchObject({
      code: "E_GIT",
      message: expect.stringMatching(/not in the work tree of a git repository/),
    });
  });

  test("a machine without git is an error that says so", async () => {
    vi.stubEnv("PATH", temporaryFolder());
    await expect(texts([], { cwd: temporaryFolder() })).rejects.toMatchObject({
      code: "E_GIT",
      message: expect.stringMatching(/Install git/),
    });
  });

  test("a path outside the repository is an error", async () => {
    const cwd = repository({ a: "a" });
    await expect(texts([".."], { cwd })).rejects.toMatchObject({ code: "E_GIT" });
  });
});
