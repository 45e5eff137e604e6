import type { Field } from "../../model.ts";
import { findDates } from "../../text/eras.ts";
import { foldText } from "../../text/fold.ts";
import { groupMask } from "../group-mask.ts";
import { neighboursOf } from "../record.ts";
import { hasGroup, type Scene } from "../scene.ts";
import { topicBefore } from "../topic.ts";

/** The 法別番号 of the insurers of 後期高齢者医療 is 39, and nobody else has it. */
const insurerOfElderly = /^["'\s]*39\d{6}["'\s]*$/u;

const fromAge = 75;
/** Whoever was born by then is of that age. */
const lastBirth = 1945;
const eightDigits = /^["'\s]*\d{8}["'\s]*$/u;
const age = /^\D{0,3}(\d{2,3})(?!\d)/u;

/** Someone of 75 has no other insurance: eight digits without a 記号 beside an age or birth say so. */
function isOfTheAged(scene: Scene, field: Field): boolean {
  const { words, bytes } = scene;
  const textOf = ({ start, end, encoding }: Field): string =>
    foldText(bytes, start, Math.min(end, start + longestValue), encoding).text;
  if (field.source !== "header" || !hasGroup(field.groups, groupMask(words, "insured-number"))) return false;
  if (!eightDigits.test(textOf(field))) return false;
  let isAged = false;
  for (const other of neighboursOf(scene, field)) {
    const is = (group: string): boolean => hasGroup(other.groups, groupMask(words, group));
    if (is("health-symbol") || is("bare-symbol")) return false;
    if (is("age")) isAged ||= Number(age.exec(textOf(other))?.[1] ?? 0) >= fromAge;
    else if (is("date-of-birth"))
      isAged ||= (findDates(textOf(other))[0]?.year ?? lastBirth + 1) <= lastBirth;
  }
  return isAged;
}

const longestValue = 48;

/** Whether the record of a number belongs to 後期高齢者医療: by its insurer, or by the words before it. */
export function isOfLateElderly(scene: Scene, field: Field): boolean {
  const { words, bytes } = scene;
  const insurer = groupMask(words, "insurer-number");
  for (const other of neighboursOf(scene, field)) {
    if (!hasGroup(other.groups, insurer)) continue;
    return insurerOfElderly.test(foldText(bytes, other.start, other.end, other.encoding).text);
  }
  if (isOfTheAged(scene, field)) return true;
  const topics = [groupMask(words, "late-elderly-insurance"), groupMask(words, "health-insurance")];
  return topicBefore(scene, field.start, topics) === 0;
}
