import type { Span } from "../../model.ts";
import { asciiText } from "../../text/bytes.ts";

/**
 * How templates begin that say themselves what they are: the first letters of base64 of FAC\0, IIR\0, FMR\0,
 * FIR\0 (ISO/IEC 19794), of WSQ's FF A0, and of the plain names that vendors write.
 */
const magic: readonly (readonly [prefix: string, entityType: string])[] = [
  ["RkFD", "BIOMETRIC_FACE"],
  ["RkFDRQ", "BIOMETRIC_FACE"],
  ["SUlS", "BIOMETRIC_IRIS"],
  ["SVJJUw", "BIOMETRIC_IRIS"],
  ["Rk1S", "BIOMETRIC_FINGERPRINT"],
  ["RklS", "BIOMETRIC_FINGERPRINT"],
  ["/6D/", "BIOMETRIC_FINGERPRINT"],
  ["VkVJTg", "BIOMETRIC_VEIN"],
  ["Rk1W", "BIOMETRIC_VEIN"],
  ["R0FJVA", "BIOMETRIC_GAIT"],
  ["Vk9JQ0", "BIOMETRIC_VOICE"],
];

/** The whole head of a record of ISO/IEC 19794 with its version, in base64 and hex: nothing else begins so. */
const recordHead =
  /^(?:Rk1SACA[yz]|Rk1SADAz|RkFDADAx|SUlSADA[xy]|RklSADAx|VklSADAx|464d520020[23]|4641430030|4949520030|4649520030)/iu;
const partOfRecord: Readonly<Record<string, string>> = {
  Rk1S: "BIOMETRIC_FINGERPRINT",
  RklS: "BIOMETRIC_FINGERPRINT",
  RkFD: "BIOMETRIC_FACE",
  SUlS: "BIOMETRIC_IRIS",
  VklS: "BIOMETRIC_VEIN",
  "464d": "BIOMETRIC_FINGERPRINT",
  "4649": "BIOMETRIC_FINGERPRINT",
  "4641": "BIOMETRIC_FACE",
  "4949": "BIOMETRIC_IRIS",
};

/** The entity type of a template that says by its head alone what it is. */
export function typeByHead(template: string): string | undefined {
  return recordHead.test(template) ? partOfRecord[template.slice(0, 4)] : undefined;
}

/** The entity type that a template's first bytes name. */
export function typeByMagic(template: string): string | undefined {
  return magic.find(([prefix]) => template.startsWith(prefix))?.[1];
}

/** A vector with its brackets, a data URI, or a long token that no word is. */
const template =
  /^(?:(?<vector>\[\s*-?\d+\.\d+(?:e-?\d+)?(?:[\s,;]+-?\d+(?:\.\d+)?(?:e-?\d+)?){3,}(?:[\s,]*(?:\.{3}|…))?\s*\])|(?<uri>data:[a-z]+\/[\w.+-]+;base64,[A-Za-z0-9+/=]{16,})|(?<token>[A-Za-z0-9+/_-]{20,}={0,2}))/iu;

/** Where a template may begin. */
const opening = /\[\s*-?\d+\.\d|data:[a-z]+\/|(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20}/giu;
/** A vector of a thousand numbers still ends; what is longer is none. */
const longestTemplate = 1 << 14;

export interface Template extends Span {
  readonly text: string;
}

/** The templates that begin in `[start, end)`. */
export function* templatesIn(bytes: Uint8Array, start: number, end: number): Generator<Template> {
  const text = asciiText(bytes, start, end + 20);
  let passed = 0;
  for (const { index } of text.matchAll(opening)) {
    if (index < passed || start + index >= end) continue;
    const from = start + index;
    // Every character of a template is ASCII, so that one unit of this text is one byte.
    const found = template.exec(asciiText(bytes, from, from + longestTemplate));
    if (!found || (found.groups?.token !== undefined && !isOpaque(found[0]))) continue;
    passed = index + found[0].length;
    yield { start: from, end: from + found[0].length, text: found[0] };
  }
}

/** Hex of at least sixteen bytes, or letters of both cases mixed with digits. */
export function isOpaque(token: string): boolean {
  if (/^[0-9a-f]+$/iu.test(token)) return token.length >= 32 && /[0-9]/.test(token) && /[a-f]/iu.test(token);
  if (token.length < 24 || /^[0-9a-f]{8}-[0-9a-f]{4}-/iu.test(token)) return false;
  const digits = token.replace(/[^0-9]/g, "").length;
  return (
    digits > 0 &&
    /[A-Z]/.test(token) &&
    /[a-z]/.test(token) &&
    !/^(?:[A-Za-z]+[/_-])+[A-Za-z]*\d*$/.test(token)
  );
}
