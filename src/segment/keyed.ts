import { isOfPerson, labelById, labelOf, labelOfWord, namesValues, type Label } from "../lexicon/labels.ts";
import { isExactWord, isLabelWord, wordTable, type WordTable } from "../lexicon/words.ts";
import { cueKind, cueStride, type Block, type Cues, type Field } from "../model.ts";
import { isLetterOrDigit, isTokenByte, lineEnd, nextLine } from "../text/bytes.ts";
import { LineFinder } from "../text/line-finder.ts";
import { labelledField } from "./labelled.ts";
import { readMembers } from "./members.ts";
import { paragraphFinder } from "./paragraph.ts";
import { readConnector, readInline, readKeyed, type Limit, type PushValue } from "./value.ts";

const decoder = new TextDecoder();

/** The values that a key (`name=`, `"tel":`, `<addr>`) or a label word (氏名：) stands before. */
export function findKeyedFields(block: Block, cues: Cues): Field[] {
  const { bytes, format } = block;
  const table = wordTable();
  const fields: Field[] = [];
  const lines = new LineFinder(cues.breaks, bytes.length);
  const records = recordFinder(block, lines);
  const hasQuote = quoteFinder(bytes);
  const { data, count } = cues;
  let cue = 0;
  let label: Label;
  let end = 0;
  let record = 0;
  const limit: Limit = () => valueLimit(block, cues, cue, end, table, lines);
  const pushKeyed: PushValue = (start, valueEnd, encoding, closed) =>
    void fields.push(labelledField(label, { start, end: valueEnd, encoding, closed }, "key", record));
  const pushInline: PushValue = (start, valueEnd, encoding, closed) =>
    void fields.push(labelledField(label, { start, end: valueEnd, encoding, closed }, "inline", record));
  for (; cue < count; cue++) {
    const at = cue * cueStride;
    const kind = data[at];
    if (kind !== cueKind.key && kind !== cueKind.word) continue;
    const start = data[at + 1];
    let isKey = true;
    if (kind === cueKind.key) {
      const named = labelById(data[at + 3]);
      const element = named || format !== "xml" ? undefined : inNameSpace(bytes, start, data[at + 2]);
      if (!named && !element) continue;
      label = (named ?? element?.label) as Label; // one of the two, as was asked
      end = element?.end ?? data[at + 2];
    } else {
      if (!mayBeLabel(bytes, start, data[at + 2])) continue;
      const named = namedByWord(bytes, table, start, data[at + 2], data[at + 3], hasQuote);
      if (!named) continue;
      ({ label, end, isKey } = named);
    }
    record = records(start);
    if (isKey) {
      const object = readKeyed(bytes, end, limit, format, pushKeyed);
      if (object >= 0) readMembers(bytes, object, !isOfPerson(label) && namesValues(label), pushKeyed);
    } else readInline(bytes, end, limit(), format, pushInline);
  }
  return withoutTwins(fields);
}

/** A value that two labels name belongs to the nearer, which comes later. */
function withoutTwins(fields: Field[]): Field[] {
  if (rises(fields, 0)) return fields;
  if (!rises(fields, -1)) fields.sort((a, b) => a.start - b.start || a.end - b.end);
  return fields.filter((field, index) => index === 0 || field.start !== fields[index - 1].start);
}

/** Whether each field starts more than `step` bytes behind the one before it. */
function rises(fields: readonly Field[], step: number): boolean {
  for (let index = 1; index < fields.length; index++)
    if (fields[index].start - fields[index - 1].start <= step) return false;
  return true;
}

interface Named {
  readonly label: Label;
  /** Where the key or word ends. */
  readonly end: number;
  readonly isKey: boolean;
}

