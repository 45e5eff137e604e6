import type { Candidate } from "../../../model.ts";
import { codePointAt, previousCharacter } from "../../../text/bytes.ts";
import { foldText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import type { Scene } from "../../scene.ts";
import { taggedSpans } from "../../language/tagged-spans.ts";
import { isUnderOtherLabel } from "./tagged.ts";
import { nameFlag, nameFlagsAt } from "../../../lexicon/names.ts";
import { textBehind } from "../within-line.ts";
import { isCommonText, isOneCommonWord } from "./common-word.ts";
import { likeness, nameLikeness } from "./name-shape.ts";
import { runFrom, scriptOf, spaceAt } from "./run.ts";
import { isNamedAsWord } from "./thing.ts";

/** A document names few people; tables and logs, which name many, gain nothing here. */
const mostNames = 40;
const longestDocument = 1 << 16;
/** From this probability on, what the tagger calls a name is one that may stand alone elsewhere. */
const sure = 0.85;

/** Surname or given name alone, in a text that has the full name: 「梶 沙也香」 …「梶です」. */
export function recognizeRepeatedNames(scene: Scene, found: readonly Candidate[], emit: Emit): void {
  const { bytes } = scene;
  if (bytes.length > longestDocument || found.length > mostNames) return;
  const parts = new Map<string, Uint8Array>();
  for (const { start, end, score } of found) {
    if (score < sure) continue;
    for (const [from, to] of partsOf(bytes, start, end)) parts.set(`${from}-${to}`, bytes.subarray(from, to));
  }
  const unique = new Map([...parts.values()].map((part) => [Buffer.from(part).toString("latin1"), part]));
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const part of unique.values()) {
    for (let at = haystack.indexOf(part); at >= 0; at = haystack.indexOf(part, at + part.length)) {
      const end = at + part.length;
      if (
        isAlone(bytes, at, end) &&
        !isUnderOtherLabel(scene, at, end) &&
        !isTaggedElse(scene, at, end) &&
        !isNamedAsWord(bytes, at, end)
      ) {
        emit({ entityType: "PERSON", start: at, end, score: scoreOf("doubtful"), context: [] });
      }
    }
  }
}

/** The tagger takes it for a place or an organisation here. */
function isTaggedElse(scene: Scene, start: number, end: number): boolean {
  return taggedSpans(scene).some((span) => span.start < end && start < span.end && span.label !== "PERSON");
}

/** The parts of a name with a space or ・; of an undivided one the whole. */
function partsOf(bytes: Uint8Array, start: number, end: number): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = start;
  for (let at = start; at < end;) {
    const gap =
      spaceAt(bytes, at) || (bytes[at] === 0xe3 && bytes[at + 1] === 0x83 && bytes[at + 2] === 0xbb ? 3 : 0);
    if (gap > 0) {
      parts.push([from, at]);
      from = at + gap;
      at = from;
    } else at++;
  }
  parts.push([from, end]);
  return parts.filter(([a, b]) => b - a >= 3 && bytes[a] >= 0x80);
}

/** No letter of the same script stands right before or behind. */
function isAlone(bytes: Uint8Array, start: number, end: number): boolean {
  const script = scriptOf(codePointAt(bytes, start));
  const last = scriptOf(codePointAt(bytes, previousCharacter(bytes, end, start)), "katakana");
  if (start > 0 && scriptOf(codePointAt(bytes, previousCharacter(bytes, start, 0)), "katakana") === script)
    return false;
  if (end >= bytes.length) return true;
  const next = scriptOf(codePointAt(bytes, end), "katakana");
  // One kanji alone is a word more often than a name: a particle or a sign must follow.
  if (end - start === 3) return script === "han" && next !== "han" && isParticle(bytes, end);
  // 中川グループ, サントメ島: what goes on in other letters than hiragana is the name of something else.
  const isElse = next === "han" || next === "katakana";
  return (next !== last && !isElse) || script === "hiragana";
}

const particles = new Set([..."がはをにのもと、。「」（）：です"].map((sign) => sign.codePointAt(0)));
const isParticle = (bytes: Uint8Array, at: number): boolean => particles.has(codePointAt(bytes, at));

