import {
  asciiText,
  characterLength,
  codePointAt,
  isLetterOrDigit,
  previousCharacter,
} from "../../text/bytes.ts";
import { scoreOf } from "../confidence.ts";
import { at, defineRecognizer, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import type { Scene } from "../scene.ts";

const quote = 34;
const longestLocal = 64;
const longestDomain = 253;

/**
 * 電子メールアドレス — a local part, an at sign, a domain.
 *
 * Format   Dot-atom of RFC 5322; mobile carriers allowed .. and a dot before the at sign; international
 *          domains; ＠ and full-width letters; percent-encoded (name%40example.jp) as it stands.
 * Check    None; the last label of the domain has no digit, or begins with xn--.
 * Alike    package@1.2.3, user@host of SSH, git@host:path, user:password@host in URLs, Message-IDs,
 *          @scope/name, icon@2x.png.
 * Law      個人情報 where it shows the person or is combined — APPI Art. 2(1)(i).
 * Source   RFC 5321, 5322, 6531.
 */
export const emailAddress: Recognizer = defineRecognizer({
  entityType: "EMAIL_ADDRESS",
  cue: at(),
  confidence: { alone: "certain", raised: "certain", lowered: "certain" },
  recognizeCue: recognizeAddress,
  examples: [
    "メール：⟦hanako.y@example.co.jp⟧まで",
    "連絡先 ⟦ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ⟧",
    "GET /entry?mail=⟦taro%2Bshop%40example.jp⟧&src=lp1",
    "⟦info@例え.jp⟧へどうぞ",
    "宛先 <⟦a..b.@docomo.example.ne.jp⟧>",
    "lodash@4.17.21",
    "S=18233 id=59c47fdb-5304-4cbf-b1f4-a906138563f1@pc.example.jp",
    "Message-ID: <20240501.1234@mx.example.jp>",
    "git clone git@github.example.com:org/repo.git",
    "ssh app@crm",
    "postgres://app:secret@db.example.jp:5432/crm",
    `${"a".repeat(70)}@example.jp`, // a local part that is too long
    '{"message-id":"20251118.f6aaf76fdc@mx.example.jp"}',
    "SMTP,DELIVER,<e1521dc2a49f75121398@mx1.example.jp>,18233",
  ],
});

function recognizeAddress({ bytes }: Scene, cue: CuePlace, emit: Emit): void {
  const start = localStart(bytes, cue.start);
  if (start < 0) return;
  const end = domainEnd(bytes, cue.end);
  if (end < 0 || isOfSomethingElse(bytes, start, cue.start, end)) return;
  emit({ entityType: "EMAIL_ADDRESS", start, end, score: scoreOf("certain"), context: [] });
}

/** Where the local part begins, or -1. */
function localStart(bytes: Uint8Array, end: number): number {
  let start = end;
  let length = 0;
  while (start > 0) {
    if (length > longestLocal) return -1;
    const isEscaped = start >= 3 && bytes[start - 3] === 37;
    const escape = isEscaped ? hexValue(bytes, start - 2) : -1;
    if (escape < 0 && localSigns[bytes[start - 1]] === 1) {
      start--;
    } else if (escape >= 0) {
      if (!isLocalSign(escape)) break;
      start -= 3;
    } else {
      const previous = previousCharacter(bytes, start, 0);
      const point = foldedPoint(bytes, previous);
      if (!isLocalSign(point)) break;
      start = previous;
    }
    length++;
  }
  // A sign that opens the local part belongs to the text: "…, .name@", "--name@".
  while (start < end && !isLetterOrDigit(foldedPoint(bytes, start)) && bytes[start] !== 95) {
    if (bytes[start] === 37) break;
    start += characterLength(bytes[start]);
  }
  return start < end ? start : -1;
}

/** Where a domain of two labels or more ends, or -1. A wide label must go on with a dot. */
function domainEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  let lastLabel = start;
  let end = start;
  while (at - start < longestDomain) {
    const labelEnd = endOfLabel(bytes, at);
    if (labelEnd === at) break;
    lastLabel = at;
    end = labelEnd;
    if (foldedPoint(bytes, end) !== 46) break;
    at = end + characterLength(bytes[end]);
  }
  return lastLabel > start && isTopLevel(bytes, lastLabel, end) ? end : -1;
}

function endOfLabel(bytes: Uint8Array, start: number): number {
  let end = start;
  const wide = isWideLetter(foldedPoint(bytes, start));
  while (end < bytes.length && end - start < 190) {
    if (!wide && labelSigns[bytes[end]] === 1) {
      end++;
      continue;
    }
    const point = foldedPoint(bytes, end);
    const belongs = wide ? isWideLetter(point) : isLetterOrDigit(point) || point === 45;
    if (!belongs) break;
    end += characterLength(bytes[end]);
  }
  // Text that goes on after an address is no label: only one with a dot behind it is part of a domain.
  if (wide && foldedPoint(bytes, end) !== 46) return start;
  while (end > start && bytes[end - 1] === 45) end--;
  return end;
}

