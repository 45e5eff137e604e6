import { isInsurerNumber } from "../../checksum/insurer-number.ts";
import type { Field, Span } from "../../model.ts";
import { lineEnd } from "../../text/bytes.ts";
import { foldText } from "../../text/fold.ts";
import { matchBehind } from "../behind.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { isSetApart } from "../edges.ts";
import { groupMask } from "../group-mask.ts";
import { groupMaskOf, hasGroup, wordHasGroup, wordsIn, type Scene } from "../scene.ts";
import { isPlaceholder } from "../field-value.ts";
import { textBefore } from "../personal-information/within-line.ts";
import { hasNeighbour, neighboursOf } from "../record.ts";
import { topicBefore } from "../topic.ts";
import { isOfLateElderly } from "./late-elderly-record.ts";

/**
 * 健康保険・国民健康保険・共済・船員保険の記号・番号・枝番.
 *
 * Format   No common one: 記号 of digits, kanji or kana, 番号 of up to eight digits, 枝番 of two. One span where
 *          one label holds both, a span each where each has its own.
 * Check    None, so words must name them.
 * Alike    ゆうちょ 記号 and 番号 (the same two words), 事業所整理記号, numbers of drawings, bonds and banknotes.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(iii), Enforcement Rules Art. 4(i)(ii)(v)–(vii).
 * Source   健康保険法 Art. 3; 国民健康保険法 Art. 111-2.
 */
export const jpHealthInsurance: Recognizer = defineRecognizer({
  entityType: "JP_HEALTH_INSURANCE",
  cue: word("bare-symbol", "health-symbol", "health-symbol-number", "health-branch"),
  field: [
    "health-symbol-number",
    "health-symbol",
    "health-number",
    "health-branch",
    "bare-symbol",
    "bare-number",
    "bare-branch",
    "insured-number",
  ].map((group) => ({ labels: [group], value: /^$/ })),
  confidence: { alone: "none", raised: "strong", labelled: "strong", lowered: "none" },
  recognizeCue,
  recognizeField,
  examples: [
    "健康保険証　記号 ⟦渋12⟧　番号 ⟦3456⟧（枝番）⟦01⟧",
    "被保険者証の記号・番号：⟦21-イロハ 117⟧",
    "国保の記号が⟦２の４１⟧、番号が⟦８８３７⟧です",
    '{"hokensho_kigo": "⟦63060013⟧", "hokensho_bango": "⟦4567⟧"}',
    "保険証⟦12-34・5678⟧を確認しました",
    "保険証の写真の番号は⟦2041-0088-01⟧",
    "保険証の番号は同じです（記号 ⟦福国15⟧、番号 ⟦204417⟧）",
    'hokensha_no = "386292"\nkigo = "⟦21-ﾊﾆ⟧"\nbango = "⟦086⟧"',
    "健康保険 記号 ⟦8100⟧ 番号 ⟦2317⟧",
    "被保険者　記号 ⟦41070318⟧ 番号 ⟦226⟧、保険者番号 06130017",
    "国保の記号が⟦312⟧、番号が⟦8の804⟧です",
    "健保：任意継続中　記号 ⟦4701 0093⟧　番号 ⟦512⟧",
    'insurer_no: "06130017"\nsymbol_and_number: "⟦41070318・226⟧"\nbranch: "⟦02⟧"',
    "ゆうちょ銀行 記号 10010 番号 12345671", // an account
    "図面の記号 A-12 番号 3456",
    "保険 06279723　記号 ⟦205⟧　番号 ⟦11938⟧　枝番 ⟦00⟧",
    "記号・番号　⟦神国 14・6098820⟧（枝番）⟦02⟧",
    "保険証の記号が⟦7201⟧で番号が⟦448⟧だって",
    "┃保険者番号　┃06130017　┃\n┃記号　　　　┃⟦７３３０⟧　　┃\n┃番号　　　　┃⟦２１４⟧　　　┃\n┃枝番　　　　┃⟦０１⟧　　　　┃",
    "保険者番号 06130017 / 記号 ⟦4107⟧ / 番号 ⟦226031⟧ / 枝番 ⟦02⟧ : 確認",
  ],
});

