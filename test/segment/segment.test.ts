import { describe, expect, test } from "vitest";
import { findCues } from "../../src/cue/cue.ts";
import type { Format } from "../../src/model.ts";
import { findFields } from "../../src/segment/segment.ts";

/** The fields of a text as "label → value". */
function fieldsOf(text: string, format: Format, header?: string): string[] {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(text);
  const block = {
    bytes,
    start: 0,
    end: bytes.length,
    format,
    ...(header ? { header: encoder.encode(header) } : {}),
  };
  const decoder = new TextDecoder();
  return findFields(block, findCues(bytes)).map(
    ({ label, start, end }) => `${label} → ${decoder.decode(bytes.subarray(start, end))}`,
  );
}

describe("tables", () => {
  test("a cell belongs to the label in the header", () => {
    expect(fieldsOf("no,個人番号,備考\n1,123456789018,済\n", "csv")).toEqual(["個人番号 → 123456789018"]);
  });

  test("a quoted cell may hold the delimiter and a line break", () => {
    expect(fieldsOf('住所,電話番号\n"港区1,\n2階",03-1234-5678\n', "csv")).toEqual([
      "住所 → 港区1,\n2階",
      "電話番号 → 03-1234-5678",
    ]);
  });

  test("a later block of the file knows its header", () => {
    expect(fieldsOf("1,123456789018\n", "csv", "no,個人番号\n")).toEqual(["個人番号 → 123456789018"]);
  });

  test("a table without a header that names anything gives no field", () => {
    expect(fieldsOf("COL_A,COL_B\n1,123456789018\n", "csv")).toEqual([]);
  });

  test("the words of a header may be romaji or English in any case", () => {
    expect(fieldsOf("kojin_bango;myNumber\n1;2\n", "csv")).toHaveLength(2);
  });

  test("a table inside a document is found and ends where its rows end", () => {
    const fields = fieldsOf("次の通りです\n氏名,個人番号\n山田,123456789018\n以上\n", "text");
    expect(fields).toEqual(["氏名 → 山田", "個人番号 → 123456789018"]);
  });

  test("a markdown table is a table", () => {
    const fields = fieldsOf(
      "| 番号 | 個人番号 | 氏名 |\n|---|---|---|\n| 1 | 123456789018 | 山田 |\n",
      "markdown",
    );
    expect(fields).toContain("個人番号 → 123456789018");
    expect(fields).toContain("氏名 → 山田");
  });

  test("columns aligned with spaces keep their place when a cell is empty", () => {
    const text = "氏名        個人番号        電話番号\n山田 太郎                   03-1234-5678\n";
    expect(fieldsOf(text, "text")).toEqual(["氏名 → 山田 太郎", "電話番号 → 03-1234-5678"]);
  });

  test("SQL values belong to the column list", () => {
    const fields = fieldsOf("INSERT INTO t (id, `kojin_bango`) VALUES (1, '123456789018'), (2, '2');", "sql");
    expect(fields.map((field) => field.split(" → ")[1])).toEqual(["123456789018", "2"]);
  });

  test("rows of COPY belong to its column list", () => {
    expect(fieldsOf("COPY t (id, my_number) FROM stdin;\n1\t123456789018\n\\.\n", "sql")[0]).toContain(
      "123456789018",
    );
  });

  test("a comment names the literal rows below it", () => {
    expect(fieldsOf('// id, shimei, kojin_bango\n{"1", "山田", "123456789018"},\n', "code")).toHaveLength(2);
  });
});

describe("keys", () => {
  test.each([
    ['{"my_number": "123456789018"}', "jsonl"],
    ["my_number=123456789018 next=1", "log"],
    ["/path?my_number=123456789018&next=1", "log"],
    ["my_number: 123456789018", "yaml"],
    ["'my_number' => '123456789018',", "code"],
    ["<my_number>123456789018</my_number>", "xml"],
    ['<person my_number="123456789018"/>', "xml"],
    ['{\\"my_number\\":\\"123456789018\\"}', "log"],
    ['{"個人番号（本人）": "123456789018"}', "json"],
    ["checkMyNumber('123456789018')", "code"],
  ] as const)("%s", (text, format) => {
    expect(fieldsOf(text, format).map((field) => field.split(" → ")[1])).toContain("123456789018");
  });

  test("every element of a list belongs to its key", () => {
    expect(fieldsOf('{"my_number": ["1", "2"]}', "jsonl")).toHaveLength(2);
  });

  test("product_name is no name", () => {
    expect(fieldsOf('{"product_name": "山田"}', "jsonl").filter((field) => field.startsWith("name"))).toEqual(
      [],
    );
  });
});

describe("labels in prose", () => {
  test.each([
    "個人番号：123456789018",
    "個人番号は123456789018",
    "個人番号（123456789018",
    "個人番号\n123456789018",
  ])("%s", (text) => {
    expect(fieldsOf(text, "text")).toEqual(["個人番号 → 123456789018"]);
  });

  test("a value ends where the next label begins", () => {
    expect(fieldsOf("個人番号 1234　電話番号 03", "text")).toEqual(["個人番号 → 1234", "電話番号 → 03"]);
  });
});

describe("labels", () => {
  test("a word quoted in a failing test names no value", () => {
    expect(
      fieldsOf("AssertionError: expected '〔氏名〕' to be '〔 氏名 〕'\n   at name.spec.ts", "log"),
    ).toEqual([]);
  });
});
