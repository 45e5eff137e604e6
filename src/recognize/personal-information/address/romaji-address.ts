import type { Span } from "../../../model.ts";
import { foldText } from "../../../text/fold.ts";

const reach = 120;
/** 6-1-10 Hakata-ekimae, | 203 Sunny Heights, 1-2-3 Konan, | #203, 1-2-3 Konan, */
const before =
  /(?:B?\d{1,2}F, ?)?(?:(?:#\d{1,4}|(?:Apt\.?|Unit|Suite|Room|Rm\.?) ?[A-Z]?\d{1,4}[A-Z]?|(?:#|Rm\.? ?|Room |[A-Z]-)?\d{1,4}[,]? [A-Z][A-Za-z' -]{1,30}|[A-Z][A-Za-z' -]{1,30} #?\d{2,4}), ?)?\d{1,4}(?:-\d{1,4}){0,3}(?:-?chome)?,? [A-Za-z][A-Za-z0-9' -]{1,40}, ?$/u;
/** , Hakata-ku, Fukuoka-shi, Fukuoka */
const behind = new RegExp(
  "^(?:,? ?[A-Z][A-Za-zāīūēō]{1,14}-(?:shi|ku|gun|machi|cho|mura|son|ken|fu|to)\\b)*(?:,? ?(?:" +
    "Hokkaido|Aomori|Iwate|Miyagi|Akita|Yamagata|Fukushima|Ibaraki|Tochigi|Gunma|Saitama|Chiba|Tokyo|Kanagawa|Niigata|" +
    "Toyama|Ishikawa|Fukui|Yamanashi|Nagano|Gifu|Shizuoka|Aichi|Mie|Shiga|Kyoto|Osaka|Hyogo|Nara|Wakayama|Tottori|" +
    "Shimane|Okayama|Hiroshima|Yamaguchi|Tokushima|Kagawa|Ehime|Kochi|Fukuoka|Saga|Nagasaki|Kumamoto|Oita|Miyazaki|" +
    "Kagoshima|Okinawa)(?![A-Za-z-]))?",
  "u",
);
/** Minato-ku, Tokyo 1-2-3 */
const japaneseOrder = /^(?:,? [A-Z][A-Za-z-]{1,20}){0,4},? \d{1,4}(?:-\d{1,4}){1,3}/u;

/**
 * The address in Latin letters around a municipality at `[start, end)`: from the number to the prefecture, or, in
 * Japanese order, from the municipality to the number.
 */
export function readRomajiAddress(bytes: Uint8Array, start: number, end: number): Span | undefined {
  const head = foldText(bytes, Math.max(0, start - reach), start);
  const tail = foldText(bytes, end, Math.min(bytes.length, end + reach));
  const opening = before.exec(head.text.slice(head.text.lastIndexOf("\n") + 1));
  if (opening) {
    const from = head.text.length - opening[0].length;
    const close = behind.exec(tail.text);
    return { start: head.byteAt(from), end: tail.byteAt(close ? close[0].length : 0) };
  }
  const number = japaneseOrder.exec(tail.text);
  return number ? { start, end: tail.byteAt(number[0].length) } : undefined;
}
