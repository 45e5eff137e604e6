import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import type { Scene } from "../scene.ts";
import { textBehind } from "./within-line.ts";

/** session=<kX9aB3cD4eF5g6Hj> in logs of mail servers. */
const bracketed = /^=<([A-Za-z0-9+/=]{8,64})>/u;

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
      /^["'<]?((?=[A-Za-z_.:-]*\d|[A-Za-z0-9+/]{20})[A-Za-z0-9][A-Za-z0-9_.:%+/=-]{5,255})(?=["'>;,&\s)\]}|、。」）]|[とをのはがにでもへや]|$)/u,
  },
  confidence: { alone: "none", raised: "strong", lowered: "none" },
  examples: [
    "session: ⟦sess_b2ad4763ea74106f54a964ef⟧",
    "Cookie: JSESSIONID=⟦8F2A6C01D4E9B7A35C1D⟧; lang=ja",
    "セッションID：⟦a81f22c09b⟧",
    "csrf_token=8F2A6C01D4E9B7A35C1D",
    "session: timeout",
    "Cookie ポリシー",
  ],
});

function recognizeCue({ bytes }: Scene, { end }: CuePlace, emit: Emit): void {
  if (bytes[end] !== 61 || bytes[end + 1] !== 60) return;
  const folded = textBehind(bytes, end, 80);
  const match = bracketed.exec(folded.text);
  if (!match) return;
  const start = folded.byteAt(2);
  emit({
    entityType: "COOKIE_ID",
    start,
    end: start + match[1].length,
    score: scoreOf("strong"),
    context: [],
  });
}
