import { expect, it } from "vitest";
import { isResidentRecordCode } from "../../src/checksum/resident-record-code.ts";

const passing = (firstTen: string): number[] =>
  [...Array(10).keys()].filter((check) => isResidentRecordCode(`${firstTen}${check}`));

it("weights 5 4 3 2 7 6 5 4 3 2, modulus 11", () => {
  expect(passing("1234567890")).toEqual([3]);
  expect(passing("1000000000")).toEqual([6]);
  expect(passing("0000000001")).toEqual([9]);
});

it("remainder 1 gives 0", () => {
  // 4·3 = 12 leaves 1.
  expect(passing("0040000000")).toEqual([0]);
});

it("for remainder 0 both published readings pass", () => {
  // 1·5 + 3·2 = 11.
  expect(passing("1000000003")).toEqual([0, 1]);
});

it.each(["1234567890", "123456789033", "1234567890X", "00000000000", "99999999999"])(
  "another length, a sign or a filler fails",
  (text) => {
    expect(isResidentRecordCode(text)).toBe(false);
  },
);
