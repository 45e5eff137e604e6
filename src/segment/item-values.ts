import { isOfPerson, labelOf } from "../lexicon/labels.ts";
import { speaks } from "../lexicon/spoken-groups.ts";
import { groupMask, wordTable, type WordTable } from "../lexicon/words.ts";
import { cueKind, cueStride, type Block, type Cues, type Field } from "../model.ts";
import { fieldUnder } from "./positions.ts";

const brace = 123;
const quote = 34;
const colon = 58;
const group = "exam-item";
const longestPair = 240;
/** What an examination was of, and within the same object what it said. */
const examined =
  /^\{\s*(?:"(?:code|no|seq|itemCode|item_code|kbn)"\s*:\s*"?[^",{}]*"?\s*,\s*)?"(?:item|item_?name|test|test_?name|name|display|kensa|koumoku|項目|検査項目|検査名)"\s*:\s*"([^"\\]{1,40})"\s*,\s*(?:"(?:code|unit|date|method)"\s*:\s*"[^"\\]{0,40}"\s*,\s*)?"(?:value|result|val|kekka|結果|値|検査値)"\s*:\s*"?/iu;
/** {"patient": {"id": "P6035721": who the results are of. */
const numbered =
  /"(?:patient|customer|member|employee|student|kanja|kaiin|kokyaku|shain)"\s*:\s*\{\s*"(?:id|no|number|code)"\s*:\s*"?/gu;
const endOfValue = /["\s,}]/u;

/** Values of examinations in objects that say first what was examined: {"item": "HbA1c", "value": "7.2"}; who was. */
export function findItemValues({ bytes }: Block, cues: Cues): Field[] {
  if (!speaks(cues, group)) return [];
  const fields: Field[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const start of textsOfExaminations(bytes, cues)) {
    const open = text.lastIndexOf(brace, start);
    if (open < 0 || start - open > longestPair) continue;
    const pair = examined.exec(text.toString("utf8", open, Math.min(bytes.length, open + longestPair)));
    const label = pair ? labelOf(pair[1]) : undefined;
    if (!pair || !label || isOfPerson(label)) continue;
    push(fields, text, pair[1], open + Buffer.byteLength(pair[0]), open);
  }
  for (const match of fields.length === 0 ? [] : text.toString("latin1").matchAll(numbered))
    push(fields, text, "患者ID", match.index + match[0].length, match.index);
  return fields;
}

/** Where the name of an examination opens a text of JSON that is no key. */
function* textsOfExaminations(bytes: Uint8Array, { data, count }: Cues): Generator<number> {
  const table = wordTable();
  const wanted = table.groups.indexOf(group);
  for (let at = 0; at < count * cueStride; at += cueStride) {
    const start = data[at + 1];
    if (data[at] !== cueKind.word || bytes[start - 1] !== quote) continue;
    let before = start - 2;
    while (bytes[before] === 32) before--;
    if (bytes[before] === colon && hasGroup(table, data[at + 3], wanted)) yield start;
  }
}

function hasGroup({ groupStart, groupList }: WordTable, word: number, wanted: number): boolean {
  for (let i = groupStart[word]; i < groupStart[word + 1]; i++)
    if ((groupList[i] & groupMask) === wanted) return true;
  return false;
}

function push(fields: Field[], text: Buffer, word: string, start: number, record: number): void {
  const rest = text.toString("latin1", start, start + longestPair);
  const length = rest.search(endOfValue);
  const field = length > 0 ? fieldUnder(word, start, start + length, record, "json") : undefined;
  if (field) fields.push(field);
}
