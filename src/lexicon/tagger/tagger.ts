import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Tokenizer } from "../tokenizer/tokenizer.ts";
import type { Tokens } from "../tokenizer/tokens.ts";
import type { Label } from "./labels.ts";
import type { Weights } from "./weights.ts";
import { packageFile } from "../../package-file.ts";
import { openTokenizer } from "../tokenizer/open.ts";
import { createDecoder } from "./decode.ts";
import { labels } from "./labels.ts";
import { createRowReader } from "./rows.ts";
import { decodeWeights } from "./weights.ts";
import { wordClasses } from "./word-classes.ts";

/** The spans that were tagged, in columns, in the order of the text. The columns are used again by the next call. */
export interface TaggedSpans {
  readonly count: number;
  /** In bytes, in the array that was given. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index into `labels`. */
  readonly label: Uint8Array;
  /** By how much the reading is better than the best other one, as a logarithm of odds: 0 is a coin toss, 5 is sure. */
  readonly margin: Float32Array;
}

export interface Tagger {
  /**
   * Tags the names in `[start, end)`, of which `tokens` are the words. Lines are tagged one by one; the words before
   * and after are looked at across them, so give a line its neighbours when there are any.
   */
  tagSentence(tokens: Tokens, bytes: Uint8Array, start: number, end: number): TaggedSpans;
}

let opened: Tagger | undefined;

/** The thread's tagger, for tokens of `openTokenizer`. The first call reads the weights. */
export function openTagger(): Tagger {
  opened ??= createTagger(openTokenizer(), readWeights());
  return opened;
}

function readWeights(): Weights {
  return decodeWeights(gunzipSync(readFileSync(packageFile("dictionaries/tagger.bin"))));
}

export function createTagger(tokenizer: Tokenizer, weights: Weights): Tagger {
  const readRows = createRowReader(tokenizer, wordClasses(organizationWords()));
  const decode = createDecoder(weights);
  const spans = new SpanColumns();
  return {
    tagSentence(tokens, bytes, start) {
      const { tags, margins } = decode(readRows(tokens, bytes, start));
      spans.count = 0;
      for (let index = 0; index < tokens.count; index++) {
        const tag = tags[index];
        if (tag === 0) continue;
        const end = tokens.end[index];
        const margin = margins[index] * weights.unit;
        if ((tag & 1) === 1)
          spans.append(index === 0 ? start : tokens.end[index - 1], end, (tag - 1) >> 1, margin);
        else spans.extend(end, margin);
      }
      return spans;
    },
  };
}

/** Words that begin or end the name of an organisation, and whether they stand before it. */
export function organizationWords(): [string, boolean][] {
  const text = readFileSync(packageFile("dictionaries/organization-suffixes.tsv"), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"))
    .map(([word, place]) => [word, place === "before"]);
}

/** The label's name, for people. */
export function labelName(label: number): Label {
  return labels[label];
}

class SpanColumns implements TaggedSpans {
  count = 0;
  start: Int32Array = new Int32Array(256);
  end: Int32Array = new Int32Array(256);
  label: Uint8Array = new Uint8Array(256);
  margin: Float32Array = new Float32Array(256);

  append(start: number, end: number, label: number, margin: number): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.label[this.count] = label;
    this.margin[this.count] = margin;
    this.count++;
  }

  /** One more word for the last span, which is as sure as its least sure word. */
  extend(end: number, margin: number): void {
    const last = this.count - 1;
    this.end[last] = end;
    this.margin[last] = Math.min(this.margin[last], margin);
  }

  private grow(): void {
    const capacity = 2 * this.start.length;
    const { start, end, label, margin } = this;
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.label = new Uint8Array(capacity);
    this.margin = new Float32Array(capacity);
    this.start.set(start);
    this.end.set(end);
    this.label.set(label);
    this.margin.set(margin);
  }
}
