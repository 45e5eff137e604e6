/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** First and last code point of the scripts and signs that a text is mixed of. */
const alphabets: readonly (readonly [first: number, last: number])[] = [
  [0x3041, 0x3096], // hiragana
  [0x3041, 0x3096],
  [0x30a1, 0x30fc], // katakana
  [0x4e00, 0x9fa5], // kanji
  [0x4e00, 0x5300], // kanji of which many make words
  [0x20, 0x7e],
  [0x30, 0x39],
  [0xff01, 0xff9f], // full width, half-width katakana
  [0x3000, 0x301f], // marks, among them those that end a sentence
  [0xa0, 0x17f],
  [0x391, 0x44f], // Greek, Cyrillic
  [0x2010, 0x266f], // signs
];

const words = [
  "の",
  "に",
  "は",
  "を",
  "です",
  "ました",
  "株式会社",
  "東京都",
  "様",
  "さん",
  "田中",
  "花子",
  "申し込み",
  "、",
  "。",
  "十二",
  "2024年",
];

export function randomText(random: () => number, length: number): string {
  let text = "";
  while (text.length < length) {
    if (random() < 0.3) {
      text += words[Math.floor(random() * words.length)];
      continue;
    }
    const [first, last] = alphabets[Math.floor(random() * alphabets.length)];
    for (let run = 1 + Math.floor(random() * 6); run > 0; run--) {
      text += String.fromCodePoint(first + Math.floor(random() * (last - first + 1)));
    }
  }
  return text;
}
