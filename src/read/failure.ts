import type { FailedResult, SkippedResult, SkipReason } from "../model.ts";

const explanations: Readonly<Record<string, string>> = {
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  ENOENT: "it is gone, or a link that points nowhere",
  ENOTDIR: "a part of its path is not a folder",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links lead round in a circle",
  ENAMETOOLONG: "its path is too long",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENOMEM: "there is not enough memory",
  EIO: "the disk reported an error",
  EBUSY: "another program holds it",
  ESTALE: "the network drive lost it",
  ETIMEDOUT: "the drive did not answer",
  EOBJECT: "the git repository lacks the object; run git fsck",
  EWORKER: "the worker that scanned it died",
  ECHANGED: "it became shorter while it was read; scan it again when nothing writes to it",
};

/** The record of a file that could not be read. Of the error only the code is used: it cannot hold scanned text. */
export function failed(path: string, error: unknown): FailedResult {
  const code = errorCode(error);
  // Node gives names that are not valid UTF-8 a replacement character, and the file cannot be found by them.
  const explanation =
    code === "ENOENT" && path.includes("\u{fffd}")
      ? "its name is not valid UTF-8; rename it"
      : (explanations[code] ?? "the system refused");
  return { kind: "failed", path, code, message: `cannot be read: ${explanation} (${code})` };
}

/** The record of a file that held less than was planned when it was read. */
export function changed(path: string): FailedResult {
  return failed(path, { code: "ECHANGED" });
}

/** The record of something that is not examined, and why. */
export function skipped(path: string, reason: SkipReason): SkippedResult {
  return { kind: "skipped", path, reason };
}

/** The system's code of an error, such as ENOENT. */
export function errorCode(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "EUNKNOWN";
}
