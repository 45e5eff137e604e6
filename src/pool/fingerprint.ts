import type { Span } from "../model.ts";
import type { NearLine } from "../text/excerpt.ts";
import { firstEndingAfter } from "../text/excerpt.ts";
import { Ordinals } from "./ordinals.ts";

/**
 * A fingerprint is made of path, entity type, the masked line and an ordinal among equals. It survives inserted
 * lines, and as the value is no part of it, trying out all twelve-digit numbers tells nothing.
 */

/** Of a longer line only so many bytes on both sides of the value count. */
const NEAR = 128;

const FIRST_PRIME = 0x9e3779b1;
const SECOND_PRIME = 0x5f356495;
/** Stands for a value of any length; no byte is equal to it. */
const VALUE = 0x100;

/** Two lanes of 32 bits that take in one number after another. */
export class LineHash {
  first = 0;
  second = 0;

  /** Takes the masked line that `focus` begins in; `values` are merged spans of every value in the bytes. */
  take(bytes: Uint8Array, line: NearLine, focus: Span, values: readonly Span[]): void {
    this.first = 0;
    this.second = 0;
    const start = line.isWhole ? line.start : Math.max(line.start, focus.start - NEAR);
    const end = line.isWhole ? line.end : Math.min(line.end, focus.end + NEAR);
    let at = start;
    for (let i = firstEndingAfter(values, start); i < values.length && values[i].start < end; i++) {
      this.#add(bytes, at, values[i].start);
      this.#mix(VALUE);
      at = values[i].end;
    }
    this.#add(bytes, at, end);
  }

  #add(bytes: Uint8Array, start: number, end: number): void {
    let { first, second } = this;
    for (let at = start; at < end; at++) {
      first = Math.imul(first ^ bytes[at], FIRST_PRIME);
      second = Math.imul(second ^ bytes[at], SECOND_PRIME);
      first ^= first >>> 15;
    }
    this.first = first;
    this.second = second;
  }

  #mix(value: number): void {
    this.first = Math.imul(this.first ^ value, FIRST_PRIME);
    this.second = Math.imul(this.second ^ value, SECOND_PRIME);
  }
}

/** Gives the findings of one file their fingerprints, in order. */
export class Fingerprints {
  readonly #path: number;
  readonly #ordinals = new Ordinals();

  constructor(path: string) {
    this.#path = hashText(path);
  }

  next(entityType: string, lineFirst: number, lineSecond: number): string {
    const origin = Math.imul(this.#path, 31) ^ hashText(entityType);
    const first = finish(lineFirst ^ Math.imul(origin, FIRST_PRIME));
    const second = finish(lineSecond ^ Math.imul(origin, SECOND_PRIME) ^ first);
    const ordinal = this.#ordinals.next(first, second);
    digits.writeInt32BE(finish(first + Math.imul(ordinal, FIRST_PRIME)), 0);
    digits.writeInt32BE(finish(second ^ Math.imul(ordinal, SECOND_PRIME)), 4);
    return digits.toString("hex");
  }
}

const digits = Buffer.alloc(8);

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FIRST_PRIME);
  return finish(hash);
}

/** The last step of MurmurHash3: every bit in reaches every bit out, and no two inputs share an output. */
function finish(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
