import { nameFlag, nameFlagsAt } from "../../../lexicon/names.ts";
import { wordText } from "../../../lexicon/words.ts";
import { codePointAt, isDigit } from "../../../text/bytes.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import { taggedSpanAt } from "../../language/tagged-spans.ts";
import { wordsIn, type Scene, type WordPlace } from "../../scene.ts";
import { isCommonWord, isOfCommonWords, isOneCommonWordAt } from "./common-word.ts";
import { goesOnInKana, isHonorific } from "./honorific-word.ts";
import { isSurnameOfOneKanji, rareSurnameBefore } from "./rare-surname.ts";
import {
  isFullNameAt,
  isGivenNameAt,
  isSurnameAt,
  nextCharacter,
  runBefore,
  scriptOf,
  withoutSpaces,
  type Run,
} from "./run.ts";

/** The name right before さん, 様, 部長 … : the longest run of letters there that is one, or could be. */
export function recognizeAddressedNames(
  scene: Scene,
  honorifics: Uint8Array,
  titles: Uint8Array,
  emit: Emit,
): void {
  const { length } = scene.bytes;
  for (const honorific of wordsIn(scene, 0, length, honorifics)) emitBefore(scene, honorific, false, emit);
  for (const title of wordsIn(scene, 0, length, titles)) emitBefore(scene, title, true, emit);
}

function emitBefore(
  scene: Scene,
  { start: honorific, end: behind, word }: WordPlace,
  isTitle: boolean,
  emit: Emit,
): void {
  const { bytes } = scene;
  if (!isHonorific(bytes, honorific, behind)) return;
  const end = withoutSpaces(bytes, honorific);
  const address = wordText(scene.words, word);
  const name = nameBefore(bytes, end, isTitle, !isTitle || address === "先生");
  if (name < 0 || (bytes[name] === 0xe3 && goesOnInKana(bytes, honorific))) return;
  const start = beforeNo(bytes, withSurname(bytes, name, end), end);
  if (isInsideName(scene, start, behind)) return;
  // A surname before the given name makes it sure.
  const isKnown = start < name || nameFlagsAt(bytes, name, end) !== 0;
  if (parents.has(address) && !(isKnown && isParent(bytes, name, end, behind))) return;
  const score = scoreOf(isKnown ? "certain" : "doubtful");
  emit({ entityType: "PERSON", start, end, score, context: [address] });
}

/** 奏多ママ: the parent of a child known by name; ママ友 and ママチャリ go on as words. */
const parents: ReadonlySet<string> = new Set(["ママ", "パパ"]);

function isParent(bytes: Uint8Array, name: number, end: number, behind: number): boolean {
  const next = scriptOf(behind < bytes.length ? codePointAt(bytes, behind) : 10);
  return end - name >= 6 && next !== "katakana" && next !== "han" && !isOneCommonWordAt(bytes, name, end);
}

/** 北条氏康: what would be an honorific belongs to a name that the tagger found. */
function isInsideName(scene: Scene, start: number, end: number): boolean {
  const span = taggedSpanAt(scene, end);
  return span?.label === "PERSON" && span.start <= start;
}

/** Where the name begins that ends at `end`, or -1; before 様 and 先生 kanji that no list has may be one. */
function nameBefore(bytes: Uint8Array, end: number, isTitle: boolean, mayBeUnlisted: boolean): number {
  const run = runBefore(bytes, end);
  const mixed = isTitle ? -1 : kanaFirst(bytes, run);
  if (mixed >= 0) return mixed;
  if (run.start >= end || isKin(bytes, run)) return -1;
  if (isTitle && run.characters === 1 && prefixes.has(codePointAt(bytes, run.start))) return -1;
  // 「男性Aさん」: a letter stands for someone without naming him.
  if (run.kind === "latin") return isTitle || run.characters === 1 ? -1 : latinStart(bytes, run);
  if (run.kind === "katakana") return isKatakanaName(bytes, run, isTitle) ? run.start : -1;
  if (run.kind === "hiragana") return isHiraganaName(bytes, run, isTitle);
  // Of a longer run the longest end that is a name: 長女由香里さん. What stands before must be a word, or the
  // surname is a rare one: 小鳥居さん, 万里小路さん.
  for (let start = run.start; start < end; start = nextCharacter(bytes, start)) {
    const isName =
      isSurnameAt(bytes, start, end) ||
      (!isTitle && isGivenNameAt(bytes, start, end)) ||
      isFullNameAt(bytes, start, end);
    if (!isName) continue;
    if (start === run.start) return start;
    const isCut = start - run.start >= 6 && isCommonWord(bytes, run.start, start);
    // 五輪監督, 会社初代社長: a word behind others, though it could be a surname.
    if (isCut || run.characters > 5)
      return end - start > 3 && !isOfCommonWords(bytes, start, end) ? start : -1;
    break;
  }
  if (!mayBeUnlisted || run.kind !== "han" || run.characters > 4) return -1;
  if (isTitle && isGivenNameAt(bytes, run.start, end)) return -1;
  // 毛利 衛士さん: behind a surname and a space any kanji are a given name.
  if (withSurname(bytes, run.start, end) < run.start) return run.start;
  // 父治さん: a relative and his name.
  const second = nextCharacter(bytes, run.start);
  if (second < end && kin.has(codePointAt(bytes, run.start)) && isGivenNameAt(bytes, second, end))
    return second;
  return isCommonWord(bytes, run.start, end) ? -1 : run.start;
}

