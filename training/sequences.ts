import type { Tokenizer } from "../src/lexicon/tokenizer/tokenizer.ts";
import type { Example, ExampleSpan } from "./corpus.ts";
import type { TaggerKernel } from "../src/lexicon/tagger/kernel/open.ts";
import { notPerson } from "./corpus.ts";
import { sharedTable } from "../src/lexicon/shared-tables.ts";
import { openKernel } from "../src/lexicon/tagger/kernel/open.ts";
import { labels, tagCount } from "../src/lexicon/tagger/labels.ts";
import { foldVariants } from "../src/text/variants.ts";

/** A line as the learner sees it: each word's features and the tags it may have. */
export interface Sequence {
  /** Features of word `i` stand in `[starts[i], starts[i + 1])`. */
  readonly features: Int32Array;
  readonly starts: Int32Array;
  /** A bit a tag; one alone where the text says which it is. */
  readonly allowed: Uint8Array;
}

/** Cuts texts into sequences as the tagger does when it runs. */
export function createSequencer(tokenizer: Tokenizer): (example: Example) => Sequence[] {
  // The features are the same whatever they weigh.
  const kernel = openKernel(tokenizer, sharedTable("tagger.bin"));
  const encoder = new TextEncoder();
  return (example) => {
    const bytes = encoder.encode(example.text);
    const folded = foldVariants(bytes, 0, bytes.length);
    const tokens = tokenizer.tokenize(folded.bytes, folded.start, folded.end);
    kernel.read(tokens, folded.bytes, folded.start);
    const tags = tagWords(example, tokens.end, tokens.count, folded.originalStart);
    return cutLines(kernel, tags);
  };
}

function cutLines(kernel: TaggerKernel, tags: Uint8Array): Sequence[] {
  const sequences: Sequence[] = [];
  for (let first = 0; first < tags.length;) {
    if (kernel.isLineBreak(first)) {
      first++;
      continue;
    }
    let end = first;
    const features: number[] = [];
    const starts: number[] = [0];
    for (; end < tags.length && !kernel.isLineBreak(end); end++) {
      features.push(...kernel.featuresOf(end));
      starts.push(features.length);
    }
    sequences.push({
      features: Int32Array.from(features),
      starts: Int32Array.from(starts),
      allowed: tags.slice(first, end),
    });
    first = end;
  }
  return sequences;
}

/** The tags that each word may have; a word belongs to the span in which it starts. */
function tagWords(
  example: Example,
  ends: Int32Array,
  count: number,
  originalStart: (offset: number) => number,
): Uint8Array {
  const spans = example.spans.filter(isTelling).sort((one, other) => one.start - other.start);
  const offsets = byteOffsets(example.text);
  const allowed = new Uint8Array(count).fill(1);
  let current = 0;
  let entered: ExampleSpan | undefined;
  for (let index = 0; index < count; index++) {
    const start = originalStart(index === 0 ? 0 : ends[index - 1]);
    while (current < spans.length && offsets[spans[current].end] <= start) current++;
    if (current === spans.length) break;
    const span = spans[current];
    if (offsets[span.start] > start) continue;
    allowed[index] = allowedTags(span, entered === span);
    entered = span;
  }
  return allowed;
}

const anyTag = (1 << tagCount) - 1;
const personTags = 0b110;

function isTelling(span: ExampleSpan): boolean {
  return span.label !== "OTHER" || isOpen(span);
}

/** Annotators were free to mark it or not. */
function isOpen(span: ExampleSpan): boolean {
  return span.orig?.startsWith("OPTIONAL") === true;
}

function allowedTags(span: ExampleSpan, isInside: boolean): number {
  if (isOpen(span)) return anyTag;
  if (span.label === notPerson) return anyTag & ~personTags;
  const label = (labels as readonly string[]).indexOf(span.label);
  return label < 0 ? 1 : 1 << (2 * label + (isInside ? 2 : 1));
}

/** The byte offset of each UTF-16 offset. */
export function byteOffsets(text: string): Int32Array {
  const offsets = new Int32Array(text.length + 1);
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    offsets[index] = bytes;
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair counts two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  offsets[text.length] = bytes;
  return offsets;
}
