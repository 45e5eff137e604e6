import { labelOf } from "../lexicon/labels.ts";
import { wordTable } from "../lexicon/words.ts";
import type { Block, Field } from "../model.ts";
import { labelledField } from "./labelled.ts";

const longestTag = 200;
const longestLabel = 64;
const attributeAtEnd = /^<([^\s<>"'/]+)\s[^<>]*="([^"<>]+)$/;
const longestValue = 1 << 12;
const decoder = new TextDecoder();

/** Elements that an attribute names: <item name="電話番号">…</item>, <証明書 種別="免許証">…</証明書>. */
export function findNamedElements({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = haystack.indexOf('">'); at >= 0; at = haystack.indexOf('">', at + 2)) {
    const open = tagStart(bytes, at);
    const tag = open < 0 ? undefined : attributeAtEnd.exec(decoder.decode(bytes.subarray(open, at)));
    if (!tag || tag[2].length > longestLabel || namesValue(tag[1])) continue;
    const label = labelOf(tag[2]);
    const start = at + 2;
    const end = haystack.indexOf(60, start);
    if (!label || end <= start || end - start > longestValue) continue;
    fields.push(labelledField(label, { start, end, encoding: "xml", closed: true }, "key", open));
  }
  return fields;
}

const valueAttribute = ' value="';
/** <family value="佐藤"/>: parts of a name, which elsewhere are called so as well. */
const partsOfNames: Readonly<Record<string, string>> = { family: "family_name", given: "given_name" };

/** Elements of FHIR hold their value in an attribute: <birthDate value="1980-03-02"/>. */
export function findValueAttributes({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = haystack.indexOf(valueAttribute); at >= 0; at = haystack.indexOf(valueAttribute, at + 1)) {
    const open = tagStart(bytes, at);
    const element = open < 0 ? "" : decoder.decode(bytes.subarray(open + 1, at));
    const label = /^[A-Za-z]+$/.test(element) ? labelOf(partsOfNames[element] ?? element) : undefined;
    const start = at + valueAttribute.length;
    const end = haystack.indexOf(34, start);
    if (!label || end <= start || end - start > longestValue) continue;
    fields.push(labelledField(label, { start, end, encoding: "xml", closed: true }, "key", open));
  }
  return fields;
}

/** The element's own name says more, <電話番号 種別="自宅">, unless it is a role that someone acts in. */
function namesValue(element: string): boolean {
  const { groups } = wordTable();
  return (
    labelOf(element)?.groups.some((group) => !/^(?:not-|person$|role$|subject$)/.test(groups[group])) ?? false
  );
}

/** The bracket that opens the tag in which `at` stands, or -1. */
function tagStart(bytes: Uint8Array, at: number): number {
  for (let start = at - 1; start >= 0 && start > at - longestTag; start--) {
    if (bytes[start] === 60) return start;
    if (bytes[start] === 62) return -1;
  }
  return -1;
}
