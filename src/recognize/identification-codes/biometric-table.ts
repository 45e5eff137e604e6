import { asciiText } from "../../text/bytes.ts";

const nameReach = 120;
const statementHead =
  /\b(?:COPY|INTO|REPLACE|UPDATE|TABLE(?:\s+IF\s+NOT\s+EXISTS)?|FROM)\s+(?:ONLY\s+)?["'`[\w.]*$/iu;

/** Whether a word stands in the name of a table: COPY kao_toroku, INSERT INTO `bio`.`face_templates`. */
export function isTableName(bytes: Uint8Array, at: number): boolean {
  return statementHead.test(asciiText(bytes, Math.max(0, at - nameReach), at));
}

/** The longest statement that is looked through for its end. */
const longestStatement = 1 << 16;

/** Whether the statement that begins before `from` still goes on at `to`: until a semicolon or COPY's `\.` ends a line. */
export function isInStatement(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > longestStatement) return false;
  const text = asciiText(bytes, from, to);
  const copies = /^[^\n]*\bFROM\s+STDIN\b/iu.test(text);
  return copies ? !/^\\\.\s*$/mu.test(text) : !/;\s*$/mu.test(text);
}
