import type { Block, Finding, Format, ScanOptions } from "../model.ts";
import type { Layout, Stretch } from "./blocks.ts";
import { cutBlock, layoutFor } from "./blocks.ts";
import type { OutcomeWriter } from "./outcome-writer.ts";
import type { DocumentTraits, Settings } from "./task.ts";

/** Scans one block; the scanner of `scan.ts`, or another in its place. */
export type Scan = (block: Block, options: ScanOptions, hidden: boolean) => readonly Finding[];

/** What stays the same for a whole run. */
export interface Run {
  readonly settings: Settings;
  readonly scan: Scan;
  readonly layout: Layout;
}

/** Scans `count` blocks from the block `first` on. `base` is where the positions in the columns count from. */
export function scanStretch(
  { settings, scan, layout: anyLayout }: Run,
  { format, header }: DocumentTraits,
  stretch: Stretch,
  first: number,
  count: number,
  base: number,
  writer: OutcomeWriter,
): void {
  const layout = layoutFor(format, anyLayout);
  // Where excerpts are shown, what is not reported is masked too.
  const withHidden = settings.detail === "full";
  for (let index = first; index < first + count; index++) {
    const { start, end, leadIn, leadOut } = cutBlock(stretch, index, layout);
    if (start >= end) continue;
    const bytes = stretch.bytes.subarray(leadIn - stretch.offset, leadOut - stretch.offset);
    // The context is scanned as if it belonged to the block: its values are not reported, but an excerpt that
    // reaches into it must mask them.
    const block: Block = { bytes, start: 0, end: bytes.length, format };
    const findings = scan(
      index > 0 && header !== undefined ? { ...block, header } : block,
      settings.scan,
      withHidden,
    );
    const own = { start: start - leadIn, end: end - leadIn };
    writer.addBlock(bytes, own, findings, leadIn - base, end === stretch.size);
  }
}

/** Stands in the first 64 KiB of a document in every encoding, so that streams and files agree on it. */
const HEADER_SIZE = 1 << 14;

/** The first line of the text of a CSV or TSV document, when it is no longer than a header may be. */
export function headerOf(text: Uint8Array, format: Format): Uint8Array | undefined {
  if (format !== "csv" && format !== "tsv") return undefined;
  const end = text.subarray(0, HEADER_SIZE).findIndex((byte) => byte === 10 || byte === 13);
  // A copy: the text stands in a buffer that is used again.
  return end < 0 ? undefined : Uint8Array.from(text.subarray(0, end));
}
