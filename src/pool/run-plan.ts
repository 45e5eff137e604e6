import type { FailedResult, ScanResult, SkippedResult } from "../model.ts";
import type { Source } from "../read/read.ts";
import { changed } from "../read/read.ts";
import type { Layout } from "./blocks.ts";
import type { FileProgress } from "./file-progress.ts";
import type { Interruption } from "./interruption.ts";
import { interruptionBy } from "./interruption.ts";
import { listAhead } from "./list-ahead.ts";
import type { Entry, StreamEntry, TaskEntry } from "./plan.ts";
import { plan } from "./plan.ts";
import { Results } from "./results.ts";
import type { Runner } from "./runner.ts";
import { inlineRunner } from "./runner.ts";
import { scanStream } from "./scan-stream.ts";
import type { Scan } from "./scan-stretch.ts";
import type { Settings, TaskOutcome } from "./task.ts";
import { newSlot } from "./task.ts";

/** What runs work with. */
export interface Equipment {
  readonly layout: Layout;
  readonly loadScan: () => Promise<Scan>;
  /** The module that worker threads run. */
  readonly worker: URL;
}

/** How far a scan has come. */
export interface ScanProgress {
  /** Files that are done, and skipped and failed ones. */
  readonly files: number;
  readonly bytes: number;
  /** The bytes of all files listed until now; the listing runs ahead of the scan. */
  readonly totalBytes: number;
  /** The file that was scanned last. */
  readonly path: string;
}

/** What a run is about. */
export interface RunRequest {
  readonly sources: AsyncIterable<Source | SkippedResult | FailedResult>;
  readonly settings: Settings;
  readonly threads: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((done: ScanProgress) => void) | undefined;
}

/** Plans the sources into tasks, runs these, and yields their results in order and a summary. */
export async function* runPlan(
  equipment: Equipment,
  request: RunRequest,
): AsyncGenerator<ScanResult, void, undefined> {
  const run = new PlanRun(equipment, request);
  try {
    // Results come in bunches that are gone through here: each level of async generators would cost every
    // finding some microseconds.
    for await (const bunch of run.bunches()) {
      for (const result of bunch) yield result;
    }
  } finally {
    await run.stop();
  }
}

const nothing: TaskOutcome = {
  slot: newSlot(0),
  parts: [],
  columns: new Int32Array(0),
  text: new Uint8Array(0),
  types: [],
  contexts: [],
  explanations: [],
};

type Bunches = AsyncGenerator<Iterable<ScanResult>, void, undefined>;

class PlanRun {
  readonly #equipment: Equipment;
  readonly #request: RunRequest;
  readonly #results: Results;
  readonly #interruption: Interruption;
  readonly #entries: AsyncGenerator<Entry, void, undefined>;
  #runner: Runner | undefined;
  #bytes = 0;
  #totalBytes = 0;

  constructor(equipment: Equipment, request: RunRequest) {
    this.#equipment = equipment;
    this.#request = request;
    this.#results = new Results(request.settings);
    this.#interruption = interruptionBy(request.signal);
    const listed = this.#countBytes(request.sources);
    const sources = request.onProgress === undefined ? listed : listAhead(listed, heldBytes);
    this.#entries = plan(sources, equipment.layout);
  }

