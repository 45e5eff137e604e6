import { labelOf } from "../lexicon/labels.ts";
import type { Block, Field } from "../model.ts";
import { indexOfWord, isDigit } from "../text/bytes.ts";
import { fieldUnder } from "./positions.ts";

const openings = ['"system"', '"url"', '"value"'];
const longestPair = 500;
const string = /"((?:[^"\\]|\\.)*)"/.source;
/** "use": "official", "type": {"text": "患者番号"}: what else is said of an identifier. */
const besides = String.raw`(?:"(?:use|type|assigner|period)"\s*:\s*(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})\s*,\s*){0,4}`;
const systemFirst = new RegExp(
  `^"(?:system|url)"\\s*:\\s*${string}\\s*,\\s*${besides}"value(?:String|Integer|Date|Code)?"\\s*:\\s*"?`,
);
const valueFirst = new RegExp(`^"value"\\s*:\\s*${string}\\s*,\\s*"system"\\s*:\\s*${string}`);

/** What the object identifiers of the ministry's health records name, by their beginning. */
const objectIdentifiers: readonly (readonly [string, string])[] = [
  ["1.2.392.100495.20.3.51", "患者ID"],
  ["1.2.392.100495.20.3.61", "保険者番号"],
  ["1.2.392.100495.20.3.62", "被保険者記号"],
  ["1.2.392.100495.20.3.63", "被保険者番号"],
];

/** Identifiers of FHIR: {"system": "…/insurer-number", "value": "…"} and {"url": "…", "valueString": "…"}. */
export function findSystemValues({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (indexOfWord(text, '"system"', 0, 2) < 0 && indexOfWord(text, '"valueString"', 0, 6) < 0) return fields;
  for (const opening of openings) {
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + opening.length)) {
      const pair = text.toString("latin1", at, Math.min(bytes.length, at + longestPair));
      const field = opening === '"value"' ? behindValue(pair, at) : behindSystem(bytes, pair, at);
      if (field) fields.push(field);
    }
  }
  return fields;
}

function behindSystem(bytes: Uint8Array, pair: string, at: number): Field | undefined {
  const match = systemFirst.exec(pair);
  const word = match ? wordOf(match[1]) : "";
  if (!match || word === "") return undefined;
  const start = at + match[0].length;
  let end = start;
  const isQuoted = bytes[start - 1] === 34;
  while (
    end < bytes.length &&
    end < start + longestPair &&
    !(isQuoted ? bytes[end] === 34 : !isDigit(bytes[end]))
  )
    end++;
  return fieldUnder(word, start, end, at, "json");
}

function behindValue(pair: string, at: number): Field | undefined {
  const match = valueFirst.exec(pair);
  const word = match ? wordOf(match[2]) : "";
  if (!match || word === "") return undefined;
  const start = at + match[0].indexOf(match[1], '"value"'.length);
  return fieldUnder(word, start, start + match[1].length, at, "json");
}

/** The label that a system is, or the last part of its address: …/JP_Coverage_InsuredPersonNumber. */
function wordOf(system: string): string {
  const known = objectIdentifiers.find(([root]) => system.replace("urn:oid:", "").startsWith(root));
  if (known) return known[1];
  const tail = system.split(/[/#:]/).pop() ?? "";
  return labelOf(tail) ? tail : "";
}
