import { expect, test } from "vitest";
import { scanText } from "../../../src/scan.ts";

/** The names of people in a text. */
function people(text: string): string[] {
  return scanText(text, { types: ["PERSON"] }).findings.map(({ start, end }) => text.slice(start, end));
}

test("an honorific that begins a word names no one", () => {
  expect(people("石川師範学校を卒業した。")).toEqual([]);
  expect(people("妃殿下は来月、出発される。")).toEqual([]);
});

test("a title behind a word has no name before it", () => {
  expect(people("新監督が視察に訪れた。")).toEqual([]);
  expect(people("前社長が会見を開いた。")).toEqual([]);
});

test("an office is called after its town, or after who holds it", () => {
  expect(people("長浜市長　様")).toEqual([]);
  expect(people("会議には島村市長が出席した。")).toEqual(["島村"]);
});

test("the family of a surname is one of people", () => {
  expect(people("この土地は高梨家が守ってきた。")).toEqual(["高梨"]);
  expect(people("ハプスブルク家の領地であった。")).toEqual([]);
});

test("a name that could end in an honorific is found to its end", () => {
  expect(people("手紙には高梨氏康との約束が書かれている。")).toEqual(["高梨氏康"]);
});

test("a given name is found with a surname that no list has", () => {
  expect(people("妻は女優の沢潟美津子である。")).toEqual(["沢潟美津子"]);
});

test("子 behind a name belongs to it", () => {
  expect(people("司会は岩倉志麻子が務めた。")).toEqual(["岩倉志麻子"]);
});

test("words that could be cut into names are none", () => {
  expect(people("三国時代、魏により廃止された。")).toEqual([]);
  expect(people("陸上の水は「表流水」と呼ばれる。")).toEqual([]);
});

test("one kanji is a name where the tagger is sure", () => {
  expect(people("その後、江首相は九月に訪問を予定している。")).toEqual(["江"]);
});

test("initials belong to a foreign name", () => {
  expect(people("後にＨ・Ｒ・ベルガーが加わった。")).toEqual(["Ｈ・Ｒ・ベルガー"]);
});
