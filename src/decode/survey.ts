/** What one pass over a head counts; most files are told to be plain text by this alone. */
export interface Survey {
  readonly length: number;
  /** NUL bytes at even and at odd places. */
  readonly evenNuls: number;
  readonly oddNuls: number;
  /** Control characters that text does not hold, NUL among them. */
  readonly controls: number;
  /** Bytes above ASCII. */
  readonly high: number;
}

/** Counts what tells text from binary files, in one pass. */
export function survey(head: Uint8Array): Survey {
  const nuls = [0, 0];
  let controls = 0;
  let high = 0;
  for (let index = 0; index < head.length; index++) {
    const byte = head[index];
    if (byte >= 0x80) {
      high++;
    } else if (byte < 0x20 && isControl[byte] === 1) {
      controls++;
      if (byte === 0) {
        nuls[index & 1]++;
      }
    }
  }
  return { length: head.length, evenNuls: nuls[0], oddNuls: nuls[1], controls, high };
}

// Text holds backspace, tab, line feed, vertical tab, form feed, carriage return and escape (colours, ISO-2022-JP).
const isControl = Uint8Array.from({ length: 0x20 }, (_, byte) =>
  (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b ? 0 : 1,
);
