import { foldText } from "../text/fold.ts";
import type { Span } from "../model.ts";
import { lineEnd } from "../text/bytes.ts";
import type { Scene } from "./scene.ts";

/**
 * The named groups of a pattern that matches right behind a word, as spans of bytes; undefined where it does
 * not match. The text is folded, and ends with the line or after `longest` bytes.
 */
export function matchBehind(
  scene: Scene,
  position: number,
  pattern: RegExp,
  longest = 160,
): Readonly<Record<string, Span>> | undefined {
  const { bytes } = scene;
  const folded = foldText(
    bytes,
    position,
    lineEnd(bytes, position, Math.min(bytes.length, position + longest)),
  );
  const match = pattern.exec(folded.text);
  if (!match?.indices) return undefined;
  const spans: Record<string, Span> = {};
  for (const [name, range] of Object.entries(match.indices.groups ?? {})) {
    if (range as readonly number[] | undefined)
      spans[name] = { start: folded.byteAt(range[0]), end: folded.byteAt(range[1]) };
  }
  return spans;
}
