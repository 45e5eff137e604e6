import { describe, expect, it } from "vitest";
import { findDates, readCodedDate } from "../../src/text/eras.ts";
import { readNumeral } from "../../src/text/numerals.ts";

const only = (text: string): string | undefined => {
  const [date, ...more] = findDates(text);
  return date && more.length === 0
    ? `${text.slice(date.start, date.end)} ${date.year}-${date.month}-${date.day}`
    : undefined;
};

describe("findDates", () => {
  it.each([
    ["昭和55年3月2日", "1980-3-2"],
    ["令和元年8月3日", "2019-8-3"],
    ["平成2年の9月13日", "1990-9-13"],
    ["昭和十二年四月三日", "1937-4-3"],
    ["S55.3.2", "1980-3-2"],
    ["S62/03/16", "1987-3-16"],
    ["T14.7.18", "1925-7-18"],
    ["S550302", "1980-3-2"],
    ["1999年5月8日", "1999-5-8"],
    ["1999ねん5がつ8にち", "1999-5-8"],
    ["1999/5/8", "1999-5-8"],
    ["1999-05-08", "1999-5-8"],
    ["19990508", "1999-5-8"],
    ["03 OCT 1988", "1988-10-3"],
    ["October 3, 1988", "1988-10-3"],
  ])("reads %s", (text, date) => {
    expect(only(text)).toBe(`${text} ${date}`);
  });

  it.each(["昭和65年3月2日", "1999/13/8", "19991308", "2024.05.01.2", "1.2024/5/1", "A550302", "12345678"])(
    "sees no date in %s",
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );
});

describe("readCodedDate", () => {
  it.each([
    ["3-290513", 1954],
    ["5-630228", 1988],
    ["7-020914", 1990],
    ["3550304", 1980],
  ])("reads %s", (text, year) => {
    expect(readCodedDate(text)?.year).toBe(year);
  });

  it("refuses a month that is none", () => {
    expect(readCodedDate("3-291513")).toBeUndefined();
  });
});

describe("readNumeral", () => {
  it.each([
    ["55", 55],
    ["五十五", 55],
    ["五五", 55],
    ["十二", 12],
    ["元", 1],
    ["千九百八十", 1980],
    ["二〇〇一", 2001],
  ])("reads %s", (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it.each(["", "千x", "甲"])("knows no value of %j", (text) => {
    expect(readNumeral(text)).toBeNaN();
  });
});
