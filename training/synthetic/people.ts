import { readFileSync } from "node:fs";
import type { Random } from "../random.ts";
import { readLines } from "./lines.ts";
import { romajiFrom } from "./romaji-from.ts";

/** An invented person; what is empty has no such form. */
export interface Person {
  readonly surname: string;
  readonly given: string;
  readonly surnameKana: string;
  readonly givenKana: string;
  readonly surnameRomaji: string;
  readonly givenRomaji: string;
  readonly isForeign: boolean;
}

interface Name {
  readonly written: string;
  readonly kana: string;
}

const kanjiOnly = /^[\u3400-\u9fff々]+$/;
const kanaOnly = /^[ぁ-ゖァ-ヺー]+$/;

const surnames: readonly Name[] = readNames(
  "surnames.tsv",
  (name) => kanjiOnly.test(name) && name.length <= 4,
);
const commonSurnames: readonly Name[] = readCommonSurnames();
const placeSurnames: readonly Name[] =
  "千葉 大分 福島 宮崎 山形 秋田 長野 福井 富山 石川 岡山 香川 奈良 長崎 熊本 山口 川崎 松本 豊田 立川 青梅 大宮 浦和 船橋 柏 日野 町田 三鷹 国立 鎌倉 渋谷 品川 目黒 中野 板橋 葛西 上野 神田 千代田 新宿 池袋 大崎 五反田 高島 三田 白金 吉祥寺 高槻 岸和田 堺 三条 四条 西条 今治 丸亀 徳島 高知 鹿児島 都城 延岡 那覇 名護 平良"
    .split(" ")
    .map((written) => surnames.find((name) => name.written === written) ?? { written, kana: "" })
    .filter((name) => name.kana !== "");
const oneCharacterSurnames: readonly Name[] = surnames.filter((name) => name.written.length === 1);
const givenNames: readonly Name[] = readNames(
  "given-names.tsv",
  (name) => kanjiOnly.test(name) && name.length <= 4,
);
const handWrittenGivenNames: readonly Name[] = readLines("../names/given-names.txt").map((line) => {
  const [written, kana] = line.split(" ");
  return { written, kana };
});
const oneCharacterGivenNames: readonly Name[] = handWrittenGivenNames.filter(
  (name) => name.written.length === 1,
);
const kanaGivenNames: readonly Name[] = readLines("../names/old-given-names.txt")
  .flatMap((line) => line.split(" "))
  .map((written) => ({ written, kana: katakana(written.replace("子", "コ")) }));
const foreign: { readonly given: readonly Name[]; readonly surnames: readonly Name[] } = readForeignNames();
const [chineseSurnames, chineseGiven] = readLines("../names/chinese-korean.txt").map((line) =>
  line.split(" "),
);

export function inventPerson(random: Random): Person {
  const surname = inventSurname(random);
  return withGiven(surname, random);
}

/** Someone of the same family. */
export function inventRelative(person: Person, random: Random): Person {
  if (person.isForeign) return inventForeigner(random);
  return withGiven({ written: person.surname, kana: person.surnameKana }, random);
}

/** Whose name is written in katakana and in Latin letters, or in Chinese characters. */
export function inventForeigner(random: Random): Person {
  if (random.chance(0.2)) {
    const surname = random.pick(chineseSurnames);
    const given = random.pick(chineseGiven) + (random.chance(0.75) ? random.pick(chineseGiven) : "");
    const latin = [random.pick(foreign.surnames), random.pick(foreign.given)];
    return {
      surname,
      given,
      surnameKana: latin[0].written,
      givenKana: latin[1].written,
      surnameRomaji: latin[0].kana,
      givenRomaji: latin[1].kana,
      isForeign: true,
    };
  }
  const surname = random.chance(0.25) ? inventForeignName(random) : random.pick(foreign.surnames);
  const given = random.chance(0.25) ? inventForeignName(random) : random.pick(foreign.given);
  return {
    surname: surname.written,
    given: given.written,
    surnameKana: surname.written,
    givenKana: given.written,
    surnameRomaji: surname.kana,
    givenRomaji: given.kana,
    isForeign: true,
  };
}

