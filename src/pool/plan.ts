import { headLength, sniff } from "../decode/decode.ts";
import type { FailedResult, SkippedResult } from "../model.ts";
import type { FileSource, Source } from "../read/read.ts";
import { failed } from "../read/read.ts";
import { createReadStream } from "node:fs";
import type { Layout } from "./blocks.ts";
import { blockCount, layoutFor, taskSizeFor } from "./blocks.ts";
import { FileProgress } from "./file-progress.ts";
import { readBytes } from "./read-bytes.ts";
import { headerOf } from "./scan-stretch.ts";
import type { Part, RangePart } from "./task.ts";

/** What follows in the order of the results: one that is there already, or those of a part of a file. */
export type Item =
  | { readonly kind: "ready"; readonly result: SkippedResult | FailedResult }
  | { readonly kind: "part"; readonly file: FileProgress; readonly isLast: boolean };

/** What is done at once. */
export type Entry = TaskEntry | StreamEntry;

/** Parts for one worker. Each `part` among the items stands for one of the parts, in order. */
export interface TaskEntry {
  readonly kind: "task";
  readonly parts: readonly Part[];
  readonly items: readonly Item[];
  readonly bytes: number;
}

/** Bytes that come in order, and so are scanned where they come. */
export interface StreamEntry {
  readonly kind: "stream";
  readonly file: FileProgress;
  readonly stream: AsyncIterable<Uint8Array>;
  /** Fewer bytes than this are too few. */
  readonly size: number;
}

/** Opening a file costs as much as scanning some KiB, so a batch has not too many. */
const MOST_FILES = 64;

/** Groups small files into batches and cuts big ones into runs of blocks, in the order of the sources. */
export async function* plan(
  sources: AsyncIterable<Source | SkippedResult | FailedResult>,
  layout: Layout,
): AsyncGenerator<Entry, void, undefined> {
  let batch = new Batch();
  for await (const source of sources) {
    if (source.kind === "skipped" || source.kind === "failed") {
      batch.addResult(source);
    } else if (source.kind === "stream") {
      yield* batch.entries();
      batch = new Batch();
      yield { kind: "stream", file: new FileProgress(source.path, 0), stream: source.stream, size: 0 };
    } else if (source.kind === "file" && source.size > layout.taskSize) {
      yield* batch.entries();
      batch = new Batch();
      yield* planBigFile(source, layout);
    } else {
      if (source.kind === "file") batch.add(source.path, source.location, source.size);
      else batch.add(source.path, ownBytes(source.bytes), source.bytes.length);
    }
    if (batch.isFull(layout)) {
      yield* batch.entries();
      batch = new Batch();
    }
  }
  yield* batch.entries();
}

class Batch {
  readonly #parts: Part[] = [];
  readonly #items: Item[] = [];
  #bytes = 0;

  add(path: string, source: string | Uint8Array, size: number): void {
    this.#parts.push({ path, source, size });
    this.#items.push({ kind: "part", file: new FileProgress(path, size), isLast: true });
    this.#bytes += size;
  }

  addResult(result: SkippedResult | FailedResult): void {
    this.#items.push({ kind: "ready", result });
  }

  isFull({ taskSize }: Layout): boolean {
    return this.#bytes >= taskSize || this.#items.length >= MOST_FILES;
  }

  *entries(): Generator<TaskEntry, void, undefined> {
    if (this.#items.length === 0) return;
    yield { kind: "task", parts: this.#parts, items: this.#items, bytes: this.#bytes };
  }
}

function* planBigFile(
  { path, location, size }: FileSource,
  anyLayout: Layout,
): Generator<Entry, void, undefined> {
  const head = readBytes(location, 0, Math.min(size, headLength));
  if ("code" in head) return yield ready(failed(path, head));
  const { binary, encoding, bomLength, format } = sniff(head, path);
  if (binary) return yield ready({ kind: "skipped", path, reason: "binary" });
  if (encoding !== "utf-8") {
    // Where its lines begin in UTF-8 is known only to who has decoded all before them.
    yield {
      kind: "stream",
      file: new FileProgress(path, 0),
      stream: readPieces(location, size),
      size,
    };
    return;
  }

  const traits = { format, textStart: bomLength, header: headerOf(head.subarray(bomLength), format) };
  const file = new FileProgress(path, size);
  const layout = layoutFor(format, anyLayout);
  const blocks = blockCount(size, layout);
  const perTask = Math.max(1, Math.round(taskSizeFor(size, layout) / layout.blockSize));
  for (let first = 0; first < blocks; first += perTask) {
    const count = Math.min(perTask, blocks - first);
    const part: RangePart = { path, source: location, size, range: { first, count, traits } };
    const isLast = first + count === blocks;
    const bytes = Math.min(size, (first + count) * layout.blockSize) - first * layout.blockSize;
    yield { kind: "task", parts: [part], items: [{ kind: "part", file, isLast }], bytes };
  }
}

/** Opens the file only when its turn has come. */
async function* readPieces(location: string, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  yield* createReadStream(location, { end: size - 1, highWaterMark: 1 << 20 });
}

function ready(result: SkippedResult | FailedResult): TaskEntry {
  return { kind: "task", parts: [], items: [{ kind: "ready", result }], bytes: 0 };
}

/** Bytes with a buffer of their own: sending a view to a worker would send all that it is a view of. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.length === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
}
