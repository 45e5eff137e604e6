import type { Format } from "../model.ts";
import { delimiterOf } from "./delimited.ts";

// Each pattern has to prove its format: a document called plain text loses labels, prose called CSV invents them.
const xmlDeclaration = /^<\?xml\s/;
const htmlStart = /^(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i;
const elementStart = /^<([A-Za-z_][\w.:-]*)(?:\s[^<>]*)?>/;
const jsonStart = /^(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\[|"|\]|$))/;
const sqlStart =
  /^(?:--[^\n]*\n\s*)*(?:insert\s+into|create\s+(?:table|database|schema)|drop\s+table|begin;|set\s+\w+\s*=|-- (?:MySQL|MariaDB|PostgreSQL))/i;
const shebang = /^#!\s*\//;
const yamlStart = /^---\s*\n(?:#[^\n]*\n)*\s*(?:- )?[\w"'-]+:(?:\s|$)/;
const assignment = /^(?:export\s+)?[A-Za-z_][\w.-]*\s?=(?!=)/;
const assignmentBesideAnother = /^[\w.-]+=(?:"[^"]*"|\S*)\s+[\w.-]+=/;
const sectionOrComment = /^(?:\[[^\]]*\]|[#;].*|)$/;
const timestamp =
  /\b\d{4}[-/]\d\d?[-/]\d\d?[T ]\d\d?:\d\d|\b\d\d?\/[A-Z][a-z]{2}\/\d{4}:\d\d:|^(?:<\d+>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d/;
const pair = /(?:^|[\s,;&])[A-Za-z_][\w.-]*=\S/g;
const labelledCell = /^[\w-]+:/;

/** What the beginning of a document says about its format; undefined when it proves nothing. */
export function formatByContent(text: string): Format | undefined {
  const start = text.trimStart();
  const lines = completeLines(start);
  return (
    jsonFormat(start, lines) ??
    markupFormat(start) ??
    (sqlStart.test(start) ? "sql" : undefined) ??
    (shebang.test(start) ? "code" : undefined) ??
    (yamlStart.test(start) ? "yaml" : undefined) ??
    (isAssignments(lines) ? "env" : undefined) ??
    (isLabelledTabs(lines) ? "log" : undefined) ??
    delimiterOf(lines) ??
    (isLog(lines) ? "log" : undefined)
  );
}

/** Whether the first two lines are a JSON value each. */
export function isJsonLines(text: string): boolean {
  const [first, second] = completeLines(text.trimStart());
  return first !== undefined && second !== undefined && isJsonValue(first) && isJsonValue(second);
}

// The last line may be cut, so it counts only when the text is short or nothing else is there.
function completeLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/, 100);
  const last = lines.at(-1) ?? "";
  if (last === "" || (lines.length > 2 && lines.length < 100)) {
    lines.pop();
  }
  return lines;
}

function jsonFormat(start: string, lines: readonly string[]): Format | undefined {
  if (!start.startsWith("{") && !start.startsWith("[")) {
    return undefined;
  }
  if (isJsonLines(start)) {
    return "jsonl";
  }
  // `[2026-04-01 …]` and `[ERROR] …` open log lines; `{` alone on a line opens code too, so a quote must follow.
  return jsonStart.test(lines.slice(0, 3).join("\n").trimEnd()) ? "json" : undefined;
}

function isJsonValue(line: string): boolean {
  if (!line.startsWith("{") && !line.startsWith("[")) {
    return false;
  }
  try {
    JSON.parse(line);
    return true;
  } catch {
    // The parser's only way to say no.
    return false;
  }
}

function markupFormat(start: string): Format | undefined {
  if (htmlStart.test(start)) {
    return "html";
  }
  if (xmlDeclaration.test(start)) {
    return /<html[\s>]/i.test(start.slice(0, 1000)) ? "html" : "xml";
  }
  const element = elementStart.exec(start)?.[1];
  return element !== undefined && start.includes(`</${element}>`) ? "xml" : undefined;
}

// `level=info user=x` assigns as well, but a log writes so.
function isAssignments(lines: readonly string[]): boolean {
  const assignments = lines.filter((line) => assignment.test(line) && !assignmentBesideAnother.test(line));
  const rest = lines.filter((line) => sectionOrComment.test(line.trim()));
  return assignments.length >= 2 && assignments.length * 1.1 >= lines.length - rest.length;
}

// LTSV has as many tabs on every line as a TSV, but its labels stand in the cells.
function isLabelledTabs(lines: readonly string[]): boolean {
  return lines.length > 0 && lines.slice(0, 3).every((line) => line.includes("\t") && cellsAreLabelled(line));
}

function cellsAreLabelled(line: string): boolean {
  return line.split("\t").every((cell) => labelledCell.test(cell));
}

function isLog(lines: readonly string[]): boolean {
  const some = lines.filter((line) => line.trim() !== "").slice(0, 40);
  const entries = some.filter((line) => timestamp.test(line.slice(0, 120)) || countPairs(line) >= 2).length;
  return some.length > 0 && entries * 2 >= some.length;
}

function countPairs(line: string): number {
  return line.slice(0, 2000).match(pair)?.length ?? 0;
}
