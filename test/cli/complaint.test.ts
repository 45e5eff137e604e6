import { expect, test } from "vitest";
import { complaint } from "../../src/cli/complaint.ts";
import { exitCodeOf } from "../../src/cli/exit-codes.ts";

test.each([
  new SyntaxError("Unexpected token in 112233445566"),
  new Error("two lines\n    at 112233445566"),
  Object.assign(new Error("112233445566"), { code: "ERR_X" }),
  "112233445566",
])("an internal error tells its place and not its message, which may quote what was scanned", (error) => {
  const said = complaint(error, "en");
  expect(said).toContain("internal error");
  expect(said).not.toContain("112233445566");
  if (error instanceof Error) expect(said).toContain("complaint.test.ts");
});

test("what was not examined counts only on demand, and then more than findings", () => {
  const totals = { findings: 1, notExamined: 1 };
  expect(exitCodeOf(totals, { exitZero: false, failOnIncomplete: false })).toBe(1);
  expect(exitCodeOf(totals, { exitZero: true, failOnIncomplete: false })).toBe(0);
  expect(exitCodeOf(totals, { exitZero: false, failOnIncomplete: true })).toBe(3);
  expect(exitCodeOf(totals, { exitZero: true, failOnIncomplete: true })).toBe(3);
});
