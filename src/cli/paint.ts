import { styleText } from "node:util";
import type { Style } from "../report/reporter.ts";

/** Colours for a terminal, or none: `--no-color`, NO_COLOR, FORCE_COLOR, and whether it is a terminal at all. */
export function painter(isWanted: boolean, isTerminal: boolean): (style: Style, text: string) => string {
  return isWanted && isColourful(isTerminal)
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
}

function isColourful(isTerminal: boolean): boolean {
  // https://no-color.org: set to anything but nothing.
  if ((process.env["NO_COLOR"] ?? "") !== "") return false;
  const force = process.env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTerminal && process.env["TERM"] !== "dumb";
}