/** Nguyen Duc Anhさん: where the words in Latin letters begin that are one name with the last of them. */
function latinStart(bytes: Uint8Array, last: Run): number {
  let { start } = last;
  if (!isCapital(bytes[start])) return start;
  for (let words = 1; words < mostLatinWords && bytes[start - 1] === 32; words++) {
    const before = runBefore(bytes, start - 1);
    if (before.kind !== "latin" || !isLatinName(bytes, before)) break;
    start = before.start;
  }
  return start;
}

const mostLatinWords = 4;
const isCapital = (byte: number): boolean => byte >= 65 && byte <= 90;

/** A word with a capital that is no greeting (Hello Aoifeさん) and stands behind no other sign than a space. */
function isLatinName(bytes: Uint8Array, { start, end }: Run): boolean {
  const word = Buffer.from(bytes.subarray(start, end)).toString();
  return (
    isCapital(bytes[start]) &&
    !isDigit(bytes[start - 1]) &&
    bytes[start - 1] !== 45 &&
    !noLatinName.test(word)
  );
}

const noLatinName =
  /^(?:Hello|Hi|Hey|Dear|Re|Fw|Fwd|Mr|Mrs|Ms|Dr|To|Cc|From|Thanks|Web|Zoom|Slack|Team|And)$/iu;

/** 瓜生 なお美様: behind a surname and a space kana and kanji are one given name, whose start this is; else -1. */
function kanaFirst(bytes: Uint8Array, run: Run): number {
  if (run.kind !== "han" || run.characters > 2) return -1;
  const kana = runBefore(bytes, run.start);
  if (kana.kind !== "hiragana" || kana.characters > 3) return -1;
  const gap = withoutSpaces(bytes, kana.start);
  if (gap === kana.start) return -1;
  const surname = runBefore(bytes, gap);
  return surname.kind === "han" && isSurnameAt(bytes, surname.start, gap) ? kana.start : -1;
}

/** ラジェシュさん: any katakana but a word of the dictionary (スタッフさん); before a title only a known name. */
function isKatakanaName(bytes: Uint8Array, run: Run, isTitle: boolean): boolean {
  if (isSurnameAt(bytes, run.start, run.end) || isGivenNameAt(bytes, run.start, run.end)) return true;
  return !isTitle && run.characters > 1 && !isCommonWord(bytes, run.start, run.end);
}

/** さくらさん, くに子さん, 真由みさん: hiragana are a name as a whole, or as the end of one in kanji. */
function isHiraganaName(bytes: Uint8Array, run: Run, isTitle: boolean): number {
  if (isTitle) return -1;
  const before = runBefore(bytes, run.start);
  if (before.kind === "han" && before.characters <= 3) {
    for (let start = before.start; start < before.end; start = nextCharacter(bytes, start)) {
      if (isGivenNameAt(bytes, start, run.end) || isFullNameAt(bytes, start, run.end)) return start;
    }
  }
  const isKnown = isGivenNameAt(bytes, run.start, run.end) || isSurnameAt(bytes, run.start, run.end);
  if (!isKnown || run.characters < 2) return -1;
  // 五味さんに長女ひよりちゃん
  const isBehindKin = before.kind === "han" && isOneCommonWordAt(bytes, before.start, run.start);
  return before.kind !== "han" || isBehindKin ? run.start : -1;
}

/** 奥さん, お客様, 皆様: one kanji that names no one. */
function isKin(bytes: Uint8Array, { start, end, characters }: Run): boolean {
  if (characters === 2 && isKinWord(Buffer.from(bytes.subarray(start, end)).toString())) return true;
  return characters === 1 && kin.has(codePointAt(bytes, start)) && end > start;
}

/** 大家さん, 患者さん: words that さん and 様 follow as they follow a name. */
export function isKinWord(text: string): boolean {
  return kinWords.has(text);
}

