import type { Candidate } from "../../../model.ts";
import { codePointAt } from "../../../text/bytes.ts";
import type { Emit } from "../../define.ts";
import type { Scene } from "../../scene.ts";
import { runFrom, scriptOf, spaceAt } from "./run.ts";

const longestPart = 15;

/** 奥間 朝喜: a surname and a given name that were found apart, with one space between, are one name. */
export function joinParts(scene: Scene, found: readonly Candidate[], emit: Emit): void {
  const { bytes } = scene;
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = -1;
  for (let index = 0; index + 1 < sorted.length; index++) {
    const first = sorted[index];
    covered = Math.max(covered, first.end);
    if (first.end < covered || first.end - first.start > longestPart) continue;
    const from = first.end + spaceAt(bytes, first.end);
    if (from === first.end) continue;
    const second = sorted.slice(index + 1, index + 6).find(({ start }) => start === from);
    if (
      !second ||
      second.end - second.start > longestPart ||
      !isJapanese(bytes, first.start) ||
      !isJapanese(bytes, from)
    )
      continue;
    if (runFrom(bytes, from, second.end).end !== second.end) continue;
    emit({
      entityType: "PERSON",
      start: first.start,
      end: second.end,
      score: Math.max(first.score, second.score),
      context: first.context,
    });
  }
}

function isJapanese(bytes: Uint8Array, at: number): boolean {
  const script = scriptOf(codePointAt(bytes, at));
  return script !== "latin" && script !== "none";
}
