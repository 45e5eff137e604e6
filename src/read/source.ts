/** Where the bytes of a document come from. */
export type Source = FileSource | BytesSource | StreamSource;

/** A file on disk: workers open it themselves. */
export interface FileSource {
  readonly kind: "file";
  /** As the user would type it: relative to the current folder, with forward slashes. */
  readonly path: string;
  /** Absolute. */
  readonly location: string;
  readonly size: number;
}

/** Bytes that are already here, such as a file of the git index. */
export interface BytesSource {
  readonly kind: "bytes";
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bytes that come once and in order: standard input. */
export interface StreamSource {
  readonly kind: "stream";
  readonly path: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** What to read and what to leave out. */
export interface ReadOptions {
  /** The folder that paths start from; that of the process when absent. */
  readonly cwd?: string;
  /** Whether `.gitignore` files count; true when absent. `.suminuriignore` always counts. */
  readonly gitignore?: boolean;
  /** Read what `git add` put into the index, never the work tree. */
  readonly staged?: boolean;
  /** In bytes; a larger file is skipped. */
  readonly maxFilesize?: number;
  /** What standard input is called in results. */
  readonly stdinFilename?: string;
  /** Patterns as in `.gitignore`, relative to `cwd`; they hold for named files too. */
  readonly exclude?: readonly string[];
}
