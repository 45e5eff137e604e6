import type { Emit } from "../../define.ts";
import { scoreOf } from "../../confidence.ts";
import type { Scene } from "../../scene.ts";
import { Marks } from "../../../text/marks.ts";
import { textBefore, textBehind } from "../within-line.ts";
import { fitOf } from "./numbering-plan.ts";

/** A number of Japan begins with one of these: ゼロキューゼロの, 〇九〇の、. */
const openings = new Marks(["ゼロ", "〇"]);
/** The last bytes of ゼ and 〇, which are rarer than the first, and the bytes before them. */
const [zeLast, circleLast] = [0xbc, 0x87];
const [zeMiddle, circleMiddle] = [0x82, 0x80];
const longest = 160;

const values: readonly (readonly [name: string, digit: string])[] = [
  ["ゼロ|レイ|マル|〇|零", "0"],
  ["イチ|一", "1"],
  ["ニー|ニイ|ニ|二", "2"],
  ["サン|三", "3"],
  ["ヨン|ヨー|四", "4"],
  ["ゴー|ゴウ|ゴ|五", "5"],
  ["ロク|六", "6"],
  ["ナナ|シチ|七", "7"],
  ["ハチ|八", "8"],
  ["キュー|キュウ|ク|九", "9"],
];
const spoken = new RegExp(values.map(([name, digit]) => `(?<d${digit}>${name})`).join("|"), "uy");
/** What a voice puts between the groups. */
const parting = /の、?|[、・ ]|-/uy;
const spokenBefore = new RegExp(`(?:${values.map(([name]) => name).join("|")}|\\d)(?:の、?|[、・ -])?$`, "u");

/**
 * Numbers read aloud: digits by their names in kana, or kanji numerals with の and a comma between the groups, which
 * make no run of digits.
 */
export function recognizeReadAloud({ bytes, cues }: Scene, emit: Emit): void {
  for (const last of cues.find([zeLast, circleLast, zeLast, circleLast])) {
    const start = last - 2;
    if (bytes[last - 1] !== (bytes[last] === zeLast ? zeMiddle : circleMiddle)) continue;
    if (!openings.standAt(bytes, start)) continue;
    const behind = textBehind(bytes, start, longest);
    const number = read(behind.text);
    if (!number || spokenBefore.test(textBefore(bytes, start, 24).text)) continue;
    emit({
      entityType: "PHONE_NUMBER",
      start,
      end: behind.byteAt(number.end),
      score: scoreOf("strong"),
      context: [],
    });
  }
}

/** The digits with which a text begins, if they are those of a telephone number in groups. */
function read(text: string): { readonly end: number } | undefined {
  let digits = "";
  let groups = 0;
  let at = 0;
  let end = 0;
  while (digits.length < 12) {
    spoken.lastIndex = at;
    const match = spoken.exec(text);
    if (!match) break;
    const named = Object.entries(match.groups ?? {}).find(
      ([, value]) => (value as string | undefined) !== undefined,
    );
    digits += named?.[0].slice(1) ?? "";
    at = end = spoken.lastIndex;
    parting.lastIndex = at;
    if (parting.test(text)) {
      groups++;
      at = parting.lastIndex;
    }
  }
  const isNumber = groups >= 2 && (digits.length === 10 || digits.length === 11);
  return isNumber && fitOf(digits, [digits.length]) !== "none" ? { end } : undefined;
}
