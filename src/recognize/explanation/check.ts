import type { Explanation } from "../../model.ts";
import { digitsBetween } from "../../text/digits.ts";
import { foldText } from "../../text/fold.ts";
import { fieldAround } from "../scene.ts";
import type { Case } from "./case.ts";

/** Whether the check digit of a finding is right. */
export function checkOf({ scene, recognizer, finding }: Case): Explanation["check"] {
  const check = recognizer?.check ?? recognizer?.evidence?.check;
  if (!check) return "none";
  const { start, end } = finding;
  const encoding = fieldAround(scene, start, end)?.encoding;
  const { text } = foldText(scene.bytes, start, end, encoding);
  const code = text.replace(/[«‹]/gu, "<").replace(/\s/gu, "").toUpperCase();
  // Numbers are checked without their separators; a code, a zone and what users define as they stand.
  const isNumber = recognizer?.pattern === undefined && !/[A-Z<]/u.test(code);
  const passes = check(isNumber ? digitsBetween(scene.bytes, start, end) : recognizer?.pattern ? text : code);
  return passes === undefined ? "none" : passes ? "passed" : "failed";
}
