import { deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sniff } from "../../src/decode/decode.ts";

function isBinary(bytes: Uint8Array): boolean {
  return sniff(bytes, "document").binary;
}

/** Bytes from a fixed seed: a linear congruential generator is random enough here. */
function randomBytes(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

describe("binary", () => {
  test.each([
    ["PNG", "\x89PNG\r\n\x1a\n"],
    ["JPEG", "\xff\xd8\xff\xe0 JFIF"],
    ["GIF", "GIF89a"],
    ["WebP", "RIFF\x10\x20\x00\x00WEBPVP8 "],
    ["PDF", "%PDF-1.7\n"],
    ["ZIP", "PK\x03\x04\x14\x00"],
    ["7z", "7z\xbc\xaf\x27\x1c"],
    ["ELF", "\x7fELF\x02\x01\x01"],
    ["WebAssembly", "\0asm\x01\0\0\0"],
    ["SQLite", "SQLite format 3\0"],
    ["Java class", "\xca\xfe\xba\xbe\0\0\0\x34"],
    ["MP4", "\0\0\0\x20ftypisom"],
    ["WOFF", "wOFF\0\x01\0\0"],
    ["WOFF2", "wOF2\0\x01\0\0"],
    ["Parquet", "PAR1\x15\x04"],
    ["tar", `${"a".padEnd(257, "\0")}ustar\x0000`],
  ])("%s is told by how it begins", (_, start) => {
    expect(isBinary(Buffer.from(`${start}${" text that follows ".repeat(50)}`, "latin1"))).toBe(true);
  });

  test("compressed and random bytes without a signature", () => {
    expect(isBinary(deflateSync(randomBytes(5000, 1)))).toBe(true);
    expect(isBinary(gzipSync("text"))).toBe(true);
    for (let seed = 0; seed < 50; seed++) {
      expect(isBinary(randomBytes(1000, seed)), `seed ${seed}`).toBe(true);
    }
  });

  test("arrays of numbers", () => {
    expect(isBinary(new Uint8Array(Int32Array.from({ length: 1000 }, (_, index) => index).buffer))).toBe(
      true,
    );
    expect(isBinary(new Uint8Array(Float64Array.from({ length: 500 }, Math.sqrt).buffer))).toBe(true);
    expect(isBinary(new Uint8Array(Int16Array.from({ length: 500 }, (_, index) => index % 300).buffer))).toBe(
      true,
    );
  });

  test("nothing but NUL bytes, and UTF-32", () => {
    expect(isBinary(new Uint8Array(4096))).toBe(true);
    const utf32 = Uint32Array.from([0xfeff, ..."plain text".split("").map((letter) => letter.charCodeAt(0))]);
    expect(isBinary(new Uint8Array(utf32.buffer))).toBe(true);
  });
});

describe("text", () => {
  test.each([
    ["a log with a stray NUL byte", "2026-04-01 10:00:00 INFO ok\n".repeat(10) + "cut o\0ff\n"],
    ["a short line with a NUL byte", "a\0b\n"],
    ["Japanese with NUL bytes", "片桐\0折り返し\n".repeat(20)],
    ["a list with NUL bytes for line ends", "src/a.ts\0src/b.ts\0".repeat(50)],
    ["names that begin as some signatures do", "OTTO, BM, ID3, MZ, RIFF, Obj and PACK are letters\n"],
    ["a word that only resembles a box of MP4", "the ftyp box\n"],
    ["colours and bells of a terminal", "\x1b[31mERROR\x1b[0m \x07 failed\n"],
  ])("%s", (_, text) => {
    expect(isBinary(Buffer.from(text))).toBe(false);
  });

  test("invalid UTF-8 and NUL bytes together", () => {
    const line = Buffer.from("2026-04-01 10:00:00 INFO ok\n");
    const bytes = Buffer.concat([line, line, Buffer.from([0x61, 0xff, 0, 0x0a]), line, line]);
    expect(sniff(bytes, "app.log")).toMatchObject({ binary: false, encoding: "utf-8" });
  });
});
