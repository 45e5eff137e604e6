/** A generator of numbers in [0, 1) that gives the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces = ["a", "Z ", "7", "é", "番", "ｶﾞ", "𠮷", "👨‍👩‍👧", ", ", "。", '"', "\t"];
const lineEnds = ["\n", "\n", "\r\n", "\r", "\n\n", "\r\r\n"];

/** Text of mixed widths and line ends, with values in ⟦ ⟧, some of which go over a line end. */
export function randomText(seed: number, length: number, lineLength = 60): string {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  let text = "";
  while (text.length < length) {
    const chance = random();
    if (chance < 1 / lineLength) text += pick(lineEnds);
    else if (chance < 0.03) text += `⟦${pick(["12", "1234 5678", "𠮷野", "0\r\n9", "0\n9"])}⟧`;
    else text += pick(pieces);
  }
  return text;
}
