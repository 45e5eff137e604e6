import { expect, test } from "vitest";
import { foldVariants } from "../../src/text/variants.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Folds the text with bytes around it and gives what each folded character was. */
function foldCharacters(text: string): [string, string][] {
  const bytes = encoder.encode(`髙${text}髙`);
  const folded = foldVariants(bytes, 3, bytes.length - 3);
  const result: [string, string][] = [];
  let at = folded.start;
  for (const character of decoder.decode(folded.bytes.subarray(folded.start, folded.end))) {
    const end = at + encoder.encode(character).length;
    const original = bytes.subarray(folded.originalStart(at), folded.originalEnd(end));
    result.push([character, decoder.decode(original)]);
    at = end;
  }
  return result;
}

test("variants fold and the way back is exact", () => {
  expect(foldCharacters("髙﨑濵𠮷德齋邊a")).toEqual([
    ["高", "髙"],
    ["崎", "﨑"],
    ["浜", "濵"],
    ["吉", "𠮷"],
    ["徳", "德"],
    ["斎", "齋"],
    ["辺", "邊"],
    ["a", "a"],
  ]);
});

test("half-width kana and its mark become one character", () => {
  expect(foldCharacters("ﾜﾀﾅﾍﾞ ﾊﾟｳﾛ ｳﾞ")).toEqual([
    ["ワ", "ﾜ"],
    ["タ", "ﾀ"],
    ["ナ", "ﾅ"],
    ["ベ", "ﾍﾞ"],
    [" ", " "],
    ["パ", "ﾊﾟ"],
    ["ウ", "ｳ"],
    ["ロ", "ﾛ"],
    [" ", " "],
    ["ヴ", "ｳﾞ"],
  ]);
});

test("what shows nothing is dropped and belongs to no character", () => {
  expect(foldCharacters("\u200b山\u200b田\u{e0100}\u202e")).toEqual([
    ["山", "山"],
    ["田", "田"],
  ]);
});

test("a text without variants is not copied", () => {
  const bytes = encoder.encode("髙 山田です。１２３");
  const folded = foldVariants(bytes, 3, bytes.length);
  expect(folded.bytes).toBe(bytes);
  expect([folded.start, folded.end]).toEqual([3, bytes.length]);
});

test("a character cut in half at the end is left as it is", () => {
  const bytes = encoder.encode("髙𠮷");
  for (let end = 0; end <= bytes.length; end++) {
    const folded = foldVariants(bytes, 0, end);
    expect(folded.originalEnd(folded.end)).toBe(end);
  }
});
