import { wordText } from "../../../lexicon/words.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import { wordsIn, type Scene } from "../../scene.ts";
import { textBefore, textBehind } from "../within-line.ts";
import { isCommonWord } from "./common-word.ts";
import { isSurnameAt } from "./run.ts";

/** What parts a role from a name, the name (名義 ｶﾘﾏﾀ ﾕｳﾏ too), and what ends its cell. */
const behindRole =
  /^(?:[ \u3000]{0,2}[:：][ \u3000]*|[ \u3000]{1,3})(?<name>[\p{Script=Han}々]{1,4}|[ァ-ヶー]{2,8} [ァ-ヶー]{2,8})(?=$|[\u3000"(（/／│|｜→]| [^\p{L}])/du;
/** 課, 様, 五月三日: what ends or counts as no surname does. */
const noSurname =
  /[課係部室班局長員者様院店社校済中後前時分日号階番名件回]$|^[一二三四五六七八九十]+[年月日時分号室階番名人件回]/u;
/** 相談室の一（にのまえ）と申します, あたしは権堂といいます: the name, and its reading. */
const introduced =
  /(?:^|[の、。「・はがをにで\s])(?<name>[\p{Script=Han}々]{1,4})(?:[(（](?<reading>[ぁ-んァ-ヶー]{2,8})[)）])?$/du;
const speaker = /(?:私|わたし|わたくし|あたし|僕|ぼく|俺|おれ|自分)は、?[^、。は]{1,10}$/u;

/** Each kanji is a word by itself. */
const bytesOfTwoKanji = 6;

/**
 * Surnames that no list has, where their place leaves nothing else: kanji that are no word, in a cell of their own
 * behind a role, or before と申します.
 */
export function recognizeUnlistedNames(
  scene: Scene,
  roles: Uint8Array,
  introductions: Uint8Array,
  emit: Emit,
): void {
  const { bytes } = scene;
  for (const { end, word } of wordsIn(scene, 0, bytes.length, roles)) {
    if (bytes[end] !== 32 && bytes[end] !== 58 && bytes[end] !== 0xe3 && bytes[end] !== 0xef) continue;
    const behind = textBehind(bytes, end, 36);
    const range = behindRole.exec(behind.text)?.indices?.groups?.name;
    if (!range || noSurname.test(behind.text.slice(...range))) continue;
    const span = { start: behind.byteAt(range[0]), end: behind.byteAt(range[1]) };
    // 担当　椋, 受付　済: of one kanji only a surname, or what is no word.
    const isOneKanji = span.end - span.start === 3;
    if (isOneKanji && isSurnameAt(bytes, span.start, span.end)) continue;
    if (isCommonWord(bytes, span.start, span.end, isOneKanji ? 0 : bytesOfTwoKanji)) continue;
    emit({ entityType: "PERSON", ...span, score: scoreOf("fair"), context: [wordText(scene.words, word)] });
  }
  for (const { start, word } of wordsIn(scene, 0, bytes.length, introductions)) {
    const before = textBefore(bytes, start, 60);
    const { name, reading } = introduced.exec(before.text)?.indices?.groups ?? {};
    const introduction = wordText(scene.words, word);
    if (!name || (introduction === "といいます" && !speaker.test(before.text))) continue;
    const parts = [name, reading]
      .filter((range) => range !== undefined)
      .map(([from, to]) => ({ start: before.byteAt(from), end: before.byteAt(to) }));
    if (parts.length === 1 && isCommonWord(bytes, parts[0].start, parts[0].end, bytesOfTwoKanji)) continue;
    for (const part of parts)
      emit({ entityType: "PERSON", ...part, score: scoreOf("strong"), context: [introduction] });
  }
}
