import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { findingLine, mainFile, plainEnvironment, suminuri, temporaryFolder } from "./suminuri.ts";

const folder = temporaryFolder();
const inFolder = (...commandLine: string[]) => suminuri(commandLine, { cwd: folder.path });
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0, 0, 0]);

function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("exit codes", () => {
  test("0 when nothing was found", () => {
    folder.write("a.txt", "ここには何もない\n");
    expect(inFolder()).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("0 in an empty folder", () => {
    expect(inFolder()).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("1 when something was found, with or without the word scan", () => {
    folder.write("a.txt", findingLine);
    expect(inFolder()).toMatchObject({ exitCode: 1, stderr: "" });
    expect(inFolder("scan", "a.txt")).toMatchObject({ exitCode: 1, stderr: "" });
  });

  test("0 for reports, with --exit-zero", () => {
    folder.write("a.txt", findingLine);
    expect(inFolder("--exit-zero").exitCode).toBe(0);
  });

  test("2 for a path that leads to nothing", () => {
    expect(inFolder("nowhere.txt").exitCode).toBe(2);
  });

  test("3 when a binary file was not examined, only on demand", () => {
    folder.write("logo.png", png);
    folder.write("a.txt", findingLine);
    expect(inFolder().exitCode).toBe(1);
    expect(inFolder("--fail-on-incomplete").exitCode).toBe(3);
    expect(inFolder("--fail-on-incomplete", "--exit-zero").exitCode).toBe(3);
    expect(inFolder("--fail-on-incomplete", "--exclude", "*.png").exitCode).toBe(1);
  });

  test("3 when a file was too large, only on demand", () => {
    folder.write("a.txt", "x".repeat(2000));
    expect(inFolder("--max-filesize", "1KB").exitCode).toBe(0);
    expect(inFolder("--max-filesize", "1KB", "--fail-on-incomplete").exitCode).toBe(3);
    expect(inFolder("--max-filesize", "2KB", "--fail-on-incomplete").exitCode).toBe(0);
  });

  test("3 when a link points nowhere, only on demand", () => {
    symlinkSync("nowhere", join(folder.path, "link.txt"));
    expect(inFolder("link.txt")).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("ENOENT") });
    expect(inFolder("link.txt", "--fail-on-incomplete").exitCode).toBe(3);
    expect(inFolder("link.txt", "-q").stdout).toContain("link.txt: cannot be read");
  });

  // Root may read everything, so there is nothing to refuse.
  test.skipIf(process.getuid?.() === 0)("3 when a file could not be read, only on demand", () => {
    folder.write("a.txt", "x");
    chmodSync(join(folder.path, "a.txt"), 0);
    expect(inFolder()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("EACCES") });
    expect(inFolder("--fail-on-incomplete").exitCode).toBe(3);
  });
});

describe("formats", () => {
  test("text shows the masked line and the table by type", () => {
    folder.write("logs/app.log", "ok\n" + findingLine);
    const { stdout } = inFolder("logs");
    expect(stdout).toContain("logs/app.log\n  2:7  JP_MY_NUMBER  個人番号（マイナンバー）");
    expect(stdout).toContain("個人番号: ●●●●●●●●●●●●");
    expect(stdout).toContain("identification code");
  });

  test("jsonl holds the finding and the summary", () => {
    folder.write("a.txt", findingLine);
    const lines = jsonLines(inFolder("-f", "jsonl").stdout);
    expect(lines[0]).toMatchObject({
      kind: "finding",
      path: "a.txt",
      entityType: "JP_MY_NUMBER",
      line: 1,
      column: 7,
    });
    expect(lines[0]).toMatchObject({ endColumn: 19, byteStart: 14, byteEnd: 26 });
    expect(lines.at(-1)).toMatchObject({
      kind: "summary",
      files: 1,
      findings: 1,
      byType: { JP_MY_NUMBER: 1 },
    });
  });

  test.each(["text", "jsonl", "json", "sarif", "github", "csv", "summary"])(
    "%s hides the value and ends with 1 for findings",
    (format) => {
      folder.write("a.txt", findingLine);
      const { stdout, exitCode } = inFolder("--format", format);
      expect(stdout).not.toContain("123456789018");
      expect(stdout).not.toBe("");
      expect(exitCode).toBe(1);
    },
  );

  test("values are shown on demand", () => {
    folder.write("a.txt", findingLine);
    expect(inFolder("--show-values").stdout).toContain("123456789018");
    expect(jsonLines(inFolder("--show-values", "-f", "jsonl").stdout)[0]).toMatchObject({
      value: "123456789018",
    });
    expect(inFolder("--show-values", "-f", "sarif").stdout).not.toContain("123456789018");
  });

  test("--explain tells cue, context, check and the parts of the score", () => {
    folder.write("a.txt", findingLine);
    const { stdout } = inFolder("--explain");
    expect(stdout).toContain("      context: 個人番号 (label) · identification code · Order Art. 1(ix)\n");
    expect(stdout).toContain("      cue: digits 12 · check: passed\n");
    expect(stdout).toContain("      score: 0.99 = alone 0.10 + field 個人番号 0.89\n");
    expect(inFolder("--explain", "--locale", "ja").stdout).toContain(
      "      スコア: 0.99 = 単独 0.10 + 項目 個人番号 0.89\n",
    );
    expect(inFolder("--explain", "-f", "csv").stdout).toBe(inFolder("-f", "csv").stdout);
  });

  test("--explain puts an object into jsonl, without values unless they are shown", () => {
    folder.write("a.txt", "佐藤さんへ\n");
    const explanationIn = (...flags: string[]) =>
      jsonLines(inFolder("--explain", "-f", "jsonl", ...flags).stdout)[0]["explanation"];
    const value = { place: "value", partOfSpeech: "名詞,固有名詞,人名,姓", tags: ["surname"] };
    const suffix = { place: "behind", partOfSpeech: "名詞,接尾,人名" };
    expect(explanationIn()).toEqual({
      cue: "word さん",
      context: [{ word: "さん", effect: "raises" }],
      check: "none",
      tokens: [value, suffix, { place: "behind", partOfSpeech: "助詞,格助詞,一般" }],
      parts: [
        { what: "alone", score: 0.5 },
        { what: "word さん", score: 0.49 },
      ],
    });
    expect(explanationIn("--show-values")).toMatchObject({
      tokens: [{ ...value, surface: "佐藤" }, { surface: "さん" }, { surface: "へ" }],
    });
    expect(inFolder("--explain", "-f", "sarif", "--show-values").stdout).not.toContain("佐藤");
  });

  test("--explain says the same with every number of threads", () => {
    const line = "2025-03-14 09:00:01 INFO request served in 12 ms by worker\n";
    for (const name of ["a.log", "b.log"]) {
      const block = `${line.repeat(800)}佐藤さん TEL 03-5550-1234\n住所：東京都港区港南1-7-1 個人番号 123456789018\n`;
      folder.write(name, block.repeat(34));
    }
    const [one, two] = ["1", "2"].map((threads) =>
      inFolder("--explain", "-f", "jsonl", "-j", threads).stdout.replace(/"seconds":[\d.]+/, ""),
    );
    expect(one.length).toBeGreaterThan(10_000);
    expect(two).toBe(one);
  });

  test("quiet says nothing when nothing was found", () => {
    folder.write("a.txt", "nothing\n");
    expect(inFolder("-q").stdout).toBe("");
  });

  test("colours come only where they are wanted", () => {
    folder.write("a.txt", findingLine);
    const withEnvironment = (environment: Record<string, string>, ...flags: string[]) =>
      suminuri(flags, { cwd: folder.path, environment }).stdout.includes("\u001b[");
    expect(withEnvironment({})).toBe(false);
    expect(withEnvironment({ FORCE_COLOR: "1" })).toBe(true);
    expect(withEnvironment({ FORCE_COLOR: "1" }, "--no-color")).toBe(false);
    expect(withEnvironment({ FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  });
});

describe("input", () => {
  test("stdin has the name it is given", () => {
    const { stdout, exitCode } = suminuri(["-", "-f", "jsonl", "--stdin-filename", "mail.txt"], {
      input: findingLine,
    });
    expect(jsonLines(stdout)[0]).toMatchObject({ path: "mail.txt", line: 1 });
    expect(exitCode).toBe(1);
  });

  test("an ignore file counts, unless told otherwise", () => {
    folder.write(".gitignore", "secret.txt\n");
    folder.write("secret.txt", findingLine);
    expect(inFolder().exitCode).toBe(0);
    expect(inFolder("--no-gitignore").exitCode).toBe(1);
  });

  test("a folder whose name is a command of later versions is scanned when asked clearly", () => {
    folder.write("redact/a.txt", findingLine);
    expect(inFolder("redact").exitCode).toBe(2);
    expect(inFolder("./redact").exitCode).toBe(1);
    expect(inFolder("scan", "redact").exitCode).toBe(1);
  });

  test("a path that begins with a hyphen stands behind --", () => {
    folder.write("-f", findingLine);
    expect(inFolder("--", "-f").exitCode).toBe(1);
  });
});

describe("what is kept", () => {
  test("types can be chosen and left out", () => {
    folder.write("a.txt", findingLine);
    expect(inFolder("--types", "PERSON,JP_MY_NUMBER").exitCode).toBe(1);
    expect(inFolder("--types", "JP_PASSPORT").exitCode).toBe(0);
    expect(inFolder("--exclude-types", "JP_MY_NUMBER").exitCode).toBe(0);
  });

  test("the configuration file above the folder counts, and the command line beats it", () => {
    folder.write("suminuri.config.yaml", "excludeTypes: [JP_MY_NUMBER]\nformat: jsonl\nlocale: ja\n");
    folder.write("deep/a.txt", findingLine);
    const run = (...commandLine: string[]) => suminuri(commandLine, { cwd: join(folder.path, "deep") });
    expect(jsonLines(run().stdout)).toHaveLength(1);
    expect(run("--exclude-types", "PERSON", "-f", "text").stdout).toContain("1 件を検出");
    expect(run("-c", "nowhere.json").stderr).toContain("E_CONFIG: nowhere.json");
  });

  test("an allowed value is not reported", () => {
    folder.write("a.txt", findingLine);
    folder.write("allow.json", '{"allow": ["123456789018"]}');
    expect(inFolder("a.txt", "-c", "allow.json").exitCode).toBe(0);
  });
});

describe("output", () => {
  test("a report can be written into the scanned folder", () => {
    folder.write("a.txt", findingLine);
    expect(inFolder("-f", "json", "-o", "report [1].json", ".")).toMatchObject({ stdout: "", exitCode: 1 });
    const first = JSON.parse(readFileSync(join(folder.path, "report [1].json"), "utf8"));
    expect(first.summary.files).toBe(1);
    inFolder("-f", "json", "-o", "report [1].json", ".");
    const second = JSON.parse(readFileSync(join(folder.path, "report [1].json"), "utf8"));
    expect(second.results).toEqual(first.results);
    expect(second.summary.files).toBe(1);
  });

  test("a report that cannot be written stops the scan before it begins", () => {
    folder.write("a.txt", findingLine);
    const { stderr, stdout, exitCode } = inFolder("-o", "missing/report.txt");
    expect(stderr).toMatch(/^suminuri: E_OUTPUT: --output missing\/report\.txt: .*ENOENT/);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  });

  test("a report never overwrites what is to be scanned", () => {
    folder.write("a.txt", findingLine);
    expect(inFolder("a.txt", "-o", "./a.txt").stderr).toContain("E_OUTPUT");
    expect(readFileSync(join(folder.path, "a.txt"), "utf8")).toBe(findingLine);
  });

  test("a reader that goes away ends the scan quietly", async () => {
    folder.write("a.txt", findingLine.repeat(20_000));
    const child = spawn(process.execPath, [mainFile, "a.txt"], { cwd: folder.path, env: plainEnvironment });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [exitCode, signal] = await once(child, "close");
    expect({ stderr, exitCode, signal }).toEqual({ stderr: "", exitCode: 1, signal: null });
  });

  test("Ctrl-C ends the scan in order", async () => {
    const report = join(folder.path, "report.json");
    // Its standard input stays open, so that it would wait for ever.
    const child = spawn(process.execPath, [mainFile, "-", "-f", "json", "-o", report], {
      env: plainEnvironment,
    });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    while (!existsSync(report)) await delay(20);
    child.kill("SIGINT");
    const [exitCode] = await once(child, "close");
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 130 });
    expect(JSON.parse(readFileSync(report, "utf8"))).toEqual({ results: [], summary: null });
  });
});
