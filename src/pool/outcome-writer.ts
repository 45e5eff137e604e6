import type { Explanation, Finding, LegalClass, Span } from "../model.ts";
import type { NearLine } from "../text/excerpt.ts";
import { ByteSink, excerptWindow, mergeSpans, nearLine, writeExcerpt } from "../text/excerpt.ts";
import { LineCursor } from "../text/lines.ts";
import { LineHash } from "./fingerprint.ts";
import type { PartEnd, PartOutcome, Settings, Slot, TaskOutcome } from "./task.ts";
import { column, columnCount, newSlot, scoreUnit } from "./task.ts";

/** Writers work one at a time, so they share what they write into: memory stays flat, with nothing to collect. */
const store: { rows: Int32Array; readonly text: ByteSink } = {
  rows: new Int32Array(0),
  text: new ByteSink(),
};

/** Turns the findings of blocks into the flat arrays of a `TaskOutcome`. Of two writers the first must have finished. */
export class OutcomeWriter {
  readonly #settings: Settings;
  readonly #parts: PartOutcome[] = [];
  readonly #types = new Map<string, number>();
  readonly #legalClasses: LegalClass[] = [];
  readonly #contexts = new Map<string, number>();
  readonly #contextLists: (readonly string[])[] = [];
  readonly #explanations: (Explanation | undefined)[] = [];
  readonly #text: ByteSink = store.text;
  readonly #hash = new LineHash();
  #blocks: number[] = [];
  #counts: number[] = [];
  #used = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#text.length = 0;
  }

  /**
   * Takes the findings of one block: those that start in `own` and are not hidden are reported, all are masked.
   * `base` is where `bytes[0]` stands, counted from the base of the part; `isLast` when the document ends with it.
   */
  addBlock(bytes: Uint8Array, own: Span, findings: readonly Finding[], base: number, isLast: boolean): void {
    const reported = findings.filter(
      ({ start, hidden }) => start >= own.start && start < own.end && hidden === undefined,
    );
    for (const finding of reported) this.#countType(this.#typeIndex(finding));
    if (this.#settings.detail === "counts") {
      this.#blocks.push(reported.length, 0, 0);
      return;
    }
    this.#reserve(reported.length);
    const cursor = this.#addRows(bytes, own, reported, mergeSpans(findings), base);
    // Lines behind the last finding matter only to a block that follows.
    if (!isLast) cursor.moveTo(own.end);
    this.#blocks.push(reported.length, cursor.lineEnds, cursor.units);
  }

  /** Closes a part; the blocks since the last one are its own. */
  endPart(part: PartEnd): void {
    this.#parts.push({ ...part, blocks: Int32Array.from(this.#blocks), counts: this.#counts });
    this.#blocks = [];
    this.#counts = [];
  }

  /** The arrays of the outcome lie in `given` when they fit, else in a larger slot that takes its place. */
  finish(given: Slot): TaskOutcome {
    const rows = store.rows.subarray(0, this.#used);
    const text = this.#text.bytes.subarray(0, this.#text.length);
    const needed = rows.byteLength + text.byteLength;
    const slot = needed <= given.byteLength ? given : newSlot(2 * needed);
    return {
      slot,
      parts: this.#parts,
      columns: copyTo(new Int32Array(slot, 0, rows.length), rows),
      text: copyTo(new Uint8Array(slot, rows.byteLength, text.length), text),
      types: [...this.#types.keys()].map((entityType, index) => [entityType, this.#legalClasses[index]]),
      contexts: this.#contextLists,
      explanations: this.#explanations,
    };
  }

  #addRows(
    bytes: Uint8Array,
    own: Span,
    findings: readonly Finding[],
    values: readonly Span[],
    base: number,
  ): LineCursor {
    const start = new LineCursor(bytes, own.start);
    const end = new LineCursor(bytes, own.start);
    let line: NearLine | undefined;
    let shared: { start: number; end: number } | undefined;
    for (const finding of findings) {
      start.moveTo(finding.start);
      end.follow(start);
      end.moveTo(finding.end);

      // The findings of a short line share its hash and its excerpt.
      if (line === undefined || !line.isWhole || finding.start >= line.end) {
        line = nearLine(bytes, finding.start);
        this.#hash.take(bytes, line, finding, values);
        shared = undefined;
      }
      let excerpt = shared;
      if (excerpt === undefined) {
        const window = excerptWindow(bytes, line, finding);
        excerpt = { start: this.#text.length, end: 0 };
        writeExcerpt(this.#text, bytes, line, window, values);
        excerpt.end = this.#text.length;
        if (window.isWhole) shared = excerpt;
      }

      const row = store.rows;
      const at = this.#used;
      row[at + column.type] = this.#typeIndex(finding);
      row[at + column.context] = this.#contextIndex(finding);
      row[at + column.start] = base + finding.start;
      row[at + column.end] = base + finding.end;
      row[at + column.line] = start.lineEnds;
      row[at + column.units] = start.units;
      row[at + column.endLine] = end.lineEnds;
      row[at + column.endUnits] = end.units;
      row[at + column.score] = Math.round(finding.score * scoreUnit);
      row[at + column.excerptStart] = excerpt.start;
      row[at + column.excerptEnd] = excerpt.end;
      row[at + column.valueStart] = this.#text.length;
      if (this.#settings.showValues) this.#text.push(bytes.subarray(finding.start, finding.end));
      row[at + column.valueEnd] = this.#text.length;
      row[at + column.hashFirst] = this.#hash.first;
      row[at + column.hashSecond] = this.#hash.second;
      this.#used += columnCount;
    }
    return start;
  }

  #typeIndex({ entityType, legalClass }: Finding): number {
    const known = this.#types.get(entityType);
    if (known !== undefined) return known;
    this.#types.set(entityType, this.#types.size);
    return this.#legalClasses.push(legalClass) - 1;
  }

  #countType(type: number): void {
    while (this.#counts.length <= type) this.#counts.push(0);
    this.#counts[type]++;
  }

  /** What is said of a finding: its context and, when it was asked for, its explanation. */
  #contextIndex({ context, explanation }: Finding): number {
    let key = context.join("\n");
    if (explanation !== undefined) key += `\n\n${JSON.stringify(explanation)}`;
    const known = this.#contexts.get(key);
    if (known !== undefined) return known;
    this.#contexts.set(key, this.#contextLists.length);
    if (explanation !== undefined) this.#explanations[this.#contextLists.length] = explanation;
    return this.#contextLists.push(context) - 1;
  }

  #reserve(findings: number): void {
    const needed = this.#used + findings * columnCount;
    if (needed <= store.rows.length) return;
    const larger = new Int32Array(Math.max(needed, 2 * store.rows.length));
    larger.set(store.rows.subarray(0, this.#used));
    store.rows = larger;
  }
}

function copyTo<T extends Int32Array | Uint8Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
