import type { Tokenizer } from "../tokenizer/tokenizer.ts";
import type { Tokens } from "../tokenizer/tokens.ts";
import type { SharedMemory } from "../web-assembly.ts";
import { openKernel } from "./kernel/open.ts";

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

/** The tagger of the tables in `memory`, for tokens of `tokenizer`. */
export function createTagger(tokenizer: Tokenizer, memory: SharedMemory): Tagger {
  const words = openKernel(tokenizer, memory);
  const spans = new SpanColumns();
  return {
    tagSentence(tokens, bytes, start) {
      words.read(tokens, bytes, start);
      words.tag();
      spans.count = 0;
      for (let index = 0; index < tokens.count; index++) {
        const tag = words.tagOf(index);
        if (tag === 0) continue;
        const end = tokens.end[index];
        const margin = words.marginOf(index);
        if ((tag & 1) === 1)
          spans.append(index === 0 ? start : tokens.end[index - 1], end, (tag - 1) >> 1, margin);
        else spans.extend(end, margin);
      }
      return spans;
    },
  };
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
