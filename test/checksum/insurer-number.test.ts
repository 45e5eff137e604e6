import { expect, it } from "vitest";
import { hasInsurerCheckDigit, isInsurerNumber } from "../../src/checksum/insurer-number.ts";

it("digits of products are added: 2 1 2 1 … from the right, modulus 10", () => {
  // 1·2 + 3·1 + (8·2 = 16 → 7) + 0 + (5·2 = 10 → 1) = 13 from the left, so 7.
  expect(hasInsurerCheckDigit("138057")).toBe(true);
  expect(hasInsurerCheckDigit("138058")).toBe(false);
});

it("six digits begin with a prefecture", () => {
  expect(isInsurerNumber("138057")).toBe(true);
  expect(isInsurerNumber("488057")).toBe(false);
  expect(isInsurerNumber("008050")).toBe(false);
});

it("eight digits begin with a law and a prefecture, or with 00 where six were padded", () => {
  expect(isInsurerNumber("06130017")).toBe(true);
  expect(isInsurerNumber("39131016")).toBe(true);
  expect(isInsurerNumber("00138057")).toBe(true);
  expect(isInsurerNumber("99130014")).toBe(false);
  expect(isInsurerNumber("06990016")).toBe(false);
});

it("the code of a municipality, modulus 11, is none", () => {
  expect(isInsurerNumber("131016")).toBe(false);
});

it("no date of these years is an insurer's number", () => {
  for (let year = 1930; year < 2040; year++)
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= 31; day++)
        expect(isInsurerNumber(`${year * 10_000 + month * 100 + day}`)).toBe(false);
});

it.each(["1380570", "13805", "00000000", "0613001X"])("another length, a filler or a sign fails", (text) => {
  expect(isInsurerNumber(text)).toBe(false);
});
