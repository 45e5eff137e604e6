import type { GroupId } from "../model.ts";
import { asciiText } from "../text/bytes.ts";
import { bodyPartNamed } from "./body-parts.ts";
import { abbreviations, modifiers, namePartTails, nameTails, people, traits } from "./key-words.ts";
import {
  identifierIn,
  serialNumber,
  withLatinLetters,
  withNumberSpelled,
  withoutUnit,
} from "./label-spelling.ts";
import { readingKeyOf, shortestReading, wordOfKana } from "./readings.ts";
import {
  groupMask,
  isAsciiWord,
  isExactWord,
  listRole,
  matchWide,
  wordTable,
  wordText,
  type WordMatch,
  type WordTable,
} from "./words.ts";

/** What a header, a key or a word before a value names. */
export interface Label {
  readonly groups: readonly GroupId[];
  /** The word of the lexicon. */
  readonly word: string;
}

const cache = new Map<string, Label | undefined>();
const maximalCached = 10_000;
const maximalLength = 80;

/**
 * The label that a column header or key is: 「氏名（漢字）」, `customerNameKana`, 「本人連絡先TEL」.
 *
 * A whole word of the lexicon wins; else its longest word at the end of the text, then at the beginning.
 * Words with the role "exact" must be the whole text, since `product_name` is no `name`.
 */
export function labelOf(text: string): Label | undefined {
  if (text.length > maximalLength) return undefined;
  if (cache.has(text)) return cache.get(text);
  if (cache.size >= maximalCached) cache.clear();
  const label = findLabel(text);
  cache.set(text, label);
  return label;
}

/** Stands for a label where there is room for a number only; 0 for none. */
export type LabelId = number;

const labels: Label[] = [];
const ids = new Map<Label, LabelId>();

export function labelById(id: LabelId): Label | undefined {
  return id === 0 ? undefined : labels[id - 1];
}

/** One more than the highest id so far. */
export function labelCount(): number {
  return labels.length + 1;
}

/** The label that a key is; keys are ASCII. */
export function labelIdOfKey(bytes: Uint8Array, start: number, end: number): LabelId {
  return idOf(labelOf(asciiText(bytes, start, end)));
}

function idOf(label: Label | undefined): LabelId {
  if (!label) return 0;
  let id = ids.get(label);
  if (id === undefined) ids.set(label, (id = labels.push(label)));
  return id;
}

function findLabel(text: string): Label | undefined {
  const plain = withLatinLetters(text.normalize("NFKC")).replace(
    /^[\s"'`「【\[{:#*]+|[\s"'`」】\]}:：*＊※]+$/gu,
    "",
  );
  if (plain === "" || serialNumber.test(plain)) return undefined;
  const withoutBrackets = plain.replace(/[（(［[][^）)\]］]*[）)\]］]/gu, "").trim() || plain;
  const both = bothLabels(plain);
  if (both) return both;
  const spellings = [plain, withoutBrackets, withoutBrackets.replace(/[\d①-⑨]+$/u, ""), withoutUnit(plain)];
  for (const candidate of new Set(spellings)) {
    const label = isIdentifier(candidate) ? identifierLabel(candidate) : phraseLabel(candidate);
    if (label) return label;
  }
  const label =
    withoutBrackets.endsWith("名") || writing.test(withoutBrackets)
      ? writingLabel(withoutBrackets)
      : undefined;
  if (label) return label;
  const parts = withoutBrackets.split(/[\s_\-/・.／＿|]+/u).filter(Boolean);
  if (parts.length < 2) return undefined;
  for (const part of parts.reverse()) {
    const label = isIdentifier(part) ? undefined : phraseLabel(part);
    if (label) return label;
  }
  return undefined;
}

/** 「口座番号／番号」: a header of alternatives is all of them. */
function bothLabels(plain: string): Label | undefined {
  const parts = plain.split(/\s*[/／]\s*/u);
  if (parts.length !== 2 || isIdentifier(plain)) return undefined;
  const [first, second] = parts.map(labelOf);
  if (!first || !second) return undefined;
  return { groups: [...new Set([...first.groups, ...second.groups])], word: first.word };
}

/** How a name is written, behind whose name it is: 「保護者カナ」「申込人名」. */
const writing = /(?:フリガナ|ふりがな|よみがな|カナ|かな|ヨミ|よみ|ローマ字|英字|漢字|名)$/u;

