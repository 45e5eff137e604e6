/**
 * The end of a building and room that follow a house number at `at` in folded text, or `at`: 「 メゾン青葉 601」,
 * 「さくら荘9号棟936」, 「 2F」, on the next line too.
 */
export function readBuilding(text: string, at: number): number {
  const bracket = endOf(opening, text, at);
  if (bracket > at) {
    const end = readBuildingBehind(text, at, bracket);
    return end > at && /[)）]/.test(text[end] ?? "") ? end + 1 : at;
  }
  const letter = endOf(letterRoom, text, at);
  return letter > at ? letter : readBuildingBehind(text, at, endOf(gap, text, at));
}

function readBuildingBehind(text: string, at: number, start: number): number {
  const isApart = start > at;
  // 1番地 22棟408: the number was read as one of the house.
  if (!isApart && isDigit.test(text[at - 1] ?? "")) {
    const behindBlock = endOf(roomOfBlock, text, at);
    if (behindBlock > at) return behindBlock;
  }
  const isOnNextLine = /[\r\n>]/.test(text.slice(at, start));
  if (!isOnNextLine) {
    const room = endOf(plainRoom, text, start);
    if (room > start) return room;
  }
  const nameEnd = readName(text, start, isApart);
  if (nameEnd === start) return at;
  const name = text.slice(start, nameEnd);
  const roomEnd = Math.max(endOf(room, text, nameEnd), endOf(kanjiRoom, text, nameEnd));
  if (roomEnd === nameEnd && kindOfHouse.test(name) && /[、,]/.test(text.slice(at, start))) return at;
  const word = lastWordEnd(name);
  if (word > 0) {
    // 「…ビル前」 ends with the word, 「…ビル 3F」 and 「ハイツ銀杏 3」 with the room.
    if (roomEnd > nameEnd) return roomEnd;
    const brokenEnd = frontWord.test(name) ? endOf(brokenName, text, nameEnd) : nameEnd;
    if (brokenEnd > nameEnd) return brokenEnd;
    if (word === name.length || isApart) return start + (isNamedBehind(name, word) ? name.length : word);
    return at;
  }
  if (roomEnd === nameEnd) return at;
  if (isOnNextLine)
    return namedForPlace.test(name) && endOf(lineEnds, text, roomEnd) > roomEnd ? roomEnd : at;
  const isNamed = foreignName.test(name) && !notBuilding.test(name);
  const isRoom = roomUnit.test(text.slice(nameEnd, roomEnd));
  return isNamed || (isRoom && isApart && !notBuilding.test(name)) ? roomEnd : at;
}

