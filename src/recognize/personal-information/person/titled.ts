import { wordText } from "../../../lexicon/words.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import { wordsIn, type Scene } from "../../scene.ts";
import { textBefore, textBehind } from "../within-line.ts";

const titles: ReadonlySet<string> = new Set(["dr", "miss", "mr", "mrs", "ms", "mstr", "prof"]);
const name = "\\p{Lu}[\\p{Script=Latin}'’-]+";
/** Ms. Odile Perrin, Dr. Hashimoto */
const behindTitle = new RegExp(`^(?:\\. ?| )(?<name>${name}(?: ${name}){0,2})`, "du");
/** TANAKA/HIROKI MR, as tickets print it. */
const beforeTitle = /(?:^|[\s\d.)）])(?<name>[A-Z]{2,}\/[A-Z]{2,}(?: [A-Z]{2,})?) $/du;

/** Names in Latin letters behind their title, or before it on a ticket. */
export function recognizeTitledNames(scene: Scene, roles: Uint8Array, emit: Emit): void {
  const { bytes } = scene;
  for (const { start, end, word } of wordsIn(scene, 0, bytes.length, roles)) {
    if (bytes[start] >= 0x80 || !titles.has(wordText(scene.words, word).toLowerCase())) continue;
    if (bytes[start] > 90) continue;
    const before = textBefore(bytes, start, 80);
    const ticket = beforeTitle.exec(before.text);
    const text = ticket ? before : textBehind(bytes, end, 80);
    const range = (ticket ?? behindTitle.exec(text.text))?.indices?.groups?.name;
    if (!range) continue;
    const span = { start: text.byteAt(range[0]), end: text.byteAt(range[1]) };
    emit({ entityType: "PERSON", ...span, score: scoreOf("strong"), context: [wordText(scene.words, word)] });
  }
}
