import { expect, test } from "vitest";
import { scanText } from "../../../src/scan.ts";

/** The names of people in a text. */
function people(text: string): string[] {
  return scanText(text, { types: ["PERSON"] }).findings.map(({ start, end }) => text.slice(start, end));
}

test("a sentence is tagged for a foreign name alone", () => {
  expect(people("この年、ロバート・E・リーが侵攻を試みた。")).toEqual(["ロバート・E・リー"]);
  expect(people("その後、アルフォンソ13世は国を離れた。")).toEqual(["アルフォンソ13世"]);
});

test("a name is found in a long line of sentences, where only its own is tagged", () => {
  const filler = "天気は良く、道は乾いていた。".repeat(20);
  expect(people(`${filler}昨日、佐藤健一が到着した。${filler}`)).toEqual(["佐藤健一"]);
});

test("a surname that ends as an office does is a name", () => {
  expect(people("服部は会議で反対したと述べた。")).toEqual(["服部"]);
});

test("time grows with the length of a line of letters, not faster", () => {
  for (const unit of ["ア", "ア・", "林", "佐藤", "。", "あ林"]) {
    const text = unit.repeat(20_000);
    expect(scanText(text, { types: ["PERSON"] }).findings.length).toBeLessThan(20_000);
  }
}, 60_000);
