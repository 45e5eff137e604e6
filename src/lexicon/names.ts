import { readFileSync } from "node:fs";
import { packageFile } from "../package-file.ts";
import { characterLength } from "../text/bytes.ts";
import { plainCharacter } from "../text/variants.ts";
import { lookUp, type HashTable } from "./hash-table.ts";
import * as nameFlag from "./name-flag.ts";
import { romajiKey } from "./romaji.ts";
import { unpack } from "./tables/pack.ts";

export { nameFlag };

/** The flags of the name that `[start, end)` spells in UTF-8, in kanji or kana; 0 for none. */
export function nameFlagsAt(bytes: Uint8Array, start: number, end: number): number {
  return lookUp(nameTable(), hashAt(bytes, start, end));
}

/** The flags of a name in kanji or kana; 0 for none. */
export function nameFlags(name: string): number {
  return lookUp(nameTable(), hashOf(name));
}

/** The flags of a name in Latin letters: `sato`, `Satoh`, `SATOU` and `Satō` are one. */
export function romajiFlags(name: string): number {
  return lookUp(nameTable(), hashOf(romajiKey(name)));
}

/** As written: 佐藤, さくら. */
export function isSurname(name: string): boolean {
  return (nameFlags(name) & nameFlag.surname) !== 0;
}

export function isGivenName(name: string): boolean {
  return (nameFlags(name) & nameFlag.given) !== 0;
}

/** In hiragana, katakana or half-width katakana. */
export function isSurnameReading(kana: string): boolean {
  return (nameFlags(kana) & nameFlag.surnameReading) !== 0;
}

export function isGivenNameReading(kana: string): boolean {
  return (nameFlags(kana) & nameFlag.givenReading) !== 0;
}

export function isSurnameRomaji(letters: string): boolean {
  return (romajiFlags(letters) & nameFlag.surnameRomaji) !== 0;
}

export function isGivenNameRomaji(letters: string): boolean {
  return (romajiFlags(letters) & nameFlag.givenRomaji) !== 0;
}

/** The flags of all names. */
let loaded: HashTable | undefined;

/** Read once, as `tables/build-names.ts` laid it out. */
function nameTable(): HashTable {
  if (loaded === undefined) {
    const file = readFileSync(packageFile("build/names.bin"));
    const { arrays } = unpack(file.byteOffset % 8 === 0 ? file : new Uint8Array(file));
    loaded = { hashes: arrays.hashes as Int32Array, values: arrays.values as Uint8Array };
  }
  return loaded;
}

const hashSeed = 0x811c9dc5 | 0;

/** The hash of a name in a string. */
export function hashOf(text: string): number {
  let hash = hashSeed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const codePoint = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(index++) ?? unit) : unit;
    const voiced = markedKana(codePoint, text.charCodeAt(index + 1));
    if (voiced !== 0) index++;
    hash = hashStep(hash, voiced !== 0 ? voiced : codePoint);
  }
  return hashEnd(hash);
}

/** The hash of the name that `[start, end)` spells in UTF-8. */
export function hashAt(bytes: Uint8Array, start: number, end: number): number {
  let hash = hashSeed;
  for (let at = start; at < end;) {
    const codePoint = codePointAt(bytes, at);
    at += characterLength(bytes[at]);
    const voiced = at + 3 <= end ? markedKana(codePoint, codePointAt(bytes, at)) : 0;
    if (voiced !== 0) at += 3;
    hash = hashStep(hash, voiced !== 0 ? voiced : codePoint);
  }
  return hashEnd(hash);
}

export function codePointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead < 0xc0) return lead;
  if (lead < 0xe0) return ((lead & 31) << 6) | (bytes[at + 1] & 63);
  if (lead < 0xf0) return ((lead & 15) << 12) | ((bytes[at + 1] & 63) << 6) | (bytes[at + 2] & 63);
  return (
    ((lead & 7) << 18) | ((bytes[at + 1] & 63) << 12) | ((bytes[at + 2] & 63) << 6) | (bytes[at + 3] & 63)
  );
}

function hashStep(hash: number, codePoint: number): number {
  const plain = plainCharacter(codePoint);
  return plain === 0 ? hash : Math.imul(hash ^ plainKana(plain), 0x01000193);
}

function hashEnd(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) | 1;
}

/** Hiragana as katakana and small kana as large: forms for banks write シンジヨウ for シンジョウ. */
function plainKana(codePoint: number): number {
  const kana = codePoint >= 0x3041 && codePoint <= 0x3096 ? codePoint + 0x60 : codePoint;
  switch (kana) {
    case 0x30a1:
    case 0x30a3:
    case 0x30a5:
    case 0x30a7:
    case 0x30a9:
    case 0x30c3:
    case 0x30e3:
    case 0x30e5:
    case 0x30e7:
    case 0x30ee: // prettier-ignore
      return kana + 1;
    case 0x30f5: // ヵ
      return 0x30ab;
    case 0x30f6: // ヶ
      return 0x30b1;
    case 0x30c2: // ヂ sounds as ジ
      return 0x30b8;
    case 0x30c5: // ヅ sounds as ズ
      return 0x30ba;
    default:
      return kana;
  }
}

/** The full-width kana that a half-width one makes with the mark behind it, else 0. */
function markedKana(codePoint: number, mark: number): number {
  if (codePoint < 0xff66 || codePoint > 0xff9d || (mark !== 0xff9e && mark !== 0xff9f)) return 0;
  const kana = plainCharacter(codePoint);
  if (kana === 0x30a6) return 0x30f4;
  return kana >= 0x30ab && kana <= 0x30db ? kana + (mark === 0xff9f ? 2 : 1) : 0;
}
