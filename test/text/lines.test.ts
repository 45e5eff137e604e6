import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineCursor, sequenceLength, utf16Length } from "../../src/text/lines.ts";

const encode = (text: string): Buffer => Buffer.from(text, "utf8");

/** Text in which every kind of character and line end is likely. */
const text = fc
  .array(fc.constantFrom("a", "é", "番", "𠮷", "👍🏽", "が", "\n", "\r\n", "\r", "\u2028", "\u0000"), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(""));

/** Line ends before `index` and UTF-16 units since, the slow and obvious way. */
function placeOf(whole: string, index: number): { lineEnds: number; units: number } {
  // A line end counts once it is over: between CR and LF it is not.
  const before = whole.slice(0, index);
  const isWithinCrLf = before.endsWith("\r") && whole[index] === "\n";
  const lines = (isWithinCrLf ? before.slice(0, -1) + " " : before).split(/\r\n|\r|\n/);
  return { lineEnds: lines.length - 1, units: lines.at(-1)!.length };
}

describe("lines", () => {
  it("are counted as splitting the text would count them, wherever the cursor stops", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 8 }), (whole, stops) => {
        const cursor = new LineCursor(encode(whole), 0);
        for (const stop of stops.sort((a, b) => a - b)) {
          const index = characterStart(whole, Math.min(stop, whole.length));
          cursor.moveTo(encode(whole.slice(0, index)).length);
          expect({ lineEnds: cursor.lineEnds, units: cursor.units }).toEqual(placeOf(whole, index));
        }
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });

  it("are the same for a cursor that follows another and for one that went all the way", () => {
    const bytes = encode("一行目\r\n二\r三\n四");
    const leader = new LineCursor(bytes, 0);
    const follower = new LineCursor(bytes, 0);
    leader.moveTo(11);
    follower.follow(leader);
    follower.moveTo(bytes.length);
    leader.moveTo(bytes.length);
    expect([follower.lineEnds, follower.units]).toEqual([3, 1]);
    expect([leader.lineEnds, leader.units]).toEqual([3, 1]);
  });

  it("are found in a plain array as in a Buffer", () => {
    const cursor = new LineCursor(Uint8Array.from(encode("a\nb\r\nc")), 0);
    cursor.moveTo(6);
    expect([cursor.lineEnds, cursor.units]).toEqual([2, 1]);
  });
});

describe("UTF-16 length", () => {
  it("is the length of the string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (whole) => {
        const bytes = encode(whole);
        expect(utf16Length(bytes, 0, bytes.length)).toBe(whole.length);
      }),
      { seed: 20261124 },
    );
  });

  it.each([
    ["a stray continuation byte", [0x80], 1],
    ["a lead without the rest", [0xe7, 0x95], 2],
    ["an overlong slash", [0xc0, 0xaf], 2],
    ["an overlong form of three bytes", [0xe0, 0x80, 0xaf], 3],
    ["an encoded surrogate", [0xed, 0xa0, 0x80], 3],
    ["a code point past the last one", [0xf4, 0x90, 0x80, 0x80], 4],
    ["a byte that is never used", [0xff, 0x41], 2],
  ])("counts one for each byte of %s", (_, bytes, units) => {
    expect(utf16Length(Uint8Array.from(bytes), 0, bytes.length)).toBe(units);
  });

  it("never reads past the end that it is given", () => {
    const bytes = encode("番号");
    expect(sequenceLength(bytes, 3, 5)).toBe(1);
    expect(utf16Length(bytes, 0, 5)).toBe(3);
  });
});

function characterStart(whole: string, index: number): number {
  const isLowSurrogate = index > 0 && /[\udc00-\udfff]/.test(whole[index] ?? "");
  return isLowSurrogate ? index - 1 : index;
}
