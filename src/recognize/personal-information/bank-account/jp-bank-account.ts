import type { Field } from "../../../model.ts";
import { asciiText } from "../../../text/bytes.ts";
import { separator, type DigitRun } from "../../../text/digits.ts";
import { foldText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import {
  defineRecognizer,
  type ConfidenceSpec,
  type CuePlace,
  type Emit,
  type Recognizer,
} from "../../define.ts";
import { endsToken, isSetApart } from "../../edges.ts";
import { groupMask } from "../../group-mask.ts";
import { hasGroup, wordsIn, type Scene } from "../../scene.ts";
import { hasNeighbour } from "../../record.ts";
import { weigh } from "../../weigh.ts";
import { textBehind } from "../within-line.ts";
import { accountKindBefore } from "./account-kind.ts";
import { payingAccount, transferAccount } from "./transfer-record.ts";
import { findYuchoAccounts, mayBeYucho } from "./yucho.ts";

const behindKind: ConfidenceSpec = {
  alone: "strong",
  raised: "strong",
  labelled: "certain",
  lowered: "strong",
  elsewhere: "certain",
};
const elsewhere: ConfidenceSpec = { alone: "none", raised: "none", labelled: "certain", lowered: "none" };

/** So far a cell that names the bank stands before the account, in bytes. */
const reachOfRow = 240;

/** ゆうちょ口座エラー 記号:14030: in running text the bank is named a few words before. */
const reachInline = 60;

const symbolValue = /^["']?\s*([01]\d{4})(?:-\d)?(?=["'\s,;、|]|$)/u;
const numberValue = /^["']?\s*(\d{2,8})(?=["'\s,;、|]|$)/u;

/**
 * 口座番号 — a bank account, and the 記号 and 番号 of one at ゆうちょ銀行.
 *
 * Format   7 digits under a label or behind 普通, 当座, 貯蓄; at ゆうちょ 記号 (5 digits, 1…0 or 0…0) and 番号
 *          (2 to 8 digits), one span each; the accounts in the records of transfer files (全銀).
 * Check    ゆうちょ: the fourth digit of the 記号 covers both; ordinary banks have none.
 * Alike    Postal codes, customer and health insurance numbers.
 * Law      個人情報; a leak must be reported where it can harm — APPI Rules Art. 7(ii).
 * Source   全銀協 レコード・フォーマット; ゆうちょ銀行.
 */
export const jpBankAccount: Recognizer = defineRecognizer({
  entityType: "JP_BANK_ACCOUNT",
  field: [
    { labels: ["yucho-symbol"], value: symbolValue },
    { labels: ["yucho-number", "bank-account"], value: numberValue },
    { labels: ["account-object"], value: numberValue },
  ],
  context: { raise: "bank-account", lower: "not-bank-account" },
  confidence: elsewhere,
  recognizeField,
  runs: { least: 7, separators: "plain", suits: holdsAccount },
  recognizeDigits,
  evidence: { beside: "account" },
  examples: [
    "口座番号：⟦0710494⟧",
    "さざなみ銀行 本店 普通 ⟦０２４８２６４⟧",
    "(当)⟦7539348⟧",
    "ゆうちょ 記号 ⟦14030⟧ 番号 ⟦12345671⟧",
    "口座番号　⟦3 0 6 4 0 4 4⟧",
    "CHEN, WEI-LUN  ⟦6494292⟧（当座）",
    "普通 ⟦3966696⟧／定期 ⟦1509390⟧",
    "ゆうちょは⟦14030⟧の⟦12345671⟧",
    "ゆうちょ記号番号不一致 記号=⟦13010⟧ 番号=⟦29383171⟧ 連絡先",
    "| 名前 | type | acct |\n|---|---|---|\n| 橘 久 | 普通 | ⟦0115345⟧ |",
    "ginko=9900 kigo=⟦14030⟧ bango=⟦12345671⟧ meigi=x",
    "郵便局の通帳、記号が⟦12250⟧、番号が⟦30874151⟧ね",
    "銀行 普通７桁で ⟦６６０１８３４⟧",
    "KOZA_KIGO=⟦12180⟧ KOZA_BANGO=⟦31444081⟧",
    "支店=154 種目=1 口座=⟦1498630⟧",
    "口座番号：07104941", // eight digits
    "郵便番号 0710494",
    "保険証 記号 21 番号 117",
    "科目・口座　普通　⟦2 4 8 1 0 7 7⟧\nお受取人",
    "ﾀﾁﾊﾞﾅ ﾋｻｼ 様 ﾌﾂｳ ⟦6650184⟧ ｺﾞﾆｭｳｷﾝ",
    "0501  118  ﾌﾂｳ  ⟦1204477⟧   ﾀﾁﾊﾞﾅ ﾋｻｼ",
  ],
});

function recognizeDigits(scene: Scene, run: DigitRun, _cue: CuePlace, emit: Emit): void {
  const { bytes } = scene;
  const found = (start: number, end: number): void =>
    emit({ entityType: "JP_BANK_ACCOUNT", start, end, score: scoreOf("strong"), context: [] });
  if (run.groups === 1 && (run.count === 12 || run.count === 8)) {
    const account = Math.max(transferAccount(bytes, run), run.count === 8 ? payingAccount(bytes, run) : -1);
    if (account >= 0) found(account, run.groupEnd[0]);
    if (account >= 0 || run.count === 12) return;
  }
  if (isBoxed(run)) {
    const spec = accountKindBefore(bytes, run.groupStart[0]) ? behindKind : elsewhere;
    weigh(scene, jpBankAccount, run.groupStart[0], run.groupEnd[6], true, emit, spec);
    return;
  }
  if (findYuchoAccounts(bytes, run, found)) return;
  for (let group = 0; group < run.groups; group++) {
    if (run.groupLength[group] !== 7 || !standsAlone(run, group)) continue;
    const start = run.groupStart[group];
    const end = run.groupEnd[group];
    const isNumbered = bytes[start - 1] === 46 && (bytes[start - 2] | 32) === 111;
    if (!isSetApart(bytes, start, end) && !(isNumbered && endsToken(bytes, end))) continue;
    weigh(
      scene,
      jpBankAccount,
      start,
      end,
      true,
      emit,
      accountKindBefore(bytes, start) || hasKindBehind(bytes, end) ? behindKind : elsewhere,
    );
  }
}

function holdsAccount(run: DigitRun): boolean {
  if ((run.count === 12 || run.count === 8) && run.groups === 1) return true;
  if (isBoxed(run) || mayBeYucho(run)) return true;
  for (let group = 0; group < run.groups; group++)
    if (run.groupLength[group] === 7 && standsAlone(run, group)) return true;
  return false;
}

/** No hyphen or dot joins the group to its neighbours. */
function standsAlone(run: DigitRun, group: number): boolean {
  const isBorder = (before: number): boolean =>
    before === separator.space || before === separator.lineBreak || before === separator.bracket;
  if (group > 0 && !isBorder(run.before[group])) return false;
  return group + 1 >= run.groups || isBorder(run.before[group + 1]);
}

/** 3 0 6 4 0 4 4: one digit in each box of a form. */
function isBoxed({ count, groups, before }: DigitRun): boolean {
  if (count !== 7 || groups !== 7) return false;
  for (let group = 1; group < groups; group++) if (before[group] !== separator.space) return false;
  return true;
}

/** 0990129（普通） */
const kindBehind = /^\s?\((?:普通?|当座?|貯蓄?)(?:預金)?\)/u;

function hasKindBehind(bytes: Uint8Array, end: number): boolean {
  const next = bytes[end];
  return (next === 40 || next === 0xef || next === 32) && kindBehind.test(textBehind(bytes, end, 24).text);
}

/** The 記号 of ゆうちょ has a shape of its own; what other labels call 記号 has not. */
function recognizeField(scene: Scene, field: Field, emit: Emit): void {
  const { bytes, words } = scene;
  const isYucho = (name: string): boolean => hasGroup(field.groups, groupMask(words, name));
  if ((isYucho("account-object") || isShared.test(field.label)) && recognizeAtBank(scene, field, emit))
    return;
  // What other labels call 口座番号 has seven digits, unless the bank is ゆうちょ or a 記号 stands beside it.
  const isOfYucho = isYucho("yucho-symbol") || isYucho("yucho-number") || namesYucho(scene, field);
  if (!isOfYucho && (isOfBank.test(field.label) || !hasNeighbour(scene, field, ["yucho-symbol"]))) return;
  const folded = foldText(bytes, field.start, Math.min(field.end, field.start + 32), field.encoding);
  const isSymbol = isYucho("yucho-symbol");
  const match = (isSymbol ? symbolValue : numberValue).exec(folded.text);
  if (!match || (isShared.test(field.label) && !namesYucho(scene, field))) return;
  const at = match[0].indexOf(match[1]);
  emit({
    entityType: "JP_BANK_ACCOUNT",
    start: folded.byteAt(at),
    end: folded.byteAt(at + match[1].length),
    score: scoreOf("certain"),
    context: [field.label],
  });
}

const sevenDigits = /^["']?\s*(\d{7})(?!\d)/u;
/** Keys of an object or tag that say where an account is held. */
const bankKey = /\b(?:bank|branch|ginko|shiten)(?:[_-]?(?:name|nm|mei|code|cd|no))?["']?\s*[:=]/iu;

/** <koza ginko="…" bango="1234567">, "account": {"bank": "…", "no": "1234567"}: a bank is named beside the number. */
function recognizeAtBank({ bytes }: Scene, field: Field, emit: Emit): boolean {
  const { start, record } = field;
  if (field.source !== "key") return false;
  const folded = foldText(bytes, start, Math.min(field.end, start + 32), field.encoding);
  const digits = sevenDigits.exec(folded.text)?.[1];
  if (digits === undefined || !bankKey.test(asciiText(bytes, Math.max(record, start - reachOfRow), start)))
    return false;
  const at = folded.text.indexOf(digits);
  emit({
    entityType: "JP_BANK_ACCOUNT",
    start: folded.byteAt(at),
    end: folded.byteAt(at + digits.length),
    score: scoreOf("certain"),
    context: [field.label],
  });
  return true;
}

/** 記号 and 番号 alone name those of a health insurance as well. */
const isShared = /^(?:記号|番号|kigou?|bangou?)$/u;
/** 銀行CD: the bank has a number, too. */
const isOfBank = /銀行|金融機関|bank/iu;
/** The code of that bank, where its name is not given. */
const bankCode = /(?<!\d)9900(?!\d)/u;

/** A cell of the row before it says ゆうちょ: 店番／記号 and 口座番号／番号 are what that bank calls them. */
function namesYucho(scene: Scene, { source, record, start }: Field): boolean {
  const isInline = source === "inline";
  const from = Math.max(record, start - (isInline ? reachInline : reachOfRow));
  if (!wordsIn(scene, from, start, groupMask(scene.words, "yucho")).next().done) return true;
  return !isInline && bankCode.test(asciiText(scene.bytes, from, start));
}
