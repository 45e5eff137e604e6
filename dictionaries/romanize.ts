/** A place in Latin letters, as it is written in addresses: fukuoka-shi, hakata-ku, koto-ku; lower case. */
export function romanize(name: string, kana: string): string[] {
  const [, suffix, stem] =
    endings
      .map(
        ([sign, reading, romaji]) =>
          [
            name.endsWith(sign) && kana.endsWith(reading) && kana.length > reading.length,
            romaji,
            kana.slice(0, -reading.length),
          ] as const,
      )
      .find(([fits]) => fits) ?? [];
  if (suffix === undefined || stem === undefined) return [];
  return spellings(hepburn(stem)).map((letters) => `${letters}-${suffix}`);
}

const endings = [
  ["市", "し", "shi"],
  ["区", "く", "ku"],
  ["町", "ちょう", "cho"],
  ["町", "まち", "machi"],
  ["村", "むら", "mura"],
  ["村", "そん", "son"],
  ["郡", "ぐん", "gun"],
  ["県", "けん", "ken"],
  ["府", "ふ", "fu"],
  ["都", "と", "to"],
] as const;

/** Long vowels are written short in passports and on signs, long by others; n before b, m and p is m in Hepburn. */
function spellings(letters: string): string[] {
  const short = letters.replace(/o[ou]/g, "o").replace(/uu/g, "u");
  const all = [letters, short];
  return [...new Set([...all, ...all.map((text) => text.replace(/n(?=[bmp])/g, "m"))])];
}

const rows: Readonly<Record<string, string>> = {
  あ: "a",
  い: "i",
  う: "u",
  え: "e",
  お: "o",
  か: "ka",
  き: "ki",
  く: "ku",
  け: "ke",
  こ: "ko",
  が: "ga",
  ぎ: "gi",
  ぐ: "gu",
  げ: "ge",
  ご: "go",
  さ: "sa",
  し: "shi",
  す: "su",
  せ: "se",
  そ: "so",
  ざ: "za",
  じ: "ji",
  ず: "zu",
  ぜ: "ze",
  ぞ: "zo",
  た: "ta",
  ち: "chi",
  つ: "tsu",
  て: "te",
  と: "to",
  だ: "da",
  ぢ: "ji",
  づ: "zu",
  で: "de",
  ど: "do",
  な: "na",
  に: "ni",
  ぬ: "nu",
  ね: "ne",
  の: "no",
  は: "ha",
  ひ: "hi",
  ふ: "fu",
  へ: "he",
  ほ: "ho",
  ば: "ba",
  び: "bi",
  ぶ: "bu",
  べ: "be",
  ぼ: "bo",
  ぱ: "pa",
  ぴ: "pi",
  ぷ: "pu",
  ぺ: "pe",
  ぽ: "po",
  ま: "ma",
  み: "mi",
  む: "mu",
  め: "me",
  も: "mo",
  や: "ya",
  ゆ: "yu",
  よ: "yo",
  ら: "ra",
  り: "ri",
  る: "ru",
  れ: "re",
  ろ: "ro",
  わ: "wa",
  を: "o",
  ん: "n",
  ゔ: "vu",
};

function hepburn(kana: string): string {
  let letters = "";
  let doubled = false;
  for (const sign of kana) {
    if (sign === "っ") {
      doubled = true;
    } else if ("ゃゅょ".includes(sign)) {
      const vowel = { ゃ: "a", ゅ: "u", ょ: "o" }[sign] ?? "";
      // し + ょ is sho, き + ょ is kyo.
      letters =
        letters.replace(/(?:(?<=sh|ch|j)i|i)$/, (_, at: number) =>
          /(?:sh|ch|j)$/.test(letters.slice(0, at)) ? "" : "y",
        ) + vowel;
    } else {
      const syllable = rows[sign] ?? "";
      letters += doubled ? (syllable.startsWith("ch") ? "t" : syllable.charAt(0)) + syllable : syllable;
      doubled = false;
    }
  }
  return letters;
}
