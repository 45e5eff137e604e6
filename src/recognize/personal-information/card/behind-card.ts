import { foldText } from "../../../text/fold.ts";
import { lineEnd } from "../../../text/bytes.ts";
import type { Span } from "../../../model.ts";

/** How far what is said of a card stands behind its number, in bytes. */
const reach = 160;

/** Between a card number and its month: separators, and words such as 有効期限 or 期限は. */
const between =
  "[\\s,、,，/／・|｜;；)）(（]*(?:有効(?:は|:|：)?(?=\\s?\\d)|(?:有効)?期限(?:は|:|：)?|exp\\.?:?|EXP\\.?:?|VALID(?: THRU)?:?)?\\s*";
const month = "(?:0[1-9]|1[0-2])";
const longMonth = "[1-9]\\s?/\\s?20[2-4]\\d";
const expiry = `${longMonth}|${month}\\s?/\\s?(?:20)?[2-4]\\d|${month}[2-4]\\d|${month}-[2-4]\\d(?!\\d|-)|令和\\s?\\d{1,2}年の?\\s?\\d{1,2}月|20[2-4]\\d年の?\\s?\\d{1,2}月|20[2-4]\\d[/-]${month}(?!-)`;
const codeLabel =
  "(?:(?:裏面?|表面?|CVV2?|CVC2?|セキュリティー?コード|コード|(?=[34]桁))(?:の?[34]桁(?:のやつ|の番号|の数字)?)?(?:は|:|：)?)?";
const spoken = "(?:ゼロ|レイ|マル|イチ|ニ|サン|ヨン|シ|ゴ|ロク|ナナ|シチ|ハチ|キュウ|ク)";
const code = `\\d \\d \\d(?! ?\\d)|[〇零一二三四五六七八九]{3,4}(?![〇零一二三四五六七八九十月日年])|\\d{3,4}(?!\\d|\\s?(?:[A-Za-z円点%％年月日回枚名件]|ポイント))|${spoken}(?:[・、 ]?${spoken}){2,3}`;

/** limit="0626" code="639", exp=06/26&cvc=639: keys and attributes behind the number. */
const keyed = (names: string): string =>
  `["']?[\\s,;&|]*["']?(?:[A-Za-z]{1,8}[_-])?(?:${names})["']?\\s*[=:]\\s*["']?`;
const expiryKey = keyed("limit|exp[a-z]*|valid(?:_?thru)?|(?:yu?uko_?)?kigen");
const codeKey = keyed("code|sec[a-z]*(?:_?code)?|cv[cnv]2?|csc|cid");

/** 4111111111111111=2803…: the year first in the second track of the stripe, or between carets in the first. */
const onStripe = /^(?:=|\^[^^]{2,26}\^)(?<expiry>(?:2[4-9]|3\d)(?:0[1-9]|1[0-2]))(?=\d{3,})/u;

const behindNumber: RegExp = new RegExp(
  `^(?:${between}|${expiryKey})(?<expiry>${expiry})(?![\\d/])(?:(?:[\\s,、・/／|｜;]+${codeLabel}\\s*|${codeKey})(?<code>${code})(?![\\d-]))?`,
  "u",
);

/** What stands right behind a card number: the month it expires, and a security code behind that. */
export interface BehindCard {
  readonly expiry: Span;
  readonly code?: Span;
}

/** Reads 「4111…1111　03/28　221」 and 「…、期限は令和8年の12月、裏は…」 from the end of the number. */
export function readBehindCard(bytes: Uint8Array, end: number): BehindCard | undefined {
  const limit = lineEnd(bytes, end, Math.min(bytes.length, end + reach));
  const folded = foldText(bytes, end, limit);
  const match = onStripe.exec(folded.text) ?? behindNumber.exec(folded.text);
  if (!match?.groups) return undefined;
  const spanOf = (text: string, from: number): Span => {
    const at = folded.text.indexOf(text, from);
    return { start: folded.byteAt(at), end: folded.byteAt(at + text.length) };
  };
  const expiryText = match.groups.expiry;
  const expiryAt = folded.text.indexOf(expiryText);
  const codeText: string | undefined = match.groups.code;
  return {
    expiry: spanOf(expiryText, 0),
    ...(codeText ? { code: spanOf(codeText, expiryAt + expiryText.length) } : {}),
  };
}
