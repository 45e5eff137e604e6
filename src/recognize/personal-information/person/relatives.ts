import { wordText } from "../../../lexicon/words.ts";
import { asciiText, codePointAt } from "../../../text/bytes.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import { wordsIn, type Scene } from "../../scene.ts";
import { textBehind } from "../within-line.ts";
import { isCommonWord, isOneCommonWordAt } from "./common-word.ts";
import { isGivenNameAt, isNoAt, isSurnameAt, runFrom, type Run } from "./run.ts";

/** What follows a name in a sentence. */
const behindName = /^(?:[はがをにともで、。（(）)]|さん|くん|ちゃん|様|先生|の(?!日|会|家))/u;
const reading = /^[(（][ぁ-んァ-ヶー]{2,8}[)）]/u;

/** How many letters a name has at most; of hiragana with a particle. */
const longest = { han: 4, katakana: 8, hiragana: 5, latin: 12 } as const;
const capitalized = /^[A-Z][a-z]+$/u;
/** Whose names need not be known: 妻のロサ, but not スタッフのパート. */
const relatives: ReadonlySet<string> = new Set(
  "夫 妻 父 母 兄 弟 姉 妹 息子 娘 長男 次男 三男 長女 次女 三女 孫 主人 友人 祖父 祖母 義父 義母 叔父 叔母 伯父 伯母 甥 姪 女房 旦那 亭主 同僚".split(
    " ",
  ),
);

function isRelative(words: Scene["words"], word: number): boolean {
  return relatives.has(wordText(words, word));
}

/** 「娘のみお、」「妻のさちは」: hiragana that are a given name but for a particle at their end; -1 for a word. */
function kanaNameEnd(bytes: Uint8Array, { start, end, characters }: Run): number {
  const isCut = characters > 2 && isParticle(bytes, end - 3);
  // 妻のことは
  if (isCut && isOneCommonWordAt(bytes, start, end - 3)) return -1;
  const ends = isCut ? [end, end - 3] : [end];
  const name = ends.find((at) => isGivenNameAt(bytes, start, at)) ?? -1;
  return name < 0 || isOneCommonWordAt(bytes, start, name) ? -1 : name;
}

const isParticle = (bytes: Uint8Array, at: number): boolean =>
  "はがをにともで".includes(characterAt(bytes, at));
const characterAt = (bytes: Uint8Array, at: number): string => String.fromCodePoint(codePointAt(bytes, at));

/** 「娘の沙耶香は」「担任の間（はざま）」: a name that の joins to the word for whose it is. */
export function recognizeNamesOfRelatives(scene: Scene, roles: Uint8Array, emit: Emit): void {
  const { bytes, words } = scene;
  for (const { end: roleEnd, word } of wordsIn(scene, 0, bytes.length, roles)) {
    if (!isNoAt(bytes, roleEnd)) continue;
    const run = runFrom(bytes, roleEnd + 3, bytes.length);
    const { start, kind, characters } = run;
    if (kind === "none" || characters > longest[kind]) continue;
    const end = kind === "hiragana" ? kanaNameEnd(bytes, run) : run.end;
    const isKnown = isGivenNameAt(bytes, start, end) || isSurnameAt(bytes, start, end);
    const isForeign =
      (kind === "latin" && capitalized.test(asciiText(bytes, start, end))) ||
      (kind === "katakana" && characters > 1 && isRelative(words, word) && !isCommonWord(bytes, start, end));
    if (end < 0 || (!isKnown && !isForeign)) continue;
    const behind = textBehind(bytes, end, 30).text;
    if (!behindName.test(behind)) continue;
    // 夫の希望は, 母の恵みで: a word is a name only with its reading.
    if (isOneCommonWordAt(bytes, start, end) && !reading.test(behind)) continue;
    emit({
      entityType: "PERSON",
      start,
      end,
      score: scoreOf("fair"),
      context: [wordText(scene.words, word)],
    });
  }
}
