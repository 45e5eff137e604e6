import { wordText } from "../../../lexicon/words.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import { wordsIn, type Scene } from "../../scene.ts";
import { textBehind } from "../within-line.ts";
import { isOneCommonWordAt } from "./common-word.ts";
import { isGivenNameAt, isNoAt, isSurnameAt, runFrom } from "./run.ts";

/** What follows a name in a sentence. */
const behindName = /^(?:[はがをにともで、。（(]|さん|くん|ちゃん|様|先生|の(?!日|会|家))/u;
const reading = /^[(（][ぁ-んァ-ヶー]{2,8}[)）]/u;

/** 「娘の沙耶香は」「担任の間（はざま）」: a name that の joins to the word for whose it is. */
export function recognizeNamesOfRelatives(scene: Scene, roles: Uint8Array, emit: Emit): void {
  const { bytes } = scene;
  for (const { end: roleEnd, word } of wordsIn(scene, 0, bytes.length, roles)) {
    if (!isNoAt(bytes, roleEnd)) continue;
    const { start, end, kind, characters } = runFrom(bytes, roleEnd + 3, bytes.length);
    if ((kind !== "han" && kind !== "katakana") || characters > (kind === "han" ? 4 : 8)) continue;
    if (!isGivenNameAt(bytes, start, end) && !isSurnameAt(bytes, start, end)) continue;
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
