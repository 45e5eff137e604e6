import { isCommonWord, isOfCommonWords } from "./common-word.ts";
import { nameFlag, nameFlagsAt } from "../../../lexicon/names.ts";
import { characterLength, codePointAt, previousCharacter } from "../../../text/bytes.ts";

/** A run of letters of one script. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly kind: Script;
  readonly characters: number;
}

export type Script = "han" | "hiragana" | "katakana" | "latin" | "none";

/** The longest run that is read, in bytes: twenty kana. */
const longestRun = 60;

/** The script of a character of a name; ・ belongs to katakana when it stands inside it. */
export function scriptOf(point: number, running: Script = "none"): Script {
  if (point >= 0x4e00 && point <= 0x9fff) return "han";
  if (point === 0x3005 || point === 0x30f6 || (point >= 0x3400 && point < 0x4dc0)) return "han";
  if ((point >= 0x20000 && point < 0x32000) || (point >= 0xf900 && point < 0xfb00)) return "han";
  if (point >= 0x30a1 && point <= 0x30fc)
    return point === 0x30fb && running !== "katakana" ? "none" : "katakana";
  if (point >= 0xff66 && point <= 0xff9f) return "katakana";
  if (point >= 0x3041 && point <= 0x3096) return "hiragana";
  const isLatin =
    (point >= 65 && point <= 90) || (point >= 97 && point <= 122) || (point >= 0xc0 && point < 0x250);
  return isLatin ? "latin" : "none";
}

/** The run of one script that ends at `end`. */
export function runBefore(bytes: Uint8Array, end: number): Run {
  let start = end;
  let kind: Script = "none";
  let characters = 0;
  const floor = Math.max(0, end - longestRun);
  while (start > floor) {
    const at = previousCharacter(bytes, start, floor);
    const script = scriptOf(codePointAt(bytes, at), kind);
    if (script === "none" || (kind !== "none" && script !== kind)) break;
    kind = script;
    start = at;
    characters++;
  }
  // 椋さん・ルシアさん: what stands before ・ is of another script.
  const isDotted = kind === "katakana" && codePointAt(bytes, start) === middleDot;
  return isDotted
    ? { start: start + 3, end, kind, characters: characters - 1 }
    : { start, end, kind, characters };
}

const middleDot = 0x30fb;

/** The run of one script that begins at `start`. */
export function runFrom(bytes: Uint8Array, start: number, limit: number): Run {
  let end = start;
  let kind: Script = "none";
  let characters = 0;
  const ceiling = Math.min(limit, start + longestRun);
  while (end < ceiling) {
    const script = scriptOf(codePointAt(bytes, end), kind);
    if (script === "none" || (kind !== "none" && script !== kind)) break;
    kind = script;
    end += characterLength(bytes[end]);
    characters++;
  }
  return { start, end, kind, characters };
}

export function nextCharacter(bytes: Uint8Array, at: number): number {
  return at + characterLength(bytes[at]);
}

/** The width of one space at `at`, ideographic or not; 0 for anything else. */
export function spaceAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 32) return 1;
  return bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80 ? 3 : 0;
}

/** The end of the text before the spaces that end at `end`. */
export function withoutSpaces(bytes: Uint8Array, end: number): number {
  let at = end;
  while (at > 0) {
    if (bytes[at - 1] === 32) at--;
    else if (at >= 3 && spaceAt(bytes, at - 3) === 3) at -= 3;
    else break;
  }
  return at;
}

const surname = nameFlag.surname | nameFlag.surnameReading;
const given = nameFlag.given | nameFlag.givenReading;

export function isSurnameAt(bytes: Uint8Array, start: number, end: number): boolean {
  return (nameFlagsAt(bytes, start, end) & surname) !== 0;
}

export function isGivenNameAt(bytes: Uint8Array, start: number, end: number): boolean {
  return (nameFlagsAt(bytes, start, end) & given) !== 0;
}

/** 山田太郎: some cut gives a known surname and a known given name. */
export function isFullNameAt(bytes: Uint8Array, start: number, end: number): boolean {
  // 武道, 平均: of two kanji each may be a name, and together they are a word.
  if (end - start <= 6) return false;
  for (let cut = nextCharacter(bytes, start); cut < end; cut = nextCharacter(bytes, cut)) {
    if (isSurnameAt(bytes, start, cut) && isGivenNameAt(bytes, cut, end)) return true;
  }
  return false;
}

