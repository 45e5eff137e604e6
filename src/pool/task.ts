import type { Explanation, Format, LegalClass, ScanOptions } from "../model.ts";

/** What every task of a run has in common; plain data, for it goes to the workers. */
export interface Settings {
  readonly scan: ScanOptions;
  /** `counts`: no finding leaves the worker, only how many there are of each type. */
  readonly detail: "counts" | "full";
  readonly showValues: boolean;
}

/** What stays the same from block to block of a document. */
export interface DocumentTraits {
  readonly format: Format;
  /** Length of the byte order mark. */
  readonly textStart: number;
  /** The first line of CSV and TSV. */
  readonly header: Uint8Array | undefined;
}

/** A document, or a range of one, that a worker reads and scans. */
export type Part = WholePart | RangePart;

/** A document that is scanned at once; the worker finds out what it is. */
export interface WholePart {
  readonly path: string;
  /** Where to open it, or its bytes when it is no file. */
  readonly source: string | Uint8Array;
  readonly size: number;
  readonly range?: undefined;
}

/** A run of blocks of a big UTF-8 file, whose first bytes have told what it is. */
export interface RangePart {
  readonly path: string;
  readonly source: string;
  readonly size: number;
  readonly range: { readonly first: number; readonly count: number; readonly traits: DocumentTraits };
}

/**
 * Memory for an outcome, used again and again. Arrays made anew for each task would wait for a garbage collection
 * that a nearly idle thread puts off for hundreds of megabytes.
 */
export type Slot = SharedArrayBuffer;

/** The outcome of most tasks fits; what is never written takes no memory. */
const SLOT_SIZE = 1 << 24;

export function newSlot(size: number = SLOT_SIZE): Slot {
  return new SharedArrayBuffer(size);
}

/** What became of a part. */
export interface PartOutcome {
  readonly status: "scanned" | "binary" | "failed";
  /** Of the error that failed it. */
  readonly code?: string;
  /** For each block its number of findings, its line ends, and the UTF-16 units behind the last of them. */
  readonly blocks: Int32Array;
  /** Byte positions in the columns count from here. */
  readonly base: number;
  /** How many findings there are of each of the task's types; the last ones may be left out. */
  readonly counts: readonly number[];
}

/** What `OutcomeWriter.endPart` is told; the rest it knows. */
export type PartEnd = Omit<PartOutcome, "blocks" | "counts">;

/** What became of a task: flat arrays, for an object a finding costs more than finding it. */
export interface TaskOutcome {
  /** What the arrays lie in: the slot that was given, or a larger one in its place. */
  readonly slot: Slot;
  readonly parts: readonly PartOutcome[];
  /** One row of `columnCount` numbers a finding, in the order of parts, blocks and positions. */
  readonly columns: Int32Array;
  /** UTF-8 of excerpts and values. */
  readonly text: Uint8Array;
  /** The entity types and context lists that rows point into. */
  readonly types: readonly (readonly [entityType: string, legalClass: LegalClass])[];
  readonly contexts: readonly (readonly string[])[];
  /** The explanation beside each context list; empty when nobody asked why. */
  readonly explanations: readonly (Explanation | undefined)[];
}

/** Where each number of a finding stands in its row. */
export const column = {
  type: 0,
  context: 1,
  start: 2,
  end: 3,
  line: 4,
  units: 5,
  endLine: 6,
  endUnits: 7,
  score: 8,
  excerptStart: 9,
  excerptEnd: 10,
  valueStart: 11,
  valueEnd: 12,
  hashFirst: 13,
  hashSecond: 14,
} as const;

export const columnCount = 15;
/** Scores cross threads as integers. */
export const scoreUnit = 1000;
/** Numbers a block takes in `PartOutcome.blocks`. */
export const blockColumnCount = 3;
