import { createWriteStream, openSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Writable } from "node:stream";
import { SuminuriError } from "../errors.ts";
import type { Locale } from "../policy/locale.ts";

// Small writes are gathered: a system call for each finding would cost more than finding it.
const GATHERED_CHARACTERS = 65_536;

/**
 * Where results go: stdout or a file. Waits when the reader is slower than the scan, so that what is written
 * does not pile up in memory, and notices when the reader has gone.
 */
export class Output {
  readonly #stream: Writable;
  readonly #isStdout: boolean;
  readonly #locale: Locale;
  #gathered = "";
  #error: (Error & { code?: string }) | undefined;
  #wake: (() => void) | undefined;
  onClosed: (() => void) | undefined;

  constructor(stream: Writable, isStdout: boolean, locale: Locale) {
    this.#stream = stream;
    this.#isStdout = isStdout;
    this.#locale = locale;
    stream.on("error", (error: Error & { code?: string }) => {
      this.#error = error;
      this.#wake?.();
      this.onClosed?.();
    });
    stream.on("drain", () => this.#wake?.());
  }

  /** Whether nobody reads any more, as after `| head`. That is no mistake of anyone. */
  get isClosed(): boolean {
    return this.#error?.code === "EPIPE";
  }

  /** Whether text would wait for more before it is written. */
  gather(text: string): boolean {
    this.#gathered += text;
    return this.#gathered.length < GATHERED_CHARACTERS;
  }

  /** Writes what was gathered. */
  async flush(): Promise<void> {
    this.#throwUnlessClosed();
    const text = this.#gathered;
    this.#gathered = "";
    if (text === "" || this.#error !== undefined) return;
    if (!this.#stream.write(text)) await this.#untilAwake();
    this.#throwUnlessClosed();
  }

  /** Writes the rest; a file is closed, and stdout is left to the process. */
  async close(): Promise<void> {
    await this.flush();
    if (!this.#isStdout && this.#error === undefined) {
      this.#stream.once("close", () => this.#wake?.());
      this.#stream.end();
      await this.#untilAwake();
    }
    this.#throwUnlessClosed();
  }

  #untilAwake(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #throwUnlessClosed(): void {
    if (this.#error === undefined || this.isClosed) return;
    throw outputError(this.#isStdout ? "stdout" : "--output", this.#error.code, this.#locale);
  }
}

/** Opens the output before anything is scanned. Throws E_OUTPUT when the file cannot be written. */
export function openOutput(
  file: string | undefined,
  inputs: readonly string[],
  cwd: string,
  locale: Locale,
): Output {
  if (file === undefined) return new Output(process.stdout, true, locale);
  const location = resolve(cwd, file);
  refuseInput(file, location, inputs, cwd, locale);
  try {
    return new Output(createWriteStream(location, { fd: openSync(location, "w") }), false, locale);
  } catch (error) {
    throw outputError(
      `--output ${file}`,
      error instanceof Error && "code" in error ? String(error.code) : "",
      locale,
    );
  }
}

/** Opening the output empties it, which must not happen to what was to be scanned. */
function refuseInput(
  file: string,
  location: string,
  inputs: readonly string[],
  cwd: string,
  locale: Locale,
): void {
  const real = realPath(location);
  if (!inputs.some((input) => input !== "-" && realPath(resolve(cwd, input)) === real && real !== undefined))
    return;
  throw new SuminuriError(
    "E_OUTPUT",
    {
      en: `--output ${file}: this is what is to be scanned, and it would be overwritten. Choose another file.`,
      ja: `--output ${file}: 検査する対象と同じで、上書きされてしまいます。別のファイルを指定してください。`,
    }[locale],
  );
}

function realPath(location: string): string | undefined {
  try {
    return realpathSync(location);
  } catch {
    // It is not there yet, so it is no input.
    return undefined;
  }
}

/** The error for an output that cannot be written; of the cause only the code is told. */
export function outputError(where: string, code: string | undefined, locale: Locale): SuminuriError {
  return new SuminuriError(
    "E_OUTPUT",
    {
      en: `${where}: results cannot be written (${code ?? "unknown"}). Check the path, its permissions and free space.`,
      ja: `${where}: 結果を書き込めません（${code ?? "不明"}）。パス、権限、空き容量を確認してください。`,
    }[locale],
  );
}