/** A 1 for every ASCII letter, digit and hyphen. */
const labelSigns: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  isLetterOrDigit(byte) || byte === 45 ? 1 : 0,
);

/** Letters only, two at least (jp, みんな), or Punycode. */
function isTopLevel(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2) return false;
  if (bytes[start] === 120 && bytes[start + 1] === 110 && bytes[start + 2] === 45) return true;
  for (let at = start; at < end; at += characterLength(bytes[at])) {
    const point = foldedPoint(bytes, at);
    if (!isLetterOrDigit(point) || (point >= 48 && point < 58)) return false;
  }
  return !isNoDomain(bytes, start, end);
}

/** icon@2x.png; app@crm.internal, a host of a private network. */
const noDomains: ReadonlySet<string> = new Set(
  "png jpg jpeg webp svg gif internal localdomain lan service socket target timer mount".split(" "),
);

function isNoDomain(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start > 2 && end - start < 12 && noDomains.has(asciiText(bytes, start, end).toLowerCase());
}

/** A user of a version control system, a password in a URL, a message's own number. */
function isOfSomethingElse(bytes: Uint8Array, start: number, at: number, end: number): boolean {
  const before = start > 0 ? bytes[start - 1] : 32;
  if (before === 47 && bytes[start - 2] === 47) return true;
  if (before === 58 && isCredential(bytes, start)) return true;
  if (before === 64 || bytes[end] === 64) return true;
  // sip:0355501234@host is a phone number.
  if (before === 58 && isOnlyDigits(bytes, start, at)) return true;
  // user@host:path, but not a sentence's colon
  if (bytes[end] === 58 && (isPathByte(bytes[end + 1]) || bytes[end + 1] === 47)) return true;
  if (before === 61 && isNumberOfMail(bytes, start, at)) return true;
  if (before === quote && messageNumberHeader.test(asciiText(bytes, Math.max(0, start - 32), start)))
    return true;
  return before === 60 && (isHex(bytes, start, at) || isMessageNumber(bytes, start, at));
}

const shortestHex = 16;

/** <e1521dc2a49f75121398@EX01.local>: no one is called so. */
function isHex(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] >= 48 && bytes[at] < 58) digits++;
    else if (hexDigit(bytes[at]) < 0) return false;
  }
  return end - start >= shortestHex && digits > 0;
}

function isOnlyDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = bytes[start] === 43 ? start + 1 : start; at < end; at++)
    if (bytes[at] < 48 || bytes[at] > 57) return false;
  return end - start > 8;
}

/** scheme://user:password@host */
function isCredential(bytes: Uint8Array, start: number): boolean {
  for (let at = start - 2; at > 1 && at > start - 80; at--) {
    if (bytes[at] <= 32 || bytes[at] === 34) return false;
    if (bytes[at] === 47) return bytes[at - 1] === 47;
  }
  return false;
}

/** id=59c47fdb-5304-…@host: a mail server logs the number of a message without brackets. */
function isNumberOfMail(bytes: Uint8Array, start: number, at: number): boolean {
  if (!/\b(?:message-?|msg-?)?id=$/iu.test(asciiText(bytes, Math.max(0, start - 12), start))) return false;
  return /^(?:[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{16,}|[\w.-]*\d{8})/iu.test(asciiText(bytes, start, at));
}

const messageNumberHeader =
  /(?:message-id|in-reply-to|references|message_id|msgid|resent-message-id)["']?\s*[:=]\s*["']?$/iu;

function isMessageNumber(bytes: Uint8Array, start: number, at: number): boolean {
  const from = Math.max(0, start - 400);
  let lineFrom = start - 1;
  while (lineFrom > from && bytes[lineFrom - 1] !== 10) lineFrom--;
  // Numbers of messages are long and full of digits; headers that hold several stand first on the line.
  const head = asciiText(bytes, lineFrom, start - 1);
  if (messageNumberHeader.test(head)) return true;
  return at - start > 8 && /^\s*(?:references|in-reply-to|message-id)/iu.test(head);
}

function isPathByte(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte === 126;
}

/** Full-width ASCII as ASCII. */
function foldedPoint(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return 0;
  if (bytes[at] < 0x80) return bytes[at];
  const point = codePointAt(bytes, at);
  return point >= 0xff01 && point <= 0xff5e ? point - 0xfee0 : point;
}

/** ! # $ & ' * / = ? ^ ` { | } ~ may stand in a local part, but in running text they border it. */
function isLocalSign(point: number): boolean {
  return isLetterOrDigit(point) || point === 46 || point === 95 || point === 45 || point === 43;
}

/** A 1 for every byte that is such a sign by itself. */
const localSigns: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, byte) => (isLocalSign(byte) ? 1 : 0));

/** Kana, kanji and the prolonged sound mark, as in 例え.jp. */
function isWideLetter(point: number): boolean {
  return (point >= 0x3041 && point <= 0x30ff) || (point >= 0x4e00 && point <= 0x9fff) || point === 0x3005;
}

function hexValue(bytes: Uint8Array, at: number): number {
  const high = hexDigit(bytes[at]);
  const low = hexDigit(bytes[at + 1]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte < 58) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
