import { readNumeral } from "./numerals.ts";

/** A date as it was written. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Written with a letter for the era: S55.3.2, 昭和 is spelled out in no such date. */
  readonly short: boolean;
  /** Written with an era in any form. */
  readonly era: boolean;
}

/** The eras since 明治 with their first years; the number is that of the medical and tax forms. */
const eras = [
  { names: "明治|㍾", letter: "M", number: 1, first: 1868, last: 1912 },
  { names: "大正|㍽", letter: "T", number: 2, first: 1912, last: 1926 },
  { names: "昭和|㍼", letter: "S", number: 3, first: 1926, last: 1989 },
  { names: "平成|㍻", letter: "H", number: 4, first: 1989, last: 2019 },
  { names: "令和|㋿", letter: "R", number: 5, first: 2019, last: 2049 },
] as const;

/** Social-insurance filings count the eras 1, 3, 5, 7, 9. */
const filingNumbers: Readonly<Record<string, string>> = { 1: "M", 3: "T", 5: "S", 7: "H", 9: "R" };

const spelled = eras.map(({ names }) => names).join("|");
const numeral = "(\\d{1,2}|[〇○一二三四五六七八九十]{1,3})";
const yearOfEra = "(\\d{1,2}|元|[〇○一二三四五六七八九十]{1,3})";
const monthNames = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC";
const monthWord = `((?:${monthNames})[A-Za-z]{0,6}\\.?)`;

/** One way to write a date. */
interface Form {
  /** What every date of this form contains: cheap to look for before the pattern is tried. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Day | undefined;
  readonly era?: "spelled" | "letter";
}

const forms: readonly Form[] = [
  // 昭和55年3月2日, 令和元年8月3日, 平成2年の9月13日, 昭和十二年四月三日, 昭和55.3.2
  {
    needs: /[明大昭平令㍻-㍾㋿]/u,
    pattern: new RegExp(
      `(${spelled})(?:の|\\s?)${yearOfEra}\\s?(?:(?:年|ねん)[の、]?\\s?|[./-])${numeral}\\s?(?:(?:月|がつ)の?\\s?|[./-])${numeral}(?:\\s?(?:日|にち))?(?!\\d)`,
      "gu",
    ),
    read: ([, era, year, month, day]) => dayOf(yearOf(letterOf(era), readNumeral(year)), month, day),
    era: "spelled",
  },
  // S55.3.2, S.55.3.2, S62/03/16, S55年3月2日
  {
    needs: /[MTSHR]\.?\s?[\d元]/iu,
    pattern:
      /(?<![A-Za-z0-9])([MTSHR])\.?\s?(\d{1,2}|元)(?:\.\s?|\/|-|年\s?)(\d{1,2})(?:\.\s?|\/|-|月\s?)(\d{1,2})(?!\d)日?/giu,
    read: ([, letter, year, month, day]) => dayOf(yearOf(letter, readNumeral(year)), month, day),
    era: "letter",
  },
  // 昭20.1.9, 平27・4・2, 昭和10・6・15
  {
    needs: /[明大昭平令].{0,3}[.・]/u,
    pattern:
      /(?<![\p{Script=Han}\d])(明治?|大正?|昭和?|平成?|令和?)\s?(\d{1,2}|元)([.・/])\s?(\d{1,2})\3\s?(\d{1,2})(?!\d)/gu,
    read: ([, era, year, , month, day]) => dayOf(yearOf(letterOfKanji(era), readNumeral(year)), month, day),
    era: "letter",
  },
  // 昭 61 年 9 月 4 日
  {
    needs: /[明大昭平令]\s?\d{1,2}\s?年/u,
    pattern: /(?<![\p{Script=Han}\d])([大昭平令])\s?(\d{1,2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu,
    read: ([, era, year, month, day]) => dayOf(yearOf(letterOfKanji(era), readNumeral(year)), month, day),
    era: "spelled",
  },
  // 1994年（平成6年）4月18日
  {
    needs: /年\s?\(/u,
    pattern: new RegExp(
      `(?<!\\d)([12]\\d{3})年\\s?\\((?:${spelled})${yearOfEra}年\\)\\s?(\\d{1,2})月\\s?(\\d{1,2})日`,
      "gu",
    ),
    read: ([, year, , month, day]) => dayOf(Number(year), month, day),
    era: "spelled",
  },
  // S550302
  {
    needs: /[MTSHR]\d{6}/iu,
    pattern: /(?<![A-Za-z0-9])([MTSHR])(\d{2})(\d{2})(\d{2})(?![A-Za-z0-9])/giu,
    read: ([, letter, year, month, day]) => dayOf(yearOf(letter, Number(year)), month, day),
    era: "letter",
  },
  // 1999年5月8日, 1999ねん5がつ8にち, 一九九九年五月八日
  {
    needs: /年|ねん/u,
    pattern:
      /(?<!\d)([12]\d{3}|[一二][〇○一二三四五六七八九]{3})\s?(?:年|ねん)の?\s?(\d{1,2}|[〇一二三四五六七八九十]{1,2})\s?(?:月|がつ)の?\s?(\d{1,2}|[〇一二三四五六七八九十]{1,3})\s?(?:日|にち)/gu,
    read: ([, year, month, day]) => dayOf(readNumeral(year), month, day),
  },
  // 1999/5/8, 1999-05-08, 1999.5.8
  {
    needs: /\d{4}[./-]/u,
    pattern: /(?<![\d./-])([12]\d{3})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)(?!\2\d)/gu,
    read: ([, year, , month, day]) => dayOf(Number(year), month, day),
  },
  // 19990508
  {
    needs: /\d{8}/u,
    pattern: /(?<![\d.-])((?:18|19|20)\d{2})(\d{2})(\d{2})(?![\d-]|\.\d)/gu,
    read: ([, year, month, day]) => dayOf(Number(year), month, day),
  },
  // 03 OCT 1988, 3-Oct-1988
  {
    needs: /\d(?:st|nd|rd|th)?[ -](?:of )?[A-Z]{3}/iu,
    pattern: new RegExp(
      `(?<![A-Za-z0-9])(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${monthWord}[ ,-]{1,2}([12]\\d{3})(?!\\d)`,
      "giu",
    ),
    read: ([, day, month, year]) => dayOf(Number(year), numberOfMonth(month), day),
  },
  // October 3, 1988
  {
    needs: /[A-Z]{3}\.?\s?\d/iu,
    pattern: new RegExp(
      `(?<![A-Za-z0-9])${monthWord}\\s?(\\d{1,2})(?:st|nd|rd|th)?,?\\s([12]\\d{3})(?!\\d)`,
      "giu",
    ),
    read: ([, month, day, year]) => dayOf(Number(year), numberOfMonth(month), day),
  },
  // 10/03/1988, as forms in English print it
  {
    needs: /\/\d{4}/u,
    pattern: /(?<![\d./-])(\d{2})\/(\d{2})\/((?:19|20)\d{2})(?![\d/])/gu,
    read: ([, month, day, year]) => dayOf(Number(year), month, day),
  },
];

const anyNumeral = /[\d元〇○一二三四五六七八九十]/u;

/** 3-550302 and 5-550302: the era by its number, then YYMMDD; only where a label says that it is a date. */
const codedDate = /(?<!\d)([1-9])-?(\d{2})(\d{2})(\d{2})(?!\d)/u;

/** The dates of a text whose widths are folded, with valid months and days, in their order. */
export function findDates(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  if (!anyNumeral.test(text)) return dates;
  for (const { needs, pattern, read, era } of forms) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const day = read(match);
      if (!day || !isCalendarDay(day.year, day.month, day.day)) continue;
      const end = match.index + match[0].length;
      dates.push({
        start: match.index,
        end,
        year: day.year,
        month: day.month,
        day: day.day,
        short: era === "letter",
        era: era !== undefined,
      });
    }
  }
  return dates.length > 1 ? withoutOverlaps(dates) : dates;
}