/** A surname or given name as the dictionaries write it. */
export function pickName(random: Random): string {
  return random.chance(0.75) ? inventSurname(random).written : random.pick(handWrittenGivenNames).written;
}

export function pickPlaceSurname(random: Random): string {
  return random.pick(placeSurnames).written;
}

function inventSurname(random: Random): Name {
  const kind = random.next();
  // The more borne a name is, the more often it comes.
  if (kind < 0.45) return commonSurnames[Math.floor(random.next() ** 2 * commonSurnames.length)];
  if (kind < 0.78) return random.pick(surnames);
  if (kind < 0.85) return random.pick(placeSurnames);
  if (kind < 0.91) return random.pick(oneCharacterSurnames);
  // Of no dictionary: the beginning of one name and the end of another.
  const head = random.pick(surnames);
  const tail = random.pick(surnames);
  return {
    written: head.written[0] + (tail.written.at(-1) ?? ""),
    kana: head.kana.slice(0, 2) + tail.kana.slice(-2),
  };
}

function withGiven(surname: Name, random: Random): Person {
  const given = inventGiven(random);
  return {
    surname: surname.written,
    given: given.written,
    surnameKana: surname.kana,
    givenKana: given.kana,
    surnameRomaji: romajiFrom(surname.kana, random),
    givenRomaji: romajiFrom(given.kana, random),
    isForeign: false,
  };
}

function inventGiven(random: Random): Name {
  const kind = random.next();
  if (kind < 0.3) return random.pick(handWrittenGivenNames);
  if (kind < 0.65) return random.pick(givenNames);
  if (kind < 0.77) return random.pick(kanaGivenNames);
  if (kind < 0.85) return random.pick(oneCharacterGivenNames);
  if (kind < 0.9) {
    const name = random.pick(handWrittenGivenNames);
    return { written: hiragana(name.kana), kana: name.kana };
  }
  if (kind < 0.93) {
    const name = random.pick(foreign.given);
    return { written: name.written, kana: name.written };
  }
  const head = random.pick(handWrittenGivenNames);
  const tail = random.pick(handWrittenGivenNames);
  return {
    written: head.written[0] + (tail.written.at(-1) ?? ""),
    kana: head.kana.slice(0, 2) + tail.kana.slice(-1),
  };
}

/** The beginning of one foreign name and the end of another. */
function inventForeignName(random: Random): Name {
  const head = random.pick(foreign.given);
  const tail = random.pick(foreign.surnames);
  const half = Math.ceil(head.written.length / 2);
  return {
    written: (head.written.slice(0, half) + tail.written.slice(-half)).replace(/ーー|^ー/g, "ー"),
    kana: head.kana.slice(0, 3) + tail.kana.slice(-3).toLowerCase(),
  };
}

function readNames(file: string, isKept: (name: string) => boolean): Name[] {
  return readLines(`../../dictionaries/${file}`)
    .map((line) => line.split("\t"))
    .filter(
      ([name, readings]) => isKept(name) && readings !== undefined && kanaOnly.test(readings.split(",")[0]),
    )
    .map(([written, readings]) => ({ written, kana: readings.split(",")[0] }));
}

function readCommonSurnames(): Name[] {
  const byName = new Map(surnames.map((name) => [name.written, name]));
  return readLines("../names/common-surnames.txt")
    .flatMap((line) => line.split(" "))
    .flatMap((name) => byName.get(name) ?? []);
}

function readForeignNames(): { given: Name[]; surnames: Name[] } {
  const lists = { given: [] as Name[], surnames: [] as Name[] };
  let list = lists.given;
  for (const line of readFileSync(new URL("../names/foreign-names.txt", import.meta.url), "utf8")
    .trim()
    .split("\n")) {
    if (line.startsWith("#")) continue;
    if (line.startsWith("[")) {
      list = line === "[given]" ? lists.given : lists.surnames;
      continue;
    }
    const [written, ...latin] = line.split(" ");
    list.push({ written, kana: latin.join(" ") });
  }
  return lists;
}

export function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

export function katakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
