/** The place of every LF and CR. */
export function findBreaks(bytes: Uint8Array): Int32Array {
  const breaks: number[] = [];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 10 || bytes[at] === 13) breaks.push(at);
  return Int32Array.from(breaks);
}
