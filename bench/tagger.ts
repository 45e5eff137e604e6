import { readFileSync } from "node:fs";
import { findCues } from "../src/cue/cue.ts";
import { labels } from "../src/lexicon/tagger/labels.ts";
import { openTagger } from "../src/lexicon/tagger/open.ts";
import { openTokenizer } from "../src/lexicon/tokenizer/open.ts";
import type { Block } from "../src/model.ts";
import { taggedSpans } from "../src/recognize/language/tagged-spans.ts";
import { createScene } from "../src/recognize/scene.ts";
import { findFields } from "../src/segment/segment.ts";
import { lineEnd, nextLine } from "../src/text/bytes.ts";
import { machine, median } from "./process.ts";

/**
 * Tokenizing and tagging of every line of some prose, in MB/s of CPU time, and what the gate leaves out: names that are
 * tagged when every line is, and not where only sentences with a cue for a name are.
 *
 *   npx tsx bench/tagger.ts FILE.jsonl…     a {"text"} a line
 */
const rounds = 5;
const texts = process.argv
  .slice(2)
  .flatMap((path) => readFileSync(path, "utf8").split("\n").filter(Boolean))
  .map((line) => (JSON.parse(line) as { text: string }).text);
if (texts.length === 0) throw new Error("say which texts to tag: FILE.jsonl…");

const bytes = new Uint8Array(Buffer.from(`${texts.join("\n")}\n`));
const everywhere = tagEveryLine();
const gated = new Set(texts.flatMap((text, index) => tagBehindGate(text).map((span) => `${index} ${span}`)));
const ungated = new Set(texts.flatMap((text, index) => tagText(text).map((span) => `${index} ${span}`)));
if (everywhere === 0 || gated.size === 0) throw new Error("nothing was tagged");

const seconds: number[] = [];
for (let round = 0; round < rounds; round++) {
  const start = process.cpuUsage();
  if (tagEveryLine() !== everywhere) throw new Error("another round tags something else");
  const { user, system } = process.cpuUsage(start);
  seconds.push((user + system) / 1e6);
}
const differing =
  [...ungated].filter((span) => !gated.has(span)).length +
  [...gated].filter((span) => !ungated.has(span)).length;
console.log(`${machine()}\n`);
console.log(
  `every line tokenized and tagged: ${(bytes.length / 1e6 / median(seconds)).toFixed(2)} MB/s a core`,
);
console.log(
  `names with and without the gate: ${gated.size} and ${ungated.size}; ${differing} differ, ${((100 * differing) / ungated.size).toFixed(1)} %`,
);

function tagEveryLine(): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at = nextLine(bytes, lineEnd(bytes, at))) {
    const end = lineEnd(bytes, at);
    count += openTagger().tagSentence(openTokenizer().tokenize(bytes, at, end), bytes, at, end).count;
  }
  return count;
}

function tagText(text: string): string[] {
  const line = new Uint8Array(Buffer.from(text));
  const tokens = openTokenizer().tokenize(line, 0, line.length);
  const spans = openTagger().tagSentence(tokens, line, 0, line.length);
  return Array.from({ length: spans.count }, (_, index) => index)
    .filter((index) => labels[spans.label[index]] === "PERSON")
    .map((index) => `${spans.start[index]} ${spans.end[index]}`);
}

function tagBehindGate(text: string): string[] {
  const line = new Uint8Array(Buffer.from(text));
  const block: Block = { bytes: line, start: 0, end: line.length, format: "text" };
  const cues = findCues(line);
  const scene = createScene(block, cues, findFields(block, cues));
  return taggedSpans(scene)
    .filter(({ label }) => label === "PERSON")
    .map(({ start, end }) => `${start} ${end}`);
}
