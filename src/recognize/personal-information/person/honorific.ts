import { nameFlag, nameFlagsAt } from "../../../lexicon/names.ts";
import { openTokenizer } from "../../../lexicon/tokenizer/open.ts";
import { codePointAt, previousCharacter } from "../../../text/bytes.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import { wordsIn, type Scene } from "../../scene.ts";

/** The longest name that is looked for before an honorific, in bytes: twenty kana. */
const longestName = 60;

const surname = nameFlag.surname | nameFlag.surnameReading;
const given = nameFlag.given | nameFlag.givenReading;

/** The name right before さん, 様 … : the longest run of letters there that is one, or could be. */
export function recognizeAddressedNames(
  scene: Scene,
  honorifics: Uint8Array,
  titles: Uint8Array,
  emit: Emit,
): void {
  for (const { start, word } of wordsIn(scene, 0, scene.bytes.length, honorifics))
    emitBefore(scene, start, word, false, emit);
  for (const { start, word } of wordsIn(scene, 0, scene.bytes.length, titles))
    emitBefore(scene, start, word, true, emit);
}

function emitBefore(scene: Scene, end: number, word: number, isTitle: boolean, emit: Emit): void {
  const { bytes } = scene;
  const name = nameBefore(bytes, end, isTitle);
  if (name < 0) return;
  const start = withSurname(bytes, name);
  // A surname before the given name makes it sure.
  const score = start < name || nameFlagsAt(bytes, name, end) !== 0 ? scoreOf("certain") : scoreOf("fair");
  emit({
    entityType: "PERSON",
    start,
    end: trimmedEnd(bytes, end),
    score,
    context: [scene.words.words[word]],
  });
}

function trimmedEnd(bytes: Uint8Array, end: number): number {
  let at = end;
  while (at > 0 && (bytes[at - 1] === 32 || isIdeographicSpace(bytes, at - 3)))
    at -= bytes[at - 1] === 32 ? 1 : 3;
  return at;
}

const isIdeographicSpace = (bytes: Uint8Array, at: number): boolean =>
  at >= 0 && bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80;

/** Where the name begins that ends before the honorific at `honorific`, or -1. */
function nameBefore(bytes: Uint8Array, honorific: number, isTitle: boolean): number {
  const end = trimmedEnd(bytes, honorific);
  const run = runBefore(bytes, end);
  if (run.start >= end) return -1;
  if (run.kind === "latin" || run.kind === "katakana") {
    if (isTitle && run.kind === "katakana" && (nameFlagsAt(bytes, run.start, end) & (surname | given)) === 0)
      return -1;
    return end - run.start >= 6 || run.kind === "latin" ? run.start : -1;
  }
  // Of a longer run the longest end that is a name: 長女由香里さん.
  for (let start = run.start; start < end; start = nextCharacter(bytes, start)) {
    const flags = nameFlagsAt(bytes, start, end);
    if (flags & surname || (flags & given && !isTitle) || isFullName(bytes, start, end)) {
      return start === run.start || end - start > 3 ? start : -1;
    }
  }
  const characters = run.characters;
  if (isTitle || run.kind !== "han" || characters > 3) return -1;
  return isCommonWord(bytes, run.start, end) ? -1 : run.start;
}

function isFullName(bytes: Uint8Array, start: number, end: number): boolean {
  for (let cut = nextCharacter(bytes, start); cut < end; cut = nextCharacter(bytes, cut)) {
    if (nameFlagsAt(bytes, start, cut) & surname && nameFlagsAt(bytes, cut, end) & given) return true;
  }
  return false;
}

/** 山田 太郎さん: the start of the surname before the space, or of the name itself. */
function withSurname(bytes: Uint8Array, name: number): number {
  const gap = trimmedEnd(bytes, name);
  if (gap === name || name - gap > 3) return name;
  const before = runBefore(bytes, gap);
  if (before.start >= gap || before.characters > 5) return name;
  const flags = nameFlagsAt(bytes, before.start, gap);
  return flags & surname || before.kind === "katakana" || before.kind === "latin" ? before.start : name;
}

interface Run {
  readonly start: number;
  readonly kind: "han" | "hiragana" | "katakana" | "latin" | "none";
  readonly characters: number;
}

/** The run of one script that ends at `end`; ・ joins katakana. */
function runBefore(bytes: Uint8Array, end: number): Run {
  let start = end;
  let kind: Run["kind"] = "none";
  let characters = 0;
  const floor = Math.max(0, end - longestName);
  while (start > floor) {
    const at = previousCharacter(bytes, start, floor);
    const script = scriptOf(codePointAt(bytes, at), kind);
    if (script === "none" || (kind !== "none" && script !== kind)) break;
    kind = script;
    start = at;
    characters++;
  }
  return { start, kind, characters };
}

function scriptOf(point: number, running: Run["kind"]): Run["kind"] {
  if (
    (point >= 0x4e00 && point <= 0x9fff) ||
    point === 0x3005 ||
    point === 0x30f6 ||
    (point >= 0x3400 && point < 0x4dc0)
  ) {
    return "han";
  }
  if (point >= 0x20000 && point < 0x32000) return "han";
  if (point >= 0xf900 && point < 0xfb00) return "han";
  if (point >= 0x30a1 && point <= 0x30fc)
    return point === 0x30fb && running !== "katakana" ? "none" : "katakana";
  if (point >= 0xff66 && point <= 0xff9f) return "katakana";
  if (point >= 0x3041 && point <= 0x3096) return "hiragana";
  const isLatin =
    (point >= 65 && point <= 90) || (point >= 97 && point <= 122) || (point >= 0xc0 && point < 0x250);
  return isLatin ? "latin" : "none";
}

function nextCharacter(bytes: Uint8Array, at: number): number {
  let next = at + 1;
  while ((bytes[next] & 0xc0) === 0x80) next++;
  return next;
}

/** 患者様, 皆さん: one word of the dictionary that is no proper noun. */
function isCommonWord(bytes: Uint8Array, start: number, end: number): boolean {
  const tokenizer = openTokenizer();
  const tokens = tokenizer.tokenize(bytes, start, end);
  for (let index = 0; index < tokens.count; index++) {
    const name = tokenizer.partOfSpeechName(tokens.partOfSpeech[index]);
    if (tokens.entry[index] >= 0 && !name.includes("固有名詞")) return true;
  }
  return false;
}