function writingLabel(text: string): Label | undefined {
  const whose = text.replace(writing, "").replace(/[\s_\-・]+$/u, "");
  const label = whose === "" || whose === text ? undefined : labelOf(whose);
  return label && isOfPerson(label) ? label : undefined;
}

const reading = /^(?:フリガナ|ふりがな|カナ|かな|よみ|ヨミ|よみがな|読み|読み仮名|kana|yomi|furigana)$/iu;

/** フリガナ: of whom or of what, the other columns tell. */
export function isReadingHeader(text: string): boolean {
  return reading.test(text.normalize("NFKC").trim());
}

/** Someone's name may stand under it. */
export function isOfPerson({ groups }: Label): boolean {
  const { groups: names } = wordTable();
  return groups.some((group) => names[group] === "person" || names[group] === "person-name");
}

/** Words that only speak for or against values name none. */
export function namesValues({ groups }: Label): boolean {
  const { groups: names } = wordTable();
  return groups.some((group) => !/^(?:not-|yucho$)/.test(names[group]));
}

const isIdentifier = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

let identifierWords: Map<string, { word: number; exact: boolean }> | undefined;

/** Every ASCII word of the lexicon without its separators: `my_number` and `my number` are `mynumber`. */
function identifiers(table: WordTable): Map<string, { word: number; exact: boolean }> {
  if (identifierWords) return identifierWords;
  identifierWords = new Map();
  for (let word = 0; word < table.roles.length; word++) {
    const text = isAsciiWord(table, word) ? wordText(table, word) : "";
    if (isIdentifier(text) && !isListed(table, word))
      identifierWords.set(text.toLowerCase().replace(/[^a-z0-9]/g, ""), {
        word,
        exact: isExactWord(table, word),
      });
  }
  return identifierWords;
}

/** `_kts_sid`: the underscore before the name of a site is a custom of cookies. */
const cookieOfSite = /^_[a-z0-9]+_(?:sid|sess|sessid|session)$/i;

/** `FirstNameKana__c`: fields of one's own in a customer database. */
const customField = /__p?c$/;

