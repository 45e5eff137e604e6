import { describe, expect, test } from "vitest";
import type { Explanation } from "../../src/model.ts";
import { failed, finding, skipped, summary, written } from "./sample-results.ts";

describe("the jsonl format", () => {
  test("writes one object a line with the fields of the contract in their order", () => {
    const lines = written("jsonl", [finding(), skipped, failed, summary]).trimEnd().split("\n");
    expect(Object.keys(JSON.parse(lines[0]))).toEqual(
      [
        ["kind", "path", "entityType", "legalClass", "line", "column", "endLine", "endColumn"],
        ["byteStart", "byteEnd", "score", "context", "excerpt", "fingerprint"],
      ].flat(),
    );
    expect(lines[1]).toBe('{"kind":"skipped","path":"logo.png","reason":"binary"}');
    expect(lines[2]).toBe(
      '{"kind":"failed","path":"x.csv","code":"EACCES","message":"cannot be read: no permission to read it (EACCES)"}',
    );
    expect(JSON.parse(lines[3])).toEqual(summary);
  });

  test("a line stays one line whatever an excerpt holds", () => {
    const text = written("jsonl", [finding({ excerpt: "a\nb\r\u2028●" })]);
    expect(text.split(/\r\n|[\r\n]/)).toHaveLength(2);
  });

  test("scores have at most three decimals", () => {
    expect(written("jsonl", [finding({ score: 0.1 + 0.2 })])).toContain('"score":0.3,');
  });
});

describe("explanations", () => {
  const explanation: Explanation = {
    cue: "word さん",
    context: [],
    check: "none",
    tokens: [{ place: "value", partOfSpeech: "名詞,固有名詞,人名,姓", surface: "佐藤" }],
    parts: [{ what: "alone", score: 0.99 }],
  };

  test("tell surfaces only where values may be written", () => {
    const results = [finding({ explanation })];
    for (const format of ["jsonl", "json", "sarif"] as const) {
      const hidden = written(format, results);
      expect(hidden).toContain('"explanation":{"cue":"word さん"');
      expect(hidden).not.toContain("佐藤");
    }
    expect(written("jsonl", results, { showValues: true })).toContain('"surface":"佐藤"');
    expect(written("sarif", results, { showValues: true })).not.toContain("佐藤");
  });

  test("are no part of csv, annotations and the summary", () => {
    for (const format of ["csv", "github", "summary"] as const)
      expect(written(format, [finding({ explanation })], { explain: true })).toBe(
        written(format, [finding()], { explain: true }),
      );
  });
});

describe("the json format", () => {
  test("is one document with the objects of the jsonl format", () => {
    const document = JSON.parse(written("json", [finding(), skipped, failed, summary]));
    expect(document.results.map((result: { kind: string }) => result.kind)).toEqual([
      "finding",
      "skipped",
      "failed",
    ]);
    expect(document.summary).toEqual(summary);
  });

  test("is a document when nothing was found or the scan broke off", () => {
    expect(JSON.parse(written("json", []))).toEqual({ results: [], summary: null });
  });
});

describe("the csv format", () => {
  test("has a header and ends its rows as RFC 4180 wants", () => {
    const rows = written("csv", [finding(), skipped, failed, summary]).split("\r\n");
    expect(rows).toEqual([
      "kind,path,line,column,endLine,endColumn,entityType,japanese,legalClass,score,excerpt,fingerprint,reason",
      "finding,logs/app.log,3,7,3,19,JP_MY_NUMBER,個人番号（マイナンバー）,identification-code,0.99,個人番号: ●●●●●●●●●●●●,3f2a9c,",
      "skipped,logo.png,,,,,,,,,,,binary",
      "failed,x.csv,,,,,,,,,,,EACCES",
      "",
    ]);
  });

  test("quotes what would break a row", () => {
    expect(written("csv", [finding({ value: 'a,"b"\n1' })], { showValues: true })).toContain(
      ',"a,""b""\n1"\r\n',
    );
  });

  test.each(["=HYPERLINK(1)", "+81●", "-1", "@SUM(A1)", "＝１"])("%j is no formula", (excerpt) => {
    const text = written("csv", [finding({ path: excerpt, excerpt })]);
    expect(text).toContain(`finding,'${excerpt}`);
    expect(text).toContain(`,'${excerpt},`);
  });
});

describe("the github format", () => {
  test("annotates the line and the columns", () => {
    expect(written("github", [finding(), summary])).toBe(
      "::error file=logs/app.log,line=3,endLine=3,col=7,endColumn=19,title=JP_MY_NUMBER::個人番号（マイナンバー） · identification code · 個人番号: ●●●●●●●●●●●●\n",
    );
  });

  test("only warns of what names nobody by itself", () => {
    const address = finding({ entityType: "IP_ADDRESS", legalClass: "personal-related" });
    expect(written("github", [address])).toMatch(/^::warning /);
  });

  test("a finding over two lines has no columns", () => {
    expect(written("github", [finding({ endLine: 4, endColumn: 2 })])).toContain("line=3,endLine=4,title=");
  });

  test("neither a path nor an excerpt can begin a command of its own", () => {
    const text = written("github", [
      finding({ path: "a,b:c%\n::error::x", excerpt: "50%\r\n::stop-commands::y ●" }),
    ]);
    expect(text.trimEnd().split(/\r\n|[\r\n]/)).toHaveLength(1);
    expect(text).toContain("file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax,");
    expect(text).toContain("50%25%0D%0A::stop-commands::y ●");
  });

  test("files that were left out are told, unless quiet", () => {
    expect(written("github", [skipped, failed])).toBe(
      "::notice file=logo.png::binary\n::warning file=x.csv::cannot be read: no permission to read it (EACCES)\n",
    );
    expect(written("github", [skipped, failed], { quiet: true })).toBe(
      "::warning file=x.csv::cannot be read: no permission to read it (EACCES)\n",
    );
  });
});

test("the summary format counts by type and names what failed", () => {
  const text = written("summary", [skipped, failed, summary]);
  expect(text).toContain("! x.csv: cannot be read");
  expect(text).toMatch(/EMAIL_ADDRESS .* 1,233\n/);
  expect(text).not.toContain("SENSITIVE_CREED");
});
