import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHashTable, enter, type HashTable } from "../hash-table.ts";
import { codePointAt, hashAt, hashOf, nameFlag } from "../names.ts";
import { appendKana, romajiKey } from "../romaji.ts";
import { pack } from "./pack.ts";

/** A power of two with room to spare, so that a search ends soon. */
const slots = 1 << 17;

/** Builds `names.bin` from the lists of names in `dictionaries/`. */
export function buildNames(dictionaries: string, output: string): void {
  const table = createHashTable(slots);
  const { surname, surnameReading, surnameRomaji, given, givenReading, givenRomaji } = nameFlag;
  readNames(table, join(dictionaries, "surnames.tsv"), surname, surnameReading, surnameRomaji);
  readNames(table, join(dictionaries, "given-names.tsv"), given, givenReading, givenRomaji);
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, "names.bin"), pack({ ...table }, {}));
}

function readNames(table: HashTable, file: string, written: number, reading: number, romaji: number): void {
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf(lineFeed) + 1; at < bytes.length;) {
    const nameEnd = fieldEnd(bytes, at);
    const readingsEnd = bytes[nameEnd] === tab ? fieldEnd(bytes, nameEnd + 1) : nameEnd;
    const romajiEnd = bytes[readingsEnd] === tab ? fieldEnd(bytes, readingsEnd + 1) : readingsEnd;
    // The last field holds one word: common.
    enterName(table, hashAt(bytes, at, nameEnd), written | (bytes[romajiEnd] === tab ? nameFlag.common : 0));
    const hasRomaji = romajiEnd > readingsEnd + 1;
    if (hasRomaji)
      enterName(table, hashOf(romajiKey(bytes.toString("latin1", readingsEnd + 1, romajiEnd))), romaji);
    for (let from = nameEnd + 1; from < readingsEnd;) {
      let to = from;
      while (to < readingsEnd && bytes[to] !== comma) to++;
      // One character is too little to tell a name by.
      if (to - from > 3) {
        enterName(table, hashAt(bytes, from, to), reading);
        if (!hasRomaji) enterName(table, romajiHash(bytes, from, to), romaji);
      }
      from = to + 1;
    }
    at = bytes.indexOf(lineFeed, romajiEnd) + 1;
  }
}

function enterName(table: HashTable, hash: number, flag: number): void {
  table.values[enter(table, hash)] |= flag;
}

const lineFeed = 0x0a;
const tab = 0x09;
const comma = 0x2c;

function fieldEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] !== tab && bytes[at] !== lineFeed) at++;
  return at;
}

const romajiBuffer = new Uint8Array(256);

/** The hash of the key of a reading in katakana. */
function romajiHash(bytes: Uint8Array, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end && length < romajiBuffer.length - 2; at += 3) {
    length = appendKana(romajiBuffer, length, codePointAt(bytes, at));
  }
  return hashAt(romajiBuffer, 0, length);
}
