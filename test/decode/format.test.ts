import { describe, expect, test } from "vitest";
import { sniff } from "../../src/decode/decode.ts";
import type { Format } from "../../src/model.ts";

function formatOf(path: string, text = ""): Format {
  return sniff(Buffer.from(text), path).format;
}

describe("by name", () => {
  test.each<[Format, string]>([
    ["csv", "a.csv a/b/顧客.CSV users.csv.bak export.csv.20260401 list.csv~"],
    ["tsv", "a.tsv a.tab"],
    ["json", "a.json a.geojson"],
    ["jsonl", "a.jsonl a.ndjson"],
    ["yaml", "a.yaml a.yml config.yaml.example"],
    ["env", ".env .env.local a/.env.production app.properties my.cnf"],
    ["sql", "dump.sql"],
    ["xml", "a.xml a.svg"],
    ["html", "index.html a.htm"],
    ["markdown", "README.md"],
    ["log", "app.log app.log.1 app.log.2026-04-01 access.log-20260401 access_log /var/log/syslog.1"],
    ["code", "a.ts a.py Dockerfile src/Makefile"],
    ["text", "a.txt a.data README csv a.csv/readme 名簿 .gitignore"],
  ])("%s", (format, names) => {
    for (const name of names.split(" ")) {
      expect(formatOf(name), name).toBe(format);
    }
  });

  test("JSON Lines called .json, tabs called .csv and tables called .log are what they are", () => {
    expect(formatOf("a.json", '{"a":1}\n{"a":2}\n')).toBe("jsonl");
    expect(formatOf("a.json", '{\n "a": 1\n}\n')).toBe("json");
    expect(formatOf("a.csv", "氏名\t電話\n片桐\t1\n")).toBe("tsv");
    expect(formatOf("a.csv", "氏名,電話\n片桐\t,1\n")).toBe("csv");
    expect(formatOf("a.log", '{"a":1}\n{"a":2}\n')).toBe("jsonl");
    expect(formatOf("a.log", "KEY=value\nOTHER=value\n")).toBe("log");
  });
});

describe("by content", () => {
  test.each<[Format, string, string]>([
    ["csv", "a header and rows", "氏名,電話番号,住所\n片桐,1,青葉区\n折原,2,泉区\n"],
    [
      "csv",
      "quoted cells with commas and line ends",
      '"name","note"\r\n"a","x, y"\r\n"b","first\nsecond ""z"""\r\n',
    ],
    ["csv", "line ends of the old Macintosh", "id,name\r1,a\r2,b\r"],
    ["csv", "no line end behind the only row", "id,name\n1,a"],
    ["tsv", "tabs", "会員ID\t氏名\n1\t片桐\n"],
    ["jsonl", "JSON Lines", '{"id":1}\n{"id":2}\n'],
    ["jsonl", "JSON Lines whose last line is cut", '{"id":1}\n{"id":2}\n{"id'],
    ["json", "an object over lines", '{\n  "id": 1\n}'],
    ["json", "an object on one line", '{"id":1}'],
    ["json", "an object too long for the head", `{"id":"${"x".repeat(20_000)}`],
    ["json", "a list", '[\n  {\n "id": 1 }\n]'],
    ["xml", "a declaration", '<?xml version="1.0"?>\n<a/>'],
    ["xml", "an element and its end", "<customers>\n<name>x</name>\n</customers>\n"],
    ["html", "a document type", "\n<!DOCTYPE html>\n<p>x"],
    ["html", "XHTML", '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>'],
    ["sql", "statements", "-- dump\nINSERT INTO customers VALUES (1);\n"],
    ["code", "a shebang", "#!/bin/sh\necho\n"],
    ["yaml", "a document start", "---\nname: x\n"],
    ["env", "assignments", "# settings\nDB_HOST=x\nexport DB_USER=y\n\nDB_PORT = 1\n"],
    ["log", "times", "2026-04-01T10:00:00Z INFO a\n2026-04-01T10:00:01Z INFO b\n  at c\n"],
    ["log", "an access log", '192.0.2.1 - - [01/Apr/2026:10:00:00 +0900] "GET / HTTP/1.1" 200 1\n'],
    ["log", "syslog", "Apr  1 10:00:00 host app[1]: ok\n"],
    ["log", "pairs", "level=info user=x msg=ok\nlevel=info user=y msg=ok\n"],
    ["log", "LTSV", "time:1\thost:x\tua:y\ntime:2\thost:x\tua:y\n"],
    ["log", "times in brackets", "[2026-04-01 10:00:00] INFO ok\n[2026-04-01 10:00:01] INFO ok\n"],
    [
      "log",
      "Java's commas before milliseconds",
      "2026-04-01 10:00:00,123 INFO a\n2026-04-01 10:00:00,124 INFO b\n",
    ],
  ])("%s: %s", (format, _, text) => {
    expect(formatOf("document.txt", text)).toBe(format);
  });

  test.each([
    [
      "prose with as many commas on each line",
      "Dear Sir, thank you\nfor the letter, which came\ntoday, in the morning\n",
    ],
    ["Japanese prose", "拝啓、時下ますます,ご清栄の\nこととお慶び,申し上げます。\n"],
    ["lines of numbers without a header", "1,2,3\n4,5,6\n"],
    ["one line with commas", "a,b,c\n"],
    ["lines that differ in commas", "a,b,c\na,b\na,b,c\n"],
    ["a header that repeats", "a,a\n1,2\n"],
    ["a mail", "From: a@example.com\nSubject: x, y\nTo: b@example.com, c\n"],
    ["words in brackets", "[ERROR] failed\n[ERROR] failed again\n"],
    ["a block of braces", "{\n  x = 1\n}\n"],
    ["an angle bracket", "<aside> is not closed\n"],
    ["a list of sentences with one equals sign", "a = b holds.\nSo does c.\n"],
    ["a separator of Markdown", "---\nnot a key\n"],
  ])("text: %s", (_, text) => {
    expect(formatOf("document.txt", text)).toBe("text");
  });

  test("a head in another encoding is decoded before it is judged", () => {
    const bytes = Buffer.from("\u{feff}氏名,電話番号\n片桐,1\n", "utf16le");
    expect(sniff(bytes, "document.txt").format).toBe("csv");
  });

  test("64 KiB of one line is judged in no time, whatever it repeats", () => {
    for (const piece of ["<a ", "a=", "--", '"', "[", "{", ",", "\t", "a,", " ", "<!--", "a.b-", "INSERT "]) {
      const head = Buffer.from(piece.repeat((64 * 1024) / piece.length));
      const started = performance.now();
      sniff(head, "document");
      expect(performance.now() - started, `repeated ${JSON.stringify(piece)}`).toBeLessThan(1000);
    }
  });
});
