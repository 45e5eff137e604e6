import { isIdeographicSpace } from "../../../text/bytes.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import { wordsIn, type Scene } from "../../scene.ts";
import { textBefore } from "../within-line.ts";

/** How far before a sex its name is looked for, in bytes: a country stands between. */
const reach = 110;
/** ① PUTRI AYU LESTARI　インドネシア　女: two to four words in capitals, and at most one cell between. */
const name =
  /(?:^|[^\p{L}\d])(?<name>\p{Lu}{2,}(?: \p{Lu}{2,}){1,3}) +(?:[\p{Script=Katakana}ー\p{Script=Han}]{2,10} +)?$/du;

/** The name in capitals in the row of a list that goes on with a country and a sex. */
export function recognizeNamesBeforeSex(scene: Scene, sexes: Uint8Array, emit: Emit): void {
  const { bytes } = scene;
  for (const { start } of wordsIn(scene, 0, bytes.length, sexes)) {
    if (bytes[start] < 0x80 || !isIdeographicSpace(bytes, start - 3)) continue;
    const before = textBefore(bytes, start, reach);
    const range = name.exec(before.text)?.indices?.groups?.name;
    if (!range) continue;
    const span = { start: before.byteAt(range[0]), end: before.byteAt(range[1]) };
    emit({ entityType: "PERSON", ...span, score: scoreOf("strong"), context: [] });
  }
}
