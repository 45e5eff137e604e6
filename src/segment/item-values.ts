import { isOfPerson, labelOf } from "../lexicon/labels.ts";
import { speaks } from "../lexicon/spoken-groups.ts";
import type { Block, Cues, Field } from "../model.ts";
import { skipBlanks } from "../text/bytes.ts";
import { fieldUnder } from "./positions.ts";

const brace = 123;
const quote = 34;
const longestPair = 240;
/** What an examination was of, and within the same object what it said. */
const examined =
  /^\{\s*(?:"(?:code|no|seq|itemCode|item_code|kbn)"\s*:\s*"?[^",{}]*"?\s*,\s*)?"(?:item|item_?name|test|test_?name|name|display|kensa|koumoku|項目|検査項目|検査名)"\s*:\s*"([^"\\]{1,40})"\s*,\s*(?:"(?:code|unit|date|method)"\s*:\s*"[^"\\]{0,40}"\s*,\s*)?"(?:value|result|val|kekka|結果|値|検査値)"\s*:\s*"?/u;
/** {"patient": {"id": "P6035721": who the object is about. */
const numbered =
  /"(?:patient|customer|member|employee|student|kanja|kaiin|kokyaku|shain)"\s*:\s*\{\s*"(?:id|no|number|code)"\s*:\s*"?/gu;
const endOfValue = /["\s,}]/u;

/** Values of examinations in objects that say first what was examined: {"item": "HbA1c", "value": "7.2"}; who was. */
export function findItemValues({ bytes }: Block, cues: Cues): Field[] {
  if (!speaks(cues, "exam-item")) return [];
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf(brace); at >= 0; at = text.indexOf(brace, at + 1)) {
    if (!opensItem(text, at)) continue;
    const pair = examined.exec(text.toString("utf8", at, Math.min(bytes.length, at + longestPair)));
    const label = pair ? labelOf(pair[1]) : undefined;
    if (!pair || !label || isOfPerson(label)) continue;
    const start = at + Buffer.byteLength(pair[0]);
    push(fields, text, pair[1], start, at);
  }
  // Of whom the results are.
  for (const match of fields.length === 0 ? [] : text.toString("latin1").matchAll(numbered))
    push(fields, text, "患者ID", match.index + match[0].length, match.index);
  return fields;
}

const longestKey = 32;
const firstKeys: ReadonlySet<string> = new Set(
  "code no seq itemCode item_code kbn item itemname itemName item_name test testname testName test_name name display kensa koumoku 項目 検査項目 検査名".split(
    " ",
  ),
);

/** Whether an object begins with a member by which an examination could be named: most do not. */
function opensItem(text: Buffer, open: number): boolean {
  const start = skipBlanks(text, open + 1) + 1;
  const end = text.subarray(start, start + longestKey).indexOf(quote) + start;
  return text[start - 1] === quote && end > start && firstKeys.has(text.toString("utf8", start, end));
}

function push(fields: Field[], text: Buffer, word: string, start: number, record: number): void {
  const rest = text.toString("latin1", start, start + longestPair);
  const length = rest.search(endOfValue);
  const field = length > 0 ? fieldUnder(word, start, start + length, record, "json") : undefined;
  if (field) fields.push(field);
}
