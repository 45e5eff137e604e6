const linesThatVote = 12;
const longestHeaderCell = 40;

// A header names columns: no sentence, no number, no key=value, no time of day.
const noHeaderCell = /^\d|^\s|[、。．！？!?=;{}<>]|: |\d:\d/;

/**
 * Whether lines are CSV or TSV with a header: as many delimiters on every line, and a first line that reads like
 * names of columns. Prose fails, since a blank follows its commas and its lines differ.
 */
export function delimiterOf(lines: readonly string[]): "csv" | "tsv" | undefined {
  const voters = lines.slice(0, linesThatVote).filter((line) => line !== "");
  if (voters.length < 2) {
    return undefined;
  }
  if (isTable(voters, "\t")) {
    return "tsv";
  }
  return isTable(voters, ",") ? "csv" : undefined;
}

/** Whether a document named CSV is cut by tabs: spreadsheets save such files. */
export function isTabbed(line: string): boolean {
  return line.includes("\t") && !line.includes(",");
}

function isTable(lines: readonly string[], delimiter: string): boolean {
  const header = cells(lines[0], delimiter);
  if (header === undefined || header.length < 2 || !isHeader(header)) {
    return false;
  }
  let rows = 1;
  let open = "";
  for (const line of lines.slice(1)) {
    // A quoted cell may hold line ends: the record goes on until its quote is closed.
    const record = open === "" ? line : `${open}\n${line}`;
    const row = cells(record, delimiter);
    if (row === undefined) {
      open = record;
    } else if (row.length !== header.length) {
      return false;
    } else {
      open = "";
      rows++;
    }
  }
  return rows >= 2;
}

function isHeader(header: readonly string[]): boolean {
  const names = new Set(header);
  return (
    names.size === header.length &&
    header.every((name) => name !== "" && name.length <= longestHeaderCell && !noHeaderCell.test(name))
  );
}

/** The cells of a record without their quotes; undefined when a quote is left open. */
function cells(record: string, delimiter: string): readonly string[] | undefined {
  const found: string[] = [];
  let cell = "";
  let quoted = false;
  for (let index = 0; index < record.length; index++) {
    const character = record[index];
    if (character === '"' && (quoted || cell === "")) {
      if (quoted && record[index + 1] === '"') {
        cell += '"';
        index++;
      } else {
        quoted = !quoted;
      }
    } else if (character === delimiter && !quoted) {
      found.push(cell);
      cell = "";
    } else {
      cell += character;
    }
  }
  found.push(cell);
  return quoted ? undefined : found;
}