/**
 * The end of the longest name that begins at `start`, or -1: a full name with or without a space, a foreign name
 * joined with ・, a surname. What follows a name without a space must be of another script, or nothing of a name.
 */
export function nameEndFrom(bytes: Uint8Array, start: number, limit: number): number {
  const first = runFrom(bytes, start, limit);
  if (first.kind === "none" || first.kind === "latin") return -1;
  const spaced = spacedNameEnd(bytes, first, limit);
  if (spaced > 0) return spaced;
  if (first.kind === "katakana" && hasMiddleDot(bytes, first)) return first.end;
  if (isFullNameAt(bytes, start, first.end) || isSurnameAt(bytes, start, first.end))
    return fullMixedEnd(bytes, first, limit);
  const mixed = fullMixedEnd(bytes, first, limit);
  return mixed > first.end ? mixed : -1;
}

/** 小川みゆき, 安達ナオミ: kanji with the kana behind it. */
function fullMixedEnd(bytes: Uint8Array, first: Run, limit: number): number {
  if (first.kind !== "han") return first.end;
  const next = runFrom(bytes, first.end, limit);
  if (next.kind === "none" || next.kind === "latin" || next.characters > 5) return first.end;
  // The kana must be a given name to its end, or to its end but for a particle.
  for (let end = next.end; end > next.start; end = previousCharacter(bytes, end, next.start)) {
    if (end - next.start < 6 || (next.end - end > 3 && next.end - end !== 0)) break;
    if (isFullNameAt(bytes, first.start, end)) return isParticle(bytes, next.start, end) ? first.end : end;
  }
  return first.end;
}

const longParticles = ["より", "から"].map((particle) => new TextEncoder().encode(particle));

/** 李より, 原から: they are given names too, but hardly ever behind a surname without a space. */
const isParticle = (bytes: Uint8Array, start: number, end: number): boolean =>
  longParticles.some(
    (particle) => end - start === particle.length && particle.every((byte, i) => byte === bytes[start + i]),
  );

function spacedNameEnd(bytes: Uint8Array, first: Run, limit: number): number {
  const gap = spaceAt(bytes, first.end);
  if (gap === 0 || first.end + gap >= limit) return -1;
  const second = runFrom(bytes, first.end + gap, limit);
  if (second.kind === "none" || second.kind === "latin" || second.characters > 8) return -1;
  const end = second.kind === "han" ? withKana(bytes, second, limit) : second.end;
  const isKnownFirst = isSurnameAt(bytes, first.start, first.end);
  const isKnownLast = isGivenNameAt(bytes, second.start, end);
  if (isKnownFirst && isKnownLast) return end;
  // One known part is enough when the other has the length of a name.
  if (
    isKnownFirst &&
    second.characters <= (second.kind === "katakana" ? 8 : 4) &&
    (second.kind !== "hiragana" || isCellEnd(bytes, end)) &&
    !isCommonWord(bytes, second.start, end)
  )
    return end;
  if (!isKnownLast || first.characters > 3 || first.kind !== "han") return -1;
  // 端子台 雄: before one kanji that may be a given name, words are words.
  return second.characters === 1 && isOfCommonWords(bytes, first.start, first.end) ? -1 : end;
}

/** The line's end, a wide space, a bracket or a bar: hiragana before anything else may be a particle. */
function isCellEnd(bytes: Uint8Array, at: number): boolean {
  if (at >= bytes.length || bytes[at] < 32) return true;
  return "\u3000（│｜".includes(String.fromCodePoint(codePointAt(bytes, at)));
}

/** くに子 and たか子 begin with kana, 真由み ends with it. */
function withKana(bytes: Uint8Array, run: Run, limit: number): number {
  const next = runFrom(bytes, run.end, limit);
  if (next.kind === "hiragana" && next.characters <= 2 && isGivenNameAt(bytes, run.start, next.end))
    return next.end;
  return run.end;
}

function hasMiddleDot(bytes: Uint8Array, run: Run): boolean {
  for (let at = run.start + 3; at + 3 < run.end; at += 3)
    if (bytes[at] === 0xe3 && bytes[at + 1] === 0x83 && bytes[at + 2] === 0xbb) return true;
  return false;
}

/** の */
export function isNoAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xe3 && bytes[at + 1] === 0x81 && bytes[at + 2] === 0xae;
}
