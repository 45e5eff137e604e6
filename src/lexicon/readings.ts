import { appendKana, romajiKey } from "./romaji.ts";
import { isExactWord, wordTable } from "./words.ts";

/**
 * Labels by their sound: ｾｲﾈﾝｶﾞｯﾋﾟ, せいねんがっぴ, seinengappi and SEINEN_GAPI are all read as 生年月日. One key
 * stands for every writing, in kana and in the usual romanizations.
 */

/** Shorter sounds mean too much: 会 and 回, イド of 緯度 and of 移動. */
export const shortestReading = 5;

const decoder = new TextDecoder();
const letters = new Uint8Array(256);
const runs = /[ァ-ヺー]+|[A-Za-z]+/gu;

/** The key of what is written in kana or Latin letters; what is neither is left out. */
export function readingKey(text: string): string {
  let key = "";
  for (const [run] of inKatakana(text).matchAll(runs))
    key += run.charCodeAt(0) < 0x80 ? romajiKey(run) : kanaKey(run);
  return joinedKey(key);
}

/** The key of words in Latin letters, each keyed alone: `kouza`, `id` is no sound of its own. */
export function readingKeyOf(tokens: readonly string[]): string {
  return joinedKey(tokens.map(romajiKey).join(""));
}

const joinedKey = (key: string): string => key.replace(/NN/g, "N");

function inKatakana(text: string): string {
  return text.normalize("NFKC").replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

function kanaKey(kana: string): string {
  let length = 0;
  for (let at = 0; at < kana.length && length < letters.length - 2; at++)
    length = appendKana(letters, length, kana.charCodeAt(at));
  return decoder.decode(letters.subarray(0, length));
}

/** Whether a label in Latin letters is the sound of one in Japanese: tantou, not contact. */
export function soundsJapanese(label: string): boolean {
  return wordTable().readings.has(readingKey(label));
}

const kanaAlone = /^[ぁ-ゖァ-ヺー・･\- ]+(?:No\.?|NO\.?|№|ID|CD)?$/u;
const asNumber = /(?:No\.?|NO\.?|№)$/u;

/** The label that a text in kana is read as, or the longest one at its end; -1 for none. */
export function wordOfKana(text: string): number {
  if (!kanaAlone.test(text)) return -1;
  const kana = inKatakana(text)
    .replace(asNumber, "バンゴウ")
    .replace(/[- ・]/g, "");
  for (const writing of new Set([kana, withSmallKana(kana)])) {
    const word = wordAtEnd(writing);
    if (word >= 0) return word;
  }
  return -1;
}

function wordAtEnd(kana: string): number {
  const table = wordTable();
  for (let at = 0; at < kana.length; at++) {
    if (at > 0 && isSmallKana.test(kana[at])) continue;
    const key = readingKey(kana.slice(at));
    if (key.length < shortestReading) return -1;
    const word = table.readings.get(key);
    if (word !== undefined && (at === 0 || !isExactWord(table, word))) return word;
  }
  return -1;
}

const isSmallKana = /[ァィゥェォャュョッー]/u;

/** ｼﾕｳｼﾖ, ｾｲﾈﾝｶﾞﾂﾋﾟ: old systems have no small kana. */
function withSmallKana(kana: string): string {
  return kana
    .replace(/(?<=[キシチニヒミリギジビピ])[ヤユヨ]/gu, (large) =>
      String.fromCharCode(large.charCodeAt(0) - 1),
    )
    .replace(/ツ(?=[カ-コサ-ソタ-トハ-ポ])/gu, "ッ");
}
