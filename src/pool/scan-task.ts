import { headLength, sniff, toUtf8 } from "../decode/decode.ts";
import { blockCount, layoutFor, stretchSpan } from "./blocks.ts";
import { OutcomeWriter } from "./outcome-writer.ts";
import { readBytes } from "./read-bytes.ts";
import type { Run } from "./scan-stretch.ts";
import { headerOf, scanStretch } from "./scan-stretch.ts";
import type { Part, RangePart, Slot, TaskOutcome, WholePart } from "./task.ts";

/** Reads and scans the parts of a task, in a worker or where there is none. */
export function scanTask(run: Run, parts: readonly Part[], slot: Slot): TaskOutcome {
  const writer = new OutcomeWriter(run.settings);
  for (const part of parts) {
    try {
      if (part.range === undefined) scanWhole(run, part, writer);
      else scanRange(run, part, writer);
    } catch (cause) {
      // What the scanner has to say may hold scanned text, so it stays the cause.
      throw new Error(`scanning ${part.path} failed`, { cause });
    }
  }
  return writer.finish(slot);
}

function scanWhole(run: Run, { path, source, size }: WholePart, writer: OutcomeWriter): void {
  const bytes = typeof source === "string" ? readBytes(source, 0, size) : asBuffer(source);
  if ("code" in bytes) {
    writer.endPart({ status: "failed", code: bytes.code, base: 0 });
    return;
  }
  const { binary, encoding, bomLength, format } = sniff(bytes.subarray(0, headLength), path);
  if (binary) {
    writer.endPart({ status: "binary", base: 0 });
    return;
  }
  // Positions in UTF-8 count the mark, for they are bytes of the file; other encodings become a text without one.
  const isUtf8 = encoding === "utf-8";
  const text = isUtf8 ? bytes : asBuffer(toUtf8(bytes.subarray(bomLength), encoding));
  const textStart = isUtf8 ? bomLength : 0;
  const count = blockCount(text.length, layoutFor(format, run.layout));
  const header = count > 1 ? headerOf(text.subarray(textStart), format) : undefined;
  const stretch = { bytes: text, offset: 0, textStart, size: text.length };
  scanStretch(run, { format, textStart, header }, stretch, 0, count, 0, writer);
  writer.endPart({ status: "scanned", base: 0 });
}

function scanRange(run: Run, part: RangePart, writer: OutcomeWriter): void {
  const { first, count, traits } = part.range;
  const { start, end } = stretchSpan(first, count, part.size, layoutFor(traits.format, run.layout));
  const bytes = readBytes(part.source, start, end);
  if ("code" in bytes) {
    writer.endPart({ status: "failed", code: bytes.code, base: start });
    return;
  }
  const stretch = { bytes, offset: start, textStart: traits.textStart, size: part.size };
  scanStretch(run, traits, stretch, first, count, start, writer);
  writer.endPart({ status: "scanned", base: start });
}

/** A Buffer finds bytes twice as fast as a plain array. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
