import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listPaths, temporaryFolder, writeFiles } from "./temporary-folder.ts";

test("git's rules hold: negation, folders, anchors, nested files that overrule, odd names", async () => {
  const cwd = temporaryFolder({
    ".gitignore": [
      "# comment",
      "*.log",
      "!keep.log",
      "build",
      "/only-here.txt",
      "docs/**/draft.md",
      "trailing \\ ",
      "\\#hash",
      "\\!bang",
      "data[0-9].csv",
      "a/**",
      "!a/b/",
      "tmp/*",
      "!tmp/keep",
      "",
    ].join("\n"),
    "x.log": "",
    "keep.log": "",
    "build/x": "",
    "only-here.txt": "",
    "sub/only-here.txt": "",
    "docs/draft.md": "",
    "docs/1/2/draft.md": "",
    "docs/1/2/final.md": "",
    "#hash": "",
    "!bang": "",
    "data1.csv": "",
    "DATA1.csv": "",
    "a/x": "",
    "a/b/y": "",
    "tmp/drop": "",
    "tmp/keep": "",
    "sub/.gitignore": "!build\r\n!*.log\r\n/rooted\r\n*.bak\r\nx/y\r\n",
    "sub/build/x": "",
    "sub/build/x.bak": "",
    "sub/x.log": "",
    "sub/rooted": "",
    "sub/deep/rooted": "",
    "sub/deep/x/y": "",
    "sub/x/y": "",
    "[odd]*/.gitignore": "/secret\n",
    "[odd]*/secret": "",
    "[odd]*/open": "",
    "o/secret": "",
    "名簿/.gitignore": "*.csv\n!顧客.csv\n",
    "名簿/顧客.csv": "",
    "名簿/社員.csv": "",
  });
  execFileSync("git", ["init", "-q"], { cwd });
  const output = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd,
  });
  const fromGit = output.toString().split("\0").filter(Boolean);
  expect(new Set(await listPaths(["."], { cwd }))).toEqual(new Set(fromGit));
  expect(await listPaths(["sub"], { cwd })).toEqual(fromGit.filter((path) => path.startsWith("sub/")).sort());
});

test("ignore files above the named folder count up to the root of the repository", async () => {
  const cwd = temporaryFolder({
    ".gitignore": "*.outside\n",
    "repository/.gitignore": "*.log\n/a/b/rooted\n",
    "repository/a/b/x.log": "",
    "repository/a/b/x.outside": "",
    "repository/a/b/rooted": "",
    "repository/a/b/c": "",
  });
  execFileSync("git", ["init", "-q", "repository"], { cwd });
  expect(await listPaths(["."], { cwd: join(cwd, "repository/a/b") })).toEqual(["c", "x.outside"]);
});

test("outside a repository ignore files count from the current folder down", async () => {
  const cwd = temporaryFolder({ ".gitignore": "*.log\n", "a/x.log": "", "a/y": "" });
  expect(await listPaths(["a"], { cwd })).toEqual(["a/y"]);
  expect(await listPaths([join(cwd, "a")], { cwd: join(cwd, "a") })).toEqual(["x.log", "y"]);
});

test("a named file is scanned even when it is ignored, a named folder by its own rules", async () => {
  const cwd = temporaryFolder({
    ".gitignore": "build/\n",
    "build/a": "",
    "build/b.tmp": "",
    "build/.gitignore": "*.tmp\n",
  });
  expect(await listPaths(["."], { cwd })).toEqual([".gitignore"]);
  expect(await listPaths(["build"], { cwd })).toEqual(["build/.gitignore", "build/a"]);
  expect(await listPaths(["build/b.tmp"], { cwd })).toEqual(["build/b.tmp"]);
});

test(".suminuriignore overrules .gitignore beside it and stays when .gitignore is switched off", async () => {
  const cwd = temporaryFolder({
    ".gitignore": "*.log\n",
    ".suminuriignore": "!app.log\nfixtures\n.*ignore\n",
  });
  writeFiles(cwd, { "app.log": "", "db.log": "", "fixtures/x": "" });
  expect(await listPaths(["."], { cwd })).toEqual(["app.log"]);
  expect(await listPaths(["."], { cwd, gitignore: false })).toEqual(["app.log", "db.log"]);
});

test("node_modules is a folder like any other until an ignore file names it", async () => {
  const cwd = temporaryFolder({ "node_modules/x.js": "", "y.js": "" });
  expect(await listPaths(["."], { cwd })).toEqual(["node_modules/x.js", "y.js"]);
});

test("an ignore file that cannot be read ignores nothing", async () => {
  const cwd = temporaryFolder({ ".gitignore/is-a-folder": "", "a.txt": "" });
  expect(await listPaths(["."], { cwd })).toEqual([".gitignore/is-a-folder", "a.txt"]);
});
