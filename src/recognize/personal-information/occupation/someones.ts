import { codePointAt, lineEnd, lineStart } from "../../../text/bytes.ts";
import { foldText } from "../../../text/fold.ts";
import { endsWithName } from "../birth/in-rows.ts";
import { textBefore, textBehind } from "../within-line.ts";

/**
 * Where the occupation begins whose word stands in `[start, end)`, if its place says that it is someone's: a remark
 * behind a name, a cell beside a birth or a sex, what someone says of himself; -1 where it is a topic.
 */
export function someonesOccupation(bytes: Uint8Array, start: number, end: number): number {
  if (end < bytes.length && !behindOccupation.has(codePointAt(bytes, end))) return -1;
  const whole = phraseStart(bytes, start);
  if (isRemark(bytes, whole, end) || isPredicate(bytes, whole, end) || isSelfDescription(bytes, whole, end))
    return whole;
  const isSomeones =
    isRemarkOnName(bytes, start, end) ||
    isSelfDescription(bytes, start, end) ||
    isCellOfPerson(bytes, start, end) ||
    isOfSuspect(bytes, end);
  return isSomeones ? start : -1;
}

/** With what the reasons below go on; 農家が, 医師は and 教師に are left at once. */
const behindOccupation: ReadonlySet<number> = new Set(
  [...'、，,・）)でだと。をの\u3000"\r\n'].map((sign) => sign.codePointAt(0) ?? 0),
);

/** 組込みエンジニアとして: the kanji, katakana and okurigana right before belong to the occupation. */
export function phraseStart(bytes: Uint8Array, start: number): number {
  const before = foldText(bytes, Math.max(0, start - 36), start);
  const match =
    /[\p{Script=Han}\p{Script=Katakana}ー]+(?:[み込]?[\p{Script=Han}\p{Script=Katakana}ー]*)$/u.exec(
      before.text,
    );
  return match && match[0].length <= 8 ? before.byteAt(match.index) : start;
}

const openings = new Set([..."（(、・，,"].map((sign) => sign.codePointAt(0)));
const closings = new Set([..."、）),・，"].map((sign) => sign.codePointAt(0)));
const personal = /\d+ ?[歳才]|ペンネーム|旧姓|在住|男|女|年収|生(?:まれ)?[、,]|（\d{2}・|\(\d{2}・/u;

/** In 「山田さん（理容師、51歳）」 or 「（54・男・左官）」 it stands between signs, with an age or a sex beside it. */
function isRemark(bytes: Uint8Array, start: number, end: number): boolean {
  const opens = (start >= 3 && openings.has(codePointAt(bytes, start - 3))) || openings.has(bytes[start - 1]);
  if (!opens || end >= bytes.length || !closings.has(codePointAt(bytes, end))) return false;
  const from = lineStart(bytes, start, Math.max(0, start - 90));
  const text = foldText(bytes, from, lineEnd(bytes, end, end + 60)).text;
  const at = foldText(bytes, from, start).text.length;
  const open = Math.max(text.lastIndexOf("(", at), text.lastIndexOf("（", at));
  if (open < 0 || text.slice(open, at).search(/[)）]/u) >= 0) return false;
  const close = text.slice(at).search(/[)）]/u);
  return personal.test(text.slice(open, close < 0 ? text.length : at + close + 1));
}

/** 「平成9年1月14日生　会社員　電話」: alone between wide spaces, behind a birth or a sex. */
function isCellOfPerson(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isGap(bytes, start - 3)) return false;
  if (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13 && bytes[end] !== 34 && !isGap(bytes, end))
    return false;
  const isOffice = offices.test(foldText(bytes, start, end).text);
  if (isGap(bytes, end) && !isOffice && nameWithAge.test(textBehind(bytes, end, 60).text)) return true;
  const before = textBefore(bytes, start, 90).text.trimEnd() || lineAbove(bytes, start);
  return /(?:生(?:まれ)?|男性?|女性?|\d ?[歳才][)）]?|年.{1,4}月.{1,4}日)$/u.test(before);
}

/** 届出人　…977番地3　美容師　早乙女 りん（29歳） */
const nameWithAge = /^ [\p{Script=Han}]{1,4} [\p{L}ー]{1,6}\(\d{1,3}歳/u;

/** 経理　早乙女 りん（29歳）: where she works in the company. */
const offices = /^(?:経理|営業|総務|人事|事務|企画|広報|製造|開発|庶務)$/u;

/** What the line above ends with, which goes on in an indented one. */
function lineAbove(bytes: Uint8Array, at: number): string {
  const line = lineStart(bytes, at);
  return line === 0 ? "" : textBefore(bytes, line - 1, 90).text.trimEnd();
}

/** 今はトラック運転手です, 前職が家具職人という */
function isPredicate(bytes: Uint8Array, start: number, end: number): boolean {
  if (!/^(?:です|でし|でご|だ(?![ろけ])|という|。|、|を|$)/u.test(textBehind(bytes, end, 12).text))
    return false;
  return /(?:^|[^\p{Script=Han}])(?:今|現在|元|もと|以前|昔|前職|本業|仕事|職業|生業|家業)[はがも]、?$/u.test(
    textBefore(bytes, start, 30).text,
  );
}

/** Of these someone is said to be one; professions in the same place are titles: 佐藤さん（弁護士）. */
const trades = /(?:農家|業|職人|無職|主婦|学生|漁師|大工|会社員|自営業)$/u;

/** 「佐藤さん（茶農家）」, 「佐藤 美玲（看護学生）」 */
function isRemarkOnName(bytes: Uint8Array, start: number, end: number): boolean {
  if (!/^[)）]/u.test(textBehind(bytes, end, 6).text) || !trades.test(foldText(bytes, start, end).text))
    return false;
  const before = textBefore(bytes, start, 48).text;
  return /(?:さん|氏|様)[(（]$/u.test(before) || endsWithName(`${before.replace(/[(（]$/u, "")} `);
}

/** 「41歳、男、配管工です」 */
function isSelfDescription(bytes: Uint8Array, start: number, end: number): boolean {
  if (!/^(?:です|でした|、|。)/u.test(textBehind(bytes, end, 12).text)) return false;
  return /\d ?[歳才][、・の](?:[男女]性?[、・の])?$/u.test(textBefore(bytes, start, 48).text);
}

const isGap = (bytes: Uint8Array, at: number): boolean =>
  at >= 0 && bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80;

/** News: 「アルバイトの相沢 慶容疑者（27）」. */
function isOfSuspect(bytes: Uint8Array, end: number): boolean {
  const behind = foldText(bytes, end, Math.min(bytes.length, end + 60)).text;
  return /^(?:の|、|・)[\p{Script=Han}々ァ-ヶー ]{2,12}(?:容疑者|被告|さん[（(]\d)/u.test(behind);
}
