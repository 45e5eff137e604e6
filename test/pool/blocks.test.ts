import { describe, expect, it } from "vitest";
import type { BlockSpan } from "../../src/pool/blocks.ts";
import { blockCount, cutBlock, layoutFor, standardLayout, stretchSpan } from "../../src/pool/blocks.ts";
import { smallLayout as layout } from "./fake-scan.ts";
import { randomText } from "./random-text.ts";

/** Cuts a document with no more of it in memory than a block asks for. */
function cut(bytes: Buffer, textStart = 0): BlockSpan[] {
  return Array.from({ length: blockCount(bytes.length, layout) }, (_, index) => {
    const { start, end } = stretchSpan(index, 1, bytes.length, layout);
    const stretch = { bytes: bytes.subarray(start, end), offset: start, textStart, size: bytes.length };
    return cutBlock(stretch, index, layout);
  });
}

function expectTiles(blocks: readonly BlockSpan[], bytes: Buffer, textStart = 0): void {
  expect(blocks[0].start).toBe(textStart);
  expect(blocks.at(-1)!.end).toBe(bytes.length);
  for (const [index, { start, end, leadIn, leadOut }] of blocks.entries()) {
    if (index > 0) expect(start).toBe(blocks[index - 1].end);
    expect(leadIn).toBeLessThanOrEqual(start);
    expect(start - leadIn).toBeLessThanOrEqual(layout.contextSize);
    expect(leadOut).toBeGreaterThanOrEqual(end);
    expect(leadOut - end).toBeLessThanOrEqual(layout.contextSize + 3);
    for (const at of [start, end, leadIn, leadOut]) {
      expect(bytes[at - 1] === 13 && bytes[at] === 10).toBe(false);
      expect((bytes[at] & 0xc0) === 0x80).toBe(false);
    }
  }
}

describe("blocks", () => {
  it.each([1, 2, 3, 4, 5])(
    "hold every byte once and cut no line of a text with short lines (seed %i)",
    (seed) => {
      const bytes = Buffer.from(randomText(seed, 30_000));
      const blocks = cut(bytes);
      expectTiles(blocks, bytes);
      for (const { start } of blocks.slice(1)) expect([10, 13]).toContain(bytes[start - 1]);
    },
  );

  it("hold the lines that start in them: one that starts at a border belongs to the block behind it", () => {
    const line = `${"a".repeat(63)}\n`;
    const blocks = cut(Buffer.from(line.repeat(128)));
    expect(blocks.map(({ start }) => start)).toEqual([0, layout.blockSize]);
  });

  it("of a long line are cut behind a space, comma, quote or 。", () => {
    const bytes = Buffer.from("あいうえお。".repeat(2000));
    const blocks = cut(bytes);
    expectTiles(blocks, bytes);
    for (const { start } of blocks.slice(1)) expect(bytes.subarray(0, start).toString()).toMatch(/。$/);
  });

  it("of a line without any are cut between characters", () => {
    const bytes = Buffer.from("𠮷".repeat(5000));
    expectTiles(cut(bytes), bytes);
  });

  it("of bytes that are no text go on all the same", () => {
    const bytes = Buffer.alloc(20_000, 0x80);
    const blocks = cut(bytes);
    expect(blocks.at(-1)!.end).toBe(bytes.length);
    expect(blocks).toHaveLength(5);
  });

  it("begin behind a byte order mark", () => {
    const bytes = Buffer.from(`\ufeff${randomText(6, 9000)}`);
    const blocks = cut(bytes, 3);
    expectTiles(blocks, bytes, 3);
    expect(blocks[0].leadIn).toBe(3);
  });

  it("begin their context at a line start when there is one", () => {
    const bytes = Buffer.from("0123456789\n".repeat(2000));
    for (const { leadIn, leadOut } of cut(bytes)) {
      expect(leadIn % 11).toBe(0);
      expect(leadOut % 11).toBe(0);
    }
  });

  it("are none in an empty document", () => {
    expect(blockCount(0, layout)).toBe(0);
  });
});

describe("dense formats", () => {
  it("are cut into smaller blocks than documents and logs", () => {
    const sizes = (["text", "log", "csv", "jsonl"] as const).map(
      (format) => layoutFor(format, standardLayout).blockSize,
    );
    expect(sizes).toEqual([1 << 20, 1 << 20, 1 << 17, 1 << 17]);
  });
});
