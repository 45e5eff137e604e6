/** Reads full names that the words may have cut otherwise: 結 + 愛 after a surname is 結愛. */
import * as nameFlag from "../../name-flag";
import * as script from "../script";
import * as wordKind from "../word-kind";
import { nameFlags } from "./host.as";
import { count, wordAt } from "./word.as";

// Where a word stands in a full name or a long surname of the dictionaries; what follows the first word is one more.
export const partNone: u32 = 0;
const partSurname: u32 = 1;
const partGiven: u32 = 3;
const partLoneSurname: u32 = 5;
const partLoneGiven: u32 = 7;
// A reading that stands by itself: of a surname, of a given name, of either.
const partSurnameReading: u32 = 9;
const partGivenReading: u32 = 11;
const partAnyReading: u32 = 13;

const longestName: i32 = 15;

export function readNameParts(): void {
  for (let index = 0; index < count; index++) wordAt(index).part = partNone;
  for (let index = 0; index < count; ) {
    let taken = readReading(index);
    if (taken == 0 && mayStartName(index)) taken = readFullName(index);
    index += max(1, taken);
  }
}

// @ts-ignore: decorator
@inline
function startOf(index: i32): i32 {
  return wordAt(index - 1).end;
}

// @ts-ignore: decorator
@inline
function endOf(last: i32): i32 {
  return wordAt(last).end;
}

/** The kinds of characters of the word, which is one kind's number when there is but one. */
// @ts-ignore: decorator
@inline
function scriptsOf(index: i32): u32 {
  return wordAt(index).shape >> 3;
}

function mayStartName(index: i32): bool {
  if (wordAt(index).kind != wordKind.noun) return false;
  const last = <i32>scriptsOf(index) & 7;
  return last == script.kanji || last == script.katakana;
}

/** How many words a reading takes that stands alone between marks; 0 when there is none. */
function readReading(first: i32): i32 {
  const scripts = scriptsOf(first);
  if ((scripts != script.katakana && scripts != script.hiragana) || !isEdge(first - 1)) return 0;
  let end = first;
  while (end < count && scriptsOf(end) == scripts) end++;
  const length = endOf(end - 1) - startOf(first);
  if (!isEdge(end) || length < 6 || length > 24) return 0;
  const flags = nameFlags(startOf(first), endOf(end - 1));
  const isSurname = (flags & (nameFlag.surname | nameFlag.surnameReading)) != 0;
  const isGiven = (flags & (nameFlag.given | nameFlag.givenReading)) != 0;
  if (!isSurname && !isGiven) return 0;
  mark(first, end, !isSurname ? partGivenReading : isGiven ? partAnyReading : partSurnameReading);
  return end - first;
}

function isEdge(index: i32): bool {
  if (index < 0 || index >= count) return true;
  const kind = wordAt(index).kind;
  return (
    (kind >= wordKind.space && kind <= wordKind.mark) || kind == wordKind.fullStop || kind == wordKind.comma
  );
}

/** How many words the name takes that begins at `first`; 0 when there is none. */
function readFullName(first: i32): i32 {
  let end = 0;
  let surnameEnd = 0;
  let givenStart = 0;
  let loneSurnameEnd = 0;
  let loneGivenEnd = 0;
  for (let cut = first + 1; cut <= min(count, first + 4); cut++) {
    if (cut > first + 1 && !isNamePart(cut - 1)) break;
    if (endOf(cut - 1) - startOf(first) > longestName) break;
    const flags = flagsOf(first, cut);
    if ((flags & nameFlag.given) != 0 && cut > first + 1) loneGivenEnd = cut;
    if ((flags & nameFlag.surname) == 0) continue;
    if (cut > first + 1) loneSurnameEnd = cut;
    const start = cut < count && wordAt(cut).kind == wordKind.space ? cut + 1 : cut;
    const found = longestGiven(start);
    if (found > end) {
      end = found;
      surnameEnd = cut;
      givenStart = start;
    }
  }
  if (end > 0) {
    mark(first, surnameEnd, partSurname);
    mark(givenStart, end, partGiven);
    return end - first;
  }
  end = max(loneSurnameEnd, loneGivenEnd);
  mark(first, end, loneSurnameEnd >= loneGivenEnd ? partLoneSurname : partLoneGiven);
  return max(0, end - first);
}

/** Where the longest given name ends that begins at `start`; 0 when there is none. */
function longestGiven(start: i32): i32 {
  let longest = 0;
  for (let end = start + 1; end <= min(count, start + 4); end++) {
    if (!isNamePart(end - 1)) break;
    if (endOf(end - 1) - startOf(start) > longestName) break;
    if ((flagsOf(start, end) & nameFlag.given) != 0) longest = end;
  }
  return longest;
}

function flagsOf(first: i32, end: i32): u32 {
  return end == first + 1 ? wordAt(first).names : nameFlags(startOf(first), endOf(end - 1));
}

function isNamePart(index: i32): bool {
  const kind = wordAt(index).kind;
  if (kind != wordKind.noun && kind != wordKind.other && kind < wordKind.particle) return false;
  const last = <i32>scriptsOf(index) & 7;
  return last >= script.kanji && last <= script.hiragana;
}

function mark(first: i32, end: i32, part: u32): void {
  for (let index = first; index < end; index++) wordAt(index).part = index == first ? part : part + 1;
}