const kinWords = new Set(
  "大家 子供 皆々 息子 奥方 患者 親方 旦那 先方 仏様 神様 店子 隣人 若者 一人 二人 三人 四人 何人 一名 老人 孫娘 係員 おひとり おば おじ".split(
    " ",
  ),
);
/** 新監督, 前社長: what stands before a title and says which of several holds it. */
const prefixes = new Set([..."新前元現旧副総両同名各全故准"].map((sign) => sign.codePointAt(0)));
const kin = new Set(
  [..."奥母父兄姉弟妹娘嫁婿孫客神仏王皆誰何彼嬢爺婆叔伯甥姪先各貴"].map((sign) => sign.codePointAt(0)),
);

/** 山田 太郎さん: the start of the surname before the space, or of the name itself. */
function withSurname(bytes: Uint8Array, name: number, end: number): number {
  const dotted = behindMiddleDot(bytes, name);
  if (dotted >= 0) return dotted;
  const gap = withoutSpaces(bytes, name);
  if (gap === name || name - gap > 3) return name;
  const before = runBefore(bytes, gap);
  if (before.start >= gap) return name;
  if (before.kind === "han" && before.characters <= 9) {
    const mixed = beforeNo(bytes, before.start, gap);
    if (mixed < before.start) return mixed;
    for (let start = before.start; start < gap; start = nextCharacter(bytes, start)) {
      if (!isSurnameAt(bytes, start, gap)) continue;
      // 製作所 佐藤部長: behind the end of a word, a surname that is no given name has none before it.
      // 代表 鈴木様: a surname that many bear is one.
      const isSurname =
        isSurnameAt(bytes, name, end) && (!isGivenNameAt(bytes, name, end) || isCommonName(bytes, name, end));
      if (start > before.start && isSurname) return name;
      const rare =
        start > before.start && isGivenNameAt(bytes, name, end) ? rareSurnameBefore(bytes, gap) : -1;
      return rare >= 0 ? rare : start;
    }
    const rare = isGivenNameAt(bytes, name, end) ? rareSurnameBefore(bytes, gap) : -1;
    if (rare >= 0) return rare;
    // 測上 太郎さん: an unknown surname before a known given name; of one kanji it may be a word as well: 簾 太郎さん.
    const isRare =
      before.characters <= 4 &&
      isGivenNameAt(bytes, name, end) &&
      (isSurnameOfOneKanji(bytes, before, name) || !isCommonWord(bytes, before.start, gap));
    return isRare ? before.start : name;
  }
  if (before.kind === "hiragana") return isSurnameAt(bytes, before.start, gap) ? before.start : name;
  // 病棟4F 間宮様, SSW 間宮様: a floor, the letters of an office or the speaker of a talk are no name.
  if (before.kind === "latin") return isJoinedToName(bytes, before, name) ? before.start : name;
  return before.kind === "katakana" && !isCommonWord(bytes, before.start, gap) ? before.start : name;
}

/** Amelia 城さん, A 城さん says less: words in Latin letters before a name in others have a capital and small letters. */
function isJoinedToName(bytes: Uint8Array, before: Run, name: number): boolean {
  if (!isLatinName(bytes, before)) return false;
  if (bytes[name] < 0x80) return true;
  return before.characters > 2 && !isCapital(bytes[before.start + 1]);
}

const isCommonName = (bytes: Uint8Array, start: number, end: number): boolean =>
  (nameFlagsAt(bytes, start, end) & nameFlag.common) !== 0;

/** 四ノ宮様, 四ツ谷様, 三ッ矢 太郎様: the kanji before ノ or ツ belong to the surname, with nothing of a word before them. */
function beforeNo(bytes: Uint8Array, start: number, end: number): number {
  const isNo =
    start >= 6 &&
    bytes[start - 3] === 0xe3 &&
    bytes[start - 2] === 0x83 &&
    (bytes[start - 1] === 0x8e || bytes[start - 1] === 0x84 || bytes[start - 1] === 0x83);
  if (!isNo || end - start > 6) return start;
  const before = runBefore(bytes, start - 3);
  return before.kind === "han" && before.characters === 1 ? before.start : start;
}

/** アンドリュー・森先生: the start of the katakana before ・, or -1. */
function behindMiddleDot(bytes: Uint8Array, name: number): number {
  if (name < 6 || bytes[name - 3] !== 0xe3 || bytes[name - 2] !== 0x83 || bytes[name - 1] !== 0xbb) return -1;
  const before = runBefore(bytes, name - 3);
  return before.kind === "katakana" ? before.start : -1;
}
