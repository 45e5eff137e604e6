import { describe, expect, it } from "vitest";
import type { Format } from "../src/model.ts";
import type { Recognizer } from "../src/recognize/define.ts";
import { recognizers } from "../src/recognize/registry.ts";
import { scanText } from "../src/scan.ts";
import { mapMarked, parseMarked } from "./marked-text.ts";

// Which variants are sound depends on the kind of value: an address may go on behind 通り, and a name may be one
// character longer; a number of a fixed length may not.

/** Numbers of one length: a digit more makes them something else. */
const ofFixedLength: ReadonlySet<string> = new Set([
  "JP_MY_NUMBER",
  "JP_PASSPORT",
  "JP_BASIC_PENSION_NUMBER",
  "JP_DRIVERS_LICENSE",
  "JP_RESIDENT_RECORD_CODE",
  "JP_RESIDENCE_CARD",
  "JP_SPECIAL_PERMANENT_RESIDENT",
  "JP_INSURER_NUMBER",
  "JP_LATE_ELDERLY_INSURANCE",
  "JP_CARE_INSURANCE",
  "JP_EMPLOYMENT_INSURANCE",
  "CREDIT_CARD",
  "IMEI",
]);

/** Values of letters and digits that forms and people write in full width. */
const inFullWidth: ReadonlySet<string> = new Set([...ofFixedLength, "PASSPORT_MRZ", "JP_HEALTH_INSURANCE"]);

/** Values whose end shows only by what is not Japanese behind them. */
const endsOpenly: ReadonlySet<string> = new Set([
  "PERSON",
  "ADDRESS",
  "EMPLOYER",
  "OCCUPATION",
  "USER_AGENT",
]);

const isOneLine = (marked: string): boolean => !marked.includes("\n");
const isStructured = (marked: string): boolean => /^[\s\S]{0,2}["'{[<]|\w=|&/u.test(marked);

describe.each(recognizers.map((recognizer) => [recognizer.entityType, recognizer] as const))(
  "%s",
  (entityType, recognizer) => {
    const positive = recognizer.examples.filter((marked) => marked.includes("⟦"));
    const plain = positive.filter((marked) => isOneLine(marked) && !isStructured(marked));

    it.each(numbered(recognizer.examples))("finds what example %i marks, and no more", (_, marked) => {
      expectMarked(recognizer, marked);
    });

    it.runIf(!endsOpenly.has(entityType) && plain.length > 0)("finds it in Japanese without spaces", () => {
      for (const marked of plain.filter((text) => text.endsWith("⟧")))
        expectMarked(recognizer, `次のとおりです。${marked}と書かれていました。`);
    });

    it.runIf(inFullWidth.has(entityType))("finds it in full width", () => {
      for (const marked of positive) expectMarked(recognizer, mapMarked(marked, toFullWidth));
    });

    it.runIf(plain.length > 0)("finds it in a cell of CSV and in a string of JSON", () => {
      for (const marked of plain) {
        if (/[",\\]/u.test(marked)) continue;
        expectMarked(recognizer, `id,memo,kind\n1,"${marked}",a\n2,"",b\n`, "csv");
        expectMarked(recognizer, `{"id": 1, "memo": "${marked}", "kind": "a"}\n`, "json");
      }
    });

    it("finds it under its key as a header of CSV, in XML and as a variable", () => {
      for (const { key, value } of positive.flatMap(keyedValues)) {
        if (/[,;"'&<>]/u.test(value)) continue;
        expectMarked(recognizer, `id,${key},kind\n1,⟦${value}⟧,a\n`, "csv");
        expectMarked(recognizer, `<row id="1"><${key}>⟦${value}⟧</${key}></row>`, "xml");
        expectMarked(recognizer, `id=1\n${key}="⟦${value}⟧"\n`, "env");
      }
    });

    it.runIf(ofFixedLength.has(entityType))("finds nothing where the value is one character too long", () => {
      for (const marked of positive) {
        const { text, spans } = parseMarked(mapMarked(marked, (value) => lengthened(value)));
        const found = findingsOf(recognizer, text, formatOf(marked));
        expect(found.filter(({ start }) => spans.some((span) => span.start === start))).toEqual([]);
      }
    });
  },
);

function numbered(examples: readonly string[]): [number, string][] {
  return examples.map((marked, index) => [index + 1, marked]);
}

function expectMarked(recognizer: Recognizer, marked: string, format = formatOf(marked)): void {
  const { text, spans } = parseMarked(marked);
  expect(findingsOf(recognizer, text, format), marked).toEqual(spans);
}

function findingsOf(
  { entityType }: Recognizer,
  text: string,
  format: Format,
): { start: number; end: number }[] {
  return scanText(text, { format })
    .findings.filter((finding) => finding.entityType === entityType)
    .map(({ start, end }) => ({ start, end }));
}

function formatOf(marked: string): Format {
  return marked.startsWith("{") ? "json" : "text";
}

/** The keys of an example in JSON that has a marked value. */
function keyedValues(marked: string): { key: string; value: string }[] {
  return [...marked.matchAll(/"([a-z][\w]*)":\s*"⟦([^⟧]*)⟧"/giu)].map(([, key, value]) => ({ key, value }));
}

function toFullWidth(value: string): string {
  return value
    .replace(/[«‹]/gu, "<")
    .replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** One more of the last character's kind. */
function lengthened(value: string): string {
  return (
    value + (/[A-Zａ-ｚＡ-Ｚ]$/iu.test(value) ? "X" : /[〇一二三四五六七八九]$/u.test(value) ? "九" : "9")
  );
}
