import { createTranscoder, headLength, sniff } from "../decode/decode.ts";
import type { Layout } from "./blocks.ts";
import { blockCount, layoutFor, stretchSpan } from "./blocks.ts";
import { OutcomeWriter } from "./outcome-writer.ts";
import { RollingBytes } from "./rolling-bytes.ts";
import type { Run } from "./scan-stretch.ts";
import { headerOf, scanStretch } from "./scan-stretch.ts";
import type { PartEnd, Slot, TaskOutcome } from "./task.ts";
import { newSlot } from "./task.ts";

/**
 * Scans a stream block by block with bounded memory. Its blocks are those of a file with the same bytes, so the
 * findings are too. An outcome lives until the next is asked for.
 */
export async function* scanStream(
  run: Run,
  path: string,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<TaskOutcome, void, undefined> {
  const iterator = stream[Symbol.asyncIterator]();
  const text = new RollingBytes();
  let slot = newSlot();
  try {
    const head = await readHead(iterator);
    if ("code" in head) return yield bare(run, slot, { status: "failed", code: head.code, base: 0 });
    const { binary, encoding, bomLength, format } = sniff(head.subarray(0, headLength), path);
    if (binary) return yield bare(run, slot, { status: "binary", base: 0 });

    const isUtf8 = encoding === "utf-8";
    const transcoder = createTranscoder(encoding);
    const textStart = isUtf8 ? bomLength : 0;
    text.append(transcoder.push(isUtf8 ? head : head.subarray(bomLength)));
    const layout = layoutFor(format, run.layout);
    const traits = { format, textStart, header: headerOf(text.bytes.subarray(textStart), format) };
    let next = 0;
    let size = Infinity;
    while (size === Infinity) {
      const piece = await nextPiece(iterator);
      if (piece !== undefined && "code" in piece) {
        return yield bare(run, slot, { status: "failed", code: piece.code, base: 0 });
      }
      text.append(piece === undefined ? transcoder.end() : transcoder.push(piece));
      if (piece === undefined) size = text.end;
      while (isReady(next, text.end, size, layout)) {
        const writer = new OutcomeWriter(run.settings);
        const stretch = { bytes: text.bytes, offset: text.offset, textStart, size };
        scanStretch(run, traits, stretch, next, 1, text.offset, writer);
        writer.endPart({ status: "scanned", base: text.offset });
        const outcome = writer.finish(slot);
        ({ slot } = outcome);
        yield outcome;
        next++;
        text.dropBefore(stretchSpan(next, 1, size, layout).start);
      }
    }
  } finally {
    await iterator.return?.();
  }
}

/** Whether all of a block has come, and of its context. */
function isReady(index: number, end: number, size: number, layout: Layout): boolean {
  if (size !== Infinity) return index < blockCount(size, layout);
  return stretchSpan(index, 1, size, layout).end <= end;
}

type Piece = Uint8Array | { readonly code: string };

async function nextPiece(iterator: AsyncIterator<Uint8Array>): Promise<Piece | undefined> {
  try {
    const { done, value } = await iterator.next();
    return done === true ? undefined : value;
  } catch (error) {
    if (error instanceof Error && "syscall" in error && "code" in error) return { code: String(error.code) };
    throw error;
  }
}

/** The first bytes, as many as tell what the document is. */
async function readHead(iterator: AsyncIterator<Uint8Array>): Promise<Piece> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < headLength) {
    const piece = await nextPiece(iterator);
    if (piece === undefined) break;
    if ("code" in piece) return piece;
    pieces.push(piece);
    length += piece.length;
  }
  return Buffer.concat(pieces, length);
}

/** The outcome of a document without findings. */
function bare(run: Run, slot: Slot, part: PartEnd): TaskOutcome {
  const writer = new OutcomeWriter(run.settings);
  writer.endPart(part);
  return writer.finish(slot);
}
