import type { Encoding } from "./decode.ts";

/** Turns a document into UTF-8 piece by piece; a character may be split between two pieces. */
export interface Transcoder {
  push(piece: Uint8Array): Uint8Array;
  /** What was held back: a character that never ended becomes U+FFFD. */
  end(): Uint8Array;
}

const nothing = new Uint8Array(0);

/** A transcoder for bytes behind the byte order mark. UTF-8 passes untouched, broken or not: the scanner reads bytes. */
export function createTranscoder(encoding: Encoding): Transcoder {
  if (encoding === "utf-8") {
    return { push: (piece) => piece, end: () => nothing };
  }
  // A second mark is a character of the text.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  return {
    push: (piece) => encoder.encode(decoder.decode(piece, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  };
}
