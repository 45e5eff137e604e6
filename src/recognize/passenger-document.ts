import type { Span } from "../model.ts";
import { matchBehind } from "./behind.ts";
import { run, type ShapeCue } from "./define.ts";
import type { Scene } from "./scene.ts";

const month = "(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)";
/** TS4490895/JPN/09MAY78/M/14NOV33: number, nationality, birth, sex and expiry. */
const written = new RegExp(
  `^(?<number>[A-Z]{2}\\d{7})(?<sign>[/-])[A-Z]{3}\\k<sign>(?<birth>\\d{2}${month}\\d{2}(?:\\d{2})?)\\k<sign>(?<sex>[MF])\\k<sign>\\d{2}${month}\\d{2}`,
  "du",
);
const lengthOfNumber = 9;

/** With slashes it looks like a blob, with hyphens like a code. */
export const passengerCue: ShapeCue = run("opaque");

/** What airlines pass on of a travel document (APIS, DOCS of a booking), if it begins at `start`. */
export function passengerDocumentAt(
  scene: Scene,
  start: number,
): { readonly number: Span; readonly birth: Span; readonly sex: Span } | undefined {
  const sign = scene.bytes[start + lengthOfNumber];
  if (sign !== 47 && sign !== 45) return undefined;
  const found = matchBehind(scene, start, written, 48);
  return found && { number: found.number, birth: found.birth, sex: found.sex };
}
