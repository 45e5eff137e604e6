import { expect, test } from "vitest";
import { scanBytes } from "../../src/cue/bytewise/scan.ts";
import { openKernel } from "../../src/cue/kernel/open.ts";
import { noLabelYet, type CueScanner } from "../../src/cue/scanned.ts";
import { cueKind, cueStride, type Cues } from "../../src/model.ts";
import { randomBytes, randomOf, randomText } from "./random-bytes.ts";

const { scan: kernel, learnKey } = ((): CueScanner => {
  const opened = openKernel();
  if (opened === undefined) throw new Error("the kernel has not been built: npm run build");
  return opened;
})();

/** The kernel and the scan byte by byte, on the same bytes. */
function bothScans(bytes: Uint8Array): readonly [Int32Array, Int32Array] {
  return [numbersOf(kernel(bytes)), numbersOf(scanBytes(bytes))];
}

/** The cues and, behind them, where lines end and some signs stand. */
function numbersOf({ data, count, breaks, find }: Cues): Int32Array {
  const parts = [data.subarray(0, count * cueStride), breaks, find([44, 48, 58, 0])];
  const numbers = new Int32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    numbers.set(part, at);
    at += part.length;
  }
  return numbers;
}

function expectSame(bytes: Uint8Array, what: string): void {
  const [fast, slow] = bothScans(bytes);
  // `toEqual` on every case would take most of the test's time.
  if (Buffer.compare(Buffer.from(fast.buffer), Buffer.from(slow.buffer)) === 0) return;
  expect(cuesOf(fast), what).toEqual(cuesOf(slow));
}

const cuesOf = (numbers: Int32Array): string[] =>
  Array.from({ length: numbers.length / cueStride }, (_, cue) =>
    numbers.subarray(cue * cueStride, (cue + 1) * cueStride).join(" "),
  );

test("the kernel finds the cues of text full of what looks like data", () => {
  for (let seed = 0; seed < 10_000; seed++) {
    const random = randomOf(seed);
    expectSame(randomText(random, 1 + random(400), false), `seed ${seed}`);
  }
});

test("the kernel finds the cues of broken text", () => {
  for (let seed = 0; seed < 10_000; seed++) {
    const random = randomOf(-1 - seed);
    expectSame(randomText(random, 1 + random(300), true), `seed ${-1 - seed}`);
  }
});

test("the kernel finds the cues of any bytes", () => {
  for (let seed = 0; seed < 5_000; seed++) {
    const random = randomOf(1_000_000 + seed);
    expectSame(randomBytes(random, 1 + random(300)), `seed ${1_000_000 + seed}`);
  }
});

test("the kernel finds the cues of every beginning and every end of a text", () => {
  const text = randomText(randomOf(7), 700, false);
  for (let at = 0; at <= text.length; at++) {
    expectSame(text.subarray(0, at), `up to ${at}`);
    expectSame(text.subarray(at), `from ${at}`);
  }
});

test("the kernel sees nothing of an earlier, longer text", () => {
  const text = randomText(randomOf(8), 300, false);
  const alone = numbersOf(kernel(text));
  for (const filling of [0x30, 0x41, 0xe3, 0xff]) {
    kernel(new Uint8Array(5000).fill(filling));
    expect(numbersOf(kernel(text))).toEqual(alone);
  }
});

test("the kernel finds the cues of long runs of one character", () => {
  for (const character of [
    "\0",
    "\xff",
    "0",
    "7",
    "a",
    "A",
    "_",
    "=",
    "/",
    "+",
    "<",
    "%",
    ":",
    "@",
    "-",
    ".",
    " ",
  ]) {
    for (const length of [1, 62, 63, 64, 65, 127, 128, 129, 5000])
      expectSame(new Uint8Array(length).fill(character.charCodeAt(0)), `${length} of ${character}`);
  }
  for (const character of ["０", "Ａ", "＜", "あ", "ア", "ｱ", "一", "様", "ー", "𠮷", "\u200b"]) {
    for (const length of [1, 21, 22, 43, 1000]) expectSame(Buffer.from(character.repeat(length)), character);
  }
});

test("the kernel knows the labels of keys that it was told, until they are too many", () => {
  const few = Buffer.from("a=1 user_name=2 user-name=3 user-names=4 a=5");
  teach(few, (index) => index + 7);
  expect(labelsOf(few)).toEqual([7, 8, 9, 10, 7]);

  const long = Buffer.from(`${"part-".repeat(20)}a=1 b=2`);
  teach(long, () => 3);
  expect(labelsOf(long)).toEqual([noLabelYet, 3]);

  const many = Buffer.from(Array.from({ length: 5000 }, (_, key) => `k${key}=1 `).join(""));
  teach(many, (index) => index);
  const labels = labelsOf(many);
  expect(labels.filter((label, index) => label !== noLabelYet && label !== index)).toEqual([]);
  expect(labels.at(-1)).toBe(4999);
  expect(labels[0]).toBe(noLabelYet);
});

/** Tells the kernel the labels of the keys of a text, by their order. */
function teach(text: Uint8Array, labelOf: (index: number) => number): void {
  for (const [index, [, start, end]] of keysOf(text).entries()) learnKey?.(start, end, labelOf(index));
}

const labelsOf = (text: Uint8Array): readonly number[] => keysOf(text).map(([, , , label]) => label);

function keysOf(text: Uint8Array): readonly (readonly number[])[] {
  const { data, count } = kernel(text);
  return Array.from({ length: count }, (_, cue) => [
    ...data.subarray(cue * cueStride, (cue + 1) * cueStride),
  ]).filter(([kind]) => kind === cueKind.key);
}

test("the kernel finds more cues than its memory first had room for", () => {
  const [fast, slow] = bothScans(new Uint8Array(3_000_000).fill(64));
  expect(fast.length).toBe(3_000_000 * cueStride);
  expect(Buffer.compare(Buffer.from(fast.buffer), Buffer.from(slow.buffer))).toBe(0);
});