/** A Japanese word as a label: inside a quoted key the whole key counts, else the word itself if it may name values. */
function namedByWord(
  bytes: Uint8Array,
  table: WordTable,
  start: number,
  end: number,
  word: number,
  hasQuote: QuoteFinder,
): Named | undefined {
  const quotedEnd = hasQuote(end, end + longestKey) ? endOfQuotedKey(bytes, start, end) : 0;
  if (quotedEnd > 0) {
    const label = labelOf(decoder.decode(bytes.subarray(startOfQuotedKey(bytes, start), quotedEnd)));
    return label && { label, end: quotedEnd, isKey: true };
  }
  const nameStart = startOfTagName(bytes, start);
  if (nameStart > 0) {
    const nameEnd = endOfTagName(bytes, end);
    const elementEnd = bytes[nameStart - 1] === 60 ? endOfTag(bytes, nameEnd) : 0;
    const label = elementEnd > 0 && labelOf(decoder.decode(bytes.subarray(nameStart, nameEnd)));
    return label ? { label, end: elementEnd, isKey: true } : undefined;
  }
  if (bytes[end] === 61 && bytes[end + 1] === 34 && opensPhrase(bytes, start)) {
    return { label: labelOfWord(table, word), end, isKey: true };
  }
  if (!isLabelWord(table, word) || isQuotedAsWord(bytes, end)) return undefined;
  if (
    isExactWord(table, word) &&
    !(opensPhrase(bytes, start) && readConnector(bytes, end, bytes.length).explicit)
  )
    return undefined;
  return { label: labelOfWord(table, word), end, isKey: false };
}

/** expected '〔氏名〕' to be '〔 氏名 〕': a bracket, a quote and English or the line's end close what is spoken of. */
function isQuotedAsWord(bytes: Uint8Array, end: number): boolean {
  let at = bytes[end] === 32 ? end + 1 : end;
  const isBracketed = bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x95;
  if (isBracketed) at += 3;
  else if (at > end) return false;
  if (bytes[at] !== 39 && bytes[at] !== 34) return false;
  return bytes[at + 1] === 32 ? isLetterOrDigit(bytes[at + 2]) : isBracketed && bytes[at + 1] === 10;
}

/** Words in Latin letters name values as keys do, but for TEL番号, and Sex： and [sid]　 as a form in Japanese writes them. */
function mayBeLabel(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] >= 0x80 || bytes[end - 1] >= 0x80) return true;
  // User ID: of mail in English; of a key only its last word is seen.
  if (bytes[end] === 58 && bytes[end + 1] === 32) return bytes.subarray(start, end).includes(32);
  if (bytes[end] === 0xef) return bytes[end + 1] === 0xbc && bytes[end + 2] === 0x9a;
  return bytes[start - 1] === 91 && bytes[end] === 93 && bytes[end + 1] === 0xe3 && bytes[end + 2] === 0x80;
}

const longestKey = 48;
const longestAttributes = 400;

/** Whether a quote stands in a stretch; asked in ascending order, which passes over texts without any. */
type QuoteFinder = (start: number, end: number) => boolean;

function quoteFinder(bytes: Uint8Array): QuoteFinder {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const next = (quote: number, from: number): number => {
    const at = text.indexOf(quote, from);
    return at < 0 ? text.length : at;
  };
  let single = -1;
  let double = -1;
  return (start, end) => {
    if (double < start) double = next(34, start);
    if (single < start) single = next(39, start);
    return single < end || double < end;
  };
}

/** In `"氏名（漢字）": …` the end of the key, or 0. */
function endOfQuotedKey(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end; at < end + longestKey && at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 10 || byte === 58 || byte === 44) return 0;
    if (byte !== 34 && byte !== 39) continue;
    if (startOfQuotedKey(bytes, start) === 0) return 0;
    let after = at + 1;
    while (bytes[after] === 32) after++;
    return bytes[after] === 58 || (bytes[after] === 61 && bytes[after + 1] === 62) ? at : 0;
  }
  return 0;
}

function startOfQuotedKey(bytes: Uint8Array, start: number): number {
  for (let at = start - 1; at >= 0 && at > start - longestKey; at--) {
    if (bytes[at] === 34 || bytes[at] === 39) return at + 1;
    if (bytes[at] === 10 || bytes[at] === 58) return 0;
  }
  return 0;
}

/** Where the name of a tag begins in which `at` stands, opening (`<本人氏名>`) or closing; or 0. */
function startOfTagName(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && start > at - longestKey && bytes[start - 1] >= 0x80) start--;
  const before = bytes[start - 1];
  return before === 60 || (before === 47 && bytes[start - 2] === 60) ? start : 0;
}

function endOfTagName(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < at + longestKey && bytes[end] >= 0x80) end++;
  return end;
}

