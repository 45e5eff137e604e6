import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../src/model.ts";
import { excerptOf, mergeSpans } from "../../src/text/excerpt.ts";

/** Takes ⟦ ⟧ out of a text and gives the spans that stood between them. */
function marked(text: string): { bytes: Buffer; values: Span[] } {
  const values: Span[] = [];
  let plain = "";
  let start = 0;
  for (const piece of text.split(/([⟦⟧])/)) {
    if (piece === "⟦") start = Buffer.byteLength(plain);
    else if (piece === "⟧") values.push({ start, end: Buffer.byteLength(plain) });
    else plain += piece;
  }
  return { bytes: Buffer.from(plain), values };
}

function excerpts(text: string): string[] {
  const { bytes, values } = marked(text);
  return values.map((value) => excerptOf(bytes, value, mergeSpans(values)));
}

describe("an excerpt", () => {
  it("is the line with a mark for each character of each value", () => {
    expect(excerpts("前の行\n氏名: ⟦山田𠮷⟧, 番号: ⟦1234 5678⟧。\n次の行")).toEqual([
      "氏名: ●●●, 番号: ●●●●●●●●●。",
      "氏名: ●●●, 番号: ●●●●●●●●●。",
    ]);
  });

  it("of a long line shows about eighty characters around the value", () => {
    const [excerpt] = excerpts(`${"左".repeat(500)}⟦1234⟧${"右".repeat(500)}`);
    expect(excerpt).toMatch(/^…左+●{4}右+…$/);
    expect(excerpt.length).toBeGreaterThanOrEqual(78);
    expect(excerpt.length).toBeLessThanOrEqual(82);
  });

  it("gives the room that one side does not need to the other", () => {
    const [excerpt] = excerpts(`⟦1234⟧${"右".repeat(500)}`);
    expect(excerpt).toBe(`●●●●${"右".repeat(76)}…`);
  });

  it("of a long value is not all mask", () => {
    const [excerpt] = excerpts(`値: ⟦${"9".repeat(5000)}⟧ 以上`);
    expect(excerpt.length).toBeLessThanOrEqual(82);
    expect(excerpt).toMatch(/^値: ●+…$/);
  });

  it("masks what a value of the line before leaves in this one", () => {
    expect(excerpts("番号 ⟦1234\n5678⟧ 氏名 ⟦山田⟧")).toEqual(["番号 ●●●●", "●●●● 氏名 ●●"]);
  });

  it("masks values that overlap and values within values", () => {
    const bytes = Buffer.from("住所 港区1-2-3 です");
    const values = mergeSpans([
      { start: 7, end: 18 },
      { start: 13, end: 16 },
      { start: 16, end: 19 },
    ]);
    expect(excerptOf(bytes, values[0], values)).toBe("住所 ●●●●●●●●です");
  });

  it("masks a character whole in which a value begins or ends", () => {
    const bytes = Buffer.from("甲乙丙");
    expect(excerptOf(bytes, { start: 4, end: 5 }, [{ start: 4, end: 5 }])).toBe("甲●丙");
  });

  it("shows controls instead of letting a terminal obey them", () => {
    expect(excerpts("\u001b[2J\u0007\u0000\u007f\u009b31m\u202e\u2066 ⟦1234⟧")).toEqual([
      "␛[2J␇␀␡�31m�� ●●●●",
    ]);
  });

  it("shows a tab as a space and leaves out blanks at the ends of the line", () => {
    expect(excerpts("\t  番号\t⟦1234⟧ \t\n")).toEqual(["番号 ●●●●"]);
  });

  it("shows bytes that are no UTF-8 as replacement characters", () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xe7, 0x95]), Buffer.from("A 1234")]);
    const value = { start: 5, end: 9 };
    expect(excerptOf(bytes, value, [value])).toBe("���A ●●●●");
  });

  it("never holds a character of a value, wherever values and line ends stand", () => {
    // Values are made of letters that stand nowhere else.
    const other = fc.string({
      unit: fc.constantFrom("a", "番", "𠮷", " ", "\n", "\r\n", "\u001b"),
      maxLength: 120,
    });
    const value = fc.string({ unit: fc.constantFrom("X", "秘", "𩸽", "\n"), minLength: 1, maxLength: 60 });
    const text = fc
      .array(fc.tuple(other, value), { minLength: 1, maxLength: 6 })
      .map((pairs) => pairs.map(([before, secret]) => `${before}⟦${secret}⟧`).join(""));
    fc.assert(
      fc.property(text, other, (body, tail) => {
        for (const excerpt of excerpts(body + tail)) {
          expect(excerpt).not.toMatch(/[X秘𩸽\n\r\u001b]/u);
          expect(excerpt.length).toBeLessThanOrEqual(84);
        }
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });
});
