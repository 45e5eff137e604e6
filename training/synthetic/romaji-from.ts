import type { Random } from "../random.ts";

const rows: Readonly<Record<string, string>> = {
  ア: "a i u e o", カ: "ka ki ku ke ko", サ: "sa shi su se so", タ: "ta chi tsu te to", ナ: "na ni nu ne no",
  ハ: "ha hi fu he ho", マ: "ma mi mu me mo", ラ: "ra ri ru re ro", ガ: "ga gi gu ge go", ザ: "za ji zu ze zo",
  ダ: "da ji zu de do", バ: "ba bi bu be bo", パ: "pa pi pu pe po",
}; // prettier-ignore

const syllables: ReadonlyMap<string, string> = new Map([
  ..."アイウエオ カキクケコ サシスセソ タチツテト ナニヌネノ ハヒフヘホ マミムメモ ラリルレロ ガギグゲゴ ザジズゼゾ ダヂヅデド バビブベボ パピプペポ"
    .split(" ")
    .flatMap((row) =>
      Array.from(row, (kana, index): [string, string] => [kana, rows[row[0]].split(" ")[index]]),
    ),
  ["ヤ", "ya"],
  ["ユ", "yu"],
  ["ヨ", "yo"],
  ["ワ", "wa"],
  ["ヲ", "o"],
  ["ン", "n"],
  ["ヱ", "e"],
  ["ヰ", "i"],
  ["ヴ", "vu"],
]);

/** A reading in Latin letters, long vowels as people happen to write them: Sato, Satou, Satoh. */
export function romajiFrom(kana: string, random: Random): string {
  let text = "";
  for (let index = 0; index < kana.length; index++) {
    const next = kana[index + 1];
    if (kana[index] === "ッ") {
      const letters = syllables.get(next) ?? "";
      text += letters.startsWith("ch") ? "t" : letters.slice(0, 1);
    } else if (next !== undefined && "ャュョ".includes(next)) {
      const letters = (syllables.get(kana[index]) ?? "").slice(0, -1);
      const vowel = { ャ: "a", ュ: "u", ョ: "o" }[next] ?? "";
      text += /(sh|ch|j)$/.test(letters) ? letters + vowel : `${letters}y${vowel}`;
      index++;
    } else text += syllables.get(kana[index]) ?? "";
  }
  const style = random.next();
  if (style < 0.7) text = text.replace(/ou|oo/g, "o").replace(/uu/g, "u");
  else if (style < 0.8)
    text = text
      .replace(/ou$|oo$/, "oh")
      .replace(/ou|oo/g, "o")
      .replace(/uu/g, "u");
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
