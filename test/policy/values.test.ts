import { expect, test } from "vitest";
import { didYouMean } from "../../src/policy/did-you-mean.ts";
import { localeFromEnvironment } from "../../src/policy/locale.ts";
import { parseSize } from "../../src/policy/size.ts";

test.each([
  ["500", 500],
  ["64K", 65_536],
  ["10MB", 10_000_000],
  ["10 MB", 10_000_000],
  ["1.5kb", 1500],
  ["1GiB", 1_073_741_824],
  ["2g", 2_147_483_648],
])("%s means %i bytes", (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test.each(["", "MB", "-1", "0", "1e3", "10XB", "1ib", "9999999999T", "１０MB"])("%j is no size", (text) => {
  expect(parseSize(text)).toBeUndefined();
});

test("a word with a slip is met with the nearest known word", () => {
  const known = ["scan", "types", "help", "JP_MY_NUMBER"];
  expect(didYouMean("scna", known)).toBe("scan");
  expect(didYouMean("type", known)).toBe("types");
  expect(didYouMean("jp-my-number", known)).toBe("JP_MY_NUMBER");
  expect(didYouMean("jsonlines", ["text", "jsonl"])).toBe("jsonl");
  expect(didYouMean("JP_MY", known)).toBe("JP_MY_NUMBER");
});

test("a word that is far from all is met with nothing", () => {
  expect(didYouMean("quux", ["scan", "types"])).toBeUndefined();
  expect(didYouMean("x".repeat(100_000), ["scan"])).toBeUndefined();
});

test.each([
  [{ LC_ALL: "ja_JP.UTF-8", LANG: "en_US.UTF-8" }, "ja"],
  [{ LC_ALL: "", LC_MESSAGES: "ja", LANG: "C" }, "ja"],
  [{ LC_ALL: "C", LANG: "ja_JP.UTF-8" }, "en"],
  [{ LANG: "jam_JM" }, "en"],
  [{}, "en"],
] as const)("the environment %j speaks %s", (environment, locale) => {
  expect(localeFromEnvironment(environment)).toBe(locale);
});
