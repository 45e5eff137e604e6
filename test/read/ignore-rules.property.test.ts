import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listPaths, temporaryFolder, writeFiles } from "./temporary-folder.ts";

const folderNames = ["a", "b", "e f", "[x]", "*y", "z"];
const fileNames = [...folderNames, "c.txt", "d.log"];
// prettier-ignore
const patterns = [
  "a", "b", "/a", "a/", "*.txt", "!*.txt", "!a", "!b/", "a/b", "a/**", "!a/b", "**/b", "**/c.txt", "!**/d.log", "a/*",
  "!/a/c.txt", "*", "!*/", "e\\ f", "\\[x\\]", "[a-c]", "?", "/*", "!/b", "b/**/a", "*.l?g", "\\*y", "x ", "a//b", "/",
  "!", "**", "a/**/", "[!a]", "[^b]*", "# a", "",
];

test.each(Array.from({ length: 25 }, (_, index) => index + 1))(
  "a random tree with random ignore files is listed as git lists it, seed %i",
  async (seed) => {
    const cwd = temporaryFolder();
    execFileSync("git", ["init", "-q"], { cwd });
    writeFiles(cwd, randomTree(seed));
    const output = execFileSync("git", ["ls-files", "-z", "--others", "--exclude-standard"], { cwd });
    const fromGit = output.toString().split("\0").filter(Boolean);
    expect(await listPaths(["."], { cwd })).toEqual(fromGit.sort());
  },
);

function randomTree(seed: number): Record<string, string> {
  const random = generator(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)];
  const folders = [""];
  for (let count = 0; count < 8; count++) {
    folders.push(join(pick(folders), pick(folderNames)));
  }
  const files: Record<string, string> = {};
  for (const folder of folders) {
    for (let count = 0; count < 4; count++) {
      const file = join(folder, pick(fileNames));
      const isTaken = folders.some((other) => other === file || other.startsWith(`${file}/`));
      files[isTaken ? join(file, "inside") : file] = "";
    }
    if (folder === "" || random(3) === 0) {
      const lines = Array.from({ length: 1 + random(4) }, () => pick(patterns));
      files[join(folder, ".gitignore")] = lines.join("\n") + "\n";
    }
  }
  return files;
}

/** Numbers below a limit from a fixed seed. */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
