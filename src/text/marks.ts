/** Short words and signs, to be asked for at a place: the byte there leaves hardly one of them to compare. */
export class Marks {
  readonly #byFirst: (readonly Uint8Array[] | undefined)[] = [];
  readonly #byLast: (readonly Uint8Array[] | undefined)[] = [];

  constructor(words: readonly string[]) {
    for (const word of words) {
      const bytes = new TextEncoder().encode(word);
      const first = bytes[0];
      const last = bytes[bytes.length - 1];
      this.#byFirst[first] = [...(this.#byFirst[first] ?? []), bytes];
      this.#byLast[last] = [...(this.#byLast[last] ?? []), bytes];
    }
  }

  /** Whether one of them begins at `at`. */
  standAt(bytes: Uint8Array, at: number): boolean {
    const words = at < bytes.length ? this.#byFirst[bytes[at]] : undefined;
    return words?.some((word) => stands(bytes, at, word)) === true;
  }

  /** Whether one of them ends at `end`. */
  standBefore(bytes: Uint8Array, end: number): boolean {
    const words = end > 0 ? this.#byLast[bytes[end - 1]] : undefined;
    return words?.some((word) => stands(bytes, end - word.length, word)) === true;
  }
}

function stands(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  if (at < 0 || at + word.length > bytes.length) return false;
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}