/** 「林 多恵子（はやし たえこ）」: the reading, or another spelling, in brackets behind a name. */
export function recognizeReadings(scene: Scene, found: readonly Candidate[], emit: Emit): void {
  const { bytes } = scene;
  for (const { start: nameStart, end } of found) {
    recognizeQuotedReading(bytes, end, emit);
    let at = end;
    while (spaceAt(bytes, at) > 0) at += spaceAt(bytes, at);
    const open = bracketAt(bytes, at, 0x88);
    if (open === 0) continue;
    const start = at + open;
    let close = start;
    while (
      close < start + 60 &&
      close < bytes.length &&
      bracketAt(bytes, close, 0x89) === 0 &&
      bytes[close] !== 10
    )
      close++;
    if (bracketAt(bytes, close, 0x89) === 0) continue;
    const folded = foldText(bytes, start, close);
    const isRare =
      (nameFlagsAt(bytes, nameStart, end) & nameFlag.common) === 0 && isKanjiAlone(bytes, nameStart, end);
    let from = 0;
    for (const part of folded.text.split("/")) {
      const length = part.replace(readAs, "").length;
      const isSaidSo = length < part.length;
      if (isReading(part.slice(0, length), isSaidSo) || (isRare && isReadingOfRare(part.slice(0, length))))
        emit({
          entityType: "PERSON",
          start: folded.byteAt(from),
          end: folded.byteAt(from + length),
          score: scoreOf("strong"),
          context: [],
        });
      from += part.length + 1;
    }
  }
}

/** 「（しょうじと読むそうです）」「（うじい、と読みます。前回は…）」 */
const readAs = /、?と(?:お?読|よ)[みむん].*$/u;
/** 「東様（ひがし、ではなく「あずま」と読みます）」 */
const quotedReading = /^[^「\n。]{0,30}「(?<kana>[ぁ-んー]{2,8}|[ァ-ヶー]{2,8})」と(?:お?読|よ)[みむん]/du;
const longestRemark = 150;

function recognizeQuotedReading(bytes: Uint8Array, end: number, emit: Emit): void {
  const opening = codePointAt(bytes, end);
  // Most names are followed by something else than 様, さん, a bracket, は or の.
  if (!beforeReading.has(opening)) return;
  const behind = textBehind(bytes, end, longestRemark);
  const range = quotedReading.exec(behind.text)?.indices?.groups?.kana;
  if (!range) return;
  emit({
    entityType: "PERSON",
    start: behind.byteAt(range[0]),
    end: behind.byteAt(range[1]),
    score: scoreOf("strong"),
    context: [],
  });
}

const beforeReading: ReadonlySet<number> = new Set(
  [..."様さ(（は氏「」、"].map((sign) => sign.codePointAt(0) ?? 0),
);

/** A surname of two kanji and more, with nothing else. */
function isKanjiAlone(bytes: Uint8Array, start: number, end: number): boolean {
  const run = runFrom(bytes, start, end);
  return run.kind === "han" && run.end === end;
}

/** 一尺八寸（かまづか）: what stands in brackets behind a surname that few have is its reading, unless it is a word. */
function isReadingOfRare(text: string): boolean {
  return (
    /^[ぁ-んー]{2,6}$/u.test(text) && !isOneCommonWord(text) && !/[いうくすつぬむるただでてすん]$/u.test(text)
  );
}
const kanaPair = /^[ぁ-んァ-ヶー]+ [ぁ-んァ-ヶー]+$/u;
const oneKana = /^(?:[ぁ-んー]{2,8}|[ァ-ヶー]{2,10})$/u;
const latin = /^\p{Lu}[\p{Script=Latin}'-]+(?: \p{Lu}[\p{Script=Latin}'-]*)+$/u;

/** A name, its reading, or its spelling in Latin letters. Kana that are a word say something else: （まとめ）. */
function isReading(text: string, isSaidSo: boolean): boolean {
  if (text === "") return false;
  if (isSaidSo && oneKana.test(text)) return true;
  if (nameLikeness(text) === likeness.full || kanaPair.test(text) || latin.test(text)) return true;
  return oneKana.test(text) && nameLikeness(text) >= likeness.part && !isCommonText(text);
}

/** An opening (0x88) or closing (0x89) bracket of either width. */
function bracketAt(bytes: Uint8Array, at: number, last: number): number {
  if (bytes[at] === (last === 0x88 ? 40 : 41)) return 1;
  return bytes[at] === 0xef && bytes[at + 1] === 0xbc && bytes[at + 2] === last ? 3 : 0;
}
