import { describe, expect, test } from "vitest";
import type { Explanation } from "../../src/model.ts";
import { widthOf } from "../../src/report/columns.ts";
import { failed, finding, skipped, summary, written } from "./sample-results.ts";

const mail = finding({
  entityType: "EMAIL_ADDRESS",
  legalClass: "personal-information",
  line: 10,
  column: 1,
  excerpt: "●●●●●●",
  score: 0.9,
});

describe("the text format", () => {
  test("groups findings by file and closes with the table by type", () => {
    const text = written("text", [finding(), mail, finding({ path: "b.csv" }), skipped, failed, summary]);
    expect(text).toBe(
      [
        "logs/app.log",
        "  3:7   JP_MY_NUMBER   個人番号（マイナンバー）  0.99  個人番号: ●●●●●●●●●●●●",
        "  10:1  EMAIL_ADDRESS  電子メールアドレス        0.90  ●●●●●●",
        "",
        "b.csv",
        "  3:7  JP_MY_NUMBER  個人番号（マイナンバー）  0.99  個人番号: ●●●●●●●●●●●●",
        "",
        "! x.csv: cannot be read: no permission to read it (EACCES)",
        "TYPE           NAME                      LEGAL CLASS           COUNT",
        "JP_MY_NUMBER   個人番号（マイナンバー）  identification code       1",
        "EMAIL_ADDRESS  電子メールアドレス        personal information  1,233",
        "",
        "1,234 findings in 12 files (1.2 MB, 0.8 s), 1 skipped, 1 failed",
        "Not examined: binary 1",
        "",
      ].join("\n"),
    );
  });

  test("speaks Japanese to a Japanese reader", () => {
    const text = written("text", [finding(), failed, summary], { locale: "ja" });
    expect(text).toContain("x.csv: 検査できません: 読み取る権限がありません (EACCES)");
    expect(text).toContain("個人識別符号");
    expect(text).toContain("1,234 件を検出（12 ファイル、1.2 MB, 0.8 s）対象外 1、失敗 1");
  });

  test("says that nothing was found", () => {
    const nothing = { ...summary, findings: 0, byType: {}, skipped: 0, failed: 0, files: 1 };
    expect(written("text", [nothing])).toBe("Nothing found in 1 file (1.2 MB, 0.8 s)\n");
  });

  test("quiet shows findings and failures, and nothing when there are none", () => {
    expect(written("text", [skipped, summary], { quiet: true })).toBe("");
    const text = written("text", [finding(), failed, summary], { quiet: true });
    expect(text).toContain("JP_MY_NUMBER");
    expect(text).toContain("x.csv");
    expect(text).not.toContain("COUNT");
  });

  test("explains a finding by its context, its legal class and its law", () => {
    const text = written("text", [finding(), skipped, summary], { explain: true });
    expect(text).toContain("context: 個人番号 · identification code · Order Art. 1(ix)");
    expect(text).toContain("- logo.png: skipped: binary");
  });

  test("shows what an explanation holds below its finding", () => {
    const explanation: Explanation = {
      cue: "digits 12 (4-4-4)",
      context: [{ word: "個人番号", effect: "label" }],
      check: "failed",
      tokens: [
        { place: "before", partOfSpeech: "助詞" },
        { place: "value", partOfSpeech: "名詞,数", tags: ["given-name"] },
        { place: "value", partOfSpeech: "名詞,接尾" },
      ],
      parts: [
        { what: "alone", score: 0.1 },
        { what: "field 個人番号", score: 0.89 },
        { what: "check failed", score: -0.055 },
      ],
    };
    const explained = finding({ score: 0.935, explanation });
    expect(written("text", [explained], { explain: true })).toContain(
      [
        "      context: 個人番号 (label) · identification code · Order Art. 1(ix)",
        "      cue: digits 12 (4-4-4) · check: failed",
        "      score: 0.935 = alone 0.10 + field 個人番号 0.89 − check failed 0.055",
        "      tokens: 助詞 [名詞,数 (given name) 名詞,接尾]",
      ].join("\n"),
    );
    expect(written("text", [explained], { explain: true, locale: "ja" })).toContain(
      [
        "      文脈: 個人番号 (項目名) · 個人識別符号 · Order Art. 1(ix)",
        "      手がかり: 数字 12 (4-4-4) · 検査数字: 不一致",
        "      スコア: 0.935 = 単独 0.10 + 項目 個人番号 0.89 − 検査数字の不一致 0.055",
        "      形態素: 助詞 [名詞,数 (名) 名詞,接尾]",
      ].join("\n"),
    );
    expect(written("text", [explained])).not.toContain("digits 12");
  });

  test("paints without moving the columns", () => {
    const painted = written("text", [finding(), mail, summary], {
      paint: (style, text) => `<${style}>${text}</>`,
    });
    expect(painted.replace(/<\w+>|<\/>/g, "")).toBe(written("text", [finding(), mail, summary]));
  });

  test("a type of the user's own has no Japanese name, and still a row", () => {
    const own = finding({ entityType: "STAFF_BADGE", legalClass: "personal-information" });
    const text = written("text", [own, { ...summary, byType: { STAFF_BADGE: 1, JP_MY_NUMBER: 1 } }]);
    expect(text).toMatch(/STAFF_BADGE +1\n/);
  });

  test("a scan that was broken off still shows what was found", () => {
    expect(written("text", [finding()])).toContain("JP_MY_NUMBER");
  });
});

test.each([
  ["abc", 3],
  ["個人番号", 8],
  ["ＡＢ", 4],
  ["ｱｲｳ", 3],
  ["●●", 2],
  ["か\u3099", 2],
  ["𠮷野家", 6],
  ["🙂", 2],
])("%s fills %i cells", (text, cells) => {
  expect(widthOf(text)).toBe(cells);
});
