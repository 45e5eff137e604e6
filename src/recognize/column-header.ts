import { isOfPerson, isReadingHeader, labelOf } from "../lexicon/labels.ts";
import { lineEnd, lineStart } from "../text/bytes.ts";
import type { Scene } from "./scene.ts";

/** The header line of a table, whether or not the lexicon knows its words. */
export interface Header {
  readonly cells: readonly string[];
  /** Some column is of people: what the others hold may be theirs. */
  readonly isOfPeople: boolean;
  /** How many of its cells are known to name a column. */
  readonly known: number;
  readonly delimiter: number;
}

const headers = new WeakMap<Scene, Header | null>();
const longestHeader = 4096;
const longestRow = 4096;
const tabular: ReadonlySet<string> = new Set(["csv", "tsv", "text"]);

/** The header of a document that is one table, if its first line is one: two cells and more, none of them a value. */
export function headerOf(scene: Scene): Header | undefined {
  if (!tabular.has(scene.block.format)) return undefined;
  let header = headers.get(scene);
  if (header === undefined) headers.set(scene, (header = readHeader(scene) ?? null));
  return header ?? undefined;
}

/** What stands over the cell at `at`; undefined where the row is no row of the table or is its header. */
export function columnHeader(scene: Scene, at: number): string | undefined {
  const header = headerOf(scene);
  if (!header) return undefined;
  const { bytes, block } = scene;
  const start = lineStart(bytes, at, Math.max(0, at - longestRow));
  if (start === 0 && !block.header) return undefined;
  const column = countOf(bytes, start, at, header.delimiter);
  const columns = column + countOf(bytes, at, lineEnd(bytes, at, at + longestRow), header.delimiter) + 1;
  return columns === header.cells.length ? header.cells[column] : undefined;
}

/** COL_A, 列1, field3, memo: names that say nothing. */
export function isBlankHeader(text: string): boolean {
  return /^(?:|#|no\.?|id|code|value|val|data|key|番号|コード|値|備考|摘要|メモ|memo|notes?|remarks?|comments?|(?:col(?:umn)?|field|f|c|列|項目|カラム)[\s_-]?[a-z0-9]{0,3})$/iu.test(
    text.trim(),
  );
}

/** 橋梁番号, 完成年, 健全度: what ends so names a column though the lexicon does not know it. */
const namesColumn = /[^\s](?:番号|コード|区分|名称?|種別|年月日|[日年度率数額]|時刻)$/u;

function readHeader({ bytes, block }: Scene): Header | undefined {
  const line = block.header ?? bytes.subarray(0, lineEnd(bytes, 0, longestHeader));
  const text = new TextDecoder()
    .decode(line)
    .replace(/^\ufeff/u, "")
    .trimEnd();
  const delimiter = ["\t", ",", ";", "|"].reduce((best, sign) =>
    text.split(sign).length > text.split(best).length ? sign : best,
  );
  const cells = text.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/gu, "").trim());
  if (cells.length < 2 || cells.some((cell) => /\d{5}/u.test(cell) || cell.length > 40)) return undefined;
  const labels = cells.map((cell) => (isReadingHeader(cell) ? undefined : labelOf(cell)));
  return {
    cells,
    isOfPeople: labels.some((label) => label !== undefined && isOfPerson(label)),
    known: cells.filter((cell, index) => labels[index] !== undefined || namesColumn.test(cell)).length,
    delimiter: delimiter.charCodeAt(0),
  };
}

function countOf(bytes: Uint8Array, start: number, end: number, byte: number): number {
  let count = 0;
  let inQuotes = false;
  for (let at = start; at < end; at++) {
    if (bytes[at] === 34) inQuotes = !inQuotes;
    else if (bytes[at] === byte && !inQuotes) count++;
  }
  return count;
}
