import type { Tokenizer } from "../src/lexicon/tokenizer/tokenizer.ts";
import type { Tagger } from "../src/lexicon/tagger/tagger.ts";
import type { Example, ExampleSpan } from "./corpus.ts";
import type { Score } from "./score.ts";
import { labels } from "../src/lexicon/tagger/labels.ts";
import { foldVariants } from "../src/text/variants.ts";
import { addScore, formatScore } from "./score.ts";
import { byteOffsets } from "./sequences.ts";

/** What the tagger finds in a text, in UTF-16 offsets. */
export function tagText(tokenizer: Tokenizer, tagger: Tagger, text: string): ExampleSpan[] {
  const bytes = new TextEncoder().encode(text);
  const folded = foldVariants(bytes, 0, bytes.length);
  const tokens = tokenizer.tokenize(folded.bytes, folded.start, folded.end);
  const spans = tagger.tagSentence(tokens, folded.bytes, folded.start, folded.end);
  const offsets = byteOffsets(text);
  const unitAt = new Map<number, number>();
  for (let unit = offsets.length - 1; unit >= 0; unit--) unitAt.set(offsets[unit], unit);
  return Array.from({ length: spans.count }, (_, index) => ({
    start: unitAt.get(folded.originalStart(spans.start[index])) ?? -1,
    end: unitAt.get(folded.originalEnd(spans.end[index])) ?? -1,
    label: labels[spans.label[index]],
  }));
}

/** Precision, recall and F1 a label, and their sum over all sets in the last line. */
export function evaluate(
  tokenizer: Tokenizer,
  tagger: Tagger,
  sets: ReadonlyMap<string, readonly Example[]>,
): string {
  const total = labels.map((): Score => ({ hits: 0, found: 0, wanted: 0 }));
  const lines: string[] = [];
  for (const [name, examples] of sets) {
    const scores = labels.map((): Score => ({ hits: 0, found: 0, wanted: 0 }));
    for (const example of examples) {
      const found = tagText(tokenizer, tagger, example.text);
      labels.forEach((label, index) => {
        addScore(scores[index], example, found, label);
        addScore(total[index], example, found, label);
      });
    }
    lines.push(formatLine(name, scores));
  }
  lines.push(formatLine("all", total));
  return lines.join("\n");
}

function formatLine(name: string, scores: readonly Score[]): string {
  return [name.padEnd(12), ...labels.map((label, index) => `${label} ${formatScore(scores[index])}`)].join(
    "  ",
  );
}
