import { scoreOf } from "../../confidence.ts";
import type { CuePlace, Emit } from "../../define.ts";
import type { Scene } from "../../scene.ts";
import { textBehind } from "../within-line.ts";
import { likeness, nameLikeness } from "./name-shape.ts";

/** (TZ1234567) YAMADA HANAKO, AB12345678CD, SATO KENJI */
const behind = /^["')）\]]{0,2}[ :：,、]{1,3}(?<name>[A-Z]{2,}(?: [A-Z]{2,}){1,2})(?![A-Za-z0-9/<])/du;

/** The name in capitals behind the number of a passport or residence card, as both are printed. */
export function recognizeNameBesidePassport({ bytes }: Scene, { end }: CuePlace, emit: Emit): void {
  const folded = textBehind(bytes, end, 64);
  const match = behind.exec(folded.text);
  const range = match?.indices?.groups?.name;
  if (!range || nameLikeness(folded.text.slice(...range)) < likeness.full) return;
  emit({
    entityType: "PERSON",
    start: folded.byteAt(range[0]),
    end: folded.byteAt(range[1]),
    score: scoreOf("strong"),
    context: [],
  });
}