/** The earlier and longer of dates that share characters: 昭和55年… holds a plain 55年… at times. */
function withoutOverlaps(dates: WrittenDate[]): WrittenDate[] {
  const sorted = dates.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}

/** The date that an era's number and six digits stand for, as forms for machines write it. */
export function readCodedDate(text: string): WrittenDate | undefined {
  const match = codedDate.exec(text);
  if (!match) return undefined;
  const [, number, yearOfIt, month, day] = match;
  for (const letter of [eras.find((era) => era.number === Number(number))?.letter, filingNumbers[number]]) {
    const year = yearOf(letter, Number(yearOfIt));
    if (year === undefined || !isCalendarDay(year, Number(month), Number(day))) continue;
    return {
      start: match.index,
      end: match.index + match[0].length,
      year,
      month: Number(month),
      day: Number(day),
      short: true,
      era: true,
    };
  }
  return undefined;
}

type Day = Pick<WrittenDate, "year" | "month" | "day">;

function letterOf(name: string): string | undefined {
  return eras.find(({ names }) => names.split("|").includes(name))?.letter;
}

function letterOfKanji(name: string): string | undefined {
  return eras.find(({ names }) => names.startsWith(name[0]))?.letter;
}

function dayOf(year: number | undefined, month = "", day = ""): Day | undefined {
  return year === undefined ? undefined : { year, month: readNumeral(month), day: readNumeral(day) };
}

function numberOfMonth(word = ""): string {
  return String(monthNames.split("|").indexOf(word.slice(0, 3).toUpperCase()) + 1);
}

/** The year of the common era; undefined where the era was over. */
function yearOf(letter: string | undefined, yearOfEraNumber: number): number | undefined {
  const era = eras.find((one) => one.letter === letter?.toUpperCase());
  if (!era || !(yearOfEraNumber >= 1)) return undefined;
  const year = era.first + yearOfEraNumber - 1;
  return year <= era.last ? year : undefined;
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isCalendarDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1868 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth[month - 1]
  );
}
