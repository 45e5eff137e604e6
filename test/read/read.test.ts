import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { SuminuriError } from "../../src/errors.ts";
import { list, listPaths, temporaryFolder } from "./temporary-folder.ts";

describe("paths", () => {
  test("no path means the current folder", async () => {
    const cwd = temporaryFolder({ "a.txt": "", "b/c.txt": "" });
    expect(await listPaths([], { cwd })).toEqual(["a.txt", "b/c.txt"]);
  });

  test("files of a folder come in the order of their paths, hidden ones too", async () => {
    const cwd = temporaryFolder({
      "b.txt": "",
      "b/z.txt": "",
      "b/a/1.txt": "",
      "b-1.txt": "",
      ".hidden/x": "",
      ".env": "",
      "名簿/顧客 一覧.csv": "",
    });
    const expected = [".env", ".hidden/x", "b-1.txt", "b.txt", "b/a/1.txt", "b/z.txt", "名簿/顧客 一覧.csv"];
    expect(await listPaths(["."], { cwd })).toEqual(expected);
  });

  test("a file tells its path, location and size", async () => {
    const cwd = temporaryFolder({ "logs/app.log": "12345" });
    expect(await list(["./logs/../logs"], { cwd })).toEqual([
      { kind: "file", path: "logs/app.log", location: join(cwd, "logs/app.log"), size: 5 },
    ]);
  });

  test("a path is shown relative to the current folder, however it was typed", async () => {
    const cwd = temporaryFolder({ "a/x.txt": "", "b/y.txt": "" });
    expect(await listPaths([join(cwd, "a"), "../b/y.txt"], { cwd: join(cwd, "a") })).toEqual([
      "x.txt",
      "../b/y.txt",
    ]);
  });

  test("paths come in the order they were named, nothing twice", async () => {
    const cwd = temporaryFolder({ "b.txt": "", "a/x.txt": "", "a/y.txt": "" });
    expect(await listPaths(["b.txt", "a", "./b.txt", "a/x.txt", "a"], { cwd })).toEqual([
      "b.txt",
      "a/y.txt",
      "a/x.txt",
    ]);
  });

  test("an empty file is listed", async () => {
    const cwd = temporaryFolder({ empty: "" });
    expect(await list(["empty"], { cwd })).toMatchObject([{ kind: "file", size: 0 }]);
  });

  test("standard input carries the name it was given", async () => {
    const [unnamed] = await list(["-"], {});
    expect(unnamed).toMatchObject({ kind: "stream", path: "-" });
    const [named, ...rest] = await list(["-", "-"], { stdinFilename: "mail.eml" });
    expect(named).toMatchObject({ kind: "stream", path: "mail.eml" });
    expect(named.kind === "stream" && named.stream instanceof Readable).toBe(true);
    expect(rest).toEqual([]);
  });

  test("the git folder is never entered, in a worktree its file is passed over", async () => {
    const cwd = temporaryFolder({ ".git/config": "", "sub/.git": "gitdir: elsewhere", "sub/a": "" });
    expect(await listPaths(["."], { cwd, gitignore: false })).toEqual(["sub/a"]);
  });

  test("too large a file is skipped, named or found", async () => {
    const cwd = temporaryFolder({ "a/large": "123456", "a/small": "12345" });
    const options = { cwd, maxFilesize: 5 };
    expect(await listPaths(["a"], options)).toEqual(["a/large (too-large)", "a/small"]);
    expect(await listPaths(["a/large"], options)).toEqual(["a/large (too-large)"]);
  });
});

describe("patterns", () => {
  test("a pattern is tried only when nothing has that very name", async () => {
    const cwd = temporaryFolder({ "[a].txt": "", "a.txt": "", "b/c.txt": "", "b/.d.txt": "" });
    expect(await listPaths(["[a].txt"], { cwd })).toEqual(["[a].txt"]);
    expect(await listPaths(["**/*.txt"], { cwd })).toEqual(["[a].txt", "a.txt", "b/.d.txt", "b/c.txt"]);
  });

  test("ignore files count for what a pattern finds", async () => {
    const cwd = temporaryFolder({ ".gitignore": "out/\n", "out/a.txt": "", "in/a.txt": "" });
    expect(await listPaths(["*/a.txt"], { cwd })).toEqual(["in/a.txt"]);
    expect(await listPaths(["*/a.txt"], { cwd, gitignore: false })).toEqual(["in/a.txt", "out/a.txt"]);
  });

  test("a pattern that matches nothing is an error", async () => {
    await expect(listPaths(["*.none"], { cwd: temporaryFolder() })).rejects.toThrow(/No file matches/);
  });
});

describe("mistakes", () => {
  test("a missing path throws before anything is listed and says where it was sought", async () => {
    const cwd = temporaryFolder({ "a.txt": "" });
    const error = await listPaths(["a.txt", "b.txt"], { cwd }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SuminuriError);
    expect(error).toMatchObject({ code: "E_PATH_NOT_FOUND" });
    expect((error as SuminuriError).message).toContain('"b.txt"');
    expect((error as SuminuriError).message).toContain(cwd);
  });

  test("a path through a file is a missing path", async () => {
    const cwd = temporaryFolder({ "a.txt": "" });
    await expect(listPaths(["a.txt/b"], { cwd })).rejects.toMatchObject({ code: "E_PATH_NOT_FOUND" });
  });
});

