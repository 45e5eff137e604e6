import { expect, test } from "vitest";
import { isPlaceReading, placeAt, postalCodeAgrees } from "../../src/lexicon/gazetteer/places.ts";
import { isTown, townEnd } from "../../src/lexicon/gazetteer/towns.ts";

test("the longest place that begins at a position is known, with its rank and prefectures", () => {
  expect(placeAt("札幌市中央区", 0)).toEqual({ name: "札幌市", rank: 2, prefectures: [1] });
  expect(placeAt("札幌市中央区", 3)?.rank).toBe(3);
  expect(placeAt("東村山市本町", 0)?.name).toBe("東村山市");
  expect(placeAt("比企郡小川町", 0)?.rank).toBe(1);
  expect(placeAt("府中市", 0)?.prefectures).toEqual([13, 34]);
  expect(placeAt("架空市", 0)).toBeUndefined();
});

test("the spellings with ヶ, ケ and が are one place", () => {
  expect(["鎌ケ谷市", "鎌ヶ谷市", "鎌が谷市"].map((name) => placeAt(name, 0)?.prefectures)).toEqual([
    [12],
    [12],
    [12],
  ]);
});

test("a place is known by its reading", () => {
  expect(isPlaceReading("ひろしまし")).toBe(true);
  expect(isPlaceReading("ひろしまや")).toBe(false);
});

test("the first digits of a postal code belong to a prefecture", () => {
  expect(postalCodeAgrees(13, 108)).toBe(true);
  expect(postalCodeAgrees(13, 530)).toBe(false);
  expect(postalCodeAgrees(27, 530)).toBe(true);
});

test("towns are known with and without 町, in kanji and hiragana", () => {
  expect(["梅田", "おもろまち", "日の出", "つつじが丘", "つつじヶ丘"].every(isTown)).toBe(true);
  expect(["約束", "人口は", "会議"].some(isTown)).toBe(false);
});

test("the longest town that begins at a position ends there", () => {
  expect(townEnd("神保町2丁目", 0)).toBe(3);
  expect(townEnd("は梅田", 0)).toBe(0);
});
