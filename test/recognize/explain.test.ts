import { describe, expect, it, test } from "vitest";
import type { Explanation, Format } from "../../src/model.ts";
import { defineRecognizer } from "../../src/recognize/define.ts";
import { recognizers } from "../../src/recognize/registry.ts";
import { scanText, type ScanTextOptions, type TextFinding } from "../../src/scan.ts";
import { parseMarked } from "../marked-text.ts";

interface Explained extends TextFinding {
  readonly explanation: Explanation;
}

function explained(text: string, options: ScanTextOptions = {}): Explained[] {
  const format: Format = text.startsWith("{") ? "json" : "text";
  const { findings } = scanText(text, { format, explain: true, ...options });
  return findings.map((finding) => {
    if (!finding.explanation) throw new Error("a finding is not explained");
    return { ...finding, explanation: finding.explanation };
  });
}

/** The only explanation of a type in a text, without its tokens. */
function explanationOf(entityType: string, text: string, options?: ScanTextOptions): Explanation {
  const found = explained(text, options).filter((finding) => finding.entityType === entityType);
  expect(found.length, text).toBe(1);
  const { cue, context, check, parts } = found[0].explanation;
  return { cue, context, check, parts };
}

const points = (score: number): number => Math.round(score * 1000);
const sumOf = ({ parts }: Explanation): number => parts.reduce((sum, { score }) => sum + points(score), 0);

/** All that an explanation says, but for its numbers. */
function wordsOf({ context, explanation }: Explained): string[] {
  const { cue, context: effects, tokens = [], parts } = explanation;
  return [
    ...context,
    cue.replace(/^digits .*/u, ""),
    ...effects.map(({ word }) => word),
    ...tokens.map((token) => JSON.stringify(token)),
    ...parts.map(({ what }) => what),
  ];
}

describe.each(recognizers.map((recognizer) => [recognizer.entityType, recognizer] as const))(
  "%s",
  (_, { examples }) => {
    const positive = examples.filter((marked) => marked.includes("⟦"));

    it("has scores that its parts add up to", () => {
      for (const marked of positive) {
        for (const minScore of [0, 0.5]) {
          for (const { score, explanation } of explained(parseMarked(marked).text, { minScore }))
            expect(sumOf(explanation), marked).toBe(points(score));
        }
      }
    });

    it("is explained without a character of a value that does not stand outside of values too", () => {
      for (const marked of positive) {
        const { text } = parseMarked(marked);
        const findings = explained(text);
        const outside = findings.reduce(
          (rest, { start, end }) => rest.slice(0, start) + "●".repeat(end - start) + rest.slice(end),
          text,
        );
        const values = findings.map(({ start, end }) => text.slice(start, end));
        for (const finding of findings) {
          for (const words of wordsOf(finding)) {
            const told = values.filter((value) => words.includes(value) && !outside.includes(value));
            expect(told, `${words} in ${marked}`).toEqual([]);
          }
        }
      }
    });
  },
);

