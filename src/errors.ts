/** The stable codes of the mistakes a user can make; scripts may rely on them. */
export type ErrorCode =
  | "E_PATH_NOT_FOUND"
  | "E_UNKNOWN_COMMAND"
  | "E_UNKNOWN_OPTION"
  | "E_UNKNOWN_TYPE"
  | "E_UNKNOWN_FORMAT"
  | "E_INVALID_VALUE"
  | "E_CONFIG"
  | "E_GIT"
  | "E_OUTPUT"
  | "E_RECOGNIZER";

/**
 * A mistake of the user: a flag, a path, a policy. Thrown before the first file is read.
 * The message says what is wrong, where, and what to do; it never holds scanned text.
 */
export class SuminuriError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = "SuminuriError";
    this.code = code;
  }
}
