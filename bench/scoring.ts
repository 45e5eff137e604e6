import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sniff } from "../src/decode/decode.ts";
import { entityTypes } from "../src/entity-types.ts";
import { scanText } from "../src/scan.ts";

/** A marked text: ⟦TYPE|surface⟧ is what must be found. */
export interface Record {
  readonly id: string;
  readonly family: string;
  readonly kind: string;
  readonly filename?: string;
  readonly marked: string;
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly score?: number;
}

/** Counts of one type: expected, found, found to the character, found by half at least. */
export interface Count {
  gold: number;
  found: number;
  strict: number;
  overlap: number;
}

/** Findings of one band of scores, the sum of their scores, and how many of them were right. */
export interface Band {
  readonly from: number;
  readonly to: number;
  found: number;
  stated: number;
  right: number;
}

/** What `--min-score` leaves, all types together. */
export interface Threshold extends Count {
  readonly minScore: number;
}

export interface Score {
  readonly records: number;
  readonly byType: ReadonlyMap<string, Count>;
  readonly negatives: { readonly files: number; readonly withFalse: number };
  readonly bands: readonly Band[];
  readonly thresholds: readonly Threshold[];
}

/** All records of the JSONL files below a folder. */
export function readRecords(folder: string): readonly Record[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean))
    .map((line) => JSON.parse(line) as Record);
}

export function parseMarked(marked: string): { readonly text: string; readonly spans: readonly Marked[] } {
  const spans: Marked[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(/⟦([A-Z0-9_]+)\|([\s\S]*?)⟧/g)) {
    text += marked.slice(at, match.index);
    spans.push({ start: text.length, end: text.length + match[2].length, type: match[1] });
    text += match[2];
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), spans };
}

/** Scans every record and compares what was found with what is marked. */
export function score(records: readonly Record[]): Score {
  const byType = new Map<string, Count>();
  const bands: Band[] = [0.5, 0.6, 0.8, 0.9, 0.95, 0.98].map((from, i, all) => ({
    from,
    to: all[i + 1] ?? 1.01,
    found: 0,
    stated: 0,
    right: 0,
  }));
  const thresholds: Threshold[] = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98].map((minScore) => ({
    minScore,
    gold: 0,
    found: 0,
    strict: 0,
    overlap: 0,
  }));
  let files = 0;
  let withFalse = 0;
  const countOf = (type: string): Count => {
    const count = byType.get(type) ?? { gold: 0, found: 0, strict: 0, overlap: 0 };
    byType.set(type, count);
    return count;
  };
  for (const record of records) {
    const { text, spans } = parseMarked(record.marked);
    const name = record.filename ?? "document.txt";
    const found: Marked[] = scanText(text, {
      format: sniff(new TextEncoder().encode(text), name).format,
    }).findings.map(({ start, end, entityType: type, score }) => ({ start, end, type, score }));
    const strict = match(spans, found, isSame);
    const overlap = match(spans, found, isHalf);
    for (const span of spans) {
      const count = countOf(span.type);
      count.gold++;
      if (strict.gold.has(span)) count.strict++;
      if (overlap.gold.has(span)) count.overlap++;
    }
    for (const finding of found) {
      countOf(finding.type).found++;
      const { score = 0 } = finding;
      const band = bands.find(({ from, to }) => score >= from && score < to);
      if (!band) continue;
      band.found++;
      band.stated += score;
      if (overlap.found.has(finding)) band.right++;
    }
    for (const count of thresholds) {
      const left = found.filter(({ score = 0 }) => score >= count.minScore);
      count.gold += spans.length;
      count.found += left.length;
      count.strict += match(spans, left, isSame).gold.size;
      count.overlap += match(spans, left, isHalf).gold.size;
    }
    if (record.kind === "negative") {
      files++;
      if (found.some((finding) => !overlap.found.has(finding))) withFalse++;
    }
  }
  return { records: records.length, byType, negatives: { files, withFalse }, bands, thresholds };
}

const isSame = (a: Marked, b: Marked): boolean => a.start === b.start && a.end === b.end;
const isHalf = (a: Marked, b: Marked): boolean => shared(a, b) >= 0.5;

function match(
  gold: readonly Marked[],
  found: readonly Marked[],
  agree: (a: Marked, b: Marked) => boolean,
): { readonly gold: ReadonlySet<Marked>; readonly found: ReadonlySet<Marked> } {
  const matched = { gold: new Set<Marked>(), found: new Set<Marked>() };
  for (const span of gold) {
    const partner = found.find(
      (finding) => !matched.found.has(finding) && finding.type === span.type && agree(span, finding),
    );
    if (!partner) continue;
    matched.gold.add(span);
    matched.found.add(partner);
  }
  return matched;
}

/** How much of the longer of two spans both share. */
function shared(a: Marked, b: Marked): number {
  return (
    Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
    Math.max(a.end - a.start, b.end - b.start)
  );
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
export const f1 = (hits: number, { gold, found }: Count): string => percent(2 * hits, gold + found);

/** The score as Markdown: negatives, a row a type in the order of the taxonomy, bands, thresholds. */
export function render({ records, byType, negatives, bands, thresholds }: Score): string {
  const rows = entityTypes.flatMap(({ name }) => {
    const count = byType.get(name);
    if (!count) return [];
    const { gold, found, strict, overlap } = count;
    return [
      `| ${name} | ${gold} | ${found} | ${percent(strict, found)} | ${percent(strict, gold)} | ${f1(strict, count)} | ${percent(overlap, found)} | ${percent(overlap, gold)} | ${f1(overlap, count)} |`,
    ];
  });
  return [
    `${records} texts; negatives: ${negatives.files} texts, ${negatives.withFalse} with a false finding.`,
    "",
    "| type | gold | found | strict P | R | F1 | overlap P | R | F1 |",
    "|---|---|---|---|---|---|---|---|---|",
    ...rows,
    "",
    "| score | findings | mean score | right |",
    "|---|---|---|---|",
    ...bands.map(
      ({ from, to, found, stated, right }) =>
        `| ${from}–${Math.min(1, to)} | ${found} | ${percent(stated, found)} % | ${percent(right, found)} % |`,
    ),
    "",
    "| --min-score | findings | strict P | R | overlap P | R |",
    "|---|---|---|---|---|---|",
    ...thresholds.map(
      ({ minScore, gold, found, strict, overlap }) =>
        `| ${minScore} | ${found} | ${percent(strict, found)} | ${percent(strict, gold)} | ${percent(overlap, found)} | ${percent(overlap, gold)} |`,
    ),
  ].join("\n");
}
