import { labelOf, type Label } from "../lexicon/labels.ts";
import { wordTable } from "../lexicon/words.ts";
import { columnsOf, countLabels, type Cells, type Columns } from "./header.ts";

const decoder = new TextDecoder();

/** Whether what looks like a header and its first row are lines of a form, in which labels and values stand side by side. */
export function isForm(bytes: Uint8Array, header: Cells, columns: Columns, row: Cells): boolean {
  const below = columnsOf(bytes, row);
  // Below a header stand values; a line of labels again is the next line of a form.
  if (row.starts.length > 1 && countLabels(below) * 2 >= row.starts.length) return true;
  // 被害者　職業　漁協職員: the last cell is a value if the next line begins with a label too.
  if (below[0] && isPosition(columns[columns.length - 1])) return true;
  return header.starts.some((start, index) =>
    holdsValue(decoder.decode(bytes.subarray(start, header.ends[index]))),
  );
}

/** 漁協職員: what someone is, or no label at all. */
function isPosition(label: Label | undefined): boolean {
  return label?.groups.every((group) => wordTable().groups[group] === "role") ?? true;
}

/** 姓/Surname KUROSAWA, セイ キタ: a label in one or two languages, and behind a blank its value. */
function holdsValue(cell: string): boolean {
  if (!/[^\x00-\x7f]/.test(cell)) return false;
  if (/[A-Za-z]+ [A-Za-z0-9]/.test(cell)) return true;
  // （フリガナ）アツミ
  const remarked = /^[（(](.+?)[）)](\p{L}.*)$/u.exec(cell);
  if (remarked && labelOf(remarked[1]) && !labelOf(remarked[2])) return true;
  const [name, value] = cell.split(" ");
  return (
    value !== undefined &&
    /^\p{L}/u.test(value) &&
    labelOf(name) !== undefined &&
    labelOf(value) === undefined
  );
}
