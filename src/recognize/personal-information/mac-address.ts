import { isLetterOrDigit } from "../../text/bytes.ts";
import {
  defineRecognizer,
  hex,
  type ConfidenceSpec,
  type CuePlace,
  type Emit,
  type Recognizer,
} from "../define.ts";
import type { Scene } from "../scene.ts";
import { separator, type DigitRun } from "../../text/digits.ts";
import { scoreOf } from "../confidence.ts";
import { weigh } from "../weigh.ts";

/** 10.0.0.5 18:…: of the shortest address and an octet behind it. */
const fewestDigits = 5;

const decimal: ConfidenceSpec = { alone: "none", raised: "strong", lowered: "none" };

/**
 * MACアドレス — the hardware address of a network interface.
 *
 * Format   Six octets with colons or hyphens, three groups of four with dots; twelve bare hex digits only
 *          under a label.
 * Check    None; all zeros and the broadcast address are no device.
 * Alike    Fingerprints of keys (sixteen octets), IPv6, times, UUIDs.
 * Law      個人関連情報 — APPI Art. 2(7).
 * Source   IEEE 802.
 */
export const macAddress: Recognizer = defineRecognizer({
  entityType: "MAC_ADDRESS",
  cue: hex("mac"),
  field: { labels: ["mac-address"], value: /^["']?([0-9A-F]{12})(?![0-9A-Z])/iu },
  context: { raise: "mac-address", lower: "not-mac-address" },
  confidence: { alone: "strong", raised: "certain", lowered: "weak" },
  recognizeCue,
  runs: { least: fewestDigits, separators: "dotted", suits: holdsOctet },
  recognizeDigits,
  examples: [
    "MACアドレス：⟦9A:06:A0:52:58:17⟧",
    "wlan0 ether ⟦9a-06-a0-52-58-17⟧",
    "Calling-Station ⟦9a06.a052.5817⟧",
    "mac=⟦9A06A0525817⟧",
    'Called-Station-Id = "⟦9A-06-A0-52-58-17⟧:staff"',
    "MACアドレス 9A:06:A0:52:58:17:22", // seven octets
    "gateway 00:00:00:00:00:00",
    "DHCPACK(br0) 192.168.46.123 ⟦18:81:99:1f:4d:95⟧ phone",
    "10.20.30.4 ⟦5c-81-99-1F-4D-95⟧",
    "203.0.113.5 18:81:99 up",
  ],
});

function recognizeCue(scene: Scene, { start, end }: CuePlace, emit: Emit): void {
  const { bytes } = scene;
  if (isJoined(bytes, start, end) || isFiller(bytes, start, end)) return;
  if (isDecimal(bytes, start, end)) {
    weigh(scene, macAddress, start, end, true, emit, decimal);
    return;
  }
  emit({ entityType: "MAC_ADDRESS", start, end, score: scoreOf("strong"), context: [] });
}

/** The digits of an IP address take along the first octet behind it, where that begins with a digit. */
function recognizeDigits(scene: Scene, run: DigitRun, _cue: CuePlace, emit: Emit): void {
  const { bytes } = scene;
  for (let group = 1; group < run.groups; group++) {
    const start = run.groupStart[group];
    if (run.before[group] !== separator.space || run.groupLength[group] > 2) continue;
    const end = endOfOctets(bytes, start);
    if (end < 0 || isJoined(bytes, start, end) || isFiller(bytes, start, end)) continue;
    const spec = isDecimal(bytes, start, end) ? decimal : macAddress.confidence;
    weigh(scene, macAddress, start, end, true, emit, spec);
  }
}

function holdsOctet(run: DigitRun): boolean {
  for (let group = 1; group < run.groups; group++)
    if (run.before[group] === separator.space && run.groupLength[group] <= 2) return true;
  return false;
}

const lengthOfOctets = 17;

/** Where six octets end that begin at `start`, with one sign between them; else -1. */
function endOfOctets(bytes: Uint8Array, start: number): number {
  const sign = bytes[start + 2];
  if (sign !== 58 && sign !== 45) return -1;
  for (let at = 0; at < lengthOfOctets; at++) {
    const byte = bytes[start + at];
    if (at % 3 === 2 ? byte !== sign : !isHexDigit(byte)) return -1;
  }
  const end = start + lengthOfOctets;
  return end < bytes.length && isLetterOrDigit(bytes[end]) ? -1 : end;
}

function isHexDigit(byte: number): boolean {
  return (byte >= 48 && byte < 58) || ((byte | 32) >= 97 && (byte | 32) <= 102);
}

/** 12:34:56:78:90:12 is a timecode as well. */
function isDecimal(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] > 58) return false;
  return true;
}

/** A longer row of octets: a fingerprint, or an address that the row only begins with. */
function isJoined(bytes: Uint8Array, start: number, end: number): boolean {
  const before = start > 1 ? bytes[start - 1] : 32;
  if ((before === 58 || before === 45) && isLetterOrDigit(bytes[start - 2])) return true;
  // A name of a network behind another sign is none: 9A-06-A0-52-58-17:staff.
  const behind = bytes[end];
  if (behind !== 58 && behind !== 45) return false;
  const isOwnSign = behind === bytes[start + 2] || bytes[start + 2] === 46;
  return isOwnSign && isLetterOrDigit(bytes[end + 1]) && isLetterOrDigit(bytes[end + 2]);
}

/** Only zeros, or only F. */
function isFiller(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] | 32;
  if (bytes[start] !== 48 && first !== 102) return false;
  for (let at = start; at < end; at++) {
    if (isLetterOrDigit(bytes[at]) && (bytes[at] | 32) !== first && bytes[at] !== bytes[start]) return false;
  }
  return true;
}
