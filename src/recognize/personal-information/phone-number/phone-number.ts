import { cueKind, cueStride } from "../../../model.ts";
import { digitsText, separator, type DigitRun } from "../../../text/digits.ts";
import { isLabelled } from "../../context.ts";
import {
  defineRecognizer,
  type ConfidenceSpec,
  type CuePlace,
  type Emit,
  type Recognizer,
} from "../../define.ts";
import { endsToken, isSetApart } from "../../edges.ts";
import type { Scene } from "../../scene.ts";
import { contextOf, weigh } from "../../weigh.ts";
import { internationalSign, mayFollowSign, signBeforeTrunk } from "./international-sign.ts";
import { fitOf } from "./numbering-plan.ts";
import { recognizeReadAloud } from "./read-aloud.ts";

const printed: ConfidenceSpec = { alone: "strong", raised: "certain", lowered: "weak", elsewhere: "fair" };
const bareMobile: ConfidenceSpec = { alone: "fair", raised: "certain", lowered: "none" };
const bareFixed: ConfidenceSpec = { alone: "weak", raised: "strong", lowered: "none" };
const international: ConfidenceSpec = { alone: "strong", raised: "certain", lowered: "fair" };
const shortInternational: ConfidenceSpec = { alone: "none", raised: "strong", lowered: "none" };
/** 819055501234 of gateways, which write no sign, and 9055501234 of spreadsheets, which drop the zero. */
const withoutZero: ConfidenceSpec = { alone: "none", raised: "none", labelled: "strong", lowered: "none" };

/**
 * 電話番号 — fixed, mobile, IP and service numbers of Japan, and foreign ones in international form.
 *
 * Format   0 + area code + exchange + 4: ten digits, 2-4-4 to 5-1-4; 060 070 080 090 050 020: eleven, 3-4-4;
 *          0120 0570 0180 0990: ten, 4-3-3 or 4-6; 0800: eleven, 4-3-4. Brackets, dots, spaces, hyphen
 *          look-alikes; +81 with the 0 dropped; %2B81; の and kanji numerals when read aloud. The extension
 *          (内線) is excluded. Other countries: + and ten to fifteen digits, fewer under a label.
 * Check    The area code and the groups by the numbering plan.
 * Alike    Resident codes, insurance and pension numbers, orders, account and postal codes, timestamps.
 * Law      個人情報 with a name — APPI Art. 2(1)(i).
 * Source   電気通信番号規則; ITU-T E.164.
 */
export const phoneNumber: Recognizer = defineRecognizer({
  entityType: "PHONE_NUMBER",
  context: { raise: "phone", lower: "not-phone" },
  confidence: printed,
  // A spreadsheet drops the 0 before the 7, 8 or 9.
  runs: { least: 7, separators: "any", opens: "0789" },
  recognizeDigits,
  recognizeBlock: recognizeReadAloud,
  evidence: {
    confidences: {
      "mobile without groups": bareMobile,
      "fixed without groups": bareFixed,
      international,
      "international, short": shortInternational,
      "without its zero": withoutZero,
    },
  },
  examples: [
    "電話 ⟦03-5550-1234⟧（内線 214）",
    "携帯：⟦０９０−５５５０−１２３４⟧です",
    "TEL⟦(0467)22-5512⟧",
    "折返しは⟦090(5550)1234⟧まで",
    "勤務先（⟦０２９（８３１）２２４７⟧）まで",
    "to=⟦%2B819055501234⟧&text=",
    "phone: ⟦+1-808-555-0147⟧",
    "⟦〇二五六の三四の五五一一⟧までお願いします",
    "Mobile： ⟦(+81) 70-4418-0926⟧",
    "Mobile: ⟦+81 (0)80-7987-0061⟧",
    "お問合せ ⟦0570-007-741⟧",
    'msisdn="⟦819055501234⟧" seq=819055501235',
    "090-5550-12345", // one digit too many
    "090-0550-1234", // no exchange begins with 0
    "注文番号 0355501234",
    "01-2345-6789", // no area code
    "お客様：⟦ゼロキューゼロの、三三二七の、八〇四一⟧。",
    "電話は⟦〇九〇の、三三二七の、八〇四一⟧です",
    "番号は⟦ゼロサン、ゴーゴーゴーゼロ、イチニーサンヨン⟧です",
    "Tel: ⟦+33 6 12 34 56 78⟧",
    "ゼロから、サンプルを、イチから作る",
  ],
});

const lengths: number[] = [];

function recognizeDigits(scene: Scene, run: DigitRun, cue: CuePlace, emit: Emit): void {
  for (let first = 0; first < run.groups; first++) {
    if (first > 0 && !isBorder(run.before[first])) continue;
    const last = recognizeFrom(scene, run, first, cue.index, emit);
    if (last > first) first = last;
  }
}

/** +33 6 12 34 56 78: in France pairs. */
const mostGroupsAbroad = 6;

