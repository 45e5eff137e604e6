import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { attachTokenizer, openTokenizer, tokenizerTables } from "../../../src/lexicon/tokenizer/open.ts";
import { createRandom } from "./random-text.ts";
import { surfacesOf, tokensOf } from "./readable.ts";

const tokenizer = openTokenizer();

function namesOf(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const { count, partOfSpeech } = tokenizer.tokenize(bytes, 0, bytes.length);
  return Array.from(partOfSpeech.subarray(0, count), (id) => tokenizer.partOfSpeechName(id));
}

test("a part of speech has the four fields of the dictionary", () => {
  expect(namesOf("佐藤さん")).toEqual(["名詞,固有名詞,人名,姓", "名詞,接尾,人名,*"]);
});

test("a word that inflects names its form", () => {
  expect(namesOf("走った")).toEqual(["動詞,自立,*,*,連用タ接続", "助動詞,*,*,*,基本形"]);
});

test("a known word has a reading, and a basic form where it differs", () => {
  const bytes = new TextEncoder().encode("走った佐藤");
  const { entry } = tokenizer.tokenize(bytes, 0, bytes.length);
  expect([tokenizer.reading(entry[0]), tokenizer.basicForm(entry[0])]).toEqual(["ハシッ", "走る"]);
  expect([tokenizer.reading(entry[2]), tokenizer.basicForm(entry[2])]).toEqual(["サトウ", undefined]);
});

test("an unknown word has a negative entry and neither reading nor basic form", () => {
  const bytes = new TextEncoder().encode("ヨンスキ");
  const { count, entry } = tokenizer.tokenize(bytes, 0, bytes.length);
  expect(count).toBe(1);
  expect(entry[0]).toBeLessThan(0);
  expect(tokenizer.reading(entry[0])).toBeUndefined();
  expect(tokenizer.basicForm(entry[0])).toBeUndefined();
});

test("only the bytes between start and end are read, and ends count from the array's beginning", () => {
  const bytes = new TextEncoder().encode("東京と");
  const { count, end } = tokenizer.tokenize(bytes, 3, 9);
  expect(Array.from(end.subarray(0, count))).toEqual([6, 9]);
  expect(tokenizer.tokenize(bytes, 3, 3).count).toBe(0);
});

test.each([
  ["a run of line breaks is one token", "田中\n様\r\n\r\n東京", "田中|\n|様|\r\n\r\n|東京"],
  ["marks end a sentence", "。、東京。京都", "。|、|東京|。|京都"],
  ["a character outside the first plane is an unknown word", "𠮷野家で𠮷田さん", "𠮷|野家|で|𠮷|田|さん"],
  ["characters outside the first plane that touch are one word", "𠮷𠮷𩸽😀と😀", "𠮷𠮷𩸽😀|と|😀"],
  ["a zero byte is an unknown word", "田中\0様", "田中|\0|様"],
])("%s", (_, text, surfaces) => {
  expect(surfacesOf(tokenizer, text)).toBe(surfaces);
});

test("a zero byte reads as any other control character does", () => {
  const withKind = (text: string): string[] =>
    tokensOf(tokenizer, text).map((token) => token.replace(/[\0\x01]/, ""));
  expect(withKind("担当の\0田中\0です")).toEqual(withKind("担当の\x01田中\x01です"));
});

test.each([
  ["a character cut off by the end", [0xe7, 0x94, 0xb0, 0xe4, 0xb8], [3, 5]],
  ["a surrogate written as three bytes", [0xed, 0xa0, 0x80, 0xe7, 0x94, 0xb0], [3, 6]],
  ["overlong forms", [0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf0, 0x80, 0x80, 0xaf, 0x41], [9, 10]],
  ["what Unicode does not reach", [0xf4, 0x90, 0x80, 0x80, 0xf5, 0x80, 0x80, 0x80, 0x41], [8, 9]],
  ["stray continuations", [0x80, 0xbf, 0x41], [2, 3]],
])("%s counts as U+FFFD, a character a byte", (_, broken, ends) => {
  const { count, end } = tokenizer.tokenize(Uint8Array.from(broken), 0, broken.length);
  expect(Array.from(end.subarray(0, count))).toEqual(ends);
});

test("any bytes are covered by tokens without gaps, and no character is split", () => {
  const seed = 7;
  const random = createRandom(seed);
  for (let round = 0; round < 500; round++) {
    const bytes = Uint8Array.from({ length: Math.floor(random() * 300) }, () => {
      return random() < 0.5
        ? 0x80 + Math.floor(random() * 0x80)
        : [0xe3, 0xe5, 0x81, 0x82, 0x0a][Math.floor(random() * 5)];
    });
    const { count, end } = tokenizer.tokenize(bytes, 0, bytes.length);
    let previous = 0;
    for (let index = 0; index < count; index++) {
      expect(end[index], `seed ${seed}, round ${round}`).toBeGreaterThan(previous);
      previous = end[index];
    }
    expect(previous, `seed ${seed}, round ${round}`).toBe(bytes.length);
  }
});

test("the dictionary goes to a worker without being copied", async () => {
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    const { buffer } = workerData.memory;
    parentPort.postMessage(buffer instanceof SharedArrayBuffer ? new Uint8Array(buffer).slice(0, 8) : undefined);`;
  const worker = new Worker(source, { eval: true, workerData: tokenizerTables() });
  const firstBytes = await new Promise((resolve) => worker.once("message", resolve));
  expect(firstBytes).toEqual(new Uint8Array(tokenizerTables().memory.buffer).slice(0, 8));
  await worker.terminate();
});

test("an attached tokenizer is the thread's tokenizer", () => {
  const attached = attachTokenizer(tokenizerTables());
  expect(openTokenizer()).toBe(attached);
  expect(surfacesOf(attached, "東京都")).toBe("東京|都");
});
