import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FindingResult, ScanResult } from "../../src/model.ts";
import { runPlan } from "../../src/pool/run-plan.ts";
import type { Scan } from "../../src/pool/scan-stretch.ts";
import { fakeScan } from "./fake-scan.ts";
import { randomFrom, randomText } from "./random-text.ts";
import type { ScratchScan } from "./scratch.ts";
import { Scratch, equipment, findingsIn, resultsOf } from "./scratch.ts";

let scratch: Scratch;
beforeEach(() => (scratch = new Scratch()));
afterEach(() => scratch.remove());

/** Where the brackets stand, the slow and obvious way; a mark at the start takes no column. */
function expected(text: string): Partial<FindingResult>[] {
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  const place = (index: number): { line: number; column: number } => {
    const lines = text.slice(bom, index).split(/\r\n|\r|\n/);
    return { line: lines.length, column: lines.at(-1)!.length + 1 };
  };
  return [...text.matchAll(/⟦[^]*?⟧/g)].map(({ index, 0: value }) => {
    const end = place(index + value.length);
    return {
      ...place(index),
      endLine: end.line,
      endColumn: end.column,
      byteStart: Buffer.byteLength(text.slice(0, index)),
      byteEnd: Buffer.byteLength(text.slice(0, index + value.length)),
      value,
    };
  });
}

async function expectAsIs(text: string, options: ScratchScan = {}): Promise<void> {
  scratch.write("a.txt", text);
  const findings = findingsIn(await resultsOf(scratch, { showValues: true, ...options }));
  const wanted = expected(text);
  expect(findings).toHaveLength(wanted.length);
  for (const [index, finding] of findings.entries()) expect(finding).toMatchObject(wanted[index]);
}

async function streamResults(pieces: readonly Uint8Array[], path = "a.txt"): Promise<ScanResult[]> {
  const results: ScanResult[] = [];
  const sources = (async function* () {
    yield { kind: "stream" as const, path, stream: Readable.from(pieces, { objectMode: true }) };
  })();
  const run = runPlan(equipment(), {
    sources,
    settings: { scan: {}, detail: "full", showValues: false },
    threads: 1,
    signal: undefined,
    onProgress: undefined,
  });
  for await (const result of run)
    results.push(result.kind === "summary" ? { ...result, seconds: 0 } : result);
  return results;
}

function piecesOf(bytes: Uint8Array, seed: number, longest: number): Uint8Array[] {
  const random = randomFrom(seed);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 1 + Math.floor(random() * longest);
    pieces.push(bytes.subarray(at, end));
    at = end;
  }
  return pieces;
}

