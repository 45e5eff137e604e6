import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SuminuriError } from "../../src/errors.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import type { Locale } from "../../src/policy/locale.ts";
import { mergePolicies } from "../../src/policy/policy.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "suminuri-policy-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function mistakeIn(name: string, text: string, locale: Locale = "en"): Promise<SuminuriError> {
  writeFileSync(join(folder, name), text);
  const outcome = await loadPolicy({ cwd: folder, file: name, locale }).catch((error: unknown) => error);
  if (!(outcome instanceof SuminuriError)) throw new Error("the file was accepted");
  return outcome;
}

describe("finding the file", () => {
  test("no configuration file is an empty policy", async () => {
    expect(await loadPolicy({ cwd: folder, locale: "en" })).toEqual({});
  });

  test("the nearest folder above decides", async () => {
    const deep = join(folder, "a", "b");
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(folder, "suminuri.config.json"), '{"minScore": 0.1}');
    writeFileSync(join(folder, "a", ".suminurirc"), "minScore: 0.2\n");
    expect(await loadPolicy({ cwd: deep, locale: "en" })).toEqual({ minScore: 0.2 });
  });

  test("a file that was named but is missing is a mistake", async () => {
    await expect(loadPolicy({ cwd: folder, file: "nowhere.yaml", locale: "en" })).rejects.toMatchObject({
      code: "E_CONFIG",
      message: expect.stringContaining("nowhere.yaml"),
    });
  });
});

describe("reading the file", () => {
  test("YAML with every setting becomes a policy", async () => {
    const yaml = [
      "types: [JP_MY_NUMBER, PERSON]",
      "excludeTypes: [PERSON]",
      "minScore: 0.7",
      'allow: ["000000000000"]',
      "exclude: ['vendor/**']",
      "format: jsonl",
      "threads: 2",
      "maxFilesize: 10MB",
      "locale: ja",
    ].join("\n");
    writeFileSync(join(folder, "suminuri.config.yaml"), yaml);
    expect(await loadPolicy({ cwd: folder, locale: "en" })).toEqual({
      types: ["JP_MY_NUMBER", "PERSON"],
      excludeTypes: ["PERSON"],
      minScore: 0.7,
      allow: ["000000000000"],
      exclude: ["vendor/**"],
      format: "jsonl",
      threads: 2,
      maxFilesize: 10_000_000,
      locale: "ja",
    });
  });

  test("JSON may begin with a byte order mark and be indented with tabs", async () => {
    writeFileSync(join(folder, "suminuri.config.json"), '\uFEFF{\n\t"types": [\n\t\t"PERSON"\n\t]\n}\n');
    expect(await loadPolicy({ cwd: folder, locale: "en" })).toEqual({ types: ["PERSON"] });
  });

  test("an empty file is an empty policy", async () => {
    writeFileSync(join(folder, "suminuri.config.yaml"), "# nothing yet\n");
    expect(await loadPolicy({ cwd: folder, locale: "en" })).toEqual({});
  });
});

describe("mistakes name their place and what to do", () => {
  test("a misspelt setting is met with the nearest one", async () => {
    const { message } = await mistakeIn("c.yaml", "minScore: 0.5\nexcludeType: [PERSON]\n");
    expect(message).toContain("c.yaml:2:");
    expect(message).toContain("Did you mean excludeTypes?");
  });

  test("a misspelt entity type is met with the nearest one", async () => {
    const error = await mistakeIn("c.yaml", "types: [JP_MYNUMBER]\n");
    expect(error.code).toBe("E_UNKNOWN_TYPE");
    expect(error.message).toContain("JP_MY_NUMBER");
  });

  test("a misspelt format is met with the nearest one", async () => {
    const error = await mistakeIn("c.yaml", "format: jsonlines\n");
    expect(error.code).toBe("E_UNKNOWN_FORMAT");
    expect(error.message).toContain("Did you mean jsonl?");
  });

  test.each([
    ["minScore: 2", "minScore must be a number from 0 to 1"],
    ["threads: 0", "threads must be a whole number from 1 to 256"],
    ["maxFilesize: tiny", "maxFilesize must be a size"],
    ["locale: fr", "locale must be ja or en"],
    ["types: PERSON", "types must be a list"],
    ["- PERSON", "must hold settings by name"],
  ])("%s is refused", async (text, expected) => {
    expect((await mistakeIn("c.yaml", text)).message).toContain(expected);
  });

  test("the reader's language is kept", async () => {
    expect((await mistakeIn("c.yaml", "minScore: 2", "ja")).message).toContain("0 から 1 までの数");
  });

  test.each([
    ["a number without quotes", "allow: [998877665544]"],
    ["a value under a key", 'allow: { "998877665544": true }'],
    ["a list inside the list", 'allow: [["998877665544"]]'],
    ["broken YAML", 'allow: ["998877665544"\nminScore: "'],
    ["a value that looks like a setting", 'allow:\n  - "1"\n998877665544: 1\n'],
    ["an unclosed text", 'allow: ["998877665544'],
    ["another mistake beside it", 'allow: ["998877665544"]\nminScore: x'],
  ])("no message holds an allowed value: %s", async (_, text) => {
    const { message } = await mistakeIn("c.yaml", text);
    expect(message).not.toContain("998877665544");
    expect(message).toContain("c.yaml:");
  });
});

test("the command line beats the file, but globs to exclude add up", () => {
  expect(
    mergePolicies({ minScore: 0.2, types: ["PERSON"], exclude: ["a"] }, { minScore: 0.9, exclude: ["b"] }),
  ).toEqual({ minScore: 0.9, types: ["PERSON"], exclude: ["a", "b"] });
});
