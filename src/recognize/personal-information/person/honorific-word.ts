import { codePointAt } from "../../../text/bytes.ts";
import { isOneCommonWordAt } from "./common-word.ts";
import { nextCharacter, runFrom, scriptOf } from "./run.ts";

/** Whether `[start, end)`, written as an honorific or a title is, is none of another word's letters. */
export function isHonorific(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    !isOfHouse(bytes, start) &&
    !isRoom(bytes, start) &&
    !isAttribute(bytes, start) &&
    !beginsWord(bytes, start, end)
  );
}

const house = new TextEncoder().encode("さんちの");

/** 山本さんちの味噌: the house that a product is named for. */
function isOfHouse(bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < house.length; i++) if (bytes[at + i] !== house[i]) return false;
  return true;
}

const room = new TextEncoder().encode("の間");

/** 萩の間様: the guests of a room in an inn. */
function isRoom(bytes: Uint8Array, at: number): boolean {
  return room.every((byte, i) => bytes[at - room.length + i] === byte);
}

/** <賃金 態様="1">: the last character of an attribute's name. */
const isAttribute = (bytes: Uint8Array, honorific: number): boolean =>
  bytes[honorific + 3] === 61 && bytes[honorific + 4] === 34;

/** 石川師範学校, 妃殿下: one kanji that is an honorific is the beginning of a word. */
function beginsWord(bytes: Uint8Array, honorific: number, behind: number): boolean {
  if (behind - honorific > 3 || scriptOf(codePointAt(bytes, behind)) !== "han") return false;
  return isOneCommonWordAt(bytes, honorific, nextCharacter(bytes, behind));
}

const particles = new Set([..."はがをにのともへでかやよねだまっ"].map((sign) => sign.codePointAt(0)));

/** アルプスさんみゃく, だいさんじ: kana that are no particle go on behind さん, so that it is no honorific. */
export function goesOnInKana(bytes: Uint8Array, honorific: number): boolean {
  const isKana = bytes[honorific] === 0xe3;
  if (!isKana) return false;
  const end = runFrom(bytes, honorific, bytes.length).end;
  // さん, くん and さま have two kana, ちゃん three.
  const length = codePointAt(bytes, honorific) === 0x3061 ? 9 : 6;
  return end > honorific + length && !particles.has(codePointAt(bytes, honorific + length));
}
