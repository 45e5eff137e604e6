import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readLines } from "./lines.ts";

export interface Word {
  readonly written: string;
  /** In katakana. */
  readonly reading: string;
}

const rows: readonly string[][] = dictionaryRows();
const kanji = /^[\u3400-\u9fff々]+$/;
const katakana = /^[ァ-ヺー]{3,}$/;

const toWords = (fields: readonly (readonly string[])[]): Word[] =>
  fields.map((row) => ({ written: row[0], reading: row[8] ?? row[0] }));

/** Common nouns of two to four kanji. */
export const nouns: readonly Word[] = toWords(
  rows.filter(
    (row) =>
      row[1] === "名詞" &&
      (row[2] === "一般" || row[2] === "サ変接続") &&
      kanji.test(row[0]) &&
      row[0].length >= 2 &&
      row[0].length <= 4,
  ),
);

export const katakanaNouns: readonly string[] = rows
  .filter((row) => row[1] === "名詞" && (row[2] === "一般" || row[2] === "サ変接続") && katakana.test(row[0]))
  .map((row) => row[0]);

/** Cities, towns and quarters without their ending. */
export const placeWords: readonly Word[] = toWords(
  rows.filter(
    (row) =>
      row[3] === "地域" &&
      row[4] === "一般" &&
      kanji.test(row[0]) &&
      row[0].length >= 2 &&
      row[0].length <= 3,
  ),
);

export const places: readonly string[] = placeWords.map((word) => word.written);

export const countries: readonly string[] = rows
  .filter(
    (row) =>
      row[3] === "地域" && row[4] === "国" && /^[ァ-ヺー]{3,}$|^(?:中国|韓国|米国|台湾|英国)$/.test(row[0]),
  )
  .map((row) => row[0]);

/** Places abroad. */
export const katakanaPlaces: readonly string[] = rows
  .filter((row) => row[3] === "地域" && row[4] === "一般" && katakana.test(row[0]))
  .map((row) => row[0]);

export const englishWords: readonly string[] = readLines("english-words.txt").flatMap((line) =>
  line.split(" "),
);

/** The words of IPADIC, each with its parts of speech and reading. */
function dictionaryRows(): string[][] {
  const kuromoji = dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));
  const table = gunzipSync(readFileSync(join(kuromoji, "dict", "tid_pos.dat.gz"))).toString("utf8");
  return table
    .split("\0")
    .filter((row) => row.includes(",名詞,"))
    .map((row) => row.split(","));
}
