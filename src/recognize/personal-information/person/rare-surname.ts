import { codePointAt, previousCharacter } from "../../../text/bytes.ts";
import { isOneCommonWord } from "./common-word.ts";
import { isSurnameAt, nextCharacter, runBefore, type Run } from "./run.ts";

/** Longer than any surname, in kanji. */
const longestSurname = 4;
/** Relatives, who stand before a name without a sign between: 妻佐藤 花子. */
const kin = /^[妻夫父母兄姉弟妹子孫娘嫁婿甥姪故元前現]/u;
/** What is written before a name: an office, a place, a number, a group, a child by its order. */
const noSurname =
  /^[一二三四五六七][男女]$|[課係室局班組科隊署店院校寮棟階号歳才年月日時分円様氏殿君者員長師士職県府都市区町]$|^(?:第|各|同|当|新任|担当)/u;
/** Where a surname of two kanji and more may begin in a sentence: 「今月は波多瀬川 太郎さん」. */
const openers = new Set(
  [..."はがをにのとも、。・（「『【(：:／/→ 　\t\n\r"].map((sign) => sign.codePointAt(0)),
);

/**
 * 波多瀬川 太郎様: where the kanji before the space and a known given name begin, though no list has them as a
 * surname; -1 where they are words. A kanji of them that is a surname by itself does not make the others a word.
 */
export function rareSurnameBefore(bytes: Uint8Array, gap: number): number {
  const run = runBefore(bytes, gap);
  if (run.kind !== "han" || run.characters < 2 || run.characters > longestSurname) return -1;
  if (run.start > 0 && !openers.has(codePointAt(bytes, previousCharacter(bytes, run.start, 0)))) return -1;
  const text = Buffer.from(bytes.subarray(run.start, run.end)).toString();
  if (kin.test(text) || noSurname.test(text) || isOneCommonWord(text) || isOffice(text)) return -1;
  return isBehindWord(bytes, run, text) ? -1 : run.start;
}

/** 営業部: a word and what makes it an office; 長谷部 and 綾部 are surnames. */
function isOffice(text: string): boolean {
  return text.endsWith("部") && isOneCommonWord(text.slice(0, -1));
}

/** 患者佐藤, 通所利用: the kanji begin with a word, behind which a surname or another word stands. */
function isBehindWord(bytes: Uint8Array, { start, end }: Run, text: string): boolean {
  const characters = [...text];
  let length = 1;
  for (let cut = nextCharacter(bytes, start); cut < end; cut = nextCharacter(bytes, cut), length++) {
    if (length < 2 || !isOneCommonWord(characters.slice(0, length).join(""))) continue;
    const rest = characters.slice(length).join("");
    if (isSurnameAt(bytes, cut, end) || (rest.length > 1 && isOneCommonWord(rest))) return true;
  }
  return false;
}

/** What one kanji and a space before a given name are but for a surname: who someone is, an office, a number, a sign. */
const noSurnameOfOneKanji =
  /[妻夫父母兄姉弟妹子孫娘嫁婿甥姪故元前現旧新男女甲乙丙丁様殿氏君係課部室局班組科店院校寮棟階号年月日時分名人者長員士師職計外他同各済可否有無正副主犬猫第一二三四五六七八九十百大中小]/u;

/** 簾 太郎様: a kanji by itself, one space, a given name. 一 太郎 is someone where nothing is counted. */
export function isSurnameOfOneKanji(
  bytes: Uint8Array,
  { start, end, characters }: Run,
  given: number,
): boolean {
  if (characters !== 1 || given - end > 3) return false;
  if (start > 0 && !openers.has(codePointAt(bytes, previousCharacter(bytes, start, 0)))) return false;
  return !noSurnameOfOneKanji.test(Buffer.from(bytes.subarray(start, end)).toString());
}
