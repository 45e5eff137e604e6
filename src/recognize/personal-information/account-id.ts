import type { Field } from "../../model.ts";
import { foldText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { groupMask } from "../group-mask.ts";
import { groupMaskOf, hasGroup, wordHasGroup, type Scene } from "../scene.ts";
import { pointBefore, textBefore, textBehind } from "./within-line.ts";

/** Letters, digits and the signs that join them; spaces between groups of digits. */
const labelledValue =
  /^["'<]?\s*([A-Za-z0-9](?:[A-Za-z0-9_.@+-]{0,62}[A-Za-z0-9])?(?:(?<=\d)[ ]\d{2,6}(?!\d))*)(?=["'>;,|&)\]}、。）」】\s:]|[とをのはがにでもへや様さ]|$)/u;
/** Behind a login name and the like: what is no name of a person. */
const serviceName =
  /^(?:root|admin|administrator|system|sys|nobody|guest|null|nil|none|true|false|undefined|unknown|anonymous|daemon|www-data|nginx|apache|postgres|mysql|oracle|app|deploy|deployer|batch|batch_user|service|svc[-_].*|.*[-_](?:app|svc|service|batch|bot|rw|ro)|cron|git|ubuntu|ec2-user|centos|test|dummy|n\/a|na|invalid|public|sa|dba|operator|jenkins|runner|user|users|name|id|new|default|backup|replication|repl|monitor|zabbix|nagios|redis|ftp|mail|postfix|dovecot|sshd|bin|staff|owner|self|me|all|any|login|logout|success|succeeded|failed|failure|error|denied|granted|expired|locked|accepted|rejected|required|authenticated|not|client|server|yes|no|on|off|ok)$/iu;
/** sshd: `Invalid user keigo_ta from`, `Failed password for keigo_ta from`, `session opened for user keigo_ta`. */
const logName =
  /^\s(?:invalid user )?([A-Za-z0-9][A-Za-z0-9_.-]{0,31})(?=\(|\s(?:from|by|on|port)\b|$|\s*[,:;\]]|\s\[|\s[\da-f]{1,4}[.:])/u;
/** User <sato_k>, user 'sato_k', Login OK: [sato_k]; not 'app'@'host', an account of a database. */
const bracketedName = /^:?\s?[<'"[]([A-Za-z0-9][A-Za-z0-9_.-]{1,31})[>'"\]/](?!@)/u;
/** sudo: fujita : TTY=pts/0; sudo 946 - [audit tty="pts/0"] fujita : TTY=pts/0 of RFC 5424. */
const sudoName =
  /^(?:(?:\[\d+\])?:|\s\S{1,12}\s\S{1,12}\s(?:-|\[[^\]]{1,40}\]))\s+([a-z][a-z0-9_.-]{1,31}) : (?=TTY=|user NOT|\d|command not)/u;
/** M-0048291（会員番号）: the label stands in brackets behind the value. */
const beforeLabel = /(?:^|[^A-Za-z0-9.-])([A-Za-z]{0,3}-?\d[\dA-Za-z]*(?:-[\dA-Za-z]+)*)\s?\($/u;
/** A=dovecot_login:fujita of mail servers. */
const authenticatorName = /^:([A-Za-z0-9][A-Za-z0-9_.-]{1,31})(?=[\s;,]|$)/u;

/**
 * 会員番号・顧客番号・社員番号・患者ID・学籍番号・ログイン名 — what an organisation calls a person.
 *
 * Format   Any token of letters, digits, - _ . under a label that names such a number; a login name behind the
 *          words of an authentication log.
 * Check    None; the label is the only evidence, so without one nothing is found.
 * Alike    Order, reservation, case, receipt, tracking and contract numbers, request ids, service accounts.
 * Law      個人情報 by easy collation — APPI Art. 2(1)(i).
 * Source   Forms, column names, log formats of sshd and PAM.
 */
export const accountId: Recognizer = defineRecognizer({
  entityType: "ACCOUNT_ID",
  cue: word("login-name", "account-id"),
  field: { labels: ["account-id"], value: labelledValue },
  context: { raise: "account-id", lower: "not-account-id" },
  confidence: { alone: "none", raised: "strong", lowered: "none" },
  recognizeField,
  recognizeCue,
  examples: [
    "会員番号：⟦M-00482917⟧",
    "社員番号　⟦Ｎ－２０３３１⟧　登録",
    "customer_id=⟦65656278⟧ HTTP/1.1",
    "sshd[946]: Invalid user ⟦keigo_ta⟧ from 203.0.113.9",
    "使用者番号　⟦20-1183-0077⟧（お客様番号）",
    "宍戸 氏　⟦0-118-442⟧（患者ID）",
    "A=dovecot_login:⟦keigo_ta⟧ S=1823",
    'gw1 sudo 7681 - [audit@32473 tty="pts/2"] ⟦keigo_ta⟧ : TTY=pts/2 ; PWD=/srv',
    "注文番号：M-00482917",
    "user=root",
    "お客様番号は検針票にあります",
  ],
});

const reach = 96;

let masks: { readonly lower: Uint8Array } | undefined;

function recognizeField(scene: Scene, field: Field, emit: Emit): void {
  masks ??= { lower: groupMaskOf(scene.words, ["not-account-id"]) };
  if (hasGroup(field.groups, masks.lower)) return;
  const folded = foldText(scene.bytes, field.start, Math.min(field.end, field.start + 200), field.encoding);
  const match = labelledValue.exec(folded.text);
  if (!match) return;
  const value = match[1];
  if (serviceName.test(value) || value.includes("@") || !isIdentifier(value, field)) return;
  const at = match[0].indexOf(value);
  emit({
    entityType: "ACCOUNT_ID",
    start: folded.byteAt(at),
    end: folded.byteAt(at + value.length),
    score: scoreOf("strong"),
    context: [field.label],
  });
}

/** A digit among the characters, capitals in the middle, or a login name under a key that asks for one. */
function isIdentifier(value: string, field: Field): boolean {
  if (/^0+$/u.test(value) || /^[xX]{3,}$/u.test(value)) return false;
  if (/\d/u.test(value)) return value.length > 1 || field.closed;
  if (/^[a-z]+[._-][a-z._-]+$/u.test(value)) return true;
  if (field.source === "inline") return false;
  if (/^[A-Z]{8,}$/u.test(value)) return field.closed;
  return /^[a-z]{3,}$/u.test(value) || (value.length > 5 && /[a-z][A-Z]/u.test(value));
}

function recognizeCue({ bytes, words }: Scene, { start, end, value }: CuePlace, emit: Emit): void {
  recognizeBeforeLabel(bytes, start, end, emit);
  if (!wordHasGroup(words, value, groupMask(words, "login-name"))) return;
  const next = bytes[end];
  if (next !== 32 && next !== 58 && next !== 91 && next !== 39) return;
  const folded = textBehind(bytes, end, reach);
  const isUser = end - start === 4 && (bytes[start] | 32) === 117;
  const isSudo = end - start === 4 && !isUser;
  const match = isSudo
    ? sudoName.exec(folded.text)
    : (bracketedName.exec(folded.text) ??
      (isUser ? null : (logName.exec(folded.text) ?? authenticatorName.exec(folded.text))));
  if (!match || serviceName.test(match[1])) return;
  const at = match[0].lastIndexOf(match[1]);
  emit({
    entityType: "ACCOUNT_ID",
    start: folded.byteAt(at),
    end: folded.byteAt(at + match[1].length),
    score: scoreOf("strong"),
    context: [],
  });
}

function recognizeBeforeLabel(bytes: Uint8Array, start: number, end: number, emit: Emit): void {
  const opening = pointBefore(bytes, start);
  if (opening !== 0x28 && opening !== 0xff08) return;
  if (bytes[end] !== 41 && !(bytes[end] === 0xef && bytes[end + 2] === 0x89)) return;
  const before = textBefore(bytes, start, 32);
  const match = beforeLabel.exec(before.text);
  if (!match || match[1].length < 5) return;
  const at = match.index + match[0].indexOf(match[1]);
  emit({
    entityType: "ACCOUNT_ID",
    start: before.byteAt(at),
    end: before.byteAt(at + match[1].length),
    score: scoreOf("strong"),
    context: [],
  });
}
