import { nameFlag, nameFlags } from "../../../lexicon/names.ts";
import { lineEnd, nextLine } from "../../../text/bytes.ts";
import { foldText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import type { Scene } from "../../scene.ts";
import { isOneCommonWord } from "./common-word.ts";

/** Talks are short documents; logs and tables are not. */
export const longestTalk: number = 1 << 16;
/** How much of a line is read for its speaker, in bytes. */
const reach = 60;

/** 「ゆかり：…」「09:14 <大場> …」「[2026/05/16 20:14] 弥生: …」「大場「…」「オペレーター（大場）：…」「（大場）…」 */
const speaker =
  /^((?:\[?(?:\d{4}[/.-]\d{1,2}[/.-]\d{1,2},? )?\d{1,2}:\d{2}(?::\d{2})?\]? +(?:- )?)?<?)([^<>:：「」()（） ]{1,8})(?:>|[:：](?!\/)) ?/u;
const time = /^\[?\d/u;
const quoted = /^()([\p{Script=Han}々ァ-ヶー]{2,6})(?=「)/u;
const bracketed = /^([\p{Script=Han}ァ-ヶー]{0,10}\()([^()（）:「」 ]{1,8})\)/u;

interface Turn {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Known names that speak more than once in a talk of several. */
export function recognizeSpeakers(scene: Scene, emit: Emit): void {
  const { bytes } = scene;
  if (bytes.length > longestTalk) return;
  const turns = [...turnsOf(bytes)];
  const counts = new Map<string, number>();
  for (const { name } of turns) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size < 2) return;
  const spoken = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  const known = spoken.filter(isSpeaker);
  // In a talk with someone known, those in Latin letters are someone too.
  const names = new Set(known.length > 0 ? [...known, ...spoken.filter(isLatinSpeaker)] : known);
  for (const { name, start, end } of turns)
    if (names.has(name)) emit({ entityType: "PERSON", start, end, score: scoreOf("fair"), context: [] });
}

function* turnsOf(bytes: Uint8Array): Generator<Turn> {
  for (let line = 0; line < bytes.length; line = nextLine(bytes, lineEnd(bytes, line))) {
    const lead = bytes[line];
    // A name in kanji or kana, the time or a bracket before one.
    if (lead < 0xe3 && lead !== 40 && lead !== 60 && lead !== 91 && !(lead >= 48 && lead < 58)) continue;
    const folded = foldText(bytes, line, lineEnd(bytes, line, line + reach));
    const plain = speaker.exec(folded.text);
    const match = plain ?? quoted.exec(folded.text) ?? bracketed.exec(folded.text);
    if (!match || (time.test(match[1]) && !match[0].trimEnd().endsWith(">") && !match[1].includes(" ")))
      continue;
    const from = match[1].length;
    const name = match[2];
    yield { name, start: folded.byteAt(from), end: folded.byteAt(from + name.length) };
  }
}

/** Priyanka, and not Error, Note or Bot. */
function isLatinSpeaker(name: string): boolean {
  return /^[A-Z][a-z]{3,}$/.test(name) && !noSpeaker.test(name);
}

const noSpeaker =
  /^(?:Admin|Agent|Alert|Answer|Client|Custom|Debug|Error|Fatal|From|Guest|Host|Info|Memo|Note|Notice|Operator|Owner|Question|Reply|Server|Staff|Subject|Support|System|Task|Trace|User|Warn|Warning)/u;

/** 母：, 司会： are words; a given name in kana may be one too: ゆかり, さくら. */
function isSpeaker(name: string): boolean {
  const flags = nameFlags(name);
  if ((flags & (nameFlag.surname | nameFlag.given)) === 0) return false;
  // たけ, みい: two kana are a nickname.
  if (/^[ぁ-んァ-ヶー]{1,2}$/u.test(name)) return false;
  return !isOneCommonWord(name) || (flags & nameFlag.common && /^[ぁ-ん]+$/u.test(name)) !== 0;
}
