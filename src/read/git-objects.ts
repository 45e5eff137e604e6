import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { gitError } from "./git.ts";

/** An object of the repository: its bytes, or why there are none. */
export type GitObject =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" }
  | { readonly kind: "missing" };

const lineFeed = 0x0a;

/**
 * The objects with the given ids, in order, read by one git process for all of them.
 *
 * Objects are asked for by id, never by path, so a path may hold any character. The next one is asked for only when
 * the last was taken: no more than one is in memory.
 */
export async function* gitObjects(
  ids: readonly string[],
  cwd: string,
  maxSize: number,
): AsyncGenerator<GitObject, undefined> {
  if (ids.length === 0) {
    return undefined;
  }
  const child = spawn("git", ["cat-file", "--batch"], { cwd, stdio: ["pipe", "pipe", "ignore"] });
  const started = once(child, "spawn");
  // A process that dies breaks the pipe; its output then ends early, and that is what is reported.
  child.stdin.on("error", () => undefined);
  try {
    await started;
    const output = new ByteReader(child.stdout);
    for (const id of ids) {
      child.stdin.write(`${id}\n`);
      yield await readObject(output, maxSize);
    }
  } catch (error) {
    throw gitError(error, cwd);
  } finally {
    child.stdin.end();
    child.kill();
  }
  return undefined;
}

/** `<id> blob <size>`, the bytes, a line feed; or `<id> missing`. */
async function readObject(output: ByteReader, maxSize: number): Promise<GitObject> {
  const [, type, length] = (await output.line()).split(" ");
  if (type === "missing" || length === undefined) {
    return { kind: "missing" };
  }
  const size = Number(length);
  if (size > maxSize) {
    await output.skip(size + 1);
    return { kind: "too-large" };
  }
  const bytes = await output.take(size);
  await output.skip(1);
  return { kind: "bytes", bytes };
}

/** Takes lines and counted bytes from a stream of chunks. */
class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);

  constructor(stream: Readable) {
    // A stream without an encoding gives buffers.
    this.#chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  }

  async line(): Promise<string> {
    const bytes: number[] = [];
    for (;;) {
      const [byte] = await this.take(1);
      if (byte === lineFeed) {
        return String.fromCharCode(...bytes);
      }
      bytes.push(byte);
    }
  }

  async take(length: number): Promise<Uint8Array> {
    const taken = new Uint8Array(length);
    await this.#pass(length, (piece, at) => taken.set(piece, at));
    return taken;
  }

  async skip(length: number): Promise<void> {
    await this.#pass(length, () => undefined);
  }

  async #pass(length: number, receive: (piece: Uint8Array, at: number) => void): Promise<void> {
    for (let done = 0; done < length;) {
      if (this.#chunk.length === 0) {
        await this.#refill();
      }
      const piece = this.#chunk.subarray(0, length - done);
      receive(piece, done);
      this.#chunk = this.#chunk.subarray(piece.length);
      done += piece.length;
    }
  }

  async #refill(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    if (done) {
      throw new Error("git ended before it had written the object");
    }
    this.#chunk = value;
  }
}
