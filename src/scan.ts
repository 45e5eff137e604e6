import { classify } from "./classify/classify.ts";
import { findCues } from "./cue/cue.ts";
import type { Block, Finding, LegalClass, ScanOptions } from "./model.ts";
import type { Recognizer } from "./recognize/define.ts";
import { explain } from "./recognize/explain.ts";
import { recognize } from "./recognize/recognize.ts";
import { recognizers as builtIn } from "./recognize/registry.ts";
import { resolve } from "./resolve/resolve.ts";
import { findFields } from "./segment/segment.ts";

export interface ScanTextOptions extends ScanOptions {
  /** Recognizers of the user's own, beside the built-in ones. */
  readonly recognizers?: readonly Recognizer[];
  /** How the text is laid out; "text" when absent. */
  readonly format?: Block["format"];
}

/** A finding in a string: `start` and `end` count UTF-16 code units, as `slice` does. */
export type TextFinding = Finding;

/**
 * The findings that start in a block's own part, sorted by start, in bytes; with `hidden` also what was seen and is
 * not to be reported, for whoever shows the text around a finding.
 */
export function scanBlock(block: Block, options: ScanTextOptions = {}, hidden = false): readonly Finding[] {
  const cues = findCues(block.bytes);
  const fields = findFields(block, cues);
  const recognizers = recognizersFor(options);
  const candidates = recognize(block, cues, fields, recognizers);
  const kept = resolve(candidates, block.bytes, options);
  const own = isWhole(block) ? kept : kept.filter(({ start }) => start >= block.start && start < block.end);
  const classes = legalClasses(options.recognizers);
  let findings = classify(own, classes);
  if (options.explain === true) {
    const recognized = { block, cues, fields, recognizers, candidates };
    findings = explain(recognized, findings, options.showValues === true);
  }
  if (!hidden || kept.length === candidates.length) return findings;
  const reported = new Set(kept);
  const others = candidates.filter((candidate) => !reported.has(candidate));
  const masked = classify(others, classes).map((finding) => ({ ...finding, hidden: true as const }));
  return [...findings, ...masked].sort((a, b) => a.start - b.start);
}

const isWhole = ({ bytes, start, end }: Block): boolean => start === 0 && end === bytes.length;

/** Types that only language tells: whoever does not ask for them need not pay for them. Numbers stay, as evidence. */
const dearTypes: ReadonlySet<string> = new Set(["PERSON", "ADDRESS", "EMPLOYER", "OCCUPATION"]);

const chosen = new WeakMap<ScanTextOptions, readonly Recognizer[]>();

function recognizersFor(options: ScanTextOptions): readonly Recognizer[] {
  let recognizers = chosen.get(options);
  if (!recognizers) {
    const { types, excludeTypes, recognizers: own = [] } = options;
    const isWanted = (type: string): boolean =>
      (!types || types.includes(type)) && !excludeTypes?.includes(type);
    recognizers = [...builtIn, ...own].filter(
      ({ entityType: type }) => !dearTypes.has(type) || isWanted(type),
    );
    chosen.set(options, recognizers);
  }
  return recognizers;
}

function legalClasses(own: readonly Recognizer[] = []): ReadonlyMap<string, LegalClass> {
  return new Map(own.flatMap(({ entityType, legalClass }) => (legalClass ? [[entityType, legalClass]] : [])));
}

/** Scans a string. Offsets of the findings count UTF-16 code units of `text`. */
export function scanText(text: string, options: ScanTextOptions = {}): { findings: readonly TextFinding[] } {
  const bytes = new TextEncoder().encode(text);
  const findings = scanBlock(
    { bytes, start: 0, end: bytes.length, format: options.format ?? "text" },
    options,
  );
  if (bytes.length === text.length) return { findings };
  const unitAt = unitCounter(bytes);
  return {
    findings: findings.map((finding) => ({
      ...finding,
      start: unitAt(finding.start),
      end: unitAt(finding.end),
    })),
  };
}

/** Turns byte offsets, asked in ascending order, into UTF-16 offsets in one pass. A lone surrogate is three bytes, one unit. */
function unitCounter(bytes: Uint8Array): (offset: number) => number {
  let at = 0;
  let units = 0;
  return (offset) => {
    for (; at < offset; at++) {
      if ((bytes[at] & 0xc0) !== 0x80) units += bytes[at] >= 0xf0 ? 2 : 1;
    }
    return units;
  };
}
