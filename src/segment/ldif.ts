import type { Block, Field } from "../model.ts";
import { lineEnd, nextLine } from "../text/bytes.ts";
import { fieldUnder } from "./positions.ts";

const opening = "dn: ";
const longestAttribute = 100;
/** An attribute with options (`cn;lang-en: …`); the plain ones are keys as any other. */
const attribute = /^([A-Za-z][A-Za-z0-9-]*)(?:;[A-Za-z0-9-]+)+: +/;
const semicolon = 59;

/** Attributes with options in LDIF, the text form of directories; each entry begins with its name. */
export function findDirectoryAttributes({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let record = text.indexOf(opening);
  if (record < 0 || !text.includes(semicolon)) return fields;
  for (let at = record; at < bytes.length;) {
    const end = lineEnd(bytes, at);
    const line = text.toString("latin1", at, Math.min(end, at + longestAttribute));
    if (line.startsWith(opening)) record = at;
    const head = attribute.exec(line);
    const field = head && fieldUnder(head[1], at + head[0].length, end, record);
    if (field) fields.push(field);
    at = nextLine(bytes, end);
  }
  return fields;
}
