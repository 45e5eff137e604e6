import { expect, test } from "vitest";
import type { Format } from "../../../src/model.ts";
import { scanText } from "../../../src/scan.ts";

/** The accounts in a text. */
function accounts(text: string, format: Format): string[] {
  return scanText(text, { types: ["JP_BANK_ACCOUNT"], format }).findings.map(({ start, end }) =>
    text.slice(start, end),
  );
}

test("a number in a tag that names its bank is an account", () => {
  expect(accounts('<koza ginko="さざなみ銀行" shiten="本店" bango="1498630" meigi="ｻﾄｳ"/>', "xml")).toEqual([
    "1498630",
  ]);
  expect(accounts('<shohin mei="茶わん" bango="1498630"/>', "xml")).toEqual([]);
});

test("the number of an account is one where the object names its bank", () => {
  expect(
    accounts('{"account": {"bank": "さざなみ銀行", "branch": "本店", "no": "1498630"}}', "json"),
  ).toEqual(["1498630"]);
  expect(accounts('{"account": {"plan": "free", "no": "1498630"}}', "json")).toEqual([]);
});

test("the code of a bank is no account beside those of ゆうちょ", () => {
  const table = "氏名,銀行CD,口座番号,ゆうちょ記号,ゆうちょ番号\n佐藤 花子,9900,,14030,12345671\n";
  expect(accounts(table, "csv")).toEqual(["14030", "12345671"]);
});
