import { isDriversLicense } from "../../checksum/drivers-license.ts";
import { matchBehind } from "../behind.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, digits, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import type { Scene } from "../scene.ts";
import { recognizeCheckedColumns } from "./checked-columns.ts";

/** 免許638609291573, <本人確認 種別="免許証">…: right behind the word no check is asked for; read aloud, 7289、0594、3372。 */
const behindWord =
  /^(?:(?:の?番号|No\.?)?["'」]?>?[\s:=はが「(]{0,4}(?:第\s?)?(?<number>\d{12}|\d{4}([- ])\d{4}\2\d{4})|[^\d\n]{0,24}(?<spoken>\d{4}、\s?\d{4}、\s?\d{4}))(?![\d、-])/du;

/**
 * 運転免許証の番号 — also of the 免許情報記録 in a My Number card and of a 運転経歴証明書.
 *
 * Format   12 digits without groups: public safety commission 2, year 2, serial 6, check digit, times reissued.
 * Check    Eleventh digit, modulus 11. Secondary sources only, so a label counts for more than the check.
 * Alike    個人番号, parcel numbers, YYYYMMDDHHMM (20 is Aomori), 宅建 and medical licences, licence keys.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(v).
 */
export const jpDriversLicense: Recognizer = defineRecognizer({
  entityType: "JP_DRIVERS_LICENSE",
  cue: [digits({ count: 12, groups: [[4, 4, 4]] }), word("drivers-license")],
  check: isDriversLicense,
  context: { raise: "drivers-license", lower: ["not-drivers-license", "my-number"] },
  confidence: {
    alone: "weak",
    raised: "strong",
    labelled: "certain",
    lowered: "none",
    unchecked: "fair",
    // A time of day written in one is none: 202510031820.
    topical: { confidence: "fair", written: /^(?!20[0-3]\d(?:0[1-9]|1[0-2])[0-3]\d[0-2]\d)[\d-]+$/ },
  },
  recognizeWord,
  recognizeBlock: (scene, emit) => recognizeCheckedColumns(scene, jpDriversLicense, /^\d{12}$/u, emit),
  examples: [
    "運転免許証番号：第⟦305412345660⟧号",
    "免許証番号は⟦３０５４１２３４５６６０⟧です",
    '{"menkyo_no": "⟦305412345660⟧"}',
    "免許証 ⟦3054 1234 5660⟧",
    "免許⟦638609291573⟧",
    "☑運転免許証（⟦401859718072⟧）　□旅券",
    '<本人確認 種別="免許証">⟦401859718072⟧</本人確認>',
    "免許証の番号、読みますね。⟦7289、0594、3372⟧です",
    "免許証を見せてもらった。番号 305412345670", // wrong check digit, and not right behind the word
    "運転免許証番号 3054123456601", // thirteen digits
    'doc=menkyo ocr={"番号":"第⟦305412345660⟧号"}',
    "免許証のコピーを送りました。伝票番号 305412345660", // a slip of a parcel
  ],
});

function recognizeWord(scene: Scene, { end }: CuePlace, emit: Emit): void {
  const found = matchBehind(scene, end, behindWord, 110);
  const span = found?.number ?? found?.spoken;
  if (span) emit({ entityType: "JP_DRIVERS_LICENSE", ...span, score: scoreOf("strong"), context: [] });
}
