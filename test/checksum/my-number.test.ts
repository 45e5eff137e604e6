import { expect, it } from "vitest";
import { isMyNumber } from "../../src/checksum/my-number.ts";

it.each(["123456789018", "205813647092", "000000010009"])("%s has its check digit", (digits) => {
  const first = digits.slice(0, 11);
  const passing = [...Array(10).keys()].filter((last) => isMyNumber(`${first}${last}`));
  expect(passing).toHaveLength(1);
  expect(isMyNumber(`${first}${passing[0]}`)).toBe(true);
});

it("remainders 0 and 1 both give 0", () => {
  // The weights of the first two digits are 6 and 5: 6 + 5 = 11 leaves 0, 2 × 6 = 12 leaves 1.
  expect(isMyNumber("110000000000")).toBe(true);
  expect(isMyNumber("200000000000")).toBe(true);
});

it("one wrong digit fails", () => {
  const digits = "123456789018";
  for (let at = 0; at < 11; at++) {
    const wrong = digits.slice(0, at) + ((Number(digits[at]) + 1) % 10) + digits.slice(at + 1);
    expect(isMyNumber(wrong), `digit ${at}`).toBe(false);
  }
});

it.each(["12345678901", "1234567890180", "12345678901X", ""])("another length or sign fails", (text) => {
  expect(isMyNumber(text)).toBe(false);
});

it("a run of one digit is a filler, even where it passes", () => {
  for (let digit = 0; digit < 10; digit++) expect(isMyNumber(String(digit).repeat(12))).toBe(false);
});