const symbolText = String.raw`(?!番号|記号|[桁様年月日円])[\p{L}\d〇\-・/]`;
const numberText = String.raw`\d(?:[\d-]|の(?=\d)){0,11}`;
const connector = String.raw`[\s:=はがの「"']{0,6}`;

/** 「12-34 番号5678」, 「21-ハニホ 117」, 「神61-8034」, 「06-40・778」: both in one value. */
const both = String.raw`(?:${symbolText}){1,14}(?: \d{1,4}(?=[・/\-]))?(?:\s*番号\s*|\s*[・/\-]\s*|\s)(?:${numberText})(?![\dA-Za-z]|[・/\-]\d)`;

const symbolBehind = new RegExp(
  `^${connector}(?<symbol>(?:${symbolText}){1,14}?(?: \\d{3,4})?)(?:で、?|と|[\\s、,。・/|]{0,4})番号${connector}(?<number>${numberText})` +
    `(?:[\\s、,(/|]{0,3}枝番\\)?${connector}(?<branch>\\d{2})(?!\\d))?`,
  "du",
);
/** 保険証の写真の番号は */
const copy = "(?:の(?:写真|写し|コピー|画像|控え|券面|裏面?|表面?))?の?(?:記号・?)?番号";
const bothBehind = new RegExp(
  `^(?:\\([^()]{0,12}\\)|${copy})?${connector}(?!20\\d\\d-\\d\\d-\\d\\d(?!\\d))(?<both>${both})`,
  "du",
);
const branchBehind = new RegExp(`^\\)?${connector}(?<branch>\\d{2})(?!\\d)`, "du");