  async *bunches(): Bunches {
    const { entries: few, areAll } = await this.#takeFew();
    const runner = await this.#startRunner(areAll);
    // Results come in order, so the oldest task is waited for while the others go on.
    const underway: Bunches[] = [];
    for await (const entry of chain(few, this.#entries)) {
      this.#request.signal?.throwIfAborted();
      underway.push(this.#start(entry, runner));
      if (underway.length >= runner.mostAtOnce) yield* underway.shift()!;
    }
    while (underway.length > 0) yield* underway.shift()!;
    yield [this.#results.summary()];
  }

  async stop(): Promise<void> {
    this.#interruption.forget();
    await this.#runner?.stop();
    await this.#entries.return();
  }

  async #takeFew(): Promise<{ entries: readonly Entry[]; areAll: boolean }> {
    const entries: Entry[] = [];
    let bytes = 0;
    while (bytes < this.#equipment.layout.inlineSize) {
      const { value: entry, done } = await this.#interruption.orDone(this.#entries.next());
      if (done === true) return { entries, areAll: true };
      entries.push(entry);
      // A stream is scanned in this thread anyhow.
      if (entry.kind === "task") bytes += entry.bytes;
    }
    return { entries, areAll: false };
  }

  async #startRunner(isLittle: boolean): Promise<Runner> {
    const { layout, worker, loadScan } = this.#equipment;
    const { threads, settings } = this.#request;
    if (isLittle || threads === 1) {
      this.#runner = inlineRunner({ settings, layout, scan: await loadScan() });
    } else {
      // Loading the pool takes as long as scanning some files.
      const { threadRunner } = await import("./thread-runner.ts");
      this.#runner = threadRunner(threads, worker, settings, layout);
    }
    return this.#runner;
  }

  /** Starts an entry; its results are waited for when it is its turn. */
  #start(entry: Entry, runner: Runner): Bunches {
    if (entry.kind === "stream") return this.#resultsOfStream(entry);
    const outcome = entry.parts.length > 0 ? runner.run(entry.parts) : Promise.resolve(nothing);
    // It is awaited in its turn; until then its failure is nobody's.
    outcome.catch(() => {});
    return this.#resultsOfTask(entry, outcome);
  }

  async *#resultsOfTask({ items, bytes }: TaskEntry, running: Promise<TaskOutcome | undefined>): Bunches {
    const outcome = await this.#interruption.orDone(running);
    yield outcome === undefined ? this.#results.ofLost(items) : this.#results.of(items, outcome);
    const last = items.findLast((item) => item.kind === "part");
    if (last !== undefined) this.#tellProgress(bytes, last.file.path);
  }

  async *#resultsOfStream({ file, stream, size }: StreamEntry): Bunches {
    const { layout, loadScan } = this.#equipment;
    const run = { settings: this.#request.settings, layout, scan: await loadScan() };
    const outcomes = scanStream(run, file.path, sized(stream, file));
    let told = 0;
    try {
      for (;;) {
        const { value: outcome, done } = await this.#interruption.orDone(outcomes.next());
        if (done === true) break;
        yield this.#results.of([{ kind: "part", file, isLast: false }], outcome);
        this.#tellProgress(file.size - told, file.path);
        told = file.size;
      }
      yield this.#results.end(file, file.size < size ? changed(file.path) : undefined);
      this.#tellProgress(0, file.path);
    } finally {
      // A stream that nothing comes from cannot be returned from, only torn down.
      if ("destroy" in stream && typeof stream.destroy === "function") stream.destroy();
    }
  }

  async *#countBytes(sources: RunRequest["sources"]): AsyncGenerator<Source | SkippedResult | FailedResult> {
    for await (const source of sources) {
      if (source.kind === "file") this.#totalBytes += source.size;
      else if (source.kind === "bytes") this.#totalBytes += source.bytes.length;
      yield source;
    }
  }

  #tellProgress(bytes: number, path: string): void {
    this.#bytes += bytes;
    // Nobody knows how long a stream is.
    const totalBytes = Math.max(this.#totalBytes, this.#bytes);
    this.#request.onProgress?.({ files: this.#results.filesDone, bytes: this.#bytes, totalBytes, path });
  }
}

function heldBytes(source: Source | SkippedResult | FailedResult): number {
  return source.kind === "bytes" ? source.bytes.length : 0;
}

/** Counts the bytes of a stream into the size of its file. */
async function* sized(stream: AsyncIterable<Uint8Array>, file: FileProgress): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    file.size += piece.length;
    yield piece;
  }
}

async function* chain<T>(first: Iterable<T>, rest: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  yield* first;
  yield* rest;
}
