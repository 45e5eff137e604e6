/**
 * The words of a text, in columns: token `i` reaches from the end of token `i - 1`, or the start of the text, to
 * its own end. The columns are used again by the next call; take what is to last.
 */
export interface Tokens {
  readonly count: number;
  /** In bytes, in the array that was given to the tokenizer. */
  readonly end: Int32Array;
  /** Entry of the dictionary; negative for a word that it does not know. */
  readonly entry: Int32Array;
  /** Ask the tokenizer for its name. */
  readonly partOfSpeech: Uint16Array;
}

/** Columns that grow with what is appended. */
export class TokenColumns implements Tokens {
  count = 0;
  end: Int32Array = new Int32Array(1024);
  entry: Int32Array = new Int32Array(1024);
  partOfSpeech: Uint16Array = new Uint16Array(1024);

  append(end: number, entry: number, partOfSpeech: number): void {
    this.reserve(1);
    this.end[this.count] = end;
    this.entry[this.count] = entry;
    this.partOfSpeech[this.count] = partOfSpeech;
    this.count++;
  }

  appendAll({ count, end, entry, partOfSpeech }: Tokens): void {
    this.reserve(count);
    this.end.set(end.subarray(0, count), this.count);
    this.entry.set(entry.subarray(0, count), this.count);
    this.partOfSpeech.set(partOfSpeech.subarray(0, count), this.count);
    this.count += count;
  }

  /** Makes room for `more` tokens behind those that are there. */
  reserve(more: number): void {
    if (this.count + more <= this.end.length) return;
    const capacity = Math.max(this.end.length * 2, this.count + more);
    const { end, entry, partOfSpeech } = this;
    this.end = new Int32Array(capacity);
    this.entry = new Int32Array(capacity);
    this.partOfSpeech = new Uint16Array(capacity);
    this.end.set(end);
    this.entry.set(entry);
    this.partOfSpeech.set(partOfSpeech);
  }
}
