import { truncateSync, unlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FailedResult, ScanResult, SkippedResult } from "../../src/model.ts";
import { runPlan } from "../../src/pool/run-plan.ts";
import { scanFiles, scanFilesWith } from "../../src/pool/scan-files.ts";
import type { FileSource } from "../../src/read/read.ts";
import { randomText } from "./random-text.ts";
import { Scratch, equipment, resultsOf } from "./scratch.ts";

let scratch: Scratch;
beforeEach(() => (scratch = new Scratch()));
afterEach(() => scratch.remove());

function isTrouble(result: ScanResult): result is FailedResult | SkippedResult {
  return result.kind === "failed" || result.kind === "skipped";
}

/** Scans files of a known size, and calls `mishap` when the first finding is there. */
async function scanSources(
  sources: readonly FileSource[],
  threads: number,
  mishap: () => void,
): Promise<ScanResult[]> {
  const results: ScanResult[] = [];
  const listed = (async function* () {
    yield* sources;
  })();
  const run = runPlan(equipment(), {
    sources: listed,
    settings: { scan: {}, detail: "full", showValues: false },
    threads,
    signal: undefined,
    onProgress: undefined,
  });
  for await (const result of run) {
    if (results.length === 0) mishap();
    results.push(result);
  }
  return results;
}

function fileSource(name: string, text: string): FileSource {
  const location = scratch.write(name, text);
  return { kind: "file", path: name, location, size: Buffer.byteLength(text) };
}

describe.each([1, 2])("with %i threads", (threads) => {
  it("a file that shrinks while it is read fails once, and the rest goes on", async () => {
    const sources = [fileSource("big.txt", randomText(1, 300_000)), fileSource("z.txt", "⟦12⟧")];
    const results = await scanSources(sources, threads, () => truncateSync(sources[0].location, 100));
    expect(results.filter(isTrouble)).toMatchObject([{ kind: "failed", path: "big.txt", code: "ECHANGED" }]);
    expect(results.at(-2)).toMatchObject({ kind: "finding", path: "z.txt" });
    expect(results.at(-1)).toMatchObject({ kind: "summary", files: 1, failed: 1 });
  });

  it("a file that is gone fails, and the rest goes on", async () => {
    const sources = [
      fileSource("a.txt", randomText(2, 150_000)),
      fileSource("b.txt", "⟦12⟧"),
      fileSource("c.txt", "⟦12⟧"),
    ];
    unlinkSync(sources[1].location);
    const results = await scanSources(sources, threads, () => {});
    expect(results.filter(isTrouble)).toMatchObject([{ kind: "failed", path: "b.txt", code: "ENOENT" }]);
    expect(results.at(-1)).toMatchObject({ files: 2, failed: 1 });
  });

  it("a consumer that stops early stops the scan", async () => {
    scratch.write("a.txt", randomText(3, 200_000));
    let count = 0;
    for await (const { kind } of scanFilesWith(equipment(), ["."], { cwd: scratch.folder, threads })) {
      expect(kind).toBe("finding");
      if (++count === 5) break;
    }
    expect(count).toBe(5);
  });

  it("a signal ends the scan with its reason", async () => {
    scratch.write("a.txt", randomText(4, 400_000));
    const stop = new AbortController();
    const scan = async (): Promise<void> => {
      let count = 0;
      const options = { cwd: scratch.folder, threads, signal: stop.signal };
      for await (const { kind } of scanFilesWith(equipment(), ["."], options)) {
        expect(kind).toBe("finding");
        if (++count === 5) stop.abort(new Error("stopped"));
      }
    };
    await expect(scan()).rejects.toThrow("stopped");
  });

  it("a signal that came before ends the scan at once", async () => {
    scratch.write("a.txt", "⟦12⟧");
    await expect(
      resultsOf(scratch, { threads, signal: AbortSignal.abort(new Error("stopped")) }),
    ).rejects.toThrow("stopped");
  });

  it("a fault of the scanner stops the run and its message holds no scanned text", async () => {
    scratch.write("a.txt", "FAULT ⟦12⟧");
    await expect(resultsOf(scratch, { threads })).rejects.toThrow(/^scanning a\.txt failed$/);
  });
});

describe("a worker that dies", () => {
  it("fails its files, and the rest goes on", async () => {
    scratch.write("a.txt", randomText(5, 40_000));
    scratch.write("b.txt", `${randomText(6, 20_000)} DIE ${randomText(7, 20_000)}`);
    scratch.write("c.txt", randomText(8, 40_000));
    const results = await resultsOf(scratch, { threads: 2 });
    expect(results.filter(isTrouble)).toMatchObject([{ kind: "failed", path: "b.txt", code: "EWORKER" }]);
    expect(results.at(-1)).toMatchObject({ files: 2, failed: 1 });
    expect(results.at(-2)).toMatchObject({ kind: "finding", path: "c.txt" });
  });

  it("before it could start stops the run instead of waiting for ever", async () => {
    scratch.write("a.txt", randomText(9, 200_000));
    const broken = { ...equipment(), worker: new URL("./no-such-worker.ts", import.meta.url) };
    const scan = async (): Promise<void> => {
      for await (const result of scanFilesWith(broken, ["."], { cwd: scratch.folder, threads: 2 })) {
        expect(result.kind).toBe("none at all");
      }
    };
    await expect(scan()).rejects.toThrow(/no-such-worker/);
  });
});

describe("a big file in another encoding", () => {
  it("fails when it is shorter than it was when it was listed", async () => {
    const text = `\ufeff${randomText(10, 30_000)}`;
    const location = scratch.write("a.txt", Buffer.from(text, "utf16le"));
    const source = { kind: "file", path: "a.txt", location, size: 2 * text.length + 100 } as const;
    const results = await scanSources([source], 1, () => {});
    expect(results.filter(isTrouble)).toMatchObject([{ kind: "failed", path: "a.txt", code: "ECHANGED" }]);
  });
});

describe("a stream that stays silent", () => {
  it("is let go of when the signal comes", async () => {
    const { PassThrough } = await import("node:stream");
    const stream = new PassThrough();
    const sources = (async function* () {
      yield { kind: "stream" as const, path: "-", stream };
    })();
    const stop = new AbortController();
    const run = runPlan(equipment(), {
      sources,
      settings: { scan: {}, detail: "full", showValues: false },
      threads: 1,
      signal: stop.signal,
      onProgress: undefined,
    });
    setTimeout(() => stop.abort(new Error("stopped")), 50);
    await expect(run.next()).rejects.toThrow("stopped");
    expect(stream.destroyed).toBe(true);
  });
});

describe("a number of threads", () => {
  it.each([0, -1, 1.5, Number.NaN])("that is %d is the user's mistake", (threads) => {
    expect(() => scanFiles(["."], { threads })).toThrow(expect.objectContaining({ code: "E_INVALID_VALUE" }));
  });
});
