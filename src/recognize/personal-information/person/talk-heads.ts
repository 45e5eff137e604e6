import { nameFlags } from "../../../lexicon/names.ts";
import { isDigit, lineEnd, nextLine } from "../../../text/bytes.ts";
import { foldText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import type { Scene } from "../../scene.ts";
import { isOneCommonWord } from "./common-word.ts";
import { likeness, nameLikeness } from "./name-shape.ts";
import { longestTalk } from "./speakers.ts";

/** No line that heads a message is longer, in bytes. */
const longestHead = 90;
const fewestHeads = 2;

const day = "(?:今日|昨日|Today at|Yesterday at|\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2})";
const clock = "\\d{1,2}:\\d{2}(?::\\d{2})?";
/** Slack: Nao Hirabayashi  9:02 AM; Discord: たかぎ — 今日 18:22; Teams: Grace Oyelaran (ALT) 15:06. */
const head = new RegExp(
  `^(?<name>[^\\d:：()（）<>|、。]{2,40}?)(?: ?[(（][^()（）]{1,12}[)）])?(?: {1,2}${clock}(?<half> ?[AP]M)?| ?(?<dash>-) (?:${day} )?${clock}(?: ?[AP]M)?)$`,
  "u",
);
const latinName = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Script=Latin}'’-]+){1,2}$/u;
const latinSurnameLast = /^(?:\p{Lu}{2,} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \p{Lu}{2,})$/u;

interface Head {
  readonly name: string;
  /** A dash, or AM and PM: no timetable is written so. */
  readonly isSure: boolean;
  readonly start: number;
  readonly end: number;
  /** Where the next line begins. */
  readonly below: number;
}

/** Who wrote each message of a talk that was exported from a messenger: a line with nothing but a name and a time. */
export function recognizeTalkHeads(scene: Scene, emit: Emit): void {
  const { bytes } = scene;
  if (bytes.length > longestTalk) return;
  const heads = [...headsOf(bytes)].filter(({ below }) => hasMessage(bytes, below));
  // Opening Remarks 10:00: an agenda has two words and a time as well, but nobody of the lists.
  if (heads.length < fewestHeads || !heads.some(isKnown)) return;
  for (const { name, isSure, start, end } of heads)
    if (isSomeone(name, isSure))
      emit({ entityType: "PERSON", start, end, score: scoreOf("fair"), context: [] });
}

function* headsOf(bytes: Uint8Array): Generator<Head> {
  for (let line = 0; line < bytes.length; line = nextLine(bytes, lineEnd(bytes, line))) {
    const end = lineEnd(bytes, line);
    // The time ends the line: a digit, or the M of AM and PM.
    const last = bytes[end - 1];
    if (end - line > longestHead || !(isDigit(last) || last === 77)) continue;
    const folded = foldText(bytes, line, end);
    const { name: written, half, dash } = head.exec(folded.text)?.groups ?? {};
    const name = written?.trimEnd();
    if (name)
      yield {
        name,
        isSure: half !== undefined || dash !== undefined,
        start: folded.byteAt(0),
        end: folded.byteAt(name.length),
        below: nextLine(bytes, end),
      };
  }
}

function isKnown({ name, isSure }: Head): boolean {
  return nameLikeness(name) === likeness.full || (isSure && nameFlags(name) !== 0);
}

/** What someone wrote stands right below; in a timetable the next line is one as well, or none. */
function hasMessage(bytes: Uint8Array, start: number): boolean {
  const { text } = foldText(bytes, start, lineEnd(bytes, start, start + longestHead));
  return text.trim() !== "" && !head.test(text);
}

/** A full name in Latin letters, a name of the lists; a timetable has words there. */
function isSomeone(name: string, isSure: boolean): boolean {
  if (latinName.test(name) || latinSurnameLast.test(name)) return !notPeople.test(name);
  if (nameLikeness(name) === likeness.full) return true;
  return isSure && nameFlags(name) !== 0 && (/^[ぁ-ん]{3,}$/u.test(name) || !isOneCommonWord(name));
}

const notPeople =
  /\b(?:Bot|App|Slack|System|Support|Team|Room|Station|Line|Airport|Meeting|Check|Open|Close)\b/u;
