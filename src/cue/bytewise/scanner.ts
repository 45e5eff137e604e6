import type { WordTable } from "../../lexicon/words.ts";
import type { CueList } from "./cue-list.ts";

/** What the parts of the scan share. */
export interface Scanner {
  readonly bytes: Uint8Array;
  /** The end of the text. What stands behind it is not looked at, or counts as zero bytes. */
  readonly limit: number;
  readonly table: WordTable;
  readonly list: CueList;
  /** Where the identifier began that the last token belongs to: `user` in `user.name`. */
  keyStart: number;
  /** Where a token goes on with that identifier, behind its hyphen or dot. */
  keyGoesOn: number;
  /** Keys so far. */
  keys: number;
  /** Blobs that begin before this place have been tried and are none. */
  noBlobBefore: number;
}
