import type { Field } from "../../model.ts";
import { foldText } from "../../text/fold.ts";
import { groupMask } from "../group-mask.ts";
import { neighboursOf } from "../record.ts";
import { hasGroup, type Scene } from "../scene.ts";
import { topicBefore } from "../topic.ts";

/** The 法別番号 of the insurers of 後期高齢者医療 is 39, and nobody else has it. */
const insurerOfElderly = /^["'\s]*39\d{6}["'\s]*$/u;

/** Whether the record of a number belongs to 後期高齢者医療: by its insurer, or by the words before it. */
export function isOfLateElderly(scene: Scene, field: Field): boolean {
  const { words, bytes } = scene;
  const insurer = groupMask(words, "insurer-number");
  for (const other of neighboursOf(scene, field)) {
    if (!hasGroup(other.groups, insurer)) continue;
    return insurerOfElderly.test(foldText(bytes, other.start, other.end, other.encoding).text);
  }
  const topics = [groupMask(words, "late-elderly-insurance"), groupMask(words, "health-insurance")];
  return topicBefore(scene, field.start, topics) === 0;
}