describe("positions", () => {
  it.each([1, 2, 3, 4])("are those of the text, over all blocks and line ends (seed %i)", async (seed) => {
    await expectAsIs(randomText(seed, 25_000));
  });

  it.each([5, 6])("are those of the text when lines are longer than blocks (seed %i)", async (seed) => {
    await expectAsIs(randomText(seed, 40_000, 4000));
  });

  it("count the byte order mark in bytes and not in columns", async () => {
    await expectAsIs(`\ufeff⟦12⟧ ${randomText(7, 15_000)}`);
  });

  it("in other encodings count the bytes of the text in UTF-8", async () => {
    const text = randomText(8, 20_000);
    scratch.write("utf8.txt", text);
    scratch.write("utf16.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
    const results = findingsIn(await resultsOf(scratch));
    const placeOf = ({ line, column, byteStart, excerpt }: FindingResult): unknown => [
      line,
      column,
      byteStart,
      excerpt,
    ];
    const [utf16, utf8] = ["utf16.txt", "utf8.txt"].map((name) =>
      results.filter(({ path }) => path === name),
    );
    expect(utf16.map(placeOf)).toEqual(utf8.map(placeOf));
    expect(utf8.length).toBeGreaterThan(100);
  });

  it("of a line of 20 MB are right, and no more than a block and its context is scanned at once", async () => {
    const unit = "項目, 𠮷 0123456789 ".repeat(1000);
    const text = `⟦12⟧${unit.repeat(800)}⟦34⟧`;
    const layout = { blockSize: 1 << 16, cutWindow: 1 << 12, taskSize: 1 << 18 };
    let longest = 0;
    const watchingScan: Scan = (block, options) => {
      longest = Math.max(longest, block.bytes.length);
      return fakeScan(block, options);
    };
    await expectAsIs(text, { layout, scan: watchingScan });
    expect(longest).toBeLessThan((1 << 16) + (1 << 12) + 2 * 1024);
  });
});

describe("results", () => {
  beforeEach(() => {
    scratch.write("a/big.txt", randomText(11, 60_000));
    scratch.write("a/logo.png", Buffer.from("\u0089PNG\r\n\u001a\n\0\0\0\0\0", "latin1"));
    for (let index = 0; index < 150; index++) scratch.write(`b/small-${index}.txt`, randomText(index, 150));
    scratch.write("c/table.csv", `氏名,番号\n${"⟦山田⟧,⟦1234⟧\n".repeat(1500)}`);
    scratch.write("d/empty.txt", "");
    scratch.write("e/utf16.txt", Buffer.from(`\ufeff${randomText(12, 9000)}`, "utf16le"));
  });

  it("are the same for every number of threads and size of tasks", async () => {
    const once = await resultsOf(scratch);
    expect(findingsIn(once).length).toBeGreaterThan(3000);
    expect(once.at(-1)).toMatchObject({ kind: "summary", files: 154, skipped: 1, failed: 0 });
    for (const [threads, taskSize] of [
      [1, 4096],
      [1, 1 << 22],
      [2, 4096],
      [2, 20_000],
      [3, 8192],
      [3, 1 << 22],
    ] as const) {
      expect(await resultsOf(scratch, { threads, layout: { taskSize } })).toEqual(once);
    }
  });

  it("come in the order of files and then of positions", async () => {
    const results = await resultsOf(scratch, { threads: 2 });
    const paths = results.flatMap((result) => (result.kind === "summary" ? [] : [result.path]));
    const inOrder = [...new Set(paths)];
    expect(paths.toSorted((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b))).toEqual(paths);
    expect(paths.indexOf("a/logo.png")).toBe(
      findingsIn(results).filter(({ path }) => path === "a/big.txt").length,
    );
    for (const [index, finding] of findingsIn(results).entries()) {
      const before = findingsIn(results)[index - 1];
      if (before?.path === finding.path) expect(finding.byteStart).toBeGreaterThanOrEqual(before.byteEnd);
      if (index > 50) break;
    }
  });

  it("of a stream are those of a file with the same bytes, however it is cut", async () => {
    for (const name of ["a/big.txt", "c/table.csv", "e/utf16.txt"]) {
      const whole = await resultsOf(scratch, {}, [name]);
      const bytes = readFileSync(`${scratch.folder}/${name}`);
      for (const longest of [7, 3000, 200_000]) {
        expect(await streamResults(piecesOf(bytes, longest, longest), name)).toEqual(whole);
      }
    }
  });

  it("of a big file in another encoding are those of a small one", async () => {
    const small = await resultsOf(scratch, { layout: { taskSize: 1 << 22 } }, ["e/utf16.txt"]);
    expect(await resultsOf(scratch, { layout: { taskSize: 4096 } }, ["e/utf16.txt"])).toEqual(small);
  });

  it("with counts alone are the summary, with the same sums", async () => {
    const full = await resultsOf(scratch, { threads: 2 });
    const counts = await resultsOf(scratch, { threads: 2, detail: "counts" });
    expect(counts).toEqual(full.filter(({ kind }) => kind !== "finding"));
  });

  it("hold values only when asked, and excerpts never do", async () => {
    for (const finding of findingsIn(await resultsOf(scratch))) {
      expect(finding).not.toHaveProperty("value");
      expect(finding.excerpt).not.toMatch(/[⟦⟧\n\r]/);
    }
    const [first] = findingsIn(await resultsOf(scratch, { showValues: true }));
    expect(first.value).toMatch(/^⟦.*⟧$/s);
  });

  it("know the header of a table in every block but the first", async () => {
    const findings = findingsIn(await resultsOf(scratch, { threads: 2 }, ["c/table.csv"]));
    const first = findings.filter(({ byteStart }) => byteStart < 4096);
    const later = findings.filter(({ byteStart }) => byteStart > 4200);
    expect(new Set(first.flatMap(({ context }) => context))).toEqual(new Set(["no header"]));
    expect(new Set(later.flatMap(({ context }) => context))).toEqual(new Set(["header of 13 bytes"]));
  });

  it("tell how far the scan has come", async () => {
    const told: { files: number; bytes: number; totalBytes: number; path: string }[] = [];
    const results = await resultsOf(scratch, { threads: 2, onProgress: (done) => told.push(done) });
    const { bytes } = results.at(-1) as { bytes: number };
    const last = told.at(-1)!;
    expect(last.files).toBe(155);
    expect(last.bytes).toBe(last.totalBytes);
    expect(last.bytes).toBeGreaterThanOrEqual(bytes);
    for (const [index, { bytes: done }] of told.entries())
      if (index > 0) expect(done).toBeGreaterThanOrEqual(told[index - 1].bytes);
  });
});
