import Encoding from "encoding-japanese";
import { describe, expect, test } from "vitest";
import { createTranscoder, headLength, sniff, toUtf8 } from "../../src/decode/decode.ts";

type Legacy = "SJIS" | "EUCJP" | "JIS";

const names: Readonly<Record<Legacy, "shift_jis" | "euc-jp" | "iso-2022-jp">> = {
  SJIS: "shift_jis",
  EUCJP: "euc-jp",
  JIS: "iso-2022-jp",
};

const prose = "青葉区の相談窓口へ電話した。担当は片桐さん、折り返しは午後になる。\r\n";
const log = "2026-04-01T10:00:00 INFO user=片桐 login ok\n2026-04-01T10:00:01 INFO health ok\n";
const halfWidthKana = "カタギリ,ｶﾀｷﾞﾘ ｺｳｼﾞ,青葉区\n";

function encoded(text: string, to: Legacy): Uint8Array {
  return Uint8Array.from(
    Encoding.convert(Encoding.stringToCode(text), { to, from: "UNICODE", type: "array" }),
  );
}

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? "\u{feff}" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

function encodingOf(bytes: Uint8Array): string {
  const nature = sniff(bytes, "document");
  return nature.binary ? "binary" : nature.encoding;
}

/** The text of a document as the stages behind see it. */
function decoded(bytes: Uint8Array): string {
  const { encoding, bomLength } = sniff(bytes, "document");
  return Buffer.from(toUtf8(bytes.subarray(bomLength), encoding)).toString();
}

describe("UTF-8", () => {
  test("an empty file is empty text", () => {
    expect(sniff(new Uint8Array(0), "a.txt")).toEqual({
      binary: false,
      encoding: "utf-8",
      bomLength: 0,
      format: "text",
    });
  });

  test("a byte order mark is told apart from the text", () => {
    const bytes = Buffer.from("\u{feff}氏名,電話\n");
    expect(sniff(bytes, "a.csv")).toMatchObject({ encoding: "utf-8", bomLength: 3 });
    expect(decoded(bytes)).toBe("氏名,電話\n");
    expect(sniff(Buffer.from("\u{feff}"), "a.csv")).toMatchObject({ binary: false, bomLength: 3 });
  });

  test("the bytes pass untouched, invalid ones too", () => {
    const bytes = Buffer.from([0x61, 0xff, 0xc3, 0x28, 0x0a]);
    expect(toUtf8(bytes, "utf-8")).toBe(bytes);
  });

  test("a head cut inside a character is still UTF-8", () => {
    const bytes = Buffer.from("山".repeat(30_000));
    for (const length of [headLength - 2, headLength - 1, headLength]) {
      expect(encodingOf(bytes.subarray(0, length))).toBe("utf-8");
    }
  });

  test("invalid bytes in the middle and a lone surrogate do not change the encoding", () => {
    const broken = Buffer.concat([Buffer.from(prose), Buffer.from([0xff, 0xfe, 0xed, 0xa0, 0x80, 0x0a])]);
    expect(encodingOf(Buffer.concat([broken, Buffer.from(prose)]))).toBe("utf-8");
  });

  test.each(["SJIS", "EUCJP"] as const)("one line of %s does not turn a log into it", (name) => {
    const bytes = Buffer.concat([Buffer.from(log.repeat(3)), encoded(log, name), Buffer.from(log)]);
    expect(encodingOf(bytes)).toBe("utf-8");
  });

  test("Latin-1 is none of the Japanese encodings", () => {
    expect(encodingOf(Buffer.from("caf\xe9 cr\xe8me\nna\xefve\n", "latin1"))).toBe("utf-8");
  });

  test("colours of a terminal are no ISO-2022-JP", () => {
    expect(encodingOf(Buffer.from("\x1b[1;32mINFO\x1b(B\x1b[m started\n"))).toBe("utf-8");
  });
});

describe.each(["SJIS", "EUCJP", "JIS"] as const)("%s", (name) => {
  test.each([
    ["prose", prose],
    ["a mostly ASCII log", log],
    ["half-width kana", halfWidthKana],
    ["one short line without an end", "氏名"],
    ["the marks of Windows", "㈱青葉①Ⅲ 髙橋\n"],
  ])("is told and decoded: %s", (_, text) => {
    // EUC-JP and ISO-2022-JP proper lack the marks of Windows, and the library writes others for them.
    if (text.includes("①") && name !== "SJIS") {
      return;
    }
    const bytes = encoded(text, name);
    expect(encodingOf(bytes)).toBe(names[name]);
    expect(decoded(bytes)).toBe(text);
  });

  test("is told from a head cut anywhere", () => {
    const bytes = encoded(prose.repeat(3), name);
    for (let length = 60; length < bytes.length; length++) {
      expect(encodingOf(bytes.subarray(0, length)), `cut at ${length}`).toBe(names[name]);
    }
  });

  test("is told from a long line cut inside a character", () => {
    const bytes = encoded("青葉区の相談窓口、".repeat(10_000), name);
    for (const length of [headLength - 2, headLength - 1, headLength]) {
      expect(encodingOf(bytes.subarray(0, length))).toBe(names[name]);
    }
  });

  test("is told although a few lines are UTF-8 or broken", () => {
    if (name === "JIS") {
      return;
    }
    const odd = Buffer.concat([Buffer.from("青葉\n"), Buffer.from([0x41, 0xff, 0x0a])]);
    expect(encodingOf(Buffer.concat([encoded(log.repeat(5), name), odd, encoded(log, name)]))).toBe(
      names[name],
    );
  });

  test("is decoded the same whatever the pieces", () => {
    const bytes = encoded(prose + halfWidthKana, name);
    for (const size of [1, 2, 3, 7]) {
      const transcoder = createTranscoder(names[name]);
      const pieces: Uint8Array[] = [];
      for (let start = 0; start < bytes.length; start += size) {
        pieces.push(transcoder.push(bytes.subarray(start, start + size)));
      }
      pieces.push(transcoder.end());
      expect(Buffer.concat(pieces).toString()).toBe(prose + halfWidthKana);
    }
  });
});

describe("UTF-16", () => {
  test.each(["le", "be"] as const)("%s is told by its mark, and the mark is left out", (order) => {
    const bytes = utf16(prose, order, true);
    expect(sniff(bytes, "a")).toMatchObject({ binary: false, encoding: `utf-16${order}`, bomLength: 2 });
    expect(decoded(bytes)).toBe(prose);
    expect(encodingOf(bytes.subarray(0, 2))).toBe(`utf-16${order}`);
  });

  test.each(["le", "be"] as const)("%s without a mark is told when it is obvious", (order) => {
    for (const text of [log, prose, "id,name\n1,abc\n"]) {
      expect(encodingOf(utf16(text, order, false))).toBe(`utf-16${order}`);
      expect(decoded(utf16(text, order, false))).toBe(text);
    }
  });

  test("a second mark and a surrogate pair are text", () => {
    expect(decoded(utf16("\u{feff}𠮷野家\n", "le", true))).toBe("\u{feff}𠮷野家\n");
  });

  test("a lone surrogate and half a unit at the end become U+FFFD", () => {
    const bytes = Buffer.concat([utf16("a\u{d800}b\n", "le", true), Buffer.from([0x41])]);
    expect(decoded(bytes)).toBe("a\u{fffd}b\n\u{fffd}");
  });
});
