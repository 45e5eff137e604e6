import { describe, expect, it } from "vitest";
import { findCues } from "../src/cue/cue.ts";
import type { Block } from "../src/model.ts";
import type { Recognizer } from "../src/recognize/define.ts";
import { recognize } from "../src/recognize/recognize.ts";
import { recognizers } from "../src/recognize/registry.ts";
import { findFields } from "../src/segment/segment.ts";
import { parseMarked } from "./marked-text.ts";

const times = 16;
/** Sixteen times the text may take this many times as long: linear work with room for a busy machine. */
const mostTimes = 40;
/** Shorter times are noise. */
const shortestMilliseconds = 3;
/** Texts of 64 KB and 1 MB; shorter ones where the recognizer asks dear questions of every word. */
const smallSizes = [1 << 16, 1 << 14, 1 << 12];
const affordableMilliseconds = 10;

// A quadratic step takes 256 times as long, so the bound tells the two apart even where a run is disturbed.
describe.each(recognizers.map((recognizer) => [recognizer.entityType, recognizer] as const))(
  "%s",
  (_, recognizer) => {
    it.each(hostileUnits(recognizer))("%s: the time grows with the length", (_, unit) => {
      expect(growth(recognizer, unit)).toBeLessThan(mostTimes);
    });
  },
);

/** What keeps a recognizer busiest: its own examples and values again and again, with nothing that ends them. */
function hostileUnits({ examples }: Recognizer): [name: string, unit: string][] {
  const marked = examples.filter((example) => example.includes("⟦"));
  const parsed = marked.map(parseMarked);
  const oneLine = parsed.map(({ text }) => text.replaceAll("\n", " "));
  const values = parsed.flatMap(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end)));
  const labels = parsed.flatMap(({ text, spans }) =>
    spans.length > 0 ? [text.slice(0, spans[0].start)] : [],
  );
  return [
    ["its examples on one line", oneLine.join("")],
    ["its examples on lines", `${oneLine.join("\n")}\n`],
    ["its values without end", values.join("")],
    ["its values behind spaces", `${values.join(" ")} `],
    ["its labels without values", labels.join("")],
  ].filter((entry): entry is [string, string] => entry[1].trim() !== "");
}

function growth(recognizer: Recognizer, unit: string): number {
  const least = (size: number, runs: number): number => {
    const block = blockOf(unit, size);
    return Math.min(...Array.from({ length: runs }, () => timeOf(recognizer, block)));
  };
  const isAffordable = (size: number): boolean => least(size, 2) < affordableMilliseconds;
  const small = smallSizes.find(isAffordable) ?? smallSizes[smallSizes.length - 1];
  const ratio = (runs: number): number =>
    least(small * times, runs) / Math.max(least(small, runs + 2), shortestMilliseconds);
  const first = ratio(1);
  const isDoubtful = first > mostTimes && first < 4 * mostTimes;
  return isDoubtful ? Math.min(first, ratio(3)) : first;
}

function blockOf(unit: string, size: number): Block {
  const bytes = new TextEncoder().encode(unit.repeat(Math.ceil(size / unit.length))).subarray(0, size);
  return { bytes, start: 0, end: bytes.length, format: "text" };
}

/** Processor time: what else a busy machine does at the same time does not count. */
function timeOf(recognizer: Recognizer, block: Block): number {
  const before = process.cpuUsage();
  const cues = findCues(block.bytes);
  recognize(block, cues, findFields(block, cues), [recognizer]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
