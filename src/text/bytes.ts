/** Length in bytes of the UTF-8 character that starts with `lead`; 1 for a stray continuation byte. */
export function characterLength(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The code point at `at`; U+FFFD where the bytes are no UTF-8. Never reads past the buffer. */
export function codePointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead < 0x80) return lead;
  const length = characterLength(lead);
  if (length === 1 || at + length > bytes.length) return 0xfffd;
  let point = lead & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i];
    if ((next & 0xc0) !== 0x80) return 0xfffd;
    point = (point << 6) | (next & 0x3f);
  }
  return point;
}

/** The start of the character that ends at `end`, not before `start`. */
export function previousCharacter(bytes: Uint8Array, end: number, start: number): number {
  let at = end - 1;
  while (at > start && at > end - 4 && (bytes[at] & 0xc0) === 0x80) at--;
  return at;
}

/** The first byte of the line that `at` stands in. */
export function lineStart(bytes: Uint8Array, at: number, floor = 0): number {
  let start = at;
  while (start > floor && bytes[start - 1] !== 10 && bytes[start - 1] !== 13) start--;
  return start;
}

/** The end of the line that `at` stands in, without its line end. */
export function lineEnd(bytes: Uint8Array, at: number, ceiling: number = bytes.length): number {
  const limit = Math.min(ceiling, bytes.length);
  let end = at;
  while (end < limit && bytes[end] !== 10 && bytes[end] !== 13) end++;
  return end;
}

/** The start of the line behind the line end at `end`: one LF, CRLF or CR is passed over. */
export function nextLine(bytes: Uint8Array, end: number, ceiling: number = bytes.length): number {
  if (end >= ceiling) return ceiling;
  return bytes[end] === 13 && bytes[end + 1] === 10 ? Math.min(end + 2, ceiling) : end + 1;
}

/** The first byte from a place on that is no white space and no control, or `end`. */
export function skipBlanks(bytes: Uint8Array, start: number, end: number = bytes.length): number {
  let at = start;
  while (at < end && bytes[at] <= 32) at++;
  return at;
}

/** An ASCII digit. */
export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** An ASCII letter or digit. */
export function isLetterOrDigit(byte: number): boolean {
  return isDigit(byte) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

/** An ASCII letter or digit or an underscore. */
export function isTokenByte(byte: number): boolean {
  return isLetterOrDigit(byte) || byte === 95;
}

/** U+3000 */
export function isIdeographicSpace(bytes: Uint8Array, at: number): boolean {
  return at >= 0 && bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80;
}

/** A call out of the engine costs more than so many characters put together here. */
const shortText = 16;

/** ASCII bytes as a string, a unit a byte; what is no ASCII becomes some character of Latin-1. Ends with the buffer. */
export function asciiText(bytes: Uint8Array, start: number, limit: number): string {
  const end = Math.min(limit, bytes.length);
  if (end - start > shortText) return latin1Slice.call(bytes, start, end);
  let text = "";
  let at = start;
  // Each call and each joining of strings costs as much as a dozen characters.
  for (; at + 8 <= end; at += 8)
    text += String.fromCharCode(
      bytes[at],
      bytes[at + 1],
      bytes[at + 2],
      bytes[at + 3],
      bytes[at + 4],
      bytes[at + 5],
      bytes[at + 6],
      bytes[at + 7],
    );
  for (; at + 4 <= end; at += 4)
    text += String.fromCharCode(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
  for (; at < end; at++) text += String.fromCharCode(bytes[at]);
  return text;
}

/** What `Buffer.toString` calls; it takes every typed array, so that no Buffer need be made. */
const { latin1Slice } = Buffer.prototype as Buffer & {
  latin1Slice(this: Uint8Array, start: number, end: number): string; // missing in Node's types
};

/** Node looks for so few bytes by the first of them, and for more in a way that takes ten times as long. */
const longestAnchor = 6;

/** Where an ASCII word of any length stands from a place on, or -1; looked for by the rare letters at `anchor` in it. */
export function indexOfWord(text: Buffer, word: string, from: number, anchor: number): number {
  const letters = word.slice(anchor, anchor + longestAnchor);
  for (let at = text.indexOf(letters, from + anchor); at >= 0; at = text.indexOf(letters, at + 1)) {
    const start = at - anchor;
    if (asciiText(text, start, start + word.length) === word) return start;
  }
  return -1;
}
