import { describe, expect, it } from "vitest";
import { scanText } from "../../../src/scan.ts";
import { parseMarked } from "../../marked-text.ts";

const hyphens = [
  ..."-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u2212\u2500\u2501\u2796\u30a0ー\u3161\ufe58\ufe63－ｰ～",
];
const spaces = [..." \u00a0\u2003\u2009\u202f\u3000"];

function expectFound(entityType: string, marked: string): void {
  const { text, spans } = parseMarked(marked);
  const found = scanText(text).findings.filter((finding) => finding.entityType === entityType);
  expect(
    found.map(({ start, end }) => ({ start, end })),
    marked,
  ).toEqual(spans);
}

describe("digits in groups", () => {
  it.each(hyphens.map((hyphen) => [codePoint(hyphen), hyphen]))(
    "%s joins groups as a hyphen",
    (_, hyphen) => {
      expectFound("JP_MY_NUMBER", `個人番号：⟦1234${hyphen}5678${hyphen}9018⟧`);
      expectFound("JP_BASIC_PENSION_NUMBER", `基礎年金番号：⟦1234${hyphen}567890⟧`);
      expectFound("JP_EMPLOYMENT_INSURANCE", `雇用保険番号：⟦1234${hyphen}567890${hyphen}1⟧`);
    },
  );

  it.each(spaces.map((space) => [codePoint(space), space]))("%s joins groups as a space", (_, space) => {
    expectFound("JP_MY_NUMBER", `個人番号：⟦1234${space}5678${space}9018⟧`);
    expectFound("JP_CARE_INSURANCE", `介護保険証（⟦001${space}2345${space}678⟧）`);
  });

  it.each(["\u200b", "\u200d", "\u2060", "\ufeff", "\u202c"])(
    "a character that shows nothing is passed over",
    (mark) => {
      expectFound("JP_MY_NUMBER", `個人番号：⟦1234${mark}56789018⟧です`);
      expectFound("JP_DRIVERS_LICENSE", `運転免許証番号：⟦305412${mark}345660⟧`);
    },
  );

  it("different separators make no number", () => {
    expectFound("JP_MY_NUMBER", "個人番号：1234-5678 9018");
  });

  it("other groups make no number", () => {
    expectFound("JP_MY_NUMBER", "個人番号：12345-678-9018");
    expectFound("JP_BASIC_PENSION_NUMBER", "基礎年金番号：123-4567890");
  });
});

describe("read aloud", () => {
  it("with の between the groups", () => {
    expectFound("JP_MY_NUMBER", "マイナンバーは⟦1234の5678の9018⟧です");
    expectFound("JP_RESIDENT_RECORD_CODE", "住民票コードは⟦1234の5678の903⟧です");
    expectFound("JP_BASIC_PENSION_NUMBER", "年金手帳の番号は⟦1234の567890⟧です");
  });

  it("in kanji numerals", () => {
    expectFound("JP_MY_NUMBER", "個人番号は⟦一二三四五六七八九〇一八⟧です");
    expectFound("JP_BASIC_PENSION_NUMBER", "基礎年金番号は⟦一二三四の五六七八九〇⟧です");
  });
});

describe("behind a label on the line above", () => {
  it.each(["\n", "\r\n", "\r"])("a value may open the next line", (lineEnd) => {
    expectFound("JP_MY_NUMBER", `個人番号${lineEnd}⟦1234 5678 9018⟧${lineEnd}住所`);
    expectFound("JP_DRIVERS_LICENSE", `運転免許証番号：${lineEnd}⟦305412345660⟧${lineEnd}`);
    expectFound("JP_INSURER_NUMBER", `保険者番号${lineEnd}⟦06130017⟧${lineEnd}`);
    expectFound("JP_RESIDENCE_CARD", `在留カード番号：${lineEnd}⟦AB12345678CD⟧${lineEnd}`);
  });

  it("a value may be broken at a hyphen", () => {
    expectFound("JP_MY_NUMBER", "個人番号：⟦1234-5678-\n9018⟧\n");
    expectFound("JP_BASIC_PENSION_NUMBER", "基礎年金番号：⟦1234-\n567890⟧\n");
  });
});

describe("letters and digits", () => {
  it("in lower case under a label", () => {
    expectFound("JP_PASSPORT", "旅券番号：⟦tr1234567⟧");
    expectFound("JP_RESIDENCE_CARD", "在留カード番号：⟦ab12345678cd⟧");
  });

  it("with spaces between letters and digits", () => {
    expectFound("JP_PASSPORT", "旅券番号：⟦TR 1234567⟧");
    expectFound("JP_RESIDENCE_CARD", "在留カード番号：⟦AB 12345678 CD⟧");
    expectFound("JP_SPECIAL_PERMANENT_RESIDENT", "特別永住者証明書番号：⟦AB 12345678 CD⟧");
  });
});

describe("a machine-readable zone", () => {
  const [first, second] = [
    "P<JPNSAKURAI<<MIDORI<<<<<<<<<<<<<<<<<<<<<<<<",
    "TZ01234563JPN8504124F3001019<<<<<<<<<<<<<<08",
  ];

  it("has a span a line, split or joined", () => {
    for (const between of ["\n", "\r\n", ",", "\t", '","', " ", ""])
      expectFound("PASSPORT_MRZ", `MRZ\n⟦${first}⟧${between}⟦${second}⟧\n`);
  });

  it.each(["«", "‹", "＜"])("has its fillers read as another sign", (filler) => {
    const [names, numbers] = [first, second].map((line) => line.replaceAll("<", filler));
    expectFound("PASSPORT_MRZ", `⟦${names}⟧\n⟦${numbers}⟧\n`);
  });

  it("is found where the end of a line was lost", () => {
    expectFound("PASSPORT_MRZ", `⟦${first.slice(0, 36)}⟧\n⟦${second.slice(0, 36)}⟧\n`);
  });

  it("is found of another issuing state", () => {
    expectFound("PASSPORT_MRZ", "⟦PPUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<⟧");
  });
});

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
