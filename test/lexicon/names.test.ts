import { expect, test } from "vitest";
import {
  isGivenName,
  isGivenNameReading,
  isGivenNameRomaji,
  isSurname,
  isSurnameReading,
  isSurnameRomaji,
  nameFlag,
  nameFlags,
  nameFlagsAt,
} from "../../src/lexicon/names.ts";

test("surnames and given names are known as written", () => {
  expect(["佐藤", "東海林", "林", "勅使河原"].every(isSurname)).toBe(true);
  expect(["陽葵", "翔太郎", "さくら", "ツル"].every(isGivenName)).toBe(true);
  expect(["机", "会議", "電話番号"].some((word) => isSurname(word) || isGivenName(word))).toBe(false);
});

test("variant characters are the name's plain ones", () => {
  expect(["髙橋", "渡邊", "𠮷田", "濵田", "櫻井"].every(isSurname)).toBe(true);
});

test("a reading is known in every kana", () => {
  expect(["サトウ", "さとう", "ｻﾄｳ", "ワタナベ", "ﾜﾀﾅﾍﾞ", "ｼﾞﾝｸﾞｳｼﾞ"].every(isSurnameReading)).toBe(true);
  expect(["ハルト", "はると", "ﾊﾙﾄ", "ｼﾖｳﾀ"].every(isGivenNameReading)).toBe(true);
});

test("the spellings of a name in romaji are one", () => {
  expect(
    ["SATO", "Satoh", "satou", "Satō", "Ohno", "Oono", "Honma", "Homma", "Hotta", "Mitsui", "Mitui"].every(
      isSurnameRomaji,
    ),
  ).toBe(true);
  expect(
    ["Kenji", "Jun-ichi", "Yuhki", "Shota", "Syouta", "RYUNOSUKE", "Michael"].every(isGivenNameRomaji),
  ).toBe(true);
  expect(["table", "request", "the"].some((word) => isSurnameRomaji(word) || isGivenNameRomaji(word))).toBe(
    false,
  );
});

test("bytes and strings are asked alike", () => {
  for (const name of ["髙橋", "ﾜﾀﾅﾍﾞ", "陽葵", "たか子", "机"]) {
    const bytes = new TextEncoder().encode(`は${name}は`);
    expect(nameFlagsAt(bytes, 3, bytes.length - 3)).toBe(nameFlags(name));
  }
});

test("the most borne names are marked", () => {
  expect(nameFlags("佐藤") & nameFlag.common).not.toBe(0);
  expect(nameFlags("勅使河原") & nameFlag.common).toBe(0);
});
