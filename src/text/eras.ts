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
const numeral = "(?:\\d{1,2}|[〇○一二三四五六七八九十]{1,3})";
const yearOfEra = "(?:\\d{1,2}|元|[〇○一二三四五六七八九十]{1,3})";
const monthNames = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC";
const monthWord = `(?:${monthNames})[A-Za-z]{0,6}\\.?`;

/** Every way in which a date is written; named groups say what was read. */
const writtenDate: RegExp = new RegExp(
  [
    // 昭和55年3月2日, 令和元年8月3日, 平成2年の9月13日, 昭和十二年四月三日, 昭和55.3.2
    `(?<era>${spelled})\\s?(?<eraYear>${yearOfEra})\\s?(?:(?:年|ねん)の?\\s?|[./-])(?<eraMonth>${numeral})\\s?(?:(?:月|がつ)の?\\s?|[./-])(?<eraDay>${numeral})(?:\\s?(?:日|にち))?(?!\\d)`,
    // S55.3.2, S.55.3.2, S62/03/16, S55年3月2日
    "(?<![A-Za-z0-9])(?<letter>[MTSHR])\\.?\\s?(?<letterYear>\\d{1,2}|元)(?:\\.\\s?|/|-|年\\s?)(?<letterMonth>\\d{1,2})(?:\\.\\s?|/|-|月\\s?)(?<letterDay>\\d{1,2})(?!\\d)日?",
    // S550302
    "(?<![A-Za-z0-9])(?<tightLetter>[MTSHR])(?<tight>\\d{6})(?![A-Za-z0-9])",
    // 1999年5月8日, 1999ねん5がつ8にち, 一九九九年五月八日
    "(?<!\\d)(?<year>[12]\\d{3}|[一二][〇○一二三四五六七八九]{3})\\s?(?:年|ねん)の?\\s?(?<month>\\d{1,2}|[〇一二三四五六七八九十]{1,2})\\s?(?:月|がつ)の?\\s?(?<day>\\d{1,2}|[〇一二三四五六七八九十]{1,3})\\s?(?:日|にち)",
    // 1999/5/8, 1999-05-08, 1999.5.8
    "(?<![\\d./-])(?<plainYear>[12]\\d{3})(?<sign>[./-])\\s?(?<plainMonth>\\d{1,2})\\k<sign>\\s?(?<plainDay>\\d{1,2})(?![\\d])(?!\\k<sign>\\d)",
    // 19990508
    "(?<![\\d.-])(?<compact>(?:18|19|20)\\d{6})(?![\\d-]|\\.\\d)",
    // 03 OCT 1988, 3-Oct-1988
    `(?<![A-Za-z0-9])(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(?<wordMonth>${monthWord})[ ,-]{1,2}(?<wordYear>[12]\\d{3})(?!\\d)`,
    // October 3, 1988
    `(?<![A-Za-z0-9])(?<leadMonth>${monthWord})\\s?(?<leadDay>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<leadYear>[12]\\d{3})(?!\\d)`,
    // 10/03/1988, as forms in English print it
    "(?<![\\d./-])(?<usMonth>\\d{2})/(?<usDay>\\d{2})/(?<usYear>(?:19|20)\\d{2})(?![\\d/])",
  ].join("|"),
  "giu",
);

/** 3-550302 and 5-550302: the era by its number, then YYMMDD; only where a label says that it is a date. */
const codedDate = /(?<!\d)([1-9])-?(\d{2})(\d{2})(\d{2})(?!\d)/u;

/** The dates of a text whose widths are folded, with valid months and days. */
export function findDates(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const match of text.matchAll(writtenDate)) {
    const date = readParts(match.groups ?? {});
    if (!date || !isCalendarDay(date.year, date.month, date.day)) continue;
    dates.push({
      start: match.index,
      end: match.index + match[0].length,
      ...date,
      short: match.groups?.letter !== undefined,
      era: (match.groups?.letter ?? match.groups?.era ?? match.groups?.tightLetter) !== undefined,
    });
  }
  return dates;
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

type Parts = Readonly<Record<string, string | undefined>>;
type Day = Pick<WrittenDate, "year" | "month" | "day">;

function readParts(parts: Parts): Day | undefined {
  if (parts.era) {
    const letter = eras.find(({ names }) => names.split("|").includes(parts.era ?? ""))?.letter;
    return dayOf(yearOf(letter, readNumeral(parts.eraYear ?? "")), parts.eraMonth, parts.eraDay);
  }
  if (parts.letter)
    return dayOf(
      yearOf(parts.letter, readNumeral(parts.letterYear ?? "")),
      parts.letterMonth,
      parts.letterDay,
    );
  if (parts.tight)
    return dayOf(
      yearOf(parts.tightLetter, Number(parts.tight.slice(0, 2))),
      parts.tight.slice(2, 4),
      parts.tight.slice(4),
    );
  if (parts.year) return dayOf(readNumeral(parts.year), parts.month, parts.day);
  if (parts.plainYear) return dayOf(Number(parts.plainYear), parts.plainMonth, parts.plainDay);
  if (parts.compact)
    return dayOf(Number(parts.compact.slice(0, 4)), parts.compact.slice(4, 6), parts.compact.slice(6));
  if (parts.wordYear) return dayOf(Number(parts.wordYear), numberOfMonth(parts.wordMonth), parts.dayFirst);
  if (parts.leadYear) return dayOf(Number(parts.leadYear), numberOfMonth(parts.leadMonth), parts.leadDay);
  return dayOf(Number(parts.usYear), parts.usMonth, parts.usDay);
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
