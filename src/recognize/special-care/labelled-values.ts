import type { Field, Span } from "../../model.ts";
import { foldText } from "../../text/fold.ts";
import { withWideSpaces } from "./sentence.ts";

/** Longer cells are prose: there the words themselves tell the facts. */
const longestCell = 300;
const longestValue = 30;

/** なし, 不明, masked and test values say nothing of a person. */
const empty =
  /^(?:(?:特に|該当|特記事項?|既往)?(?:なし|無し|無|ない|ナシ|無い)(?:し|です)?|ありません|ありませ[んぬ]|不明|未.{0,4}|保留|判定(?:保留|不能|不可)|欠測|欠席|中止|機器交換|非該当|該当せず|不詳|同上|健康|良好|有|有り|あり|[-ー―－~]+|n\/?a|null|nil|none|no|yes|false|true|undefined|unknown|empty|.*希望|テスト.*|test.*|dummy.*|ダミー.*|サンプル.*|[?？○〇◯△×]+|.*[●■*＊×]{2,}.*|[●■*＊×xX]+|\(?空欄\)?|\(.*\)|0|要折返し|dm不要)$/iu;

/** A number or a code names no fact, unless facts are numbers. */
const number = /^(?:[A-Z]?\d{3,}[\d.-]*|\d+)$|\d{6}/u;

/** (-), (±), 2+: what a test strip says. */
const sign = /^(?:[(（](?:[-−+±]|\d?\+{1,3})[)）]|±|\d?\+{1,3})$/u;

/** A particle with something behind it: a clause, not a name of something. A label of its own names what follows. */
const clause = /[はがをにでと](?=.)|[。？?！!]|^[^\s:：]{1,8}[:：]\s/u;

/** A stroke between digits is a blood pressure, and belongs to mg/dL; #1, #2 number the entries of a list. */
const separator =
  /[、,，・;；\n|｜]|[/／](?!(?<=\d.)\d|(?<=[gUlL].)[dmlL])|\s{2,}|\u3000|(?:^\d{1,2}|\s*#\d{0,2})\s+(?=\D)/u;

/** 平成28年 乳癌: when it was is no part of the fact. */
const when = /^(?:(?:明治|大正|昭和|平成|令和|[SHR])?\d{1,4}年(?:\d{1,2}月)?頃?\s*)/u;

/** あり → 潰瘍性大腸炎: the answer of a form, and what it is. */
const affirmed = /^(?:有り?|あり)\s*[→⇒:：]\s*/u;

/** How often and how many: アピキサバン錠2.5mg is the drug, 2錠 分2 朝夕食後 how it is taken. */
const dose =
  /(?<=\S)\s+(?:\d+(?:\.\d+)?\s?(?:錠|カプセル|包|日分|枚|本|[TC](?![a-z]))|1日\d+回|分\d|[朝昼夕]|毎食|就?寝前|眠前|頓用|屯用).*$/u;

/**
 * The values in a cell: 高血圧症、糖尿病 are two. A value that nothing closes must look like one, since prose
 * may follow it.
 */
export function* labelledValues(
  bytes: Uint8Array,
  field: Field,
  { value: shape, isMeasured = false }: { readonly value: RegExp; readonly isMeasured?: boolean },
): Generator<Span> {
  if (field.end - field.start > longestCell) return;
  const folded = foldText(bytes, field.start, field.end, field.encoding);
  const isCell = field.closed || field.source !== "inline";
  // D判定　要精密検査: a wide space parts the values of a line; in a cell it may stand inside of one.
  const text = isCell ? folded.text : withWideSpaces(bytes, folded);
  let at = 0;
  for (const piece of text.split(separator)) {
    const start = text.indexOf(piece, at);
    at = start + piece.length;
    if (isMeasured && isCell && sign.test(piece.trim())) {
      const from = start + piece.indexOf(piece.trim());
      yield { start: folded.byteAt(from), end: folded.byteAt(from + piece.trim().length) };
      continue;
    }
    const value = piece
      .replace(when, "")
      .replace(affirmed, "")
      .replace(dose, "")
      .replace(/\s*\([^()]*\)?\s*$/u, "")
      .trim();
    if (value === "" || value.length > longestValue || empty.test(value) || clause.test(value)) continue;
    if (piece.includes("事件性なし")) continue;
    if (!isMeasured && number.test(value)) continue;
    if (!(isCell && start === 0) && !shape.test(value)) continue;
    const from = text.indexOf(value, start);
    yield { start: folded.byteAt(from), end: folded.byteAt(from + value.length) };
  }
}
