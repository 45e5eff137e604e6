/**
 * decode: from bytes to UTF-8, and what kind of document they are.
 *
 * The head of a file and its name tell its nature; the rest of the file is only turned into UTF-8.
 */
import type { Format } from "../model.ts";
import { isBinary } from "./binary.ts";
import { isTabbed } from "./delimited.ts";
import { formatByContent, isJsonLines } from "./format-by-content.ts";
import { formatByName } from "./format-by-name.ts";
import { japaneseEncoding } from "./japanese-encoding.ts";
import { survey } from "./survey.ts";
import { createTranscoder } from "./transcode.ts";
import { byteOrderMark, isPlausibleUtf16, utf16WithoutMark, type ByteOrderMark } from "./unicode.ts";

export { createTranscoder } from "./transcode.ts";
export type { Transcoder } from "./transcode.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-jp" | "iso-2022-jp";

/** What a document is, told from its beginning. */
export interface Nature {
  readonly binary: boolean;
  readonly encoding: Encoding;
  /** Bytes to leave out before the text. */
  readonly bomLength: number;
  readonly format: Format;
}

/** How many bytes of a document `sniff` wants to see. */
export const headLength: number = 64 * 1024;

// The format shows in the first lines; decoding the whole head would only take longer.
const formatHeadLength = 16 * 1024;

const binary: Nature = { binary: true, encoding: "utf-8", bomLength: 0, format: "text" };

/** The nature of a document, from its first 64 KiB (or all of it, when shorter) and its name. */
export function sniff(head: Uint8Array, path: string): Nature {
  const encoded = encodingOf(head);
  if (encoded === undefined) {
    return binary;
  }
  const text = decodeHead(head.subarray(encoded.bomLength, formatHeadLength), encoded.encoding);
  return { binary: false, ...encoded, format: formatOf(text, path) };
}

/** A whole document as UTF-8, given its bytes behind the byte order mark. */
export function toUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") {
    return bytes;
  }
  const transcoder = createTranscoder(encoding);
  const text = transcoder.push(bytes);
  const rest = transcoder.end();
  if (rest.length === 0) {
    return text;
  }
  const whole = new Uint8Array(text.length + rest.length);
  whole.set(text);
  whole.set(rest, text.length);
  return whole;
}

/** Undefined when the document is binary. */
function encodingOf(head: Uint8Array): Pick<Nature, "encoding" | "bomLength"> | undefined {
  const mark = byteOrderMark(head);
  if (mark !== undefined) {
    return isTextBehind(mark, head) ? { encoding: mark.encoding, bomLength: mark.length } : undefined;
  }
  const counts = survey(head);
  const utf16 = utf16WithoutMark(head, counts);
  if (utf16 === undefined && isBinary(head, counts)) {
    return undefined;
  }
  return { encoding: utf16 ?? japaneseEncoding(head, counts) ?? "utf-8", bomLength: 0 };
}

function isTextBehind(mark: ByteOrderMark, head: Uint8Array): boolean {
  const text = head.subarray(mark.length);
  return mark.encoding === "utf-8"
    ? !isBinary(text, survey(text))
    : isPlausibleUtf16(text, mark.encoding === "utf-16le");
}

function decodeHead(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head, { stream: true });
}

// Content overrules a name in two cases only: JSON Lines called .json and tab-separated values called .csv are common.
function formatOf(text: string, path: string): Format {
  const named = formatByName(path);
  switch (named) {
    case undefined:
      return formatByContent(text) ?? "text";
    case "log": {
      const content = formatByContent(text);
      return content === "json" || content === "jsonl" || content === "csv" || content === "tsv"
        ? content
        : "log";
    }
    case "json":
      return isJsonLines(text) ? "jsonl" : "json";
    case "csv":
      return isTabbed(text.slice(0, text.search(/[\r\n]|$/))) ? "tsv" : "csv";
    default:
      return named;
  }
}
