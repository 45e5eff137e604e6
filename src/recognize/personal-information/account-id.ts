import type { Field } from "../../model.ts";
import { foldText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { groupMaskOf, hasGroup, type Scene } from "../scene.ts";

/** Letters, digits and the signs that join them; spaces between groups of digits. */
const labelledValue =
  /^["'<]?\s*([A-Za-z0-9](?:[A-Za-z0-9_.@+-]{0,62}[A-Za-z0-9])?(?:(?<=\d)[ ]\d{2,6}(?!\d))*)(?=["'>;,|&)\]}、。）」】\s:]|$)/u;
/** Behind a login name and the like: what is no name of a person. */
const serviceName =
  /^(?:root|admin|administrator|system|sys|nobody|guest|null|nil|none|true|false|undefined|unknown|anonymous|daemon|www-data|nginx|apache|postgres|mysql|oracle|app|deploy|deployer|batch|batch_user|service|svc[-_].*|cron|git|ubuntu|ec2-user|centos|test|dummy|n\/a|na|invalid|public|sa|dba|operator|jenkins|runner|user|users|name|id|new|default|backup|replication|repl|monitor|zabbix|nagios|redis|ftp|mail|postfix|dovecot|sshd|bin|staff|owner|self|me|all|any|login|logout|yes|no|on|off|ok)$/iu;
/** sshd: `Invalid user keigo_ta from`, `Failed password for keigo_ta from`, `session opened for user keigo_ta`. */
const logName =
  /^\s(?:invalid user )?([A-Za-z0-9][A-Za-z0-9_.-]{0,31})(?=\(|\s(?:from|by|on|port)\b|$|\s*[,:;\]]|\s\[)/u;

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
  cue: word("login-name"),
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
    "注文番号：M-00482917",
    "user=root",
    "お客様番号は検針票にあります",
  ],
});

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

/** A digit among the characters, or a login name under a key that asks for one. */
function isIdentifier(value: string, field: Field): boolean {
  if (/^0+$/.test(value) || /^\*|^[xX]{3,}$/.test(value)) return false;
  return /\d/.test(value)
    ? value.length > 1 || field.closed
    : value.length >= 3 && /^[a-z._-]+$|^[A-Za-z0-9]{6,}$/.test(value) && field.source !== "inline";
}

function recognizeCue({ bytes }: Scene, { start, end }: CuePlace, emit: Emit): void {
  if (bytes[end] !== 32) return;
  const folded = foldText(bytes, end, Math.min(bytes.length, end + 64));
  const line = folded.text.split(/[\r\n]/u, 1)[0];
  const match = logName.exec(line);
  if (!match || serviceName.test(match[1]) || start < 0) return;
  const at = match[0].lastIndexOf(match[1]);
  emit({
    entityType: "ACCOUNT_ID",
    start: folded.byteAt(at),
    end: folded.byteAt(at + match[1].length),
    score: scoreOf("strong"),
    context: [],
  });
}