/** The number that begins with a group: returns its last group, or the first when there is none. */
function recognizeFrom(scene: Scene, run: DigitRun, first: number, index: number, emit: Emit): number {
  const { bytes } = scene;
  const opening = run.digits[run.groupDigit[first]];
  const maySign = mayFollowSign(bytes, run.groupStart[first]);
  // Behind a sign anything opens a number, else a 0, or the digit behind one that a spreadsheet dropped.
  if (opening !== 0 && opening < 7 && !maySign) return first;
  const sign = maySign ? internationalSign(bytes, run.groupStart[first]) : -1;
  const isBehindTrunk = sign >= 0 && signBeforeTrunk(bytes, run.groupStart[first]) >= 0;
  const length = run.groupLength[first];
  const lostZero = opening >= 7 && (length === 10 || isE164(run, first, length));
  if (opening !== 0 && sign < 0 && !(lostZero && isLabelledAt(scene, run, first))) return first;
  let count = 0;
  lengths.length = 0;
  for (let last = first; last < run.groups && last < first + (sign < 0 ? 5 : mostGroupsAbroad); last++) {
    count += run.groupLength[last];
    lengths.push(run.groupLength[last]);
    if (count > 15) break;
    if (count < 7 || (last + 1 < run.groups && !isBorder(run.before[last + 1]))) continue;
    if (sign < 0 && count !== 10 && count !== 11 && !isE164(run, first, count)) continue;
    const confidence = isBehindTrunk
      ? domestic(run, first, count)
      : confidenceOf(run, first, count, sign >= 0 && opening !== 0);
    if (!confidence || (confidence === shortInternational && goesOn(run, first, last, count))) continue;
    const start = sign >= 0 ? sign : openingBracket(bytes, run, first);
    const end = run.groupEnd[last];
    if (!isWhole(scene, run.groupStart[first], end, index, sign >= 0)) return first;
    weigh(scene, phoneNumber, start, end, true, emit, confidence);
    return Math.max(last, first);
  }
  return first;
}

/** A number that lost its zero is any other number where no label names it. */
function isLabelledAt(scene: Scene, { groupStart, groupEnd }: DigitRun, group: number): boolean {
  return isLabelled(scene, groupStart[group], groupEnd[group], contextOf(scene, phoneNumber));
}

/** +44 20 7946 0958: the lengths of foreign numbers are not known, so all groups of one kind belong to one. */
function goesOn(run: DigitRun, first: number, last: number, count: number): boolean {
  return (
    last + 1 < run.groups &&
    run.before[last + 1] === run.before[first + 1] &&
    count + run.groupLength[last + 1] <= 15
  );
}

/** A longer run of digits is cut at spaces, line breaks and brackets only. */
function isBorder(before: number): boolean {
  return before === separator.space || before === separator.lineBreak || before === separator.bracket;
}

function confidenceOf(
  run: DigitRun,
  first: number,
  count: number,
  isInternational: boolean,
): ConfidenceSpec | undefined {
  const text = digitsText(run, run.groupDigit[first], count);
  if (isInternational) return text.startsWith("81") ? japaneseAbroad(text) : foreign(count);
  if (text[0] !== "0") {
    const national = isE164(run, first, count) ? `0${text.slice(2)}` : `0${text}`;
    return lengths.length === 1 && fitOf(national, [national.length]) !== "none" ? withoutZero : undefined;
  }
  const fit = fitOf(text, lengths);
  if (fit === "grouped") return printed;
  if (fit === "none") return undefined;
  return count === 11 || text.startsWith("0120") ? bareMobile : bareFixed;
}

/** The code of Japan and a number without its zero. */
function isE164({ digits, groupDigit }: DigitRun, first: number, count: number): boolean {
  const at = groupDigit[first];
  return (count === 11 || count === 12) && digits[at] === 8 && digits[at + 1] === 1;
}

/** +81 90 1234 5678, +81-(0)3-1234-5678 */
function japaneseAbroad(text: string): ConfidenceSpec | undefined {
  const national = text[2] === "0" ? text.slice(2) : `0${text.slice(2)}`;
  return fitOf(national, [national.length]) === "none" ? undefined : international;
}

/** +81 (0)80-7987-0061: what follows the code of the country is a whole number of Japan. */
function domestic(run: DigitRun, first: number, count: number): ConfidenceSpec | undefined {
  return fitOf(digitsText(run, run.groupDigit[first], count), [count]) === "none" ? undefined : international;
}

function foreign(count: number): ConfidenceSpec {
  return count >= 10 ? international : shortInternational;
}

/** (090)1234-5678 begins with its bracket; (029(831)2247) stands in brackets as a whole. */
function openingBracket(bytes: Uint8Array, run: DigitRun, first: number): number {
  const start = run.groupStart[first];
  if (first + 1 >= run.groups || run.before[first + 1] !== separator.bracket) return start;
  const end = run.groupEnd[first];
  const isClosing =
    bytes[end] === 41 || (bytes[end] === 0xef && bytes[end + 1] === 0xbc && bytes[end + 2] === 0x89);
  if (!isClosing) return start;
  if (bytes[start - 1] === 40) return start - 1;
  const isWide = bytes[start - 3] === 0xef && bytes[start - 2] === 0xbc && bytes[start - 1] === 0x88;
  return isWide ? start - 3 : start;
}

/** TEL03-…: a word of the dictionary may run straight into the number; before an international sign stands anything. */
function isWhole(scene: Scene, start: number, end: number, index: number, isBehindSign: boolean): boolean {
  const { data } = scene.cues;
  const before = (index - 1) * cueStride;
  const isBehindWord = index > 0 && data[before] === cueKind.word && data[before + 2] === start;
  return (
    isSetApart(scene.bytes, start, end) || ((isBehindWord || isBehindSign) && endsToken(scene.bytes, end))
  );
}
