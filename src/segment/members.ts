import { asciiText, isDigit, skipBlanks } from "../text/bytes.ts";
import { endOfQuoted, type PushValue } from "./value.ts";

const longestObject = 600;
const mostMembers = 16;
const longestChoice = 240;
const decoder = new TextDecoder();
/** Members that hold what their object is called by: {"$date": "…"}, {"text": "…"}, {"#text": "…"}. */
const carriers: ReadonlySet<string> = new Set(
  "$date $numberLong $numberInt $numberDecimal $oid $uuid $ value val text #text _text __text raw content valueString stringValue S s N string".split(
    " ",
  ),
);
/** Members that hold a number; what is known of a person by one has names beside it. */
const numbers: ReadonlySet<string> = new Set(
  "no No NO num number id ID code cd subscriber bango bangou 番号 value_no nationalNumber national_number e164".split(
    " ",
  ),
);

/** The values of an object, and of those behind it in its list, that its own key names: {"kanpuKoza": {"type": "普通", "no": "1234567"}}. */
export function readMembers(bytes: Uint8Array, open: number, takesNumbers: boolean, push: PushValue): void {
  const ceiling = Math.min(bytes.length, open + longestObject);
  if (isListOfCodes(bytes, open)) return;
  let at = open + 1;
  for (let member = 0; member < mostMembers && at < ceiling; member++) {
    at = skipBlanks(bytes, at, ceiling);
    if (bytes[at] !== 34) return;
    const keyStart = at + 1;
    const keyEnd = endOfQuoted(bytes, at);
    if (keyEnd < 0) return;
    at = skipBlanks(bytes, keyEnd + 1, ceiling);
    if (bytes[at] !== 58) return;
    at = skipBlanks(bytes, at + 1, ceiling);
    const name = nameOf(bytes, keyStart, keyEnd);
    const isNamed = carriers.has(name) || (takesNumbers && numbers.has(name));
    if (bytes[at] === 34) {
      const end = endOfQuoted(bytes, at);
      if (end < 0) return;
      if (isNamed && end > at + 1) push(at + 1, end, "json", true);
      at = end + 1;
    } else if (bytes[at] === 123) {
      // {"$date": {"$numberLong": "…"}}: only what carries a value leads further down.
      if (isNamed) readMembers(bytes, at, takesNumbers, push);
      at = endOfNested(bytes, at, ceiling);
    } else if (bytes[at] === 91) {
      at = endOfNested(bytes, at, ceiling);
    } else {
      const start = at;
      while (at < ceiling && bytes[at] > 32 && bytes[at] !== 44 && bytes[at] !== 125) at++;
      if (isNamed && isDigit(bytes[start])) push(start, at, "plain", true);
    }
    at = skipBlanks(bytes, at, ceiling);
    if (bytes[at] === 125) at = startOfNext(bytes, at, ceiling);
    if (bytes[at] !== 44 && bytes[at] !== 123) return;
    at++;
  }
}

const codeAndName =
  /^\{\s*"(?:cd|code|value|id|key)"\s*:\s*"?\w{1,8}"?\s*,\s*"(?:nm|name|label|text|title|mei|名称?)"\s*:\s*"[^"]{1,40}"[^{}]{0,120}\}\s*,\s*\{/u;

/** "seibetsu": [{"cd": "1", "nm": "男"}, {"cd": "2", …: what may be chosen is nobody's. */
function isListOfCodes(bytes: Uint8Array, open: number): boolean {
  let before = open - 1;
  while (before > 0 && bytes[before] <= 32) before--;
  if (bytes[before] !== 91) return false;
  return codeAndName.test(decoder.decode(bytes.subarray(open, open + longestChoice)));
}

function nameOf(bytes: Uint8Array, start: number, end: number): string {
  return bytes[start] < 0x80 ? asciiText(bytes, start, end) : decoder.decode(bytes.subarray(start, end));
}

/** The object of a list that follows the one that closes at `close`, or else the place behind it. */
function startOfNext(bytes: Uint8Array, close: number, ceiling: number): number {
  const comma = skipBlanks(bytes, close + 1, ceiling);
  const open = bytes[comma] === 44 ? skipBlanks(bytes, comma + 1, ceiling) : comma;
  return bytes[open] === 123 ? open : ceiling;
}

function endOfNested(bytes: Uint8Array, start: number, ceiling: number): number {
  let depth = 0;
  for (let at = start; at < ceiling; at++) {
    if (bytes[at] === 123 || bytes[at] === 91) depth++;
    else if ((bytes[at] === 125 || bytes[at] === 93) && --depth === 0) return at + 1;
  }
  return ceiling;
}
