/** The cells of one row, without quotes and the white space around them; reused from row to row. */
export interface Row {
  starts: number[];
  ends: number[];
  /** Start of the next row. */
  end: number;
}

const quote = 34;
const pipe = 124;

/**
 * Reads one row of delimiter-separated values; a quoted cell may hold delimiters, doubled quotes and line ends.
 * Where | is the delimiter, ｜ is one too.
 */
export function readRow(bytes: Uint8Array, start: number, delimiter: number, row: Row): void {
  let cells = 0;
  let at = start;
  for (;;) {
    while (bytes[at] === 32) at++;
    let cellStart = at;
    let cellEnd: number;
    if (bytes[at] === quote) {
      cellStart = ++at;
      while (at < bytes.length && !(bytes[at] === quote && bytes[at + 1] !== quote))
        at += bytes[at] === quote ? 2 : 1;
      cellEnd = Math.min(at, bytes.length);
      at = endOfCell(bytes, at, delimiter);
    } else {
      at = endOfCell(bytes, at, delimiter);
      cellEnd = at;
      while (cellEnd > cellStart && bytes[cellEnd - 1] === 32) cellEnd--;
      while (isIdeographicSpace(bytes, cellEnd - 3) && cellEnd - 3 >= cellStart) cellEnd -= 3;
    }
    row.starts[cells] = cellStart;
    row.ends[cells] = cellEnd;
    cells++;
    if (at >= bytes.length || bytes[at] === 10 || bytes[at] === 13) break;
    at += bytes[at] === delimiter ? 1 : 3;
  }
  if (row.starts.length > cells) row.starts.length = row.ends.length = cells;
  if (bytes[at] === 13 && bytes[at + 1] === 10) at++;
  row.end = Math.min(at + 1, bytes.length);
}

function endOfCell(bytes: Uint8Array, start: number, delimiter: number): number {
  const { length } = bytes;
  const stops = (stopsOf[delimiter] ??= stopTable(delimiter));
  let at = start;
  for (;;) {
    while (at < length && stops[bytes[at]] === 0) at++;
    if (at >= length || bytes[at] !== 0xef || isWidePipe(bytes, at)) return at;
    at++;
  }
}

/** By the delimiter, a 1 for every byte that could end a cell. */
const stopsOf: (Uint8Array | undefined)[] = [];

function stopTable(delimiter: number): Uint8Array {
  const stops = new Uint8Array(0x100);
  stops[delimiter] = stops[10] = stops[13] = 1;
  if (delimiter === pipe) stops[0xef] = 1;
  return stops;
}

/** ｜ */
export function isWidePipe(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbd && bytes[at + 2] === 0x9c;
}

function isIdeographicSpace(bytes: Uint8Array, at: number): boolean {
  return at >= 0 && bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80;
}
