import type { Finding, LegalClass, Span } from "../model.ts";
import type { NearLine } from "../text/excerpt.ts";
import { ByteSink, excerptWindow, mergeSpans, nearLine, writeExcerpt } from "../text/excerpt.ts";
import { LineCursor } from "../text/lines.ts";
import { LineHash } from "./fingerprint.ts";
import type { PartEnd, PartOutcome, Settings, TaskOutcome } from "./task.ts";
import { column, columnCount, scoreUnit } from "./task.ts";

/** Turns the findings of blocks into the flat arrays of a `TaskOutcome`. */
export class OutcomeWriter {
  readonly #settings: Settings;
  readonly #parts: PartOutcome[] = [];
  readonly #types = new Map<string, number>();
  readonly #legalClasses: LegalClass[] = [];
  readonly #contexts = new Map<string, number>();
  readonly #contextLists: (readonly string[])[] = [];
  readonly #text = new ByteSink();
  readonly #hash = new LineHash();
  #blocks: number[] = [];
  #counts: number[] = [];
  #rows = new Int32Array(0);
  #used = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /**
   * Takes the findings of one block: those that start in `own` are reported, all are masked.
   * `base` is where `bytes[0]` stands, counted from the base of the part; `isLast` when the document ends with it.
   */
  addBlock(bytes: Uint8Array, own: Span, findings: readonly Finding[], base: number, isLast: boolean): void {
    const reported = findings.filter(({ start }) => start >= own.start && start < own.end);
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

  finish(): TaskOutcome {
    return {
      parts: this.#parts,
      columns: this.#rows.slice(0, this.#used),
      text: this.#text.bytes.slice(0, this.#text.length),
      types: [...this.#types.keys()].map((entityType, index) => [entityType, this.#legalClasses[index]]),
      contexts: this.#contextLists,
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

      const row = this.#rows;
      const at = this.#used;
      row[at + column.type] = this.#typeIndex(finding);
      row[at + column.context] = this.#contextIndex(finding.context);
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

  #contextIndex(context: readonly string[]): number {
    const key = context.join("\n");
    const known = this.#contexts.get(key);
    if (known !== undefined) return known;
    this.#contexts.set(key, this.#contextLists.length);
    return this.#contextLists.push(context) - 1;
  }

  #reserve(findings: number): void {
    const needed = this.#used + findings * columnCount;
    if (needed <= this.#rows.length) return;
    const larger = new Int32Array(Math.max(needed, 2 * this.#rows.length));
    larger.set(this.#rows.subarray(0, this.#used));
    this.#rows = larger;
  }
}
