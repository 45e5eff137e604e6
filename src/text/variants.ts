/**
 * Characters that only look or are printed otherwise: 髙 for 高, 﨑 for 崎, half-width ｶﾞ for ガ, a zero-width
 * space inside a name. Dictionaries know the plain form alone, so text is folded before they are asked.
 *
 * Nothing that separates cells or values is touched: digits, ASCII and punctuation stay as they are.
 */

import { characterLength } from "./bytes.ts";

/** A folded text and the way back. */
export interface FoldedText {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Where a span that starts at `offset` of the folded text starts in the text before. */
  originalStart(offset: number): number;
  /** Where a span that ends at `offset` of the folded text ends in the text before. */
  originalEnd(offset: number): number;
}

/** The plain form of a character; 0 for one that shows nothing, itself when there is nothing to fold. */
export function plainCharacter(codePoint: number): number {
  if (codePoint < firstFolded) return codePoint;
  if (codePoint <= 0xffff) return plainForms()[codePoint - firstFolded];
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return 0;
  return supplementary.get(codePoint) ?? codePoint;
}

/**
 * Folds `[start, end)`. Returns the same bytes when there is nothing to fold, which is nearly always; otherwise a
 * copy of that stretch alone.
 */
export function foldVariants(bytes: Uint8Array, start: number, end: number): FoldedText {
  const first = firstVariant(bytes, start, end);
  return first < 0 ? unfolded(bytes, start, end) : fold(bytes, start, end, first);
}

const firstFolded = 0x200b;
const voicedMark = 0xff9e;
const semiVoicedMark = 0xff9f;

function unfolded(bytes: Uint8Array, start: number, end: number): FoldedText {
  const same = (offset: number): number => offset;
  return { bytes, start, end, originalStart: same, originalEnd: same };
}

function firstVariant(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const lead = bytes[at];
    if (lead < 0xe2) continue;
    if (lead < 0xf0) {
      if (at + 2 >= end) return -1;
      const codePoint = ((lead & 15) << 12) | ((bytes[at + 1] & 63) << 6) | (bytes[at + 2] & 63);
      if (codePoint >= firstFolded && plainForms()[codePoint - firstFolded] !== codePoint) return at;
      at += 2;
    } else {
      if (at + 3 >= end) return -1;
      const codePoint = fourByteCodePoint(bytes, at);
      if (plainCharacter(codePoint) !== codePoint) return at;
      at += 3;
    }
  }
  return -1;
}

function fold(bytes: Uint8Array, start: number, end: number, first: number): FoldedText {
  const folded = new Uint8Array(end - start);
  folded.set(bytes.subarray(start, first));
  // How much further the original stands, from a folded offset on: as seen by what starts there and what ends there.
  // The two differ where a character was dropped.
  const startShifts: number[] = [0, start];
  const endShifts: number[] = [0, start];
  let to = first - start;
  let at = first;
  while (at < end) {
    const length = Math.min(characterLength(bytes[at]), end - at);
    const codePoint = length < 3 ? 0 : codePointAt(bytes, at, length);
    const marked = isHalfWidthKana(codePoint) && at + 6 <= end ? markedKana(bytes, at, codePoint) : 0;
    const plain = marked !== 0 ? marked : length < 3 ? 0 : plainCharacter(codePoint);
    if (length >= 3 && plain === 0) {
      at += length;
      continue;
    }
    noteShift(startShifts, to, at - to);
    if (plain === codePoint) {
      for (let index = 0; index < length; index++) folded[to++] = bytes[at++];
    } else {
      folded[to++] = 0xe0 | (plain >> 12);
      folded[to++] = 0x80 | ((plain >> 6) & 63);
      folded[to++] = 0x80 | (plain & 63);
      at += marked !== 0 ? 6 : length;
    }
    noteShift(endShifts, to, at - to);
  }
  return {
    bytes: folded,
    start: 0,
    end: to,
    originalStart: (offset) => offset + shiftAt(startShifts, offset),
    originalEnd: (offset) => offset + shiftAt(endShifts, offset),
  };
}

function noteShift(shifts: number[], offset: number, shift: number): void {
  if (shifts[shifts.length - 1] !== shift) shifts.push(offset, shift);
}

function shiftAt(shifts: readonly number[], offset: number): number {
  let low = 0;
  let high = shifts.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (shifts[2 * middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return shifts[2 * low + 1];
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  return length === 3
    ? ((bytes[at] & 15) << 12) | ((bytes[at + 1] & 63) << 6) | (bytes[at + 2] & 63)
    : fourByteCodePoint(bytes, at);
}

function fourByteCodePoint(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] & 7) << 18) |
    ((bytes[at + 1] & 63) << 12) |
    ((bytes[at + 2] & 63) << 6) |
    (bytes[at + 3] & 63)
  );
}

