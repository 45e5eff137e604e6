/** How much a number tells that an address ends in it. */
export type NumberWeight =
  /** 12, which could count anything. */
  | "bare"
  /** 12-3, which could be a result or a range. */
  | "pair"
  /** 1-2-3, 3丁目, 12番地4: hardly anything else is written so. */
  | "full";

export interface HouseNumber {
  readonly end: number;
  readonly weight: NumberWeight;
  /** It names a street or quarter (北1条, 七番町, 第3地割), and more must follow. */
  readonly isQuarter: boolean;
}

const quarterUnit = /番町|番丁|地割|街区|号線|条(?:通り?)?(?![例約件項])|線(?![路上])/y;
const lastUnit = /号室|号棟|号館|号(?![車機店線艦])/y;
const unit =
  /丁目|番地(?:割|[甲乙丙](?![一-鿿]))?|番外地|丁(?=[\d〇一二三四五六七八九十 のにでへを、。-]|$)|番(?!付(?!近)|[組目手線台街館])/y;
const joint =
  /[-ー一のノ之](?=\d)|-(?=[〇一二三四五六七八九十])|[のノ之](?=[一二三四五六七八九十])|・(?=\d)/y;
/** No house has a number such as 0198: behind the address stands a telephone. */
const jointBehindUnit =
  / {0,2}(?:[-ーのノ之] ?)?(?=(?!0\d)[\d〇一二三四五六七八九十百千])|[ \t]*\r?\n[ \t]{0,8}(?=\d{1,4}番(?:地|\d))/y;
const jointBehindLastUnit = /[-ーのノ之](?=\d)/y;
/** A form that was printed with 番 and 号 and filled in by half: 10番　　号. */
const unfilled = / {1,3}号/y;
/** Land without a number. */
const unnumbered = /無番地|番外地/y;
/** 第17号21番地, ぬ21番地: the lot of a town in Fukui or Ishikawa, in front of its numbers. */
const lot =
  /第[\d一二三四五六七八九十]{1,4}号 ?(?=[\d一二三四五六七八九十]{1,5}番)|[いろほちりぬるわたれそつねならむ](?=\d{1,4}番地)/y;
const longestChain = 6;

/**
 * The number of a house at `at` in folded text: 1丁目2番3号, 1-2-3, 一丁目七番一号, 7番地の4, 2の4の1, 北2条 …;
 * undefined where none stands, or one that counts something.
 */
export function readHouseNumber(text: string, at: number): HouseNumber | undefined {
  const unnumberedEnd = endOf(unnumbered, text, at);
  if (unnumberedEnd > at) return { end: unnumberedEnd, weight: "full", isQuarter: false };
  let position = endOf(lot, text, at);
  let parts = 0;
  let hasUnit = false;
  let end = -1;
  while (parts < longestChain) {
    const numeralEnd = readNumeral(text, position, parts > 0);
    if (numeralEnd < 0) break;
    parts++;
    end = numeralEnd;
    const quarterEnd = endOf(quarterUnit, text, end);
    if (quarterEnd > end) return { end: quarterEnd, weight: hasUnit ? "full" : "bare", isQuarter: true };
    const isLast = endOf(lastUnit, text, end) > end;
    const unitEnd = isLast ? endOf(lastUnit, text, end) : endOf(unit, text, end);
    const isPlain = unitEnd === end;
    // 67号 alone is a road, a room or a rocket.
    if (!isPlain && !(isLast && parts === 1)) hasUnit = true;
    end = unitEnd;
    position = endOf(isPlain ? joint : isLast ? jointBehindLastUnit : jointBehindUnit, text, end);
    if (position === end && (isPlain || isLast)) break;
  }
  if (end < 0) return undefined;
  if (hasUnit) return { end: endOf(unfilled, text, end), weight: "full", isQuarter: false };
  if (isOfSomethingElse(text, at, end, parts)) return undefined;
  return { end, weight: parts > 2 ? "full" : parts > 1 ? "pair" : "bare", isQuarter: false };
}

/** Whether the number of a lot begins at `at`, whose 第 looks like the end of the town's name. */
export function opensLot(text: string, at: number): boolean {
  return text[at] === "第" && endOf(lot, text, at) > at;
}

/** The match's end, or `at`. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const digits = /\d{1,5}(?!\d)/y;
const kanjiDigits = /[〇一二三四五六七八九十百千壱弐参拾]{1,7}/y;
/** Behind a numeral in kanji that is one: 三 is none in 三条町 and 三井ビル. */
const goesOn =
  /丁目|番町|番丁|番地|番外地|番(?!付(?!近)|[組目手線台街館])|号|丁(?=[\d〇一二三四五六七八九十 -]|$)|条(?![例約件項])|線|地割|街区|[-ー一][〇一二三四五六七八九十\d]|[のノ之][一二三四五六七八九十\d]/y;
const wordCharacter = /[一-鿿ァ-ヺ々]/y;

/** The end of the numeral at `at`, or -1. */
function readNumeral(text: string, at: number, inChain: boolean): number {
  const end = endOf(digits, text, at);
  if (end > at) return end;
  const kanjiEnd = endOf(kanjiDigits, text, at);
  if (kanjiEnd === at) return -1;
  if (endOf(goesOn, text, kanjiEnd) > kanjiEnd) return kanjiEnd;
  return inChain && endOf(wordCharacter, text, kanjiEnd) === kanjiEnd ? kanjiEnd : -1;
}

const counted =
  /年|月|日|時|分|秒|人|名|件|個|回|歳|才|台|本|枚|代|円|万|億|千|世帯|[かヶケカ]所|店|校|社|票|点|度|℃|周年|メートル|キロ|平方|ヘクタール|階|位|倍|割|匹|頭|次|期|等|以上|以下|勝|対|[%‰]|[.:/]\d|,\d{3}(?![\d-])|-\d|[A-Za-z]/y;
const otherNumbers = /^(?:0|\d{3}-\d{4}$|(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])$)/;

/** A telephone number, a postal code, a date; one or two numbers may also be a quantity. */
function isOfSomethingElse(text: string, at: number, end: number, parts: number): boolean {
  if (otherNumbers.test(text.slice(at, end))) return true;
  return parts > 2 ? text[end] === "-" : endOf(counted, text, end) > end;
}
