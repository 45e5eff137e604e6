import type { Block, Field } from "../model.ts";
import { lineEnd } from "../text/bytes.ts";
import { fieldUnder } from "./positions.ts";

const longestLine = 400;
const two = 50;
/** Kind 2, bank, its name, branch, its name, clearing house, kind of account, account, holder in half-width kana. */
const transfer =
  /^(2\d{4}[｡-ﾟ A-Z0-9().\-/]{8,20}?\d{3}[｡-ﾟ A-Z0-9().\-/]{8,20}?(?: {4}|\d{4})[1249])(\d{7})([｡-ﾟA-Z][｡-ﾟ A-Z().\-/]{1,29}?)(?: {2,}|\d)/;

/** Orders of transfer in the fixed-width format of the Japanese banks (全銀フォーマット). */
export function findTransfers({ bytes }: Block): Field[] {
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === two) readTransfer(text, 0, fields);
  for (const opening of ["\n2", "\r2"]) {
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1))
      readTransfer(text, at + 1, fields);
  }
  return fields;
}

function readTransfer(text: Buffer, start: number, fields: Field[]): void {
  const end = lineEnd(text, start, start + longestLine);
  const match = end - start < longestLine && transfer.exec(text.toString("utf8", start, end));
  if (!match) return;
  const account = start + Buffer.byteLength(match[1]);
  const holder = account + match[2].length;
  const holderEnd = holder + Buffer.byteLength(match[3]);
  const found = [
    fieldUnder("口座番号", account, holder, start),
    fieldUnder("口座名義", holder, holderEnd, start),
  ];
  for (const field of found) if (field) fields.push(field);
}
