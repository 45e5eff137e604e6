/** The part of a stream that is still needed: bytes are added at its end and dropped from its beginning. */
export class RollingBytes {
  /** Where the first byte stands in the stream. */
  offset = 0;
  #buffer: Buffer = Buffer.allocUnsafeSlow(1 << 16);
  #start = 0;
  #end = 0;

  /** A view that lives until the next call of `append`. */
  get bytes(): Buffer {
    return this.#buffer.subarray(this.#start, this.#end);
  }

  /** Where the last byte ends in the stream. */
  get end(): number {
    return this.offset + this.#end - this.#start;
  }

  append(piece: Uint8Array): void {
    if (this.#end + piece.length > this.#buffer.length) this.#makeRoom(piece.length);
    this.#buffer.set(piece, this.#end);
    this.#end += piece.length;
  }

  /** Forgets what stands before `position` of the stream. */
  dropBefore(position: number): void {
    const count = Math.min(Math.max(0, position - this.offset), this.#end - this.#start);
    this.#start += count;
    this.offset += count;
  }

  #makeRoom(count: number): void {
    const kept = this.#end - this.#start;
    // Twice the room that is needed: moving what is kept then costs less than what was added since.
    const target =
      2 * (kept + count) > this.#buffer.length ? Buffer.allocUnsafeSlow(2 * (kept + count)) : this.#buffer;
    this.#buffer.copy(target, 0, this.#start, this.#end);
    this.#buffer = target;
    this.#start = 0;
    this.#end = kept;
  }
}
