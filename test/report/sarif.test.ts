import { describe, expect, test } from "vitest";
import { entityTypes } from "../../src/entity-types.ts";
import type { ScanResult } from "../../src/model.ts";
import { artifactUri } from "../../src/report/artifact-uri.ts";
import { failed, finding, skipped, summary, written } from "./sample-results.ts";
import { mistakesIn, sarifLog } from "./sarif-shape.ts";

function run(
  results: readonly ScanResult[],
): Record<string, any> /* eslint-disable-line @typescript-eslint/no-explicit-any -- a foreign document */ {
  return JSON.parse(written("sarif", results)).runs[0];
}

describe("the sarif format", () => {
  test.each([
    ["a full run", [finding(), finding({ entityType: "STAFF_BADGE" }), skipped, failed, summary]],
    ["a run that found nothing", [{ ...summary, findings: 0 }]],
    ["a run that was broken off", [finding()]],
    ["a run of nothing at all", []],
  ] as const)("has the shape of SARIF 2.1.0: %s", (_, results) => {
    expect(mistakesIn(JSON.parse(written("sarif", results)), sarifLog)).toEqual([]);
  });

  test("the taxonomy is its rules, with the Japanese name and the law", () => {
    const { rules } = run([]).tool.driver;
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual(entityTypes.map((type) => type.name));
    expect(rules[0].properties).toMatchObject({
      japanese: "個人番号（マイナンバー）",
      law: "Order Art. 1(ix)",
    });
  });

  test("a result points at UTF-16 columns and carries the fingerprint", () => {
    const { results, columnKind } = run([finding({ path: "logs/顧客 1.log" })]);
    expect(columnKind).toBe("utf16CodeUnits");
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "logs/%E9%A1%A7%E5%AE%A2%201.log" },
      region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 19 },
    });
    expect(results[0].partialFingerprints).toEqual({ "suminuri/v1": "3f2a9c" });
    expect(results[0].level).toBe("error");
  });

  test("files that were left out are notifications, and a failure is no success", () => {
    const [invocation] = run([skipped, failed]).invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications.map((entry: { level: string }) => entry.level)).toEqual([
      "note",
      "error",
    ]);
    expect(run([skipped]).invocations[0].executionSuccessful).toBe(true);
  });

  test("more notifications than anyone reads are counted", () => {
    const many = Array.from({ length: 10_050 }, () => skipped);
    const notifications = run(many).invocations[0].toolExecutionNotifications;
    expect(notifications).toHaveLength(10_001);
    expect(notifications.at(-1).message.text).toBe("50 more files were not examined.");
  });
});

test.each([
  ["./a/b.txt", "a/b.txt"],
  ["../x#y?.txt", "../x%23y%3F.txt"],
  ["/srv/data/a b.csv", "file:///srv/data/a%20b.csv"],
  ["C:\\data\\x.csv", "file:///C:/data/x.csv"],
  ["50%.txt", "50%25.txt"],
  ["bad\ud800.txt", "bad%EF%BF%BD.txt"],
])("the path %j is the URI %s", (path, uri) => {
  expect(artifactUri(path)).toBe(uri);
});
