import { isKatakana } from "../../../lexicon/words.ts";
import type { Span } from "../../../model.ts";
import { characterLength, codePointAt, previousCharacter } from "../../../text/bytes.ts";
import type { TaggedSpan } from "../../language/tagged-spans.ts";
import { wordsIn, type Scene } from "../../scene.ts";

const longestName = 60;
const encoder = new TextEncoder();
/** Signs that the word table cannot hold, since they begin with a bracket. */
const bracketed = ["(株)", "（株）", "(有)", "（有）"].map((sign) => encoder.encode(sign));

/** What the tagger found, and the companies of which it saw nothing, or not the whole: 株式会社シナ|ノ梱包. */
export function withCompanies(
  scene: Scene,
  found: readonly TaggedSpan[],
  forms: Uint8Array,
): readonly TaggedSpan[] {
  const companies = companyNames(scene, forms);
  const tagged = found.map((span) => {
    const whole =
      isCutInKatakana(scene.bytes, span) &&
      companies.find(({ start, end }) => start <= span.start && end > span.end);
    return whole ? { ...span, end: whole.end } : span;
  });
  const missed = companies.filter(
    ({ start, end }) =>
      !tagged.some((span) => span.label === "ORGANIZATION" && span.start < end && start < span.end),
  );
  if (missed.length === 0) return tagged;
  const added = missed.map((span): TaggedSpan => ({ ...span, label: "ORGANIZATION", score: 0.8 }));
  return [...tagged, ...added].sort((a, b) => a.start - b.start);
}

function isCutInKatakana(bytes: Uint8Array, { label, end }: TaggedSpan): boolean {
  return label === "ORGANIZATION" && isKatakana(bytes, end - 3) && isKatakana(bytes, end);
}

/** Names of companies by their legal form, before or behind: 株式会社みどり商事, 八重山製糖㈱, (株)ノースエッジ. */
function companyNames(scene: Scene, forms: Uint8Array): readonly Span[] {
  const { bytes } = scene;
  const names: Span[] = [];
  for (const { start, end } of wordsIn(scene, 0, bytes.length, forms))
    names.push(nameAround(bytes, start, end));
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const sign of bracketed) {
    for (let at = haystack.indexOf(sign); at >= 0; at = haystack.indexOf(sign, at + sign.length)) {
      names.push(nameAround(bytes, at, at + sign.length));
    }
  }
  return names.filter(({ start, end }) => end - start > 12).sort((a, b) => a.start - b.start);
}

/** The form with the name behind it or, where none follows, before it. */
function nameAround(bytes: Uint8Array, start: number, end: number): Span {
  const after = nameEnd(bytes, end);
  return after > end ? { start, end: after } : { start: nameStart(bytes, start), end };
}

function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && at - from < longestName && isLetter(codePointAt(bytes, at), at === from)) {
    at += characterLength(bytes[at]);
  }
  return at;
}

function nameStart(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at > 0 && from - at < longestName) {
    const previous = previousCharacter(bytes, at, 0);
    if (!isLetter(codePointAt(bytes, previous), false)) break;
    at = previous;
  }
  return at;
}

const particles = new Set([..."のはがをにでとへもや"].map((sign) => sign.codePointAt(0)));

/** Kanji, kana but for particles, Latin letters, digits, ー・&. A name may begin with any kana. */
function isLetter(point: number, isFirst: boolean): boolean {
  if (point >= 0x3041 && point <= 0x3096) return isFirst || !particles.has(point);
  if ((point >= 0x4e00 && point <= 0x9fff) || point === 0x3005 || (point >= 0x30a1 && point <= 0x30fc))
    return true;
  if ((point >= 0xff10 && point <= 0xff5a) || point === 38 || point === 0xff06) return true;
  return (point >= 48 && point <= 57) || (point >= 65 && point <= 90) || (point >= 97 && point <= 122);
}