function isHalfWidthKana(codePoint: number): boolean {
  return codePoint >= 0xff66 && codePoint <= 0xff9d;
}

/** The kana at `at` with the mark that follows it, 0 when none does. */
function markedKana(bytes: Uint8Array, at: number, halfWidth: number): number {
  if (bytes[at + 3] !== 0xef || bytes[at + 4] !== 0xbe) return 0;
  const mark = 0xff80 | (bytes[at + 5] & 63);
  return mark === voicedMark || mark === semiVoicedMark ? withMark(plainCharacter(halfWidth), mark) : 0;
}

/** The kana with its mark, 0 when it takes none: カ and ﾞ make ガ. */
function withMark(kana: number, mark: number): number {
  if (mark === semiVoicedMark)
    return kana >= 0x30cf && kana <= 0x30db && (kana - 0x30cf) % 3 === 0 ? kana + 2 : 0;
  if (kana === 0x30a6) return 0x30f4;
  if (kana >= 0x30ab && kana <= 0x30c1 && (kana & 1) === 1) return kana + 1;
  if (kana === 0x30c4 || kana === 0x30c6 || kana === 0x30c8) return kana + 1;
  return kana >= 0x30cf && kana <= 0x30db && (kana - 0x30cf) % 3 === 0 ? kana + 1 : 0;
}

// Variant first, plain form second.
const pairs =
  "髙高㐂喜﨑崎嵜崎碕崎濵浜濱浜德徳齋斎齊斉邊辺邉辺澤沢櫻桜廣広國国瀧滝眞真榮栄惠恵壽寿實実嶌島栁柳橫横黑黒靑青淸清增増內内吳呉淺浅" +
  "郞郎曻昇凞煕賴頼瀨瀬藏蔵兒児圓円團団學学寶宝寬寛將将彌弥戶戸擴拡攝摂敎教數数縣県條条樂楽檢検權権歷歴步歩每毎氣気溫温濟済爲為" +
  "狀状獨独產産畫画當当發発盡尽禮礼稻稲穗穂竝並粹粋絲糸繪絵續続總総聲声聰聡與与萬万藝芸藥薬處処螢蛍衞衛裝装觀観譽誉讓譲豐豊賣売" +
  "轉転遲遅邨村鄕郷醫医釋釈鐵鉄鑛鉱關関雙双靜静顯顕餘余驛駅驒騨體体鷄鶏鹽塩麥麦點点黨党齡齢龜亀劍剣劒剣劔剣釼剣靏鶴靍鶴鸖鶴莊荘" +
  "祕秘緖緒緣縁薰薫虛虚祿禄錄録鍊錬陷陥隨随險険隱隠卷巻圈圏搖揺謠謡瑤瑶靈霊駿駿峽峡狹狭挾挟曉暁燒焼堯尭經経輕軽莖茎徑径桒桑脇脇";

const supplementaryPairs = "𠮷吉𡈽土𣘺橋𠀋丈𦥑臼𦚰脇𣳾泰𥙿裕𣷹添𡱖尾𥔎崎";

const halfWidthKana =
  "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

const supplementary: ReadonlyMap<number, number> = new Map(pairsOf(supplementaryPairs));
let basicPlane: Uint16Array | undefined;

/** Made when the first character beyond Latin letters is met: files in ASCII are scanned without it. */
function plainForms(): Uint16Array {
  return (basicPlane ??= plainFormsOfBasicPlane());
}

function plainFormsOfBasicPlane(): Uint16Array {
  const plain = new Uint16Array(0x10000 - firstFolded);
  for (let index = 0; index < plain.length; index++) plain[index] = index + firstFolded;
  const set = (from: number, to: number): void => void (plain[from - firstFolded] = to);
  // Zero-width spaces and joiners, marks of direction, variation selectors, the byte order mark.
  for (const [from, to] of [
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2064],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
  ]) {
    for (let codePoint = from; codePoint <= to; codePoint++) set(codePoint, 0);
  }
  // Compatibility ideographs (塚 in another printing) have their unified form in Unicode's own tables.
  for (let codePoint = 0xf900; codePoint <= 0xfad9; codePoint++) {
    const unified = String.fromCodePoint(codePoint).normalize("NFC").codePointAt(0) ?? codePoint;
    if (unified <= 0xffff) set(codePoint, unified);
  }
  for (let index = 0; index < halfWidthKana.length; index++)
    set(0xff66 + index, halfWidthKana.charCodeAt(index));
  for (const [from, to] of pairsOf(pairs)) set(from, to);
  return plain;
}

function pairsOf(text: string): [number, number][] {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return Array.from({ length: points.length / 2 }, (_, index) => [points[2 * index], points[2 * index + 1]]);
}