describe("what is told", () => {
  test("digits with their groups, the label that decides and the check digit", () => {
    expect(explanationOf("JP_MY_NUMBER", "個人番号：1234 5678 9018")).toEqual({
      cue: "digits 12 (4-4-4)",
      context: [{ word: "個人番号", effect: "label" }],
      check: "passed",
      parts: [
        { what: "alone", score: 0.1 },
        { what: "field 個人番号", score: 0.89 },
      ],
    });
  });

  test("a code by the lengths of its parts", () => {
    expect(explanationOf("JP_RESIDENCE_CARD", "控え XY87654321ZW")).toEqual({
      cue: "code 2+8+2",
      context: [],
      check: "none",
      parts: [{ what: "alone", score: 0.9 }],
    });
  });

  test("a check digit that is wrong, and what it costs", () => {
    expect(explanationOf("JP_RESIDENT_RECORD_CODE", "住民票コード：12345678901")).toMatchObject({
      check: "failed",
      parts: [
        { what: "alone", score: 0 },
        { what: "field 住民票コード", score: 0.99 },
        { what: "check failed", score: -0.09 },
      ],
    });
  });

  test("a label of another type, and what it costs", () => {
    expect(explanationOf("PHONE_NUMBER", "to=%2B819055501234&text=")).toMatchObject({
      cue: "digits 12",
      context: [{ word: "to", effect: "other-label" }],
      parts: [
        { what: "alone", score: 0.95 },
        { what: "field to", score: -0.05 },
      ],
    });
  });

  test("a word that lowers, where so little is asked for", () => {
    const text = "伝票番号は 090-5550-1234 でした";
    expect(explanationOf("PHONE_NUMBER", text, { minScore: 0 }).context).toEqual([
      { word: "伝票番号", effect: expect.stringMatching(/lowers|other-label/) as string },
    ]);
  });

  test("the topic of a text", () => {
    const text = "特別永住者証明書の更新\n新しい番号 ZZ97831543DR を交付";
    expect(explanationOf("JP_SPECIAL_PERMANENT_RESIDENT", text).parts).toEqual([
      { what: "alone", score: 0 },
      { what: "topic", score: 0.95 },
    ]);
  });

  test("the brand's check digit of a card, and that an MRZ's first line has none", () => {
    expect(explanationOf("CREDIT_CARD", "カード番号：4111-1111-1111-1111").check).toBe("passed");
    const zone = "P<JPNSAKURAI<<MIDORI<<<<<<<<<<<<<<<<<<<<<<<<\nTZ01234563JPN8504124F3001019<<<<<<<<<<<<<<08";
    expect(explained(zone).map(({ explanation }) => explanation.check)).toEqual(["none", "passed"]);
  });

  test("a pattern of the user's own, with its check", () => {
    const own = defineRecognizer({
      entityType: "STAFF_NUMBER",
      pattern: /(?<![A-Z0-9])ST-\d{6}(?!\d)/,
      check: (value) => value.endsWith("6"),
      confidence: { alone: "strong", raised: "strong", lowered: "weak" },
      examples: ["担当 ⟦ST-123456⟧"],
    });
    expect(explanationOf("STAFF_NUMBER", "担当 ST-123456", { recognizers: [own] })).toEqual({
      cue: "pattern",
      context: [],
      check: "passed",
      parts: [{ what: "alone", score: 0.95 }],
    });
  });
});

describe("what language tells", () => {
  test("a name by the word behind it", () => {
    expect(explanationOf("PERSON", "佐藤さんに電話しました。")).toEqual({
      cue: "word さん",
      context: [{ word: "さん", effect: "raises" }],
      check: "none",
      parts: [
        { what: "alone", score: 0.5 },
        { what: "word さん", score: 0.49 },
      ],
    });
  });

  test("a name by its label", () => {
    expect(explanationOf("PERSON", "氏名：山田 太郎").cue).toBe("field 氏名");
  });

  test("a name by the tagger, whose probability is the score", () => {
    const [{ score, explanation }] = explained("きのう山田太郎が来て、そのまま帰った。");
    expect(explanation).toMatchObject({ cue: "tagger PERSON", parts: [{ what: "tagger PERSON", score }] });
  });

  test("a place and a fact by the group of their word, for the word is part of the value", () => {
    expect(explanationOf("ADDRESS", "大阪府高槻市奈佐原２丁目１－２に住んでいます").cue).toBe(
      "word (municipality)",
    );
    expect(explanationOf("SENSITIVE_MEDICAL_HISTORY", "久我 隆さんが胃がんと言われた")).toMatchObject({
      cue: "word (disease-term)",
      context: [],
      parts: [
        { what: "alone", score: 0.1 },
        { what: "person", score: 0.89 },
      ],
    });
  });

  test("a word that is someone else's value only by its group", () => {
    const text = "相談者：茂呂 晃（54・男・左官）";
    expect(explanationOf("AGE", text).cue).toBe("word (gender-word)");
    // The same word where no value is.
    expect(explanationOf("AGE", "逮捕されたのは相沢 慶容疑者（27）").cue).toBe("word 容疑者");
  });

  test("tokens by their part of speech, and by their surface only on demand", () => {
    const [{ explanation }] = explained("きのう佐藤さんに会った。");
    expect(explanation.tokens).toEqual([
      { place: "before", partOfSpeech: "名詞,副詞可能" },
      { place: "value", partOfSpeech: "名詞,固有名詞,人名,姓", tags: ["surname"] },
      { place: "behind", partOfSpeech: "名詞,接尾,人名" },
      { place: "behind", partOfSpeech: "助詞,格助詞,一般" },
    ]);
    const [{ explanation: open }] = explained("きのう佐藤さんに会った。", { showValues: true });
    expect(open.tokens?.map(({ surface }) => surface)).toEqual(["きのう", "佐藤", "さん", "に"]);
  });
});

test("nothing is explained unasked", () => {
  const { findings } = scanText("個人番号：1234 5678 9018");
  expect(findings[0]).not.toHaveProperty("explanation");
});