const opening = / ?[(（](?=\S)/y;
const gap = / {1,3}(?:[-\/] )?| ?<br ?\/?>\s{0,8}|-(?=[^\d\s])|[、,] ?(?=[^\d\s]{2})|[ \t]*\r?\n[ \t ]{0,8}/y;
const roomNumber = "(?:[A-Z]{1,2}-?)?(?:B|地下)?\\d{1,4}(?!\\d|[.:]\\d|-\\d{3,}|[年月日時分人名件円%回])";
const roomSign = "(?:号室|号棟|号館|号|室|棟|階(?:[東西南北]側)?|[FＦ](?![A-Za-z]))";
/** 601, 9号棟175, A-203号室, B1F, 3階 */
const room = new RegExp(
  `[ ・-]?(?:\\d{1,3}|[A-Z])-(?:[A-Z]|\\d{1,3})(?![A-Za-z\\d-])|[ ・-]?(?:(?:[A-Z]|[東西南北]|\\d{1,2})(?:号棟|棟|号館)[ -]?)?(?:${roomNumber}${roomSign}?|[A-Z]棟)(?:[ ]?${roomNumber}${roomSign})?|[ ]?(?:[A-Z]|\\d{1,2})(?:号棟|棟|号館)`,
  "y",
);
/** 第二寿ハイツ三〇一: the room in kanji, digit by digit. */
const kanjiRoom =
  /(?<![〇一二三四五六七八九十])[一二三四五六七八九][〇一二三四五六七八九]{2}(?:号室?)?(?![〇一二三四五六七八九十百千年])/y;
/** 1-2-3-B at the end of a value. */
const letterRoom = /[-ー][A-Z](?![A-Za-z\d-])/y;
const isDigit = /\d/;
const roomOfBlock = /号?棟[ -]?\d{3,4}(?:号室?)?(?![\d-])/y;
/** A room with no building before it says what it is. */
const plainRoom = new RegExp(
  `(?:\\d{1,2}号?棟[ -]?)?(?:B|地下)?(?:\\d{1,4}(?:号室|号棟|室|階(?:[東西南北]側?)?|F(?![A-Za-z]))|[一二三四五六七八九十]{1,2}階|(?:#|[A-Z]-?)\\d{3,4}(?![\\d-])|[A-Z]棟)(?:の?\\d{1,4}(?:号室|号|室)?)?`,
  "y",
);
/** 、アパートの一階: what kind of house it is, which is no name. */
const kindOfHouse = /^(?:アパート|マンション|団地|社宅|官舎|寮|住宅)(?:$|の)/u;
/** コーポ, and on the next line 川端203: a line too short for the name. */
const brokenName = /[ \t]*\r?\n[ \t]{0,8}[一-鿿ァ-ヺー]{1,8} ?\d{3,4}(?:号室?)?(?=[ \t]*(?:\r?\n|$))/y;
/** リベルテ川端 301 on a line of its own. */
const namedForPlace = /^[ァ-ヺー]{3,}[一-鿿]{1,6}$/u;
const lineEnds = /[ \t]*(?:\r?\n|$)/y;
const roomUnit = /号室|号棟|棟|階|F$/;

const nameSign = /[一-鿿々〆ヶァ-ヺーA-Za-zぁ-ん・&'’.Ⅰ-Ⅻ]/;
const longestName = 24;
/** A particle opens no name where nothing parts it from the number. */
const particle = /[はにでをがもとへのやかよなだまずし]/;
const particles = /^[はにをがもへ]|^(?:の|で|から|まで|より|など|です|には|では)/;

const roomLetter = /(?<![A-Za-z])[A-Z](?:号?棟|号室|-\d{1,3}(?!\d))/y;

function letterOfRoom(text: string, at: number): boolean {
  roomLetter.lastIndex = at;
  return roomLetter.test(text);
}

/** 第3住宅, 千代田21ビル */
const numberInName = /(?<=第)\d{1,2}|\d{1,2}(?=ビル|番館|号館|荘)/y;
/** A name of kanji, kana and letters; of two words and more where the first is foreign: カーサ・ベルデ 青葉. */
function readName(text: string, start: number, isApart: boolean): number {
  if (particles.test(text.slice(start, start + 2)) && !isApart) return start;
  let end = start;
  while (end < text.length && end - start < longestName) {
    const sign = text[end];
    if (nameSign.test(sign)) {
      // ハイツC棟, コーポB-2: the letter is that of the room.
      if (end > start && (letterOfRoom(text, end) || endOf(kanjiRoom, text, end) > end)) break;
      // Hiragana behind kanji is a particle, unless the name is not over: ひかりハイツ, みどりの家.
      if (/[ぁ-ん]/.test(sign) && particle.test(sign) && /[一-鿿]/.test(text[end - 1] ?? "") && end > start) {
        // コーポ滝の宮
        const isInName =
          sign === "の" &&
          /^[ァ-ヺー]{2}/.test(text.slice(start, end)) &&
          /[一-鿿]/.test(text[end + 1] ?? "");
        if (!isInName) break;
      }
      end++;
    } else if (sign === "第" || ((numberInName.lastIndex = end), numberInName.test(text))) {
      end++;
    } else if (
      sign === " " &&
      /^[ァ-ヺA-Z一-鿿]{2}/.test(text.slice(end + 1, end + 3)) &&
      buildingWord.test(text.slice(start, end))
    ) {
      end++;
    } else {
      break;
    }
  }
  return end;
}

const buildingWord =
  /ビル(?:ディング|ヂング)?|マンション|ハイツ|ハイム|コーポ|アパート|団地|住宅|社宅|官舎|寮|荘|会館|タワー|レジデンス|プレイス|プレース|テラス|パレス|ヒルズ|コート|メゾン|ハウス|プラザ|スクエア|スクウェア|ガーデン|シティ|グラン|ヴィラ|ビラ|カーサ|エステート|コーポラス|コンフォート|コンフォール|エスポワール|リバーサイド|セジュール|アビタシオン|ライオンズ|ビレッジ|ヴィレッジ|ファミール|レオパレス|アネックス|ドミール|ステージ|アーバン|シャトー|シャルム|ロイヤル|キャッスル|レジデンシャル|レジオン|センター|サンハイ|パーク|フラット|フォレスト|ヴェルデ|Bldg\.?|Building|Tower|Heights|House|Court|Mansion|Residence|Terrace|号館|[一-鿿]館|楼|閣|ホーム|苑/giu;

/** Where the last word that means a building ends in a name, or 0. */
function lastWordEnd(name: string): number {
  let end = 0;
  buildingWord.lastIndex = 0;
  for (const match of name.matchAll(buildingWord)) end = match.index + match[0].length;
  return end;
}

/** メゾン青葉, ハイツ銀杏: the word stands first and a name of kanji or kana behind it. */
function isNamedBehind(name: string, wordEnd: number): boolean {
  return /^[ ・]?[一-鿿ァ-ヺー・A-Za-zⅠ-Ⅻ]{1,8}$/u.test(name.slice(wordEnd)) && opensName.test(name);
}

const opensName =
  /^(?:メゾン|ハイツ|コーポ|エステート|カーサ|ヴィラ|グラン|シティ|パーク|レジデンス|シャトー|ドミール|ロイヤル|アーバン|サン|マンション)/u;
/** A word that names follow, alone. */
const frontWord = /^(?:メゾン|ハイツ|ハイム|コーポ|エステート|カーサ|ヴィラ|レジデンス|シャトー|ドミール)$/u;

/** Katakana or letters, three at least, with kanji at most behind them: クレスト, アセンズ新大阪, ヴェル杜の丘. */
const foreignName =
  /^(?:第[一二三\d]+)?[ァ-ヺー・A-Za-z&'’. ]{3,}[一-鿿]{0,6}[ァ-ヺーA-Z・]*$|^[ァ-ヺー]{2,}[一-鿿]{1,4}の[一-鿿]{1,3}$/u;
const notBuilding =
  /^(?:TEL|FAX|PHONE|MAIL|E-?MAIL|ID|NO|MOBILE|URL|HTTPS?|テル|ファックス|ファクス|メール|ケータイ|アクセス|ペット|サービス)|電話|携帯|内線|郵便|氏名|様$|円$/iu;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
