import type { FindingResult } from "../model.ts";
import type { FileProgress } from "./file-progress.ts";
import type { PartOutcome, TaskOutcome } from "./task.ts";
import { blockColumnCount, column, columnCount, scoreUnit } from "./task.ts";

/** Reads the rows of an outcome once, from the first to the last, and makes findings of them. */
export class Rows {
  readonly #outcome: TaskOutcome;
  readonly #text: Buffer;
  readonly #showValues: boolean;
  #row = 0;
  #excerptStart = -1;
  #excerpt = "";

  constructor(outcome: TaskOutcome, showValues: boolean) {
    this.#outcome = outcome;
    this.#text = Buffer.from(outcome.text.buffer, outcome.text.byteOffset, outcome.text.byteLength);
    this.#showValues = showValues;
  }

  /** The findings of a part; lines and columns, relative to their block until here, count from the file's start. */
  *of(part: PartOutcome, file: FileProgress): Generator<FindingResult, void, undefined> {
    for (let block = 0; block < part.blocks.length; block += blockColumnCount) {
      for (let left = part.blocks[block]; left > 0; left--) yield this.#next(part.base, file);
      file.pass(part.blocks[block + 1], part.blocks[block + 2]);
    }
  }

  #next(base: number, file: FileProgress): FindingResult {
    const { columns, types, contexts, explanations } = this.#outcome;
    const row = columns.subarray(this.#row, (this.#row += columnCount));
    const [entityType, legalClass] = types[row[column.type]];
    const line = row[column.line];
    const endLine = row[column.endLine];
    const finding: FindingResult = {
      kind: "finding",
      path: file.path,
      entityType,
      legalClass,
      line: file.lineEnds + line + 1,
      column: (line === 0 ? file.units : 0) + row[column.units] + 1,
      endLine: file.lineEnds + endLine + 1,
      endColumn: (endLine === 0 ? file.units : 0) + row[column.endUnits] + 1,
      byteStart: base + row[column.start],
      byteEnd: base + row[column.end],
      score: row[column.score] / scoreUnit,
      context: contexts[row[column.context]],
      excerpt: this.#excerptAt(row[column.excerptStart], row[column.excerptEnd]),
      fingerprint: file.fingerprints.next(entityType, row[column.hashFirst], row[column.hashSecond]),
    };
    const explanation = explanations[row[column.context]];
    if (!this.#showValues && explanation === undefined) return finding;
    return {
      ...finding,
      ...(this.#showValues ? { value: this.#valueOf(row) } : {}),
      ...(explanation === undefined ? {} : { explanation }),
    };
  }

  #valueOf(row: Int32Array): string {
    return this.#text.toString("utf8", row[column.valueStart], row[column.valueEnd]);
  }

  /** The findings of a short line share one excerpt, which is decoded once. */
  #excerptAt(start: number, end: number): string {
    if (start !== this.#excerptStart) {
      this.#excerptStart = start;
      this.#excerpt = this.#text.toString("utf8", start, end);
    }
    return this.#excerpt;
  }
}