/** <gen:koza>: what stands behind the name space is what names the element. */
function inNameSpace(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly label: Label; readonly end: number } | undefined {
  if (bytes[start - 1] !== 60 || bytes[end] !== 58) return undefined;
  let nameEnd = end + 1;
  while (nameEnd < end + longestKey && isTokenByte(bytes[nameEnd])) nameEnd++;
  const elementEnd = endOfTag(bytes, nameEnd);
  const label = elementEnd > 0 ? labelOf(decoder.decode(bytes.subarray(end + 1, nameEnd))) : undefined;
  return label && { label, end: elementEnd };
}

/** Where the tag closes before the text of the element; 0 when it has none. */
function endOfTag(bytes: Uint8Array, nameEnd: number): number {
  if (bytes[nameEnd] === 62) return nameEnd;
  if (bytes[nameEnd] !== 32) return 0;
  const close = bytes.subarray(nameEnd, nameEnd + longestAttributes).indexOf(62);
  return close < 0 || bytes[nameEnd + close - 1] === 47 ? 0 : nameEnd + close;
}

/** Nothing but a border stands before: the line's start, white space, a bracket, a punctuation mark. */
function opensPhrase(bytes: Uint8Array, start: number): boolean {
  if (start === 0) return true;
  const before = bytes[start - 1];
  if (before < 0x80) return !isLetterOrDigit(before);
  if (start < 3) return false;
  // Punctuation of U+3000–303F (、。「」【】　) and its full-width forms, and bullets of U+25xx.
  const lead = bytes[start - 3];
  return (
    (lead === 0xe3 && bytes[start - 2] === 0x80) ||
    (lead === 0xef && bytes[start - 2] === 0xbc) ||
    lead === 0xe2
  );
}

/** A value that nothing ends is no longer than this: labels of one endless line would each look through it. */
const longestValue = 512;

function characterStart(bytes: Uint8Array, position: number): number {
  let at = position;
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}

/** Where the value of a label must end: before the next key or label of the line, or at the line's end. */
function valueLimit(
  { bytes, format }: Block,
  cues: Cues,
  cue: number,
  from: number,
  table: WordTable,
  lines: LineFinder,
): number {
  let limit = lines.endOf(from);
  if (isBlank(bytes, from, limit)) limit = lineEnd(bytes, nextLine(bytes, limit), from + longestValue);
  limit = characterStart(bytes, Math.min(limit, from + longestValue));
  const { data, count } = cues;
  for (let next = cue + 1; next < count; next++) {
    const at = next * cueStride;
    const start = data[at + 1];
    if (start >= limit) break;
    if (start <= from) continue;
    // A tag of HTML lays out; it names nothing.
    if (data[at] === cueKind.key && format === "html" && bytes[start - 1] === 60) continue;
    if (data[at] === cueKind.key) return start;
    if (data[at] !== cueKind.word || bytes[start] < 0x80 || !isLabelWord(table, data[at + 3])) continue;
    const opens = opensPhrase(bytes, start);
    const { explicit } = readConnector(bytes, data[at + 2], limit);
    // A common word such as 子 or 名 ends a value only where it would begin one of its own.
    if (isExactWord(table, data[at + 3]) ? opens && explicit : opens || explicit) return start;
  }
  return limit;
}

/** Only white space and label punctuation: the value stands on the next line. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  return readConnector(bytes, start, end).end >= end;
}

/** Starts of records: the line, in assignments the section or paragraph, or in JSON the innermost object that was opened last. */
function recordFinder(block: Block, lines: LineFinder): (at: number) => number {
  const { bytes, format } = block;
  if (format === "env" || format === "yaml") return paragraphFinder(bytes);
  if (format !== "json") return (at) => lines.startOf(at);
  const open: number[] = [0];
  let seen = 0;
  let inString = false;
  return (at) => {
    for (; seen < at; seen++) {
      const byte = bytes[seen];
      if (byte === 34 && bytes[seen - 1] !== 92) inString = !inString;
      else if (byte === 10) inString = false;
      if (inString) continue;
      if (byte === 123) open.push(seen);
      else if (byte === 125 && open.length > 1) open.pop();
    }
    return open[open.length - 1];
  };
}
