import type { Emit } from "../../define.ts";
import { scoreOf } from "../../confidence.ts";
import type { Scene } from "../../scene.ts";
import { textBefore, textBehind } from "../within-line.ts";
import { fitOf } from "./numbering-plan.ts";

const encoder = new TextEncoder();
/** A number of Japan begins with one of these: ゼロキューゼロの, 〇九〇の、. */
const openings = ["ゼロ", "〇"].map((opening) => encoder.encode(opening));
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
export function recognizeReadAloud({ bytes }: Scene, emit: Emit): void {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const opening of openings) {
    for (let at = haystack.indexOf(opening); at >= 0; at = haystack.indexOf(opening, at + opening.length)) {
      const behind = textBehind(bytes, at, longest);
      const number = read(behind.text);
      if (!number || spokenBefore.test(textBefore(bytes, at, 24).text)) continue;
      emit({
        entityType: "PHONE_NUMBER",
        start: at,
        end: behind.byteAt(number.end),
        score: scoreOf("strong"),
        context: [],
      });
    }
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
