import { cueKind, cueStride, type Cues } from "../model.ts";
import { labelById, labelCount } from "./labels.ts";
import { groupMask, wordTable } from "./words.ts";

/** The cues that were asked about last, and their groups: all stages ask about the same block. */
let known: Cues | undefined;
let spoken = new Uint8Array(0);

/** Marks the groups to which any word or key of a block belongs; in most blocks of a log that is a handful. */
export function spokenGroups(cues: Cues): Uint8Array {
  if (known === cues) return spoken;
  const { groups, groupStart, groupList } = wordTable();
  const { data, count } = cues;
  known = cues;
  spoken = new Uint8Array(groups.length);
  const words = new Uint8Array(groupStart.length);
  const labels = new Uint8Array(labelCount());
  for (let at = 0; at < count * cueStride; at += cueStride) {
    const value = data[at + 3];
    if (data[at] === cueKind.word) words[value] = 1;
    else if (data[at] === cueKind.key) labels[value] = 1;
  }
  for (let word = words.indexOf(1); word >= 0; word = words.indexOf(1, word + 1))
    for (let i = groupStart[word]; i < groupStart[word + 1]; i++) spoken[groupList[i] & groupMask] = 1;
  for (let label = labels.indexOf(1, 1); label >= 0; label = labels.indexOf(1, label + 1))
    for (const group of labelById(label)?.groups ?? []) spoken[group] = 1;
  return spoken;
}

/** Whether a word or key of the group stands in the block. */
export function speaks(cues: Cues, group: string): boolean {
  return spokenGroups(cues)[wordTable().groups.indexOf(group)] === 1;
}
