import { expect, it } from "vitest";
import { isDriversLicense } from "../../src/checksum/drivers-license.ts";

/** All licences of the first ten digits that pass with 0 reissues. */
const passing = (firstTen: string): string[] =>
  [...Array(10).keys()].map((check) => `${firstTen}${check}0`).filter(isDriversLicense);

it.each(["3054123456", "9011000001", "1099654321", "4523888880"])(
  "one check digit fits ten digits",
  (firstTen) => {
    expect(passing(firstTen)).toHaveLength(1);
  },
);

it("the check digit is the last digit of 11 − r, so that remainder 0 gives 1 and remainder 1 gives 0", () => {
  // 3·5 + 1·3 + 2·2 = 22 leaves 0; 3·5 + 2·3 + 1·2 = 23 leaves 1.
  expect(passing("3000000012")).toEqual(["300000001210"]);
  expect(passing("3000000021")).toEqual(["300000002100"]);
});

it("the count of reissues is no part of the check", () => {
  const [license] = passing("3054123456");
  for (let reissued = 0; reissued < 10; reissued++)
    expect(isDriversLicense(license.slice(0, 11) + reissued)).toBe(true);
});

it("a number of no public safety commission fails", () => {
  for (const prefix of ["00", "05", "19", "26", "39", "59", "79", "98", "99"])
    expect(passing(`${prefix}54123456`)).toEqual([]);
});

it.each(["30541234566", "3054123456600", "30541234566X"])("another length or sign fails", (text) => {
  expect(isDriversLicense(text)).toBe(false);
});
