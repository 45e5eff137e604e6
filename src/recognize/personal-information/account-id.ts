import type { Field } from "../../model.ts";
import { labelOf } from "../../lexicon/labels.ts";
import { asciiText } from "../../text/bytes.ts";
import { foldText } from "../../text/fold.ts";
import { answerBelow } from "./answer.ts";
import { accessLogUser } from "./access-log-user.ts";
import { numbersBehindHolder } from "./account-holder.ts";
import { columnHeader } from "../column-header.ts";
import { nameBefore } from "../name-before.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { groupMask } from "../group-mask.ts";
import { groupMaskOf, hasGroup, wordHasGroup, type Scene } from "../scene.ts";
import { pointAt, pointBefore, textBefore, textBehind } from "./within-line.ts";

/** Letters, digits and the signs that join them; spaces between groups of digits. */
const labelledValue =
  /^["'<]?\s*((?:[A-Z]{2,3} (?=\d{3}))?[A-Za-z0-9](?:[A-Za-z0-9_.@+-]{0,62}[A-Za-z0-9])?(?:(?<=\d)[ ]\d{2,6}(?!\d))*(?:(?<=\d{4} \d{4}) \d(?!\d))?)(?=["'>;,|&)\]}、。）」】\s:]|\.(?:\s|$)|\/(?=\p{Script=Han})|[とをのはがにでもへや様さ]|$)/u;
/** Behind a login name and the like: what is no name of a person. */
const serviceName =
  /^(?:root|admin|administrator|system|sys|nobody|guest|null|nil|none|true|false|undefined|unknown|anonymous|daemon|www-data|nginx|apache|postgres|mysql|oracle|app|deploy|deployer|batch|batch_user|service|svc[-_].*|.*[-_](?:app|svc|service|batch|bot|rw|ro)|(?:team|squad|group|dept)[-_].*|.*[-_](?:team|squad)|cron|git|ubuntu|ec2-user|centos|test|dummy|n\/a|na|invalid|public|sa|dba|operator|jenkins|runner|user|users|name|id|new|default|backup|replication|repl|monitor|zabbix|nagios|redis|ftp|mail|postfix|dovecot|sshd|bin|staff|owner|self|me|all|any|login|logout|success|succeeded|failed|failure|error|denied|granted|expired|locked|accepted|rejected|required|authenticated|not|client|server|yes|no|on|off|ok)$/iu;
/** sshd: `Invalid user keigo_ta from`, `Failed password for keigo_ta from`, `session opened for user keigo_ta`. */
const logName =
  /^\s(?:invalid user )?([A-Za-z0-9](?:[A-Za-z0-9_.-]{0,30}[A-Za-z0-9_-])?)(?=\(|\s(?:from|by|on|port)\b|\.?(?:["']|$)|\s*[,:;\]]|\s\[|\s[\da-f]{1,4}[.:])/u;
/** httpd: `user keigo_ta: authentication failure`, `user keigo_ta not found: /admin` */
const refusedName =
  /^\s([A-Za-z0-9][A-Za-z0-9_.-]{1,31})(?=: (?:authentication failure|password mismatch)| not found: \/)/u;
/** systemd: `Started Session 3285 of User keigo_ta.` */
const numberedSession = /\bsession [\w.]{1,12} $/iu;
const ofUser = 7;
/**
 * User <sato_k>, user 'sato_k', Login OK: [sato_k], Login incorrect (no such user): [sato_k]; not 'app'@'host', an
 * account of a database, nor lmtp[4711], a process.
 */
const bracketedName =
  /^(?!\[\d+\])(?:\s\([^()\n]{1,64}\))?:?\s?[<'"[]([A-Za-z0-9][A-Za-z0-9_.-]{1,31})[>'"\]/](?!@)/u;
/** sudo: fujita : TTY=pts/0; sudo 946 - [audit tty="pts/0"] fujita : TTY=pts/0 of RFC 5424. */
const sudoName =
  /^(?:(?:\[\d+\])?:|\s\S{1,12}\s\S{1,12}\s(?:-|\[[^\]]{1,40}\]))\s+([a-z][a-z0-9_.-]{1,31}) : (?=TTY=|user NOT|\d|command not)/u;
/** M-0048291（会員番号）: the label stands in brackets behind the value. */
const beforeLabel = /(?:^|[^A-Za-z0-9.-])([A-Za-z]{0,3}-?\d[\dA-Za-z]*(?:-[\dA-Za-z]+)*)\s?\($/u;
/** imap, pop3, lmtp, managesieve: servers of mail, which name who is logged in in brackets only. */
const mailServer = /^(?:imap|pop3|lmtp|managesieve)$/iu;
/** GET http://www.example.jp/ fujita HIER_DIRECT/203.0.113.9: who logged in stands behind the address, in logs of Squid. */
const beforeHierarchy = /(?::\/\/\S*|:\d{1,5}) ([A-Za-z0-9][A-Za-z0-9_.-]{1,31}) $/u;
/** prompt=お客様番号 dtmf=30277415: what a caller typed stands behind what a voice menu asked for. */
const typedNumber =
  /^["'」]?[ ,;]{1,2}(?:dtmf|digits|input|entered|入力値?)\s?[=:]\s?["']?(\d{5,12})(?!\d)/iu;
/** imap(fujita)<71561><7X4yJQninf>: Logged out: a session of Dovecot. */
const sessionName = /^\(([A-Za-z0-9][A-Za-z0-9_.-]{1,31})\)(?=<\d|:)/u;
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
  cue: word("login-name", "account-id", "account-holder", "user-agent-request"),
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
    "|ID|氏名|年齢|\n|---|---|---|\n|⟦P729776⟧|門間 久|83|",
    "dovecot: imap(⟦keigo_ta⟧)<71561><7X4yJQninfUlBAAA>: Logged out",
    "PensionNo already bound to member ⟦KM341929⟧\n\t... 87 common frames omitted",
    "NOTE:会員番号 ⟦VC-527779⟧／次回更新 2026-03",
    "BEGIN:VEVENT\nUID:629c51bc-2ffb-4d24-bb40-38cfa71b50ca\nDTSTART:20251120T100000",
    "注文番号：M-00482917",
    "user=root",
    '{"k8s.pod.uid":"629c51bc-2ffb-4d24-bb40-38cfa71b50ca","cloud.account.id":"527908736991"}',
    "account_id=785567679112 arn:aws:lambda:ap-northeast-1:785567679112:function",
    "お客様番号は検針票にあります",
    '203.0.113.9 - ⟦keigo_ta⟧ [17/Nov/2025:13:00:52 +0900] "GET /a HTTP/1.1" 200 12',
    '203.0.113.9 - - [17/Nov/2025:13:00:52 +0900] "GET /b HTTP/1.1" 200 12',
    "ポイント移行 会員 ⟦MB5456422⟧ から ⟦MB0616005⟧ へ 300pt",
    "会員 A 群 1200 名の購入履歴",
    "AH01617: user ⟦keigo_ta⟧: authentication failure for /admin",
    "systemd[1]: Started Session 3285 of User ⟦keigo-ta⟧.",
    "| 論理名 | 物理名 | 型 |\n|---|---|---|\n| 患者番号 | patient_no | CHAR |",
    "User ID: ⟦keigo_ta⟧",
    "1) Student ID: ⟦K31-4402⟧. 学生課",
    "会員番号　⟦JN 4410 2265 3⟧",
    "小暮：社員番号も念のため\nさつき：⟦S20831⟧ です\n小暮：了解",
    "申請書の社員番号は ⟦004418⟧ でした",
    "radiusd: (7) Login incorrect (mschap: no such user): [⟦keigo_ta⟧] (from client ap-1",
    "postfix/lmtp[30411]: 4Zq: to=<x>, relay=b[private/lmtp]",
    "sieve\t4190/tcp\t# ManageSieve Protocol",
    "SELECT 1 FROM t_kaiin k JOIN t_x x ON x.kaiin_id = k.id WHERE 1",
    "IVR prompt=お客様番号 dtmf=⟦40118260⟧",
    "1741234567.1 45 10.2.3.4 TCP_MISS/200 45 GET http://www.example.jp/a ⟦keigo_ta⟧ HIER_DIRECT/203.0.113.9 -",
    "1741234567.1 45 10.2.3.4 TCP_MISS/200 45 GET http://www.example.jp/a - HIER_DIRECT/203.0.113.9 -",
  ],
});

const reach = 96;
const longestAddress = 200;
const slash = 47;

let masks: { readonly lower: Uint8Array } | undefined;

function recognizeField(scene: Scene, field: Field, emit: Emit): void {
  masks ??= { lower: groupMaskOf(scene.words, ["not-account-id"]) };
  if (hasGroup(field.groups, masks.lower)) return;
  const folded = foldText(scene.bytes, field.start, Math.min(field.end, field.start + 200), field.encoding);
  const match = labelledValue.exec(folded.text);
  if (!match) return;
  const value = match[1];
  if (isOfMachine(scene, field, value) || isColumnName(value)) return;
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

/** pod.uid, cloud.account.id, payerAccountId: objects of a cluster, and who pays for a cloud. */
const machineName =
  /pod|k8s|kube|container|node|cluster|namespace|deployment|replica|involvedobject|volume|disk|cloud|aws|gcp|azure|payer|linked|usage|billing|tenant|subscription|bucket|recipientaccount|owneraccount|accountarn|sourceaccount/iu;

/** The key or column says that it is a machine's, or the number is one of a cloud's: AC and hex, the twelve digits of an ARN. */
function isOfMachine(scene: Scene, field: Field, value: string): boolean {
  if (/^AC[0-9a-f]{32}$/iu.test(value)) return true;
  const name =
    field.source === "header" ? columnHeader(scene, field.start) : nameBefore(scene.bytes, field.start)?.name;
  if (name !== undefined && machineName.test(name)) return true;
  // The UID of an entry of a calendar or an address book.
  if (name === "UID" && isUuid.test(value)) return true;
  if (name === "owner" && repository.test(textAround(scene.bytes, field.start))) return true;
  if (name === "uid" && board.test(textAround(scene.bytes, field.start))) return true;
  if (isCloudNumber.test(value)) return cloud.test(textAround(scene.bytes, field.start));
  return isUuid.test(value) && cluster.test(textAround(scene.bytes, field.start));
}

/** | 会員番号 | member_no | CHAR |: what a design of tables calls the column. */
function isColumnName(value: string): boolean {
  return /^[a-z]+(?:_[a-z]+)+$/u.test(value) && labelOf(value) !== undefined;
}

const isCloudNumber = /^\d{12}$/u;
const cloud = /arn:aws|\baws|recipientAccountId|userIdentity|lineItem/u;
const isUuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;
const repository = /"repo(?:sitory)?"|\brepo:/u;
const board = /"(?:datasource|panels|dashboard|gridPos|templating)"/u;
const cluster = /namespace|kube|apiVersion|ownerReferences|creationTimestamp|\bpods?\b|kind:|"kind"/u;

const around = 300;

/** What stands around a value, beyond its line too: objects are written over several. */
function textAround(bytes: Uint8Array, start: number): string {
  return asciiText(bytes, Math.max(0, start - around), start + around);
}

/** A digit among the characters, capitals in the middle, or a login name under a key that asks for one. */
function isIdentifier(value: string, field: Field): boolean {
  // 4294967295 is -1 of 32 bits: no login of anyone.
  if (/^0+$/u.test(value) || value === "4294967295" || /^[xX]{3,}$/u.test(value)) return false;
  // a.kaiin_id = k.id: a column of another table.
  if (!field.closed && /^[a-z]\w{0,15}\.\w*(?:id|no|cd|code|number)$/iu.test(value)) return false;
  if (field.label === "ID" && !/^[A-Za-z]{1,4}-?\d{3,}$/u.test(value)) return false;
  if (/\d/u.test(value)) return value.length > 1 || field.closed;
  if (/^[a-z]+[._-][a-z._-]+$/u.test(value)) return true;
  if (field.source === "inline") return false;
  if (/^[A-Z]{8,}$/u.test(value)) return field.closed;
  return /^[a-z]{3,}$/u.test(value) || (value.length > 5 && /[a-z][A-Z]/u.test(value));
}

const login = /^[A-Za-z0-9][A-Za-z0-9_.-]{1,31}$/u;

/** The request of an access log. */
function recognizeInAccessLog(bytes: Uint8Array, at: number, emit: Emit): void {
  const user = accessLogUser(bytes, at);
  const name = user && asciiText(bytes, user.start, user.end);
  if (!name || !login.test(name) || serviceName.test(name)) return;
  emit({ entityType: "ACCOUNT_ID", ...user, score: scoreOf("strong"), context: [] });
}

function recognizeCue({ bytes, words }: Scene, { start, end, value }: CuePlace, emit: Emit): void {
  if (wordHasGroup(words, value, groupMask(words, "user-agent-request"))) {
    if (bytes[end] === slash) recognizeInAccessLog(bytes, start, emit);
    return;
  }
  if (wordHasGroup(words, value, groupMask(words, "account-holder"))) {
    for (const span of numbersBehindHolder(bytes, end))
      emit({ entityType: "ACCOUNT_ID", ...span, score: scoreOf("strong"), context: [] });
    return;
  }
  recognizeBeforeLabel(bytes, start, end, emit);
  if (asks.has(pointAt(bytes, end))) recognizeAnswer(bytes, end, emit);
  recognizeTyped(bytes, end, emit);
  if (!wordHasGroup(words, value, groupMask(words, "login-name"))) return;
  const next = bytes[end];
  if (next === slash) recognizeBeforeHierarchy(bytes, start, emit);
  if (next !== 32 && next !== 58 && next !== 91 && next !== 39 && next !== 40) return;
  if (
    end - start === ofUser &&
    (bytes[start] | 32) === 111 &&
    !numberedSession.test(textBefore(bytes, start, 24).text)
  )
    return;
  const folded = textBehind(bytes, end, reach);
  const isUser = end - start === 4 && (bytes[start] | 32) === 117;
  const isSudo = end - start === 4 && (bytes[start] | 32) === 115;
  const match = isSudo
    ? sudoName.exec(folded.text)
    : (sessionName.exec(folded.text) ??
      bracketedName.exec(folded.text) ??
      (mailServer.test(asciiText(bytes, start, end))
        ? null
        : isUser
          ? refusedName.exec(folded.text)
          : (logName.exec(folded.text) ?? authenticatorName.exec(folded.text))));
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

/** を は も と */
const asks: ReadonlySet<number> = new Set([0x3092, 0x306f, 0x3082, 0x3068]);
const answered =
  /^(?:はい、?|えっと、?)?([A-Z]{0,3}-?\d[\dA-Z]*(?:[- ]\d{2,6})*) ?(?=です|でし|になり|、|。|$)/u;

/** 社員番号も念のため, and on the next line: 森田：S10447 です. */
function recognizeAnswer(bytes: Uint8Array, end: number, emit: Emit): void {
  const answer = answerBelow(bytes, end);
  const value = answer && answered.exec(answer.folded.text.slice(answer.named));
  if (!value || value[1].length < 4) return;
  const at = answer.named + value[0].indexOf(value[1]);
  emit({
    entityType: "ACCOUNT_ID",
    start: answer.folded.byteAt(at),
    end: answer.folded.byteAt(at + value[1].length),
    score: scoreOf("strong"),
    context: [],
  });
}

function recognizeBeforeHierarchy(bytes: Uint8Array, start: number, emit: Emit): void {
  const before = textBefore(bytes, start, longestAddress);
  const name = beforeHierarchy.exec(before.text)?.[1];
  if (name === undefined || serviceName.test(name)) return;
  const at = before.text.length - name.length - 1;
  const span = { start: before.byteAt(at), end: before.byteAt(at + name.length) };
  emit({ entityType: "ACCOUNT_ID", ...span, score: scoreOf("strong"), context: [] });
}

function recognizeTyped(bytes: Uint8Array, end: number, emit: Emit): void {
  if (!mayLeadToTyped(bytes, end)) return;
  const behind = textBehind(bytes, end, 40);
  const match = typedNumber.exec(behind.text);
  if (!match) return;
  const at = match[0].length - match[1].length;
  const span = { start: behind.byteAt(at), end: behind.byteAt(match[0].length) };
  emit({ entityType: "ACCOUNT_ID", ...span, score: scoreOf("strong"), context: [] });
}

/** A quote perhaps, a sign or two, and the d, i, e or 入 of what was typed: asked at every such word of a text. */
function mayLeadToTyped(bytes: Uint8Array, end: number): boolean {
  const quoted = bytes[end] === 34 || bytes[end] === 39 ? 1 : bytes[end] === 0xe3 ? 3 : 0;
  let at = end + quoted;
  if (!isGap(bytes[at])) return false;
  at++;
  if (isGap(bytes[at])) at++;
  const letter = bytes[at] | 32;
  return letter === 100 || letter === 101 || letter === 105 || bytes[at] === 0xe5;
}

const isGap = (byte: number): boolean => byte === 32 || byte === 44 || byte === 59;

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
