import type { Span } from "../src/model.ts";

/** A text without its marks, and the spans (in UTF-16 code units) that stood between ⟦ and ⟧. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

export function parseMarked(marked: string): MarkedText {
  const spans: Span[] = [];
  let text = "";
  for (const part of marked.split(/(⟦[^⟧]*⟧)/u)) {
    const isValue = part.startsWith("⟦");
    const plain = isValue ? part.slice(1, -1) : part;
    if (isValue) spans.push({ start: text.length, end: text.length + plain.length });
    text += plain;
  }
  return { text, spans };
}

/** Changes every value between marks, and keeps the marks. */
export function mapMarked(marked: string, change: (value: string) => string): string {
  return marked.replace(/⟦([^⟧]*)⟧/gu, (_, value: string) => `⟦${change(value)}⟧`);
}
