import { lineEnd, nextLine } from "../text/bytes.ts";

const dash = 45;
const bracket = 91;
const colon = 58;

/**
 * Starts of records in assignments: the line behind an empty one, the name of a section (`[users]`, `users:`),
 * an item of a list (`- name: …`). Asked in order, each byte is looked at once.
 */
export function paragraphFinder(bytes: Uint8Array): (at: number) => number {
  let start = 0;
  let line = 0;
  let isBlank = true;
  return (at) => {
    while (line <= at && line < bytes.length) {
      const end = lineEnd(bytes, line);
      let first = line;
      while (first < end && bytes[first] === 32) first++;
      const opens =
        (bytes[first] === dash && bytes[first + 1] === 32) ||
        (first === line && (bytes[first] === bracket || bytes[end - 1] === colon));
      if (opens || (isBlank && first < end)) start = line;
      isBlank = first === end;
      line = nextLine(bytes, end);
    }
    return start;
  };
}