const bothValue = new RegExp(`^[\\s"']*(${both})`, "u");
const symbolValue = new RegExp(
  `^[\\s"']*(?=.*(?:\\d|国保|健保|組合|共済|公立|警察|学校|[市区町村]$))((?:${symbolText}){1,14})[\\s"']*$`,
  "u",
);
/** 山公: initials alone are a 記号 only beside the number of an insurer. */
const initials = /^[\s"']*((?!null|none|nil)[\p{L}\d〇\-・]{1,8})[\s"']*$/iu;
const numberValue = new RegExp(`^[\\s"']*((?:[\\p{Script=Han}-])?${numberText})[\\s"']*$`, "u");
const branchValue = /^[\s"']*(\d{2})[\s"']*$/u;

interface Masks {
  readonly insurance: Uint8Array;
  readonly other: Uint8Array;
  readonly elderly: Uint8Array;
  readonly combined: Uint8Array;
  readonly symbol: Uint8Array;
  readonly number: Uint8Array;
  readonly branch: Uint8Array;
  readonly bare: Uint8Array;
  readonly insured: Uint8Array;
}

let masks: Masks | undefined;

function masksOf({ words }: Scene): Masks {
  masks ??= {
    insurance: groupMaskOf(words, [
      "health-insurance",
      "insurer-number",
      "health-symbol",
      "health-number",
      "health-symbol-number",
    ]),
    other: groupMaskOf(words, ["not-health-insurance"]),
    elderly: groupMaskOf(words, ["late-elderly-insurance", "care-insurance", "employment-insurance"]),
    combined: groupMaskOf(words, ["health-symbol-number"]),
    symbol: groupMaskOf(words, ["health-symbol", "bare-symbol"]),
    number: groupMaskOf(words, ["health-number", "bare-number", "insured-number"]),
    branch: groupMaskOf(words, ["health-branch", "bare-branch"]),
    bare: groupMaskOf(words, ["bare-symbol", "bare-number", "bare-branch"]),
    insured: groupMaskOf(words, ["insured-number"]),
  };
  return masks;
}

/** Running text: a word names what stands right behind it. */
function recognizeCue(scene: Scene, { start, end, value }: CuePlace, emit: Emit): void {
  const { insurance, other, elderly, combined, branch, bare } = masksOf(scene);
  const is = (mask: Uint8Array): boolean => wordHasGroup(scene.words, value, mask);
  const isAboutInsurance = (): boolean => topicBefore(scene, start, [insurance, other, elderly]) === 0;
  if (is(combined)) {
    const found = matchBehind(scene, end, bothBehind);
    if (found) report(found.both, emit);
  } else if (is(branch)) {
    const found = matchBehind(scene, end, branchBehind);
    if (found && isAboutInsurance()) report(found.branch, emit);
  } else {
    const found = matchBehind(scene, end, symbolBehind);
    if (
      !found ||
      (is(bare) && !isAboutInsurance() && !namesInsurer(scene, end) && !followsInsurer(scene, start))
    )
      return;
    for (const span of [found.symbol, found.number, found.branch]) if (span) report(span, emit);
  }
}

/** So far behind a 記号 and its 番号 the number of the insurer may follow. */
const reachOfInsurer = 120;

function namesInsurer(scene: Scene, end: number): boolean {
  const limit = lineEnd(scene.bytes, end, Math.min(scene.bytes.length, end + reachOfInsurer));
  return !wordsIn(scene, end, limit, groupMask(scene.words, "insurer-number")).next().done;
}

const insurerBefore = /(?<!\d)(\d{8}|\d{6})[\s、,]*$/u;

/** 保険 06279723　記号 205: a number with the check digit of an insurer stands right before. */
function followsInsurer({ bytes }: Scene, start: number): boolean {
  const number = insurerBefore.exec(textBefore(bytes, start, 24).text)?.[1];
  return number !== undefined && isInsurerNumber(number);
}

/** Cells and the values of keys. */
function recognizeField(scene: Scene, field: Field, emit: Emit): void {
  // ┃記号　┃12　┃: a cell of a box is a line of its own.
  const isBoxed = field.source === "inline" && field.closed;
  if ((field.source === "inline" && !isBoxed) || field.end - field.start > 120) return;
  const { combined, symbol, number, branch, bare, insured } = masksOf(scene);
  const is = (mask: Uint8Array): boolean => hasGroup(field.groups, mask);
  if (is(bare) && !(isBoxed ? isOnTopic(scene, field) : hasInsuranceInRecord(scene, field))) return;
  if (
    is(insured) &&
    topicBefore(scene, field.start, [masksOf(scene).elderly, masksOf(scene).insurance]) === 0
  )
    return;
  if (is(number) && isOfLateElderly(scene, field)) return;
  const pattern = is(combined)
    ? bothValue
    : is(symbol)
      ? symbolValue
      : is(branch)
        ? branchValue
        : numberValue;
  const folded = foldText(scene.bytes, field.start, field.end, field.encoding);
  const match = pattern.exec(folded.text) ?? otherwise(scene, field, folded.text);
  if (!match) return;
  const from = match[0].indexOf(match[1]);
  const span = { start: folded.byteAt(from), end: folded.byteAt(from + match[1].length) };
  // A cell of an aligned table may have been cut in the middle of another value.
  if (isSetApart(scene.bytes, span.start, span.end)) report(span, emit);
}

function otherwise(scene: Scene, field: Field, text: string): RegExpExecArray | null {
  const { combined, symbol } = masksOf(scene);
  if (hasGroup(field.groups, combined)) return numberValue.exec(text);
  const isSymbol = hasGroup(field.groups, symbol) && hasNeighbour(scene, field, ["insurer-number"]);
  return isSymbol && !isPlaceholder(text) ? initials.exec(text) : null;
}

/** Whether another field of the record names something of an insurance card and none an account. */
function hasInsuranceInRecord(scene: Scene, field: Field): boolean {
  const { insurance, bare } = masksOf(scene);
  let bares = 0;
  for (const other of neighboursOf(scene, field)) {
    if (hasGroup(other.groups, insurance)) return true;
    if (hasGroup(other.groups, bare)) bares++;
  }
  return bares > 0 && aboutInsurance(scene, field);
}

function isOnTopic(scene: Scene, { start }: Field): boolean {
  const { insurance, other } = masksOf(scene);
  return topicBefore(scene, start, [insurance, other]) === 0;
}

/** Words of the lines before the record: the name of the table, a comment, the columns. */
function aboutInsurance(scene: Scene, field: Field): boolean {
  const { other } = masksOf(scene);
  if (isOnTopic(scene, field)) return true;
  return !wordsIn(scene, 0, Math.min(scene.bytes.length, 2000), other).next().done
    ? false
    : field.source === "header";
}

function report({ start, end }: Span, emit: Emit): void {
  emit({
    entityType: jpHealthInsurance.entityType,
    start,
    end,
    score: scoreOf("strong"),
    context: [],
  });
}
