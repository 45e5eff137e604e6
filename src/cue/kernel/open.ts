import { readBuiltFile } from "../../lexicon/built-file.ts";
import { labelRole, wordTable, type WordTable } from "../../lexicon/words.ts";
import { cueStride, type FourBytes } from "../../model.ts";
import { kanjiDigit, separatorClass } from "../../text/digits.ts";
import { findPlaces } from "../bytewise/places.ts";
import { lineBreaks, type CueScanner, type ScanBytes } from "../scanned.ts";

/** What is used here of WebAssembly, which neither the language's types nor Node's declare. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
  readonly validate: (bytes: Uint8Array) => boolean;
};

/** What `kernel.as.ts` exports. */
interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly tablesStart: { readonly value: number };
  attach(
    characters: number,
    asciiFilter: number,
    pairFilter: number,
    singleFilter: number,
    kanaFilter: number,
    slots: number,
    slotCount: number,
    records: number,
    roles: number,
    labelRole: number,
  ): void;
  scan(start: number, length: number, cues: number): number;
  findPlaces(
    start: number,
    length: number,
    places: number,
    first: number,
    second: number,
    third: number,
    fourth: number,
  ): number;
  readonly unnamed: { readonly value: number };
  learnKey(start: number, length: number, label: number): void;
}

const pageSize = 0x10000;
/** Zero bytes behind the text: more than the kernel looks ahead. */
const margin = 256;
/** A place is found for every byte in the worst of texts: longer ones get no room for that. */
const longestSearched = 1 << 22;
const numberSize = Int32Array.BYTES_PER_ELEMENT;
const align = (place: number): number => (place + 15) & ~15;

/** The compiled cue stage with its own memory and word table; `undefined` where it has not been built or SIMD is missing. */
export function openKernel(): CueScanner | undefined {
  const module = readBuiltFile("cue.wasm");
  if (module === undefined || !WebAssembly.validate(module)) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module));
  const kernel = exports as KernelExports; // compiled from the source beside this file
  const textStart = layTables(kernel, wordTable());

  const scan: ScanBytes = (bytes) => {
    const cuesStart = align(textStart + bytes.length + margin);
    reserve(kernel, cuesStart);
    const memory = new Uint8Array(kernel.memory.buffer, textStart, bytes.length + margin);
    memory.set(bytes);
    memory.fill(0, bytes.length);
    const count = kernel.scan(textStart, bytes.length, cuesStart);
    const breaksStart = cuesStart + count * numberSize * cueStride;
    const breakCount = kernel.findPlaces(textStart, bytes.length, breaksStart, ...lineBreaks);
    const placesStart = breaksStart + breakCount * numberSize;
    const mayFind = bytes.length <= longestSearched;
    if (mayFind) reserve(kernel, placesStart + bytes.length * numberSize + margin);
    // From now on the memory grows no more, which would take the arrays away.
    const { buffer } = kernel.memory;
    const find = (signs: FourBytes): Int32Array =>
      new Int32Array(buffer, placesStart, kernel.findPlaces(textStart, bytes.length, placesStart, ...signs));
    return {
      data: new Int32Array(buffer, cuesStart, count * cueStride),
      count,
      breaks: new Int32Array(buffer, breaksStart, breakCount),
      find: mayFind ? find : (signs) => findPlaces(bytes, signs),
      unnamed: kernel.unnamed.value,
    };
  };
  return {
    scan,
    learnKey: (start, end, label) => kernel.learnKey(textStart + start, end - start, label),
  };
}

function reserve({ memory }: KernelExports, end: number): void {
  const missing = end - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / pageSize));
}

/** Copies the tables behind the kernel's own data; returns where there is room for the text. */
function layTables(kernel: KernelExports, table: WordTable): number {
  const { asciiFilter, pairFilter, kanaFilter, slots, records, roles } = table;
  const kanji = kanjiNumerals();
  const singleFilter = withOtherBeginnings(table.singleFilter, kanji);
  let end = align(kernel.tablesStart.value);
  const lay = (array: Uint8Array | Int32Array): number => {
    const start = end;
    end = align(start + array.byteLength);
    reserve(kernel, end);
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    new Uint8Array(kernel.memory.buffer, start).set(bytes);
    return start;
  };
  kernel.attach(
    lay(characterTable(kanji)),
    lay(asciiFilter),
    lay(pairFilter),
    lay(singleFilter),
    lay(kanaFilter),
    lay(slots),
    slots.length / 2,
    lay(records),
    lay(roles),
    labelRole >>> 8,
  );
  return end;
}

/** Of every character its separator class, and above it the value + 1 of a kanji numeral. */
function characterTable(kanji: readonly number[]): Uint8Array {
  const characters = separatorClass.slice();
  for (const point of kanji) characters[point] |= kanjiDigit[point] << 4;
  return characters;
}

/** The characters at which the kernel stops: those that are words, kanji numerals, and what is full width. */
function withOtherBeginnings(singleFilter: Uint8Array, kanji: readonly number[]): Uint8Array {
  const filter = singleFilter.slice();
  for (const point of kanji) filter[point >>> 3] |= 1 << (point & 7);
  filter.fill(0xff, 0xff00 >>> 3, 0xff40 >>> 3);
  return filter;
}

function kanjiNumerals(): number[] {
  const points: number[] = [];
  for (let point = 0; point < kanjiDigit.length; point++) if (kanjiDigit[point] !== 0) points.push(point);
  return points;
}
