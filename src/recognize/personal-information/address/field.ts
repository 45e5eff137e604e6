import { isPlaceReading } from "../../../lexicon/gazetteer/places.ts";
import type { Field, Span } from "../../../model.ts";
import { foldText } from "../../../text/fold.ts";
import type { Scene } from "../../scene.ts";
import { readAddress } from "./japanese-address.ts";
import { readRegion } from "./region.ts";
import { windowAt } from "./window.ts";
import { readBlock } from "./block.ts";
import { readBuilding } from "./building.ts";

const longestValue = 600;
/** 〒 and a postal code before the address. */
const postalCode = /^[\s〒"'「]*(?:\d{3}-?\d{4}(?!\d))?[\s,、]*/u;
/** What comes behind it in one value: a telephone number, a postal code, a remark. */
const trailing =
  /[\s,、／/]*(?:[（(]?(?:TEL|ＴＥＬ|電話|携帯|FAX|℡|☎)[\s\S]*|〒[\s\S]*|[（(]?0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}[）)]?[\s\S]*)$/iu;
/** (旧), ※転居済: what is said of an address, unless it belongs to the building. */
const remark = /\s*(?:※[\s\S]*|[（(](?![^（）()]*(?:棟|階|号|館|ビル|荘|方[)）]))[^（）()\d]{1,12}[)）])$/u;
/** 福岡県******: what would tell where someone lives is hidden. */
const masked = /[*＊●■○█]{2}/u;
const japanese = /[ぁ-んァ-ヺ一-鿿]/u;
const romajiPlace = /[A-Za-z]-(?:shi|ku|cho|machi|gun|mura|ken|to|fu)\b|\b(?:Tokyo|Osaka|Kyoto|Hokkaido)\b/u;
const kanaAddress = /^((?:[ぁ-んー]{2,12} {0,2}){1,5})\d{1,4}(?:-\d{1,4}){0,4}/u;

/** The address that a value under a label of addresses holds: whole where the value's end is certain, else read from its start. */
export function addressInField({ bytes }: Scene, field: Field): Span | undefined {
  // A value of uncertain end may go on behind its line, with the building.
  const { text, byteAt } = field.closed
    ? foldText(bytes, field.start, Math.min(field.end, field.start + longestValue), field.encoding)
    : windowAt(bytes, field.start);
  const start = postalCode.exec(text)?.[0].length ?? 0;
  const end = field.closed ? closedEnd(text, start) : openEnd(text, start);
  return end > start ? { start: byteAt(start), end: byteAt(end) } : undefined;
}

/** The end of a value that is whole, or 0 when it is no address: a placeholder, a bare place, an e-mail address. */
function closedEnd(text: string, start: number): number {
  const end = text.length - (trailing.exec(text.slice(start))?.[0].length ?? 0);
  const value = text.slice(start, end).replace(remark, "").trimEnd();
  if (value === "" || masked.test(value)) return 0;
  const region = readRegion(value, 0);
  const isAddress = region
    ? region.end < value.length &&
      !/^(?:内|在住|出身|周辺)/.test(value.slice(region.end)) &&
      (region.levels > 1 || /[^\s]{2}/u.test(value.slice(region.end)))
    : (japanese.test(value) && /[\d一二三四五六七八九十]/u.test(value) && startsWithBlock(value)) ||
      (romajiPlace.test(value) && /\d/.test(value));
  return isAddress ? start + value.length : 0;
}

function startsWithBlock(value: string): boolean {
  const block = readBlock(value, 0);
  return (
    (block !== undefined && block.weight !== "none" && block.standing !== "none") || kanaAddress.test(value)
  );
}

/** The end of an address that opens a value of uncertain length, or 0. */
function openEnd(text: string, start: number): number {
  const found = readAddress(text, start, "label");
  if (found) return found.end;
  const block = readRegion(text, start) ? undefined : readBlock(text, start);
  if (block && block.weight !== "none" && block.weight !== "bare" && block.standing !== "none")
    return readBuilding(text, block.end);
  if (block && block.weight === "bare" && block.standing === "listed") return readBuilding(text, block.end);
  const kana = kanaAddress.exec(text.slice(start));
  return kana && isPlaceReading(kana[1].split(" ")[0]) ? start + kana[0].length : 0;
}
