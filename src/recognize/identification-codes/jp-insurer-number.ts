import { isInsurerNumber } from "../../checksum/insurer-number.ts";
import type { Span } from "../../model.ts";
import { digitsBetween } from "../../text/digits.ts";
import { matchBehind } from "../behind.ts";
import {
  defineRecognizer,
  digits,
  word,
  type ConfidenceSpec,
  type CuePlace,
  type Emit,
  type Recognizer,
} from "../define.ts";
import { textBehind } from "../personal-information/within-line.ts";
import type { Scene } from "../scene.ts";
import { mayCount, weigh } from "../weigh.ts";
import { recognizeCheckedColumns } from "./checked-columns.ts";

/** Right behind the word: six digits are too few for a cue of their own, so the word leads to them. */
const behindWord =
  /^\s*(?:[一-鿿]{1,10}\s?(?=\(\d))?(?:\([^()]{0,12}\)\s*)?[:=]?[\s:=はが「"'(\]]{0,6}(?<number>\d{8}|\d{6})(?![\d-])/d;

/**
 * 保険者番号 — the insurer's number on every insurance card; part of the code that 記号・番号 make.
 *
 * Format   8 digits: law 2, prefecture 2, insurer 3, check digit; 6 without the law: 国民健康保険, 介護保険.
 * Check    Last digit, modulus 10.
 * Alike    団体コード (six digits, modulus 11), dates, 医療機関コード, 事業所番号.
 * Law      個人識別符号 with a 記号・番号 — APPI Art. 2(2); Cabinet Order Art. 1(iii)(vii)(viii).
 * Source   保険者番号等の設定について (厚生労働省).
 */
export const jpInsurerNumber: Recognizer = defineRecognizer({
  entityType: "JP_INSURER_NUMBER",
  cue: [
    digits({
      count: 8,
      groups: [
        [2, 6],
        [4, 4],
        [2, 2, 3, 1],
      ],
    }),
    word("insurer-number"),
  ],
  field: { labels: ["insurer-number"], value: /^[\s"'「]*[はが]?\s*(\d{8}|\d{6})(?![\d-])/ },
  check: isInsurerNumber,
  context: { raise: "insurer-number", lower: "not-insurer-number" },
  confidence: { alone: "none", raised: "strong", labelled: "certain", lowered: "none" },
  recognizeCue: recognizeNumber,
  recognizeWord,
  recognizeBlock: (scene, emit) =>
    recognizeCheckedColumns(scene, jpInsurerNumber, /^(?:\d{6}|\d{8})$/u, emit),
  examples: [
    "保険者番号：⟦06130017⟧",
    "保険者番号は⟦１３８０５７⟧です",
    '{"insurer_no": "⟦138057⟧"}',
    "保険者 ⟦138057⟧（渋谷区）",
    "保険者　渋谷区（⟦138057⟧）",
    "138057", // nothing says what it is
    "保険者番号 138058", // wrong check digit
    "保険者番号 1380570", // seven digits
    "団体コード 131016",
    "保険 ⟦06279723⟧　記号 205　番号 11938",
  ],
});

/** 保険 06279723　記号 205: beside a 記号 the number of an insurer needs no word of its own. */
const symbolBehind = /^[\s、,]*(?:被保険者証?)?記号/u;
const besideSymbol: ConfidenceSpec = {
  alone: "strong",
  raised: "strong",
  labelled: "certain",
  lowered: "strong",
};

function recognizeWord(scene: Scene, { end }: CuePlace, emit: Emit): void {
  const number = matchBehind(scene, end, behindWord, 60)?.number;
  if (number) recognizeNumber(scene, number, emit);
}

function recognizeNumber(scene: Scene, { start, end }: Span, emit: Emit): void {
  const confidence = isBeforeSymbol(scene.bytes, end) ? besideSymbol : jpInsurerNumber.confidence;
  if (!mayCount(scene, jpInsurerNumber, start, end, confidence)) return;
  const passes = isInsurerNumber(digitsBetween(scene.bytes, start, end));
  weigh(scene, jpInsurerNumber, start, end, passes, emit, confidence);
}

function isBeforeSymbol(bytes: Uint8Array, end: number): boolean {
  const next = bytes[end];
  // Numbers are many, and hardly one has wide text behind it.
  const mayBe = next >= 0xe3 || next === 32 || next === 44;
  return mayBe && symbolBehind.test(textBehind(bytes, end, 24).text);
}
