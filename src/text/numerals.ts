const digits = "〇一二三四五六七八九";

/** Numerals that stand for another in documents that must not be altered (大字), and for zero. */
const variants: Readonly<Record<string, string>> = {
  零: "〇",
  "○": "〇",
  "◯": "〇",
  壱: "一",
  弐: "二",
  参: "三",
  伍: "五",
  拾: "十",
};

const plain = (numeral: string): string => [...numeral].map((sign) => variants[sign] ?? sign).join("");

/**
 * The value of a number below ten thousand in ASCII digits or kanji: 55, 五十五, 五五, 千九百八十, 元 (the first
 * year of an era). NaN for anything else.
 */
export function readNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "元") return 1;
  const kanji = plain(text);
  if (/^[〇一二三四五六七八九]+$/.test(kanji)) {
    return Number([...kanji].map((sign) => digits.indexOf(sign)).join(""));
  }
  const match = /^(?:(.?)千)?(?:(.?)百)?(?:(.?)十)?([一二三四五六七八九]?)$/.exec(kanji);
  if (!match || kanji === "") return Number.NaN;
  const [, thousands, hundreds, tens, ones] = match;
  const value =
    place(thousands, 1000) + place(hundreds, 100) + place(tens, 10) + (ones ? digits.indexOf(ones) : 0);
  return value > 0 ? value : Number.NaN;
}

/** The worth of a place: absent is nothing, 十 alone is one ten. */
function place(numeral: string | undefined, worth: number): number {
  if (numeral === undefined) return 0;
  if (numeral === "") return worth;
  const value = digits.indexOf(numeral);
  return value > 0 ? value * worth : Number.NaN;
}
