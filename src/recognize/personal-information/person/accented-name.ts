import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import type { Scene } from "../../scene.ts";

/** Leads of the accented Latin letters in UTF-8: À to ż. × and ÷ are among them. */
const leads = [0xc3, 0xc4, 0xc5];
/** No name in Latin letters that is looked for is longer, in bytes. */
const longestName = 60;

const letter = "\\p{Script=Latin}";
const word = `\\p{Lu}${letter}+(?:['’-]${letter}+)*`;
const fullName = new RegExp(
  `^${word}(?: (?:de|da|di|do|dos|van|von|der|den|la|le|el|bin|${word})){0,3} ${word}$`,
  "u",
);
/** Towns, dishes, hotels and schools are written with accents too. */
const noPerson =
  /\b(?:São|San|Santa|Saint|Sainte|St|Rio|Côte|Café|Crème|Château|Hôtel|Musée|École|Université|Universität|Straße|Rue|Avenue|Île|Pâtisserie|Bundesrepublik|République|Société|Brûlée|Rosé|Maison|Pokémon|Nestlé|Hermès|Lancôme|Citroën|Unicode|Grüner|Müsli)\b/u;

const decoder = new TextDecoder();

/** 「"Élodie Fournier"」, 「S-03　Jiří Dvořák」: two words in Latin letters with an accent that fill a cell are someone. */
export function recognizeAccentedNames({ bytes }: Scene, emit: Emit): void {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const lead of leads) {
    let done = 0;
    for (let at = haystack.indexOf(lead); at >= 0; at = haystack.indexOf(lead, Math.max(at + 1, done))) {
      const start = cellStart(bytes, at);
      const end = cellEnd(bytes, at);
      done = end;
      if (start < 0 || end - start > longestName) continue;
      const text = decoder.decode(bytes.subarray(start, end));
      if (!fullName.test(text) || noPerson.test(text)) continue;
      emit({ entityType: "PERSON", start, end, score: scoreOf("strong"), context: [] });
    }
  }
}

/** The first byte of the Latin letters around `at`, or -1 where something else than a border stands before them. */
function cellStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && at - start <= longestName && isInName(bytes, start - 1)) start--;
  while (bytes[start] === 32) start++;
  return start === 0 || isBorder(bytes[start - 1]) || bytes[start - 1] >= 0x80 ? start : -1;
}

function cellEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && end - at <= longestName && isInName(bytes, end)) end++;
  while (bytes[end - 1] === 32) end--;
  return end;
}

const isBorder = (byte: number): boolean =>
  byte <= 32 || byte === 34 || byte === 62 || byte === 124 || byte === 44 || byte === 40;

/** Letters of ASCII, accented letters, a space, ' and -. */
function isInName(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) return true;
  if (byte === 32 || byte === 39 || byte === 45 || (byte >= 0xc3 && byte <= 0xc5)) return true;
  return byte >= 0x80 && byte < 0xc0 && bytes[at - 1] >= 0xc3 && bytes[at - 1] <= 0xc5;
}
