import { describe, expect, test } from "vitest";
import { reportFormats } from "../../src/policy/report-formats.ts";
import { createReporter } from "../../src/report/report.ts";
import { finding, summary, written } from "./sample-results.ts";

const SECRET = "112233445566";

describe.each(reportFormats)("the %s format", (format) => {
  test("holds no value that was not asked for, even when a result carries it", () => {
    expect(written(format, [finding({ value: SECRET }), summary])).not.toContain(SECRET);
  });

  test("passes no control character on to a terminal", () => {
    const hostile = finding({
      path: "a\u001b[2J\u202e.log",
      excerpt: "\u001b]0;title\u0007●●\r\n::error::x",
    });
    const text = written(format, [hostile, summary]);
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\u0007");
  });

  test("keeps nothing that grows with the number of findings", () => {
    const reporter = createReporter(format, {
      locale: "en",
      version: "1.2.3",
      paint: (_, text) => text,
      showValues: false,
      explain: false,
      quiet: false,
    });
    const inLoop = finding();
    let heldBack = 0;
    for (let count = 0; count < 2000; count++) heldBack = reporter.result(inLoop) === "" ? heldBack + 1 : 0;
    // Text aligns some findings together; the summary writes none at all.
    if (format !== "summary") expect(heldBack).toBeLessThan(200);
    expect((reporter.end?.() ?? "").length).toBeLessThan(40_000);
  });
});

test.each(["text", "jsonl", "json", "csv"] as const)("the %s format shows values on demand", (format) => {
  expect(written(format, [finding({ value: SECRET }), summary], { showValues: true })).toContain(SECRET);
});

test.each(["sarif", "github", "summary"] as const)("the %s format never shows values", (format) => {
  expect(written(format, [finding({ value: SECRET }), summary], { showValues: true })).not.toContain(SECRET);
});
