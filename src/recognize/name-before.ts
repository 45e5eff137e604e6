import { asciiText } from "../text/bytes.ts";

/** The name right before a value, and what kind of text it stands in. */
export interface NameBefore {
  readonly name: string;
  /** Where the name begins; of an element its bracket. */
  readonly start: number;
  readonly kind: "element" | "quoted" | "plain";
}

const longestName = 64;
const longestTag = 160;

/**
 * `"name": "`, `name=`, `name => '`, `<name …>` before `at`. Read byte by byte, backwards: it is asked at every long
 * token of a text.
 */
export function nameBefore(bytes: Uint8Array, at: number): NameBefore | undefined {
  let end = backOverSpace(bytes, at);
  if (bytes[end - 1] === 62) return bytes[end - 2] === 61 ? undefined : elementBefore(bytes, end);
  // <Template><![CDATA[…
  if (bytes[end - 1] === 91 && bytes[end - 2] === 65 && bytes[end - 9] === 60)
    return elementBefore(bytes, backOverSpace(bytes, end - 9));
  end = backOverSpace(bytes, backOverQuote(bytes, end));
  if (bytes[end - 1] === 62 && bytes[end - 2] === 61) end -= 2;
  else if (bytes[end - 1] === 58 || bytes[end - 1] === 61) end--;
  else return undefined;
  end = backOverSpace(bytes, end);
  const nameEnd = backOverQuote(bytes, end);
  let start = nameEnd;
  while (start > 0 && nameEnd - start <= longestName && isOfName[bytes[start - 1]]) start--;
  if (start === nameEnd || nameEnd - start > longestName) return undefined;
  return { name: decode(bytes, start, nameEnd), start, kind: nameEnd < end ? "quoted" : "plain" };
}

function elementBefore(bytes: Uint8Array, end: number): NameBefore | undefined {
  if (bytes[end - 1] !== 62) return undefined;
  for (let start = end - 2; start >= 0 && start > end - longestTag; start--) {
    if (bytes[start] === 62) return undefined;
    if (bytes[start] !== 60) continue;
    let nameEnd = start + 1;
    while (nameEnd < end && isOfName[bytes[nameEnd]]) nameEnd++;
    return bytes[start + 1] === 47 || nameEnd === start + 1
      ? undefined
      : { name: decode(bytes, start + 1, nameEnd), start, kind: "element" };
  }
  return undefined;
}

function backOverSpace(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end > 0 && bytes[end - 1] <= 32) end--;
  return end;
}

/** A quote, with the backslash that escapes it. */
function backOverQuote(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== 34 && bytes[at - 1] !== 39) return at;
  return bytes[at - 2] === 92 ? at - 2 : at - 1;
}

const decoder = new TextDecoder();

function decode(bytes: Uint8Array, start: number, end: number): string {
  for (let at = start; at < end; at++)
    if (bytes[at] >= 0x80) return decoder.decode(bytes.subarray(start, end));
  return asciiText(bytes, start, end);
}

/** A 1 for every byte of a name: no white space, quote, bracket or sign of a structure. */
const isOfName: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  byte > 32 && !"\"'<>{}[],;:=()|&?/\\".includes(String.fromCharCode(byte)) ? 1 : 0,
);
