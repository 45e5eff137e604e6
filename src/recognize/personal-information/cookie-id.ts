import { asciiText } from "../../text/bytes.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import type { Scene } from "../scene.ts";
import { textBefore, textBehind } from "./within-line.ts";

/** session=<kX9aB3cD4eF5g6Hj> in logs of mail servers. */
const bracketed = /^=<([A-Za-z0-9+/=]{8,64})>/u;

/** imap(fujita)<71561><7X4yJQninf>: behind a process id that of its connection, in logs of Dovecot. */
const behindProcess = /^\([^()\s]{1,64}\)<\d{1,10}><([A-Za-z0-9+/=]{8,64})>/u;

/** `Cookie: lang=ja; pcsid=…`: names that end as those of sessions do, in the header of a request or an answer. */
const inHeader =
  /(?<=[ ;])[\w.-]{0,24}(?:sid|sess|session|session_?id)=((?=[^;\s]*\d)[A-Za-z0-9%._:+/-]{12,128})(?=[;"'\s]|$)/giu;
/** hostapd: RADIUS: starting accounting session 65E5A0B7-00001C42 */
const behindAccounting = /^ (?=[A-F0-9-]*\d)([A-F0-9]{8}(?:-[A-F0-9]{8})?|[A-F0-9]{16})(?![\w-])/iu;

/** The name that goes on begins a list of cookies, or stands behind another. */
const nameInCookie = /(?:["']|; ?|cookie:\s?)_{0,2}[a-z\d]+(?:[_-][a-z\d]+)*[_-]$/iu;
const opaque = /^=((?=[^\d;]*\d)[A-Za-z0-9%._:-]{16,128})(?=[;"'\s]|$)/u;

/**
 * Cookie / セッション識別子 — what a server calls a browser, a caller or a connection.
 *
 * Format   The value under a name of sessions and visitors: JSESSIONID, PHPSESSID, connect.sid, _ga, _fbp,
 *          session ids of RADIUS, IMAP and voice menus. Six characters at least, a digit among them.
 * Check    None.
 * Alike    CSRF tokens, nonces, consent flags, names of cookies without values.
 * Law      個人関連情報 — APPI Art. 2(7); guideline example 1.
 * Source   RFC 6265; the products' documentation.
 */
export const cookieId: Recognizer = defineRecognizer({
  entityType: "COOKIE_ID",
  cue: word("cookie-id"),
  recognizeCue,
  field: {
    labels: ["cookie-id"],
    value:
      /^["'<]?((?=[A-Za-z_.:%-]*\d|[A-Za-z0-9+/]{20})(?:[A-Za-z0-9]|[_-](?=[\w-]{15}))[A-Za-z0-9_.:%+/=-]{5,255})(?=["'>;,&\s)\]}|、。」）]|[とをのはがにでもへや]|$)/u,
  },
  confidence: { alone: "none", raised: "strong", lowered: "none" },
  examples: [
    "session: ⟦sess_b2ad4763ea74106f54a964ef⟧",
    '{"sid": "⟦_oKd3R9M1dq0XtgDJZPfvd8m⟧"}',
    "dovecot: imap(keigo_ta)<71561><⟦7X4yJQninfUlBAAA⟧>: Logged out",
    "Cookie: JSESSIONID=⟦8F2A6C01D4E9B7A35C1D⟧; lang=ja",
    "セッションID：⟦a81f22c09b⟧",
    "[sid]　⟦s%3A87597f34afeef2bc2f899b5d⟧",
    'ck="_shop_sid=⟦2cbf618d2a029f93a9c31b20ff713173⟧; lang=ja"',
    "GET /calls?account_sid=2cbf618d2a029f93a9c31b20ff713173",
    "csrf_token=8F2A6C01D4E9B7A35C1D",
    "session: timeout",
    "Cookie ポリシー",
    "バタークッキー　4901234567894　24個",
    "OkHttp: Cookie: lang=ja; mbsid=⟦k4Tz81mQe0PfWx2Ys7Rn⟧; v=2",
    "hostapd: STA 18:81:99:1f:4d:95 RADIUS: starting accounting session ⟦5F3A90C1-0000002B⟧",
    '{"cookie_sid":"⟦kQz81mTe0PfWxYs7RnBv⟧"}',
  ],
});

function recognizeCue({ bytes }: Scene, { start, end }: CuePlace, emit: Emit): void {
  if (bytes[end] === 58) recognizeInHeader(bytes, end, emit);
  if (bytes[end] === 32) recognizeBehindAccounting(bytes, start, end, emit);
  if (bytes[end] === 40) recognizeBracketed(bytes, end, behindProcess, emit);
  if (bytes[end] !== 61) return;
  if (bytes[end + 1] === 60) recognizeBracketed(bytes, end, bracketed, emit);
  else if (bytes[start - 1] === 95 || bytes[start - 1] === 45) recognizeInCookie(bytes, start, end, emit);
}

/** A server's own name for its session, among the cookies of a request: Cookie: lang=ja; _shop_sid=…. */
function recognizeInCookie(bytes: Uint8Array, start: number, end: number, emit: Emit): void {
  if (!nameInCookie.test(textBefore(bytes, start, 48).text)) return;
  const folded = textBehind(bytes, end, 160);
  const match = opaque.exec(folded.text);
  if (!match) return;
  emit({
    entityType: "COOKIE_ID",
    start: folded.byteAt(1),
    end: folded.byteAt(1 + match[1].length),
    score: scoreOf("strong"),
    context: [],
  });
}

const longestHeader = 1024;
const lengthOfCookie = 6;

function recognizeInHeader(bytes: Uint8Array, end: number, emit: Emit): void {
  if ((bytes[end - lengthOfCookie] | 32) !== 99 || (bytes[end - 1] | 32) !== 101) return;
  const folded = textBehind(bytes, end, longestHeader);
  for (const match of folded.text.matchAll(inHeader)) {
    const to = match.index + match[0].length;
    const span = { start: folded.byteAt(to - match[1].length), end: folded.byteAt(to) };
    emit({ entityType: "COOKIE_ID", ...span, score: scoreOf("strong"), context: [] });
  }
}

const accounting = /^accounting session$/iu;

function recognizeBehindAccounting(bytes: Uint8Array, start: number, end: number, emit: Emit): void {
  if (!accounting.test(asciiText(bytes, start, end))) return;
  const match = behindAccounting.exec(asciiText(bytes, end, end + 24));
  if (!match) return;
  const span = { start: end + 1, end: end + 1 + match[1].length };
  emit({ entityType: "COOKIE_ID", ...span, score: scoreOf("strong"), context: [] });
}

function recognizeBracketed(bytes: Uint8Array, end: number, pattern: RegExp, emit: Emit): void {
  const folded = textBehind(bytes, end, 160);
  const match = pattern.exec(folded.text);
  if (!match) return;
  const start = folded.byteAt(match[0].length - match[1].length - 1);
  emit({
    entityType: "COOKIE_ID",
    start,
    end: start + match[1].length,
    score: scoreOf("strong"),
    context: [],
  });
}
