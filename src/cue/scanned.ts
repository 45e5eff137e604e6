import type { Cues, FourBytes } from "../model.ts";

/** What one pass over the bytes gives: keys whose label it does not know are still to be named. */
export interface ScannedCues extends Cues {
  /** How many keys have `noLabelYet`. */
  readonly unnamed: number;
}

/** What breaks lines. */
export const lineBreaks: FourBytes = [10, 13, 10, 13];

/** Stands in the place of a label. */
export const noLabelYet: number = -1;

/** One pass over the bytes of a text; the cues are valid until the next call. */
export type ScanBytes = (bytes: Uint8Array) => ScannedCues;

/** A pass that remembers what its keys were called. */
export interface CueScanner {
  readonly scan: ScanBytes;
  /** Tells the label of a key, given by its place in the text that was scanned last. */
  readonly learnKey?: (start: number, end: number, label: number) => void;
}
