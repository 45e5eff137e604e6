import type { Example, ExampleSpan } from "../corpus.ts";
import type { Random } from "../random.ts";
import type { Person } from "./people.ts";
import { notPerson } from "../corpus.ts";
import { hiragana, inventForeigner, inventPerson, inventRelative } from "./people.ts";
import { halfWidth } from "./half-width.ts";
import { values } from "./values.ts";

/** What a text is made with throughout: one writer writes names in one way. */
export interface Style {
  readonly nameGap: string;
  readonly kana: "katakana" | "hiragana" | "half";
  readonly kanaGap: string;
  readonly romaji: "upper" | "title";
  readonly isGivenFirst: boolean;
  readonly colon: string;
  readonly space: string;
}

export function inventStyle(random: Random): Style {
  return {
    nameGap: random.pick(["", "", "", "", " ", " ", "　", "　"]),
    kana: random.pick(["katakana", "katakana", "hiragana", "half"]),
    kanaGap: random.pick([" ", " ", "　", "　", ""]),
    romaji: random.pick(["upper", "upper", "title"]),
    isGivenFirst: random.chance(0.35),
    colon: random.pick([
      "：",
      "：",
      "：",
      ":",
      ": ",
      "　",
      " ",
      "　　",
      "＝",
      " : ",
      "】",
      "」",
      "\t",
      "→",
      "／",
    ]),
    space: random.pick(["　", "　", " ", "　　", "　　　　", "  ", "：", "\t"]),
  };
}

const slot = /\{(\d?)([A-Za-z]+)\}/g;

/** A text from a template; the text around the slots has no names. */
export function fillTemplate(template: string, style: Style, random: Random): Example {
  const people = new Map<string, Person>();
  const spans: ExampleSpan[] = [];
  let text = "";
  let last = 0;
  const literal = (part: string): void => {
    text += part.replaceAll("⏎", "\n").replaceAll("：", style.colon).replaceAll("＿", style.space);
  };
  for (const match of template.matchAll(slot)) {
    literal(template.slice(last, match.index));
    last = match.index + match[0].length;
    const [, number, name] = match;
    const start = text.length;
    const make = values[name];
    if (make !== undefined && number === "") {
      text += make(random);
      const label =
        name === "org"
          ? "ORGANIZATION"
          : name === "loc" || name === "country" || name === "kplace"
            ? "LOCATION"
            : notPerson;
      if (label !== notPerson || mayBePlace.has(name)) spans.push({ start, end: text.length, label });
    } else {
      text += nameOf(personOf(number, name, people, random), name, style, random);
      if (text.length > start) spans.push({ start, end: text.length, label: "PERSON" });
    }
  }
  literal(template.slice(last));
  return { text, spans };
}

const mayBePlace = new Set([
  "addr",
  "station",
  "branch",
  "bank",
  "S",
  "product",
  "title",
  "disease",
  "illness",
  "dept",
  "reading",
  "raddr",
  "haddr",
  "kaddr",
  "bankk",
  "kbrand",
  "kbrandh",
  "kh",
]);

function personOf(number: string, name: string, people: Map<string, Person>, random: Random): Person {
  let person = people.get(number);
  if (person === undefined) {
    const first = people.get("1");
    if (number >= "5") person = first === undefined ? inventPerson(random) : inventRelative(first, random);
    else if (name.startsWith("F")) person = inventForeigner(random);
    else person = inventPerson(random);
    // Someone of the family makes the family known.
    if (number >= "5" && first === undefined) people.set("1", person);
    people.set(number, person);
  }
  return person;
}

function nameOf(person: Person, form: string, style: Style, random: Random): string {
  switch (form) {
    case "N":
      return fullName(person, style, random);
    case "L":
      return person.isForeign ? person.surname : oldForms(person.surname, random);
    case "G":
      return person.given;
    case "K":
      return kanaName([person.surnameKana, person.givenKana], style);
    case "LK":
      return kanaName([person.surnameKana], style);
    case "GK":
      return kanaName([person.givenKana], style);
    case "R":
      return romajiName(person, style);
    case "LR":
      return style.romaji === "upper" ? person.surnameRomaji.toUpperCase() : person.surnameRomaji;
    case "GR":
      return style.romaji === "upper" ? person.givenRomaji.toUpperCase() : person.givenRomaji;
    case "TR": // As airlines print it.
      return `${person.surnameRomaji}/${person.givenRomaji}`.toUpperCase();
    case "F":
      return foreignName(person, random);
    case "FL":
      return person.surname;
    case "FR":
      return romajiName(person, style);
    case "FRL":
      return person.surnameRomaji;
    default:
      throw new Error(`no slot is called ${form}`);
  }
}

function fullName(person: Person, style: Style, random: Random): string {
  if (person.isForeign) return foreignName(person, random);
  const kind = random.next();
  if (kind < 0.88) return oldForms(person.surname, random) + style.nameGap + person.given;
  if (kind < 0.92) return kanaName([person.surnameKana, person.givenKana], style);
  if (kind < 0.94) return romajiName(person, style);
  const foreigner = inventForeigner(random);
  if (kind < 0.97) return foreignName(foreigner, random);
  // A foreign given name behind or before a Japanese surname.
  const gap = style.nameGap === "" ? random.pick(["・", " ", ""]) : style.nameGap;
  return random.chance(0.6)
    ? person.surname + gap + foreigner.givenKana
    : foreigner.givenKana + gap + person.surname;
}

function foreignName(person: Person, random: Random): string {
  const joint = random.pick(["・", "・", "・", "・", " ", "　", "＝"]);
  const kind = random.next();
  if (/[\u3400-\u9fff]/.test(person.surname))
    return person.surname + random.pick(["", " ", "　"]) + person.given;
  if (kind < 0.55) return person.given + joint + person.surname;
  if (kind < 0.65) return person.surname + joint + person.given;
  if (kind < 0.75) return person.given + joint + inventForeigner(random).givenKana + joint + person.surname;
  if (kind < 0.9) return random.pick([person.given, person.surname]);
  return `${person.givenRomaji} ${person.surnameRomaji}`;
}

function kanaName(parts: readonly string[], style: Style): string {
  const text = parts.join(style.kana === "half" ? style.kanaGap.replace("　", " ") : style.kanaGap);
  if (style.kana === "hiragana") return hiragana(text);
  return style.kana === "half" ? halfWidth(text) : text;
}

function romajiName(person: Person, style: Style): string {
  const parts = style.isGivenFirst
    ? [person.givenRomaji, person.surnameRomaji]
    : [person.surnameRomaji, person.givenRomaji];
  const text = parts.join(" ");
  return style.romaji === "upper" ? text.toUpperCase() : text;
}

const oldCharacters: Readonly<Record<string, string>> = {
  高: "髙",
  崎: "﨑",
  斎: "齋",
  浜: "濵",
  辺: "邊",
  吉: "𠮷",
  沢: "澤",
  徳: "德",
  桜: "櫻",
  広: "廣",
};

/** Registers keep forms of characters that the dictionaries do not have. */
function oldForms(name: string, random: Random): string {
  return random.chance(0.05)
    ? Array.from(name, (character) => oldCharacters[character] ?? character).join("")
    : name;
}
