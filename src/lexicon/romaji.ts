/**
 * Names in Latin letters have many spellings: Sato, Satoh, Satou, Satō; Shoji, Syozi, Shouji. A key leaves out what
 * differs: long vowels are short, double n is one, and the letters of Hepburn are those of Kunrei.
 */

/** The key of a name as someone spelled it; of a name that is not Japanese its bare letters. */
export function romajiKey(letters: string): string {
  let text = letters
    .normalize("NFKD")
    .replace(/[^A-Za-z]/g, "")
    .toUpperCase();
  if (!isRomaji.test(text)) return text;
  for (const [pattern, plain] of spellings) text = text.replace(pattern, plain);
  return text;
}

/**
 * Appends one more kana of a reading to a key and returns the new length. Equals, for a whole reading, `romajiKey` of
 * each of its spellings.
 */
export function appendKana(key: Uint8Array, length: number, katakana: number): number {
  const letters = katakana >= firstKana && katakana <= lastKana ? kanaLetters[katakana - firstKana] : 0;
  if (letters === 0) return length;
  const vowel = letters & 0xff;
  if (letters & isSmall) return length > 0 ? contract(key, length, vowel) : length;
  const consonant = (letters >> 8) & 0xff;
  const last = length > 0 ? key[length - 1] : 0;
  let to = length;
  if (last === smallTsu) {
    if (consonant === 0) to--;
    else key[to - 1] = consonant;
  }
  if (consonant === 0) {
    if (last === letter.O && (vowel === letter.O || vowel === letter.U)) return to;
    if (last === letter.U && vowel === letter.U) return to;
  } else if (consonant !== letter.N || last !== letter.N) key[to++] = consonant;
  if (vowel !== 0) key[to++] = vowel;
  return to;
}

const letter = { A: 65, I: 73, U: 85, E: 69, O: 79, N: 78, Y: 89 } as const;
const smallTsu = 0x2d;
const isSmall = 1 << 16;
const firstKana = 0x30a1;
const lastKana = 0x30f4;

/** シ and a small ョ make SYO, フ and a small ィ make HI. */
function contract(key: Uint8Array, length: number, vowel: number): number {
  if (key[length - 1] !== letter.I) {
    key[length - 1] = vowel;
    return length;
  }
  key[length - 1] = letter.Y;
  key[length] = vowel;
  return length + 1;
}

const rows: readonly (readonly [string, string])[] = [
  ["", "アイウエオ"],
  ["K", "カキクケコ"],
  ["G", "ガギグゲゴ"],
  ["S", "サシスセソ"],
  ["Z", "ザジズゼゾ"],
  ["T", "タチツテト"],
  ["D", "ダ  デド"],
  ["Z", " ヂヅ  "],
  ["N", "ナニヌネノ"],
  ["H", "ハヒフヘホ"],
  ["B", "バビブベボ"],
  ["P", "パピプペポ"],
  ["M", "マミムメモ"],
  ["Y", "ヤ ユ ヨ"],
  ["R", "ラリルレロ"],
  ["W", "ワ    "],
  ["", " ヰ ヱヲ"],
  ["V", "  ヴ  "],
];

/** Vowel, consonant << 8. */
const kanaLetters: Int32Array = lettersOfKana();

function lettersOfKana(): Int32Array {
  const letters = new Int32Array(lastKana - firstKana + 1);
  const set = (kana: string, value: number): void => {
    if (kana !== " ") letters[kana.charCodeAt(0) - firstKana] = value;
  };
  for (const [consonant, kana] of rows) {
    for (let index = 0; index < 5; index++) {
      set(kana[index], (consonant === "" ? 0 : consonant.charCodeAt(0) << 8) | "AIUEO".charCodeAt(index));
    }
  }
  set("ン", letter.N << 8);
  set("ッ", smallTsu << 8);
  for (const [kana, vowel] of ["ァA", "ィI", "ゥU", "ェE", "ォO", "ャA", "ュU", "ョO"])
    set(kana, isSmall | vowel.charCodeAt(0));
  return letters;
}

const isRomaji =
  /^(?:(?:[KGSZJTDCNHBPFMYRWV]?[YHS]?H?|TCH|CCH)?[AIUEO]|N|M(?=[BPM])|H(?![AIUEO])|(?:KK|SS|TT|PP)(?=[YHS]?[AIUEO]|H))+$/;

// In this order: digraphs first, then the vowels that only say that a vowel is long.
const spellings: readonly (readonly [RegExp, string])[] = [
  [/TCH|CCH/g, "TTY"],
  [/SH/g, "SY"],
  [/CH/g, "TY"],
  [/TS/g, "T"],
  [/J/g, "ZY"],
  [/D(?=[UIZ])/g, "Z"],
  [/DY/g, "ZY"],
  [/F/g, "H"],
  [/ZZ/g, "Z"],
  [/YY/g, "Y"],
  [/YI/g, "I"],
  [/M(?=[BPM])/g, "N"],
  [/H(?![AIUEOY])/g, ""],
  [/WO/g, "O"],
  [/(?<=O)[OU]+|(?<=U)U+/g, ""],
  [/NN/g, "N"],
];
