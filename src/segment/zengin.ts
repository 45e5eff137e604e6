import type { Block, Field } from "../model.ts";
import { lineEnd, nextLine } from "../text/bytes.ts";
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
  for (let at = 0; at < bytes.length;) {
    const end = lineEnd(bytes, at);
    const match =
      bytes[at] === two && end - at < longestLine && transfer.exec(text.toString("utf8", at, end));
    if (match) {
      const account = at + Buffer.byteLength(match[1]);
      const holder = account + match[2].length;
      const fieldsOfLine = [
        fieldUnder("口座番号", account, holder, at),
        fieldUnder("口座名義", holder, holder + Buffer.byteLength(match[3]), at),
      ];
      for (const field of fieldsOfLine) if (field) fields.push(field);
    }
    at = nextLine(bytes, end);
  }
  return fields;
}