function identifierLabel(text: string): Label | undefined {
  if (cookieOfSite.test(text)) return identifierLabel("session_id");
  const table = wordTable();
  const known = identifiers(table);
  const tokens = text
    .replace(customField, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return (
    (known.has(tokens.join("")) ? undefined : bodyPartLabel(table, text)) ??
    tokensLabel(table, known, tokens) ??
    shortenedLabel(table, known, tokens)
  );
}

const bodyPartLabels = new Map<string, Label>();

/** `KaoGazo`, `seimon_tmpl`: a body part and what is kept of it; the same object for each part, as those of words are. */
function bodyPartLabel(table: WordTable, text: string): Label | undefined {
  const group = bodyPartNamed(text);
  if (group === undefined) return undefined;
  let label = bodyPartLabels.get(group);
  if (!label) {
    label = { groups: [table.groups.indexOf(group)], word: group.replace("-", " ") };
    bodyPartLabels.set(group, label);
  }
  return label;
}

type Identifiers = ReadonlyMap<string, { readonly word: number; readonly exact: boolean }>;

/** The label of a key that is shortened, or that says how someone's name is written. */
function shortenedLabel(table: WordTable, known: Identifiers, tokens: readonly string[]): Label | undefined {
  const words = tokens.map((token) => abbreviations.get(token) ?? token);
  const label = words.some((word, index) => word !== tokens[index])
    ? tokensLabel(table, known, words)
    : undefined;
  if (label) return label;
  const trait = words[words.length - 1];
  if (traits.has(trait) && people.has(words[words.length - 2])) return tokensLabel(table, known, [trait]);
  for (let last = words.length - 1; last > 0 && isTail(words[last]); last--) {
    const whose = tokensLabel(table, known, words.slice(0, last));
    if (whose && isOfPerson(whose))
      return namePartTails.has(words[last]) ? tokensLabel(table, known, ["given", "name"]) : whose;
  }
  return undefined;
}

const isTail = (word: string): boolean =>
  nameTails.has(word) || namePartTails.has(word) || (modifiers.has(word) && !kinds.has(word));

const kinds: ReadonlySet<string> = new Set(["kbn", "kubun"]);

function tokensLabel(table: WordTable, known: Identifiers, tokens: readonly string[]): Label | undefined {
  for (let last = tokens.length; last > 0; last--) {
    for (let first = 0; first < last; first++) {
      const joined = tokens.slice(first, last).join("");
      const found =
        known.get(joined) ?? known.get(joined.replace(/\d+$/, "")) ?? spoken(table, tokens, first, last);
      if (!found || (found.exact && first > 0)) continue;
      const label = labelOfWord(table, found.word);
      // `kaiin_kubun` is a kind of 会員 and nobody's name.
      if (!(found.exact && kinds.has(tokens[last] ?? "") && isOfPerson(label))) return label;
    }
    const tail = tokens[last - 1];
    if (!modifiers.has(tail) && !/^\d+$/.test(tail)) return undefined;
  }
  return undefined;
}

const longestSpoken = 40;
const numberWords: ReadonlySet<string> = new Set(["no", "num", "nr", "number", "bng"]);

/** Japanese in Latin letters: `koyo_hoken_no`, `syainBangou`, `seinengappi`. */
function spoken(
  table: WordTable,
  tokens: readonly string[],
  first: number,
  last: number,
): { readonly word: number; readonly exact: boolean } | undefined {
  const words = tokens.slice(first, last);
  if (words.length > 1 && numberWords.has(words[words.length - 1])) words[words.length - 1] = "bango";
  const length = words.reduce((sum, word) => sum + word.length, 0);
  if (length < shortestReading || length > longestSpoken) return undefined;
  const word = table.readings.get(readingKeyOf(words));
  if (word === undefined) return undefined;
  return { word, exact: isExactWord(table, word) };
}

const match: WordMatch = { end: 0 };

function phraseLabel(text: string): Label | undefined {
  const label = writtenLabel(text) ?? mixedLabel(text);
  if (label) return label;
  const word = wordOfKana(text);
  return word < 0 ? undefined : labelOfWord(wordTable(), word);
}

/** TEL番号 is what `tel` is, 従業員No. what 従業員番号 is. */
function mixedLabel(text: string): Label | undefined {
  const identifier = identifierIn(text);
  if (identifier !== undefined) return identifierLabel(identifier);
  const spelledOut = withNumberSpelled(text);
  return spelledOut === text ? undefined : writtenLabel(spelledOut);
}

/** The label that a text is as it is written. */
function writtenLabel(text: string): Label | undefined {
  const table = wordTable();
  const bytes = new TextEncoder().encode(text);
  let best = -1;
  let bestRank = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] & 0xc0) === 0x80) continue;
    const word = bytes[at] >= 0xe0 ? matchWide(table, bytes, at, bytes.length, match) : -1;
    if (word < 0) continue;
    const length = match.end - at;
    const whole = length === bytes.length;
    if ((!whole && isExactWord(table, word)) || isListed(table, word)) continue;
    const atEnd = match.end === bytes.length;
    const covers = length * 2 >= bytes.length;
    if (!whole && !atEnd && !covers) continue;
    const rank = (whole ? 4000 : atEnd ? 2000 : 1000) + length;
    if (rank > bestRank) {
      best = word;
      bestRank = rank;
    }
  }
  return best < 0 ? undefined : labelOfWord(table, best);
}

/** A surname or a town and nothing else: no header is meant by it. */
function isListed(table: WordTable, word: number): boolean {
  for (let i = table.groupStart[word]; i < table.groupStart[word + 1]; i++) {
    if ((table.groupList[i] & listRole) === 0) return false;
  }
  return true;
}

const wordLabels = new Map<number, Label>();

/** The label that a word of the lexicon is, with all its groups; the same object every time. */
export function labelOfWord(table: WordTable, word: number): Label {
  let label = wordLabels.get(word);
  if (!label) wordLabels.set(word, (label = makeLabel(table, word)));
  return label;
}

function makeLabel(table: WordTable, word: number): Label {
  const groups: GroupId[] = [];
  for (let i = table.groupStart[word]; i < table.groupStart[word + 1]; i++)
    if ((table.groupList[i] & listRole) === 0) groups.push(table.groupList[i] & groupMask);
  return { groups, word: wordText(table, word) };
}
