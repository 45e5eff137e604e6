import { expect, it } from "vitest";
import { isMrzSecondLine, mrzCheckDigit } from "../../src/checksum/passport-mrz.ts";

function secondLine(number: string, birth: string, expiry: string, personal = "<".repeat(14)): string {
  const checked = (text: string): string => text + mrzCheckDigit(text);
  const [head, born, until, own] = [checked(number), checked(birth), checked(expiry), checked(personal)];
  return `${head}JPN${born}F${until}${own}${mrzCheckDigit(head + born + until + own)}`;
}

const line = secondLine("TZ0123456", "850412", "300101");

it("weights 7 3 1 over digits, letters from 10 and fillers of 0", () => {
  expect(mrzCheckDigit("123456")).toBe((7 + 6 + 3 + 28 + 15 + 6) % 10);
  expect(mrzCheckDigit("A<Z")).toBe((70 + 35) % 10);
  expect(mrzCheckDigit("<<<<")).toBe(0);
});

it("a line passes with its five check digits", () => {
  expect(line).toHaveLength(44);
  expect(isMrzSecondLine(line)).toBe(true);
  expect(isMrzSecondLine(secondLine("L8989<<<<", "740812", "291231", "ZE184226B<<<<<"))).toBe(true);
});

it("the check digit of an empty personal number may be a filler", () => {
  expect(isMrzSecondLine(`${line.slice(0, 42)}<${line[43]}`)).toBe(true);
});

it.each([0, 5, 9, 13, 19, 21, 27, 43])("a change at %i fails", (at) => {
  const changed = line[at] === "7" ? "8" : "7";
  expect(isMrzSecondLine(line.slice(0, at) + changed + line.slice(at + 1))).toBe(false);
});

it("a line whose end was lost passes with the check digits it has left", () => {
  for (const length of [28, 30, 43]) expect(isMrzSecondLine(line.slice(0, length))).toBe(true);
  expect(isMrzSecondLine(line.slice(0, 27))).toBe(false);
});

it("a character too many fails", () => {
  expect(isMrzSecondLine(`${line}<`)).toBe(false);
});
