import { expect, test } from "vitest";
import { openTokenizer } from "../../../src/lexicon/tokenizer/open.ts";
import { labels } from "../../../src/lexicon/tagger/labels.ts";
import { openTagger } from "../../../src/lexicon/tagger/open.ts";
import { createRandom, randomText } from "../tokenizer/random-text.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What is tagged in a text, as `LABEL:surface`. */
function tag(text: string): string[] {
  const bytes = encoder.encode(text);
  const tokens = openTokenizer().tokenize(bytes, 0, bytes.length);
  const spans = openTagger().tagSentence(tokens, bytes, 0, bytes.length);
  return Array.from(
    { length: spans.count },
    (_, index) =>
      `${labels[spans.label[index]]}:${decoder.decode(bytes.subarray(spans.start[index], spans.end[index]))}`,
  );
}

function spansOf(bytes: Uint8Array, end: number): number[][] {
  const spans = openTagger().tagSentence(openTokenizer().tokenize(bytes, 0, end), bytes, 0, end);
  const { start, margin } = spans;
  return Array.from({ length: spans.count }, (_, index) => [start[index], spans.end[index], margin[index]]);
}

test("a full name in prose is a person", () => {
  expect(tag("この件は田中一郎が担当した。")).toEqual(["PERSON:田中一郎"]);
});

test("a place and an organisation are told apart", () => {
  expect(tag("大阪府の会社に勤めている。")).toEqual(["LOCATION:大阪府"]);
});

test("text without names has no spans", () => {
  expect(tag("本日は晴天なり。次回の会議は来週です。\n1234 abc")).toEqual([]);
  expect(tag("")).toEqual([]);
});

test("a name does not reach across a line break", () => {
  for (const span of tag("田中\n一郎\r\n佐藤花子")) expect(span).not.toMatch(/[\r\n]/);
});

test("any bytes will do", () => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 197 + (index >> 3)) & 255);
  const tokens = openTokenizer().tokenize(bytes, 0, bytes.length);
  const spans = openTagger().tagSentence(tokens, bytes, 0, bytes.length);
  for (let index = 0; index < spans.count; index++)
    expect(spans.end[index]).toBeGreaterThan(spans.start[index]);
});

test("what was tagged before changes nothing", () => {
  const seed = 41;
  const random = createRandom(seed);
  const texts = Array.from({ length: 2000 }, () => randomText(random, Math.floor(random() * 100)));
  const forwards = texts.map(tag);
  const backwards = texts.toReversed().map(tag).reverse();
  expect(backwards, `seed ${seed}`).toEqual(forwards);
});

test("what stands behind the end changes nothing", () => {
  const text = encoder.encode("担当は佐藤花子様　東京都・株式会社");
  for (let end = 0; end <= text.length; end++) {
    const alone = spansOf(text.slice(0, end), end);
    expect(spansOf(text, end), `cut at ${end}`).toEqual(alone);
  }
});

test("a text of any length is tagged like its lines", () => {
  const line = "この件は田中一郎が担当した。\n";
  expect(tag(line.repeat(3000))).toEqual(new Array(3000).fill("PERSON:田中一郎"));
});

test("time grows with the length of a line, not faster", () => {
  const tagger = openTagger();
  for (const unit of ["山", "田中", "ア", "A", "佐藤一郎様", "・"]) {
    const bytes = encoder.encode(unit.repeat(20000));
    const tokens = openTokenizer().tokenize(bytes, 0, bytes.length);
    expect(tagger.tagSentence(tokens, bytes, 0, bytes.length).count).toBeGreaterThanOrEqual(0);
  }
});
