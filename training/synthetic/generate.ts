import type { Example } from "../corpus.ts";
import type { Random } from "../random.ts";
import type { Style } from "./fill.ts";
import { shuffle } from "../random.ts";
import { fillTemplate, inventStyle } from "./fill.ts";
import { readLines } from "./lines.ts";
import { tableExample } from "./tables.ts";

const kinds = ["forms", "mails", "chats", "records", "prose", "logs", "negatives", "fragments"] as const;

/** Invented forms, mails, chats, records, logs and tables. Each template comes `rounds` times, in ever new company. */
export function generateExamples(rounds: number, random: Random): Example[] {
  const examples: Example[] = [];
  for (let round = 0; round < rounds; round++) {
    const blocks = kinds.flatMap((kind) =>
      readLines(`templates/${kind}.txt`).map((template) => ({ kind, template })),
    );
    shuffle(blocks, random);
    while (blocks.length > 0) {
      // Single lines, and documents of lines that go together more or less.
      const size = random.chance(0.4) ? 1 : 2 + random.below(7);
      const style = inventStyle(random);
      const parts = blocks.splice(0, size).map(({ template }) => fillTemplate(template, style, random));
      examples.push(join(parts, style, random));
    }
    for (let table = 0; table < 60; table++) examples.push(tableExample(random));
  }
  return examples;
}

function join(parts: readonly Example[], style: Style, random: Random): Example {
  let text = random.chance(0.1) ? random.pick(["\n", "　", "\r\n"]) : "";
  const spans: Example["spans"][number][] = [];
  for (const part of parts) {
    if (text !== "") text += random.pick(["\n", "\n", "\n", "\n\n", random.chance(0.3) ? style.space : "\n"]);
    if (random.chance(0.08)) text += random.pick(["・", "　", "  ", "■", "1. ", "- ", "※", "> ", "（1）"]);
    for (const span of part.spans)
      spans.push({ ...span, start: span.start + text.length, end: span.end + text.length });
    text += part.text;
  }
  return { text, spans };
}
