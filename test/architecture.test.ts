import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

/**
 * Who may import whom: room → rooms. A file at the top of src/ is a room of its own name. Every room may import
 * itself and what stands under `everyone`.
 */
const everyone = ["model", "errors", "entity-types"];
const stageShelves = ["text", "checksum", "lexicon", "policy"];
const table: Readonly<Record<string, readonly string[]>> = {
  model: [],
  errors: [],
  "entity-types": [],
  "package-file": [],
  checksum: [],
  text: [],
  lexicon: ["text", "package-file"],
  policy: ["text"],
  read: stageShelves,
  decode: stageShelves,
  cue: stageShelves,
  segment: stageShelves,
  recognize: stageShelves,
  resolve: stageShelves,
  classify: stageShelves,
  report: stageShelves,
  scan: [...stageShelves, "cue", "segment", "recognize", "resolve", "classify"],
  pool: [...stageShelves, "scan", "read", "decode", "package-file"],
  cli: [...stageShelves, "pool", "scan", "report", "read", "package-file"],
  index: ["scan", "pool", "recognize", "text"],
};

/** Rooms that may talk to the system; all others are plain computation. */
const systemRooms = ["read", "lexicon", "policy", "pool", "cli"];

/** The one file through which each npm package enters. */
const doors: Readonly<Record<string, RegExp>> = {
  commander: /^cli\//,
  "cli-progress": /^cli\//,
  piscina: /^pool\//,
  kuromoji: /^lexicon\//,
  assemblyscript: /^lexicon\/|^cue\//,
  xregexp: /^text\//,
  ignore: /^read\//,
  tinyglobby: /^read\//,
  "encoding-japanese": /^decode\//,
  yaml: /^policy\//,
  zod: /^policy\//,
};

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.name.endsWith(".ts") && !entry.name.endsWith(".as.ts")) yield path;
  }
}

const imports: readonly Import[] = [...files(src)].flatMap((path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .flatMap((text, index) => {
      const match = /(?:from|import\(|import|require\()\s*["']([\w@./-]+)["']/.exec(text);
      return match ? [{ file: relative(src, path), line: index + 1, target: match[1] }] : [];
    }),
);

const roomOf = (file: string): string =>
  file.includes("/") ? file.slice(0, file.indexOf("/")) : file.replace(/\.ts$/, "");
const place = ({ file, line, target }: Import): string => `src/${file}:${line} imports ${target}`;

describe("architecture", () => {
  test("every room of src/ has its rule", () => {
    expect(
      [...new Set([...files(src)].map((path) => roomOf(relative(src, path))))].filter(
        (room) => !(room in table),
      ),
    ).toEqual([]);
  });

  test("a room imports only the rooms that its rule names", () => {
    const broken = imports.filter(({ file, target }) => {
      if (!target.startsWith(".")) return false;
      const from = roomOf(file);
      const to = roomOf(relative(src, join(src, dirname(file), target)));
      return from !== to && !everyone.includes(to) && !(table[from] ?? []).includes(to);
    });
    expect(broken.map(place)).toEqual([]);
  });

  test("only loaders and edges talk to the system", () => {
    const broken = imports.filter(
      ({ file, target }) => target.startsWith("node:") && !systemRooms.includes(roomOf(file)),
    );
    expect(broken.map(place)).toEqual([]);
  });

  test("every npm package enters through one file of its room", () => {
    const packages = imports.filter(({ target }) => !target.startsWith(".") && !target.startsWith("node:"));
    const nameOf = (target: string): string => target.split("/")[target.startsWith("@") ? 1 : 0];
    const strange = packages.filter(({ file, target }) => !doors[nameOf(target)]?.test(file));
    expect(strange.map(place)).toEqual([]);
    for (const name of Object.keys(doors)) {
      const entered = new Set(
        packages.filter(({ target }) => nameOf(target) === name).map(({ file }) => file),
      );
      expect([...entered].length, `${name} enters through ${[...entered].join(", ")}`).toBeLessThanOrEqual(1);
    }
  });
});