describe("links", () => {
  test("a link out of the folder is followed once", async () => {
    const cwd = temporaryFolder({ "root/a.txt": "", "elsewhere/x.txt": "1", "file.txt": "22" });
    symlinkSync(join(cwd, "file.txt"), join(cwd, "root/link-1"));
    symlinkSync("link-1", join(cwd, "root/link-2"));
    symlinkSync("../elsewhere", join(cwd, "root/more"));
    symlinkSync("../elsewhere", join(cwd, "root/most"));
    expect(await list(["root"], { cwd })).toMatchObject([
      { path: "root/a.txt" },
      { path: "root/link-1", size: 2 },
      { path: "root/more/x.txt", size: 1 },
    ]);
  });

  test("a link inside the folder is passed over, its target comes in its own place", async () => {
    const cwd = temporaryFolder({ "b.txt": "" });
    symlinkSync("b.txt", join(cwd, "a.txt"));
    expect(await listPaths(["."], { cwd })).toEqual(["b.txt"]);
    expect(await listPaths(["a.txt"], { cwd })).toEqual(["a.txt"]);
  });

  test("folders that lead round in a circle come once", async () => {
    const cwd = temporaryFolder({ "root/sub/a.txt": "", "outside/b.txt": "" });
    symlinkSync("..", join(cwd, "root/sub/up"));
    symlinkSync("../..", join(cwd, "root/sub/above-the-root"));
    symlinkSync(".", join(cwd, "root/self"));
    symlinkSync("../outside", join(cwd, "root/out"));
    symlinkSync("../root", join(cwd, "outside/back"));
    expect(await listPaths(["root"], { cwd })).toEqual(["root/out/b.txt", "root/sub/a.txt"]);
  });

  test("a named link to a folder is walked", async () => {
    const cwd = temporaryFolder({ "real/a.txt": "" });
    symlinkSync("real", join(cwd, "link"));
    expect(await listPaths(["link"], { cwd })).toEqual(["link/a.txt"]);
  });

  test("a link that points at itself is a failure with a clear message", async () => {
    const cwd = temporaryFolder({ "a.txt": "" });
    symlinkSync("loop", join(cwd, "loop"));
    expect(await list(["."], { cwd })).toMatchObject([
      { path: "a.txt" },
      { kind: "failed", path: "loop", code: "ELOOP", message: expect.stringMatching(/circle/) },
    ]);
    expect(await listPaths(["loop", "a.txt"], { cwd })).toEqual(["loop (ELOOP)", "a.txt"]);
  });

  test("a link that points nowhere is skipped when found and a failure when named", async () => {
    const cwd = temporaryFolder();
    symlinkSync("nowhere", join(cwd, "broken"));
    expect(await listPaths(["."], { cwd })).toEqual(["broken (not-a-file)"]);
    expect(await listPaths(["broken"], { cwd })).toEqual(["broken (ENOENT)"]);
  });
});

describe("what cannot be read", () => {
  test("a name too long for the system is a failure, and the rest goes on", async () => {
    const cwd = temporaryFolder({ "a.txt": "" });
    const long = "x".repeat(300);
    expect(await listPaths([long, "a.txt"], { cwd })).toEqual([`${long} (ENAMETOOLONG)`, "a.txt"]);
  });

  test("a folder that vanishes during the walk is a failure, and the rest goes on", async () => {
    const cwd = temporaryFolder({ "a.txt": "", "b/x.txt": "", "c.txt": "" });
    const { listSources } = await import("../../src/read/read.ts");
    const listed: string[] = [];
    for await (const source of listSources(["."], { cwd })) {
      listed.push(source.kind === "failed" ? `${source.path} (${source.code})` : source.path);
      rmSync(join(cwd, "b"), { recursive: true, force: true });
    }
    expect(listed).toEqual(["a.txt", "b (ENOENT)", "c.txt"]);
  });

  test.skipIf(process.platform === "win32")("a pipe and a socket are skipped, not waited for", async () => {
    const cwd = temporaryFolder({ "a.txt": "" });
    execFileSync("mkfifo", [join(cwd, "pipe")]);
    const server = createServer().listen(join(cwd, "socket"));
    await new Promise((resume) => server.once("listening", resume));
    try {
      expect(await listPaths(["."], { cwd })).toEqual(["a.txt", "pipe (not-a-file)", "socket (not-a-file)"]);
      expect(await listPaths(["pipe"], { cwd })).toEqual(["pipe (not-a-file)"]);
    } finally {
      server.close();
    }
  });

  test.skipIf(process.platform !== "linux")(
    "a name that is not UTF-8 is a failure that says so",
    async () => {
      const cwd = temporaryFolder();
      mkdirSync(Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from([0x82, 0xa0])]));
      expect(await list(["."], { cwd })).toMatchObject([
        { kind: "failed", code: "ENOENT", message: expect.stringMatching(/not valid UTF-8/) },
      ]);
    },
  );
});

describe("exclude", () => {
  test("patterns hold for found and for named files, and for folders", async () => {
    const cwd = temporaryFolder({ "a.csv": "", "b.txt": "", "sub/a.csv": "", "sub/deep/c.txt": "" });
    expect(await listPaths(["."], { cwd, exclude: ["*.csv", "/sub/deep"] })).toEqual(["b.txt"]);
    expect(
      await listPaths(["a.csv", "b.txt", "sub/deep"], { cwd, exclude: ["*.csv", "/sub/deep/"] }),
    ).toEqual(["b.txt"]);
  });

  test("outside the current folder the names are still matched", async () => {
    const cwd = temporaryFolder({ "other/a.csv": "", "other/b.txt": "", "here/c.txt": "" });
    expect(await listPaths(["../other"], { cwd: join(cwd, "here"), exclude: ["*.csv"] })).toEqual([
      "../other/b.txt",
    ]);
  });
});
