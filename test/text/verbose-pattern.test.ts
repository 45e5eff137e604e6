import { expect, test } from "vitest";
import { scanText } from "../../src/scan.ts";
import { defineRecognizer } from "../../src/recognize/define.ts";
import { verbosePattern } from "../../src/text/verbose-pattern.ts";

const pattern = verbosePattern(
  `(?<![A-Z])        # no letter before
   {{office}}        # two letters of the office
   - {{serial}}      # six digits
   (?!\\d)            # and no more`,
  { office: "[A-Z]{2}", serial: "\\d{6}" },
);

test("white space and comments of a verbose pattern mean nothing", () => {
  expect(pattern.exec("番号 AB-123456 です")?.[0]).toBe("AB-123456");
  expect(pattern.test("AB-1234567")).toBe(false);
});

test("a verbose pattern is a native regular expression", () => {
  expect(Object.getPrototypeOf(pattern)).toBe(RegExp.prototype);
});

test("a recognizer of the user's own may look for a verbose pattern", () => {
  const staff = defineRecognizer({
    entityType: "STAFF_NUMBER",
    pattern,
    confidence: { alone: "strong", raised: "strong", lowered: "weak" },
    examples: ["⟦AB-123456⟧"],
  });
  const { findings } = scanText("担当は AB-123456 です", { types: ["STAFF_NUMBER"], recognizers: [staff] });
  expect(findings.map(({ start, end }) => [start, end])).toEqual([[4, 13]]);
});

test("a pattern that cannot be read is refused", () => {
  expect(() => verbosePattern("(")).toThrow(SyntaxError);
});
