import { expect, it } from "vitest";
import { isDriversLicense } from "../../../src/checksum/drivers-license.ts";
import { isMyNumber } from "../../../src/checksum/my-number.ts";
import { scanText } from "../../../src/scan.ts";

/** Numbers that begin with these digits and pass a check. */
function passing(firsts: readonly string[], length: number, check: (digits: string) => boolean): string[] {
  return firsts.map((first) => {
    for (let rest = 0; ; rest++) {
      const digits = first + String(rest).padStart(length - first.length, "0");
      if (check(digits)) return digits;
    }
  });
}

const myNumbers = passing(["1804", "5236", "7719", "0942", "6605"], 12, isMyNumber);
const licenses = passing(["3054", "4501", "6218", "9007"], 12, isDriversLicense);

const table = (column: readonly string[]): string =>
  ["COL_A,COL_B,COL_C", ...column.map((value, row) => `${row + 1},${value},済`)].join("\n");

const found = (text: string, entityType: string): string[] =>
  scanText(text, { format: "csv" })
    .findings.filter((finding) => finding.entityType === entityType)
    .map(({ start, end }) => text.slice(start, end));

it("a column in which every number passes the check digit is one of that type", () => {
  expect(found(table(myNumbers), "JP_MY_NUMBER")).toEqual(myNumbers);
  expect(found(table(licenses), "JP_DRIVERS_LICENSE")).toEqual(licenses);
});

it("cells without a number say nothing", () => {
  expect(found(table([...myNumbers, "", "-", "未登録", "****"]), "JP_MY_NUMBER")).toEqual(myNumbers);
});

it("one number that fails says that it is another column", () => {
  const failing = String(Number(myNumbers[1].slice(-1)) === 9 ? 0 : 9);
  const column = [...myNumbers, myNumbers[1].slice(0, -1) + failing];
  expect(found(table(column), "JP_MY_NUMBER")).toEqual([]);
});

it("few numbers, or the same again and again, prove nothing", () => {
  expect(found(table(myNumbers.slice(0, 3)), "JP_MY_NUMBER")).toEqual([]);
  expect(found(table(Array.from({ length: 8 }, () => myNumbers[0])), "JP_MY_NUMBER")).toEqual([]);
});
