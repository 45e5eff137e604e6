/**
 * The core types: readonly data that flows from stage to stage.
 *
 * Inside, every position counts bytes of UTF-8. UTF-16 offsets, lines and columns are made at the edges.
 */

export type LegalClass = "identification-code" | "personal-information" | "personal-related" | "special-care";

/** Half-open, in bytes of the document's UTF-8 text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a document is laid out; decides how the segment stage cuts it. */
export type Format =
  | "text"
  | "log"
  | "csv"
  | "tsv"
  | "json"
  | "jsonl"
  | "yaml"
  | "env"
  | "sql"
  | "xml"
  | "html"
  | "markdown"
  | "code";

/**
 * A stretch of a document that is scanned at once.
 *
 * `bytes` holds UTF-8. Findings are reported when they start in `[start, end)`; what stands before and after
 * is there for context alone, so that a document cut into blocks gives what the whole would give.
 */
export interface Block {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly format: Format;
  /** The header line of a CSV or TSV document, when the block does not begin with it. */
  readonly header?: Uint8Array;
}

/** A word of confidence; `confidence.ts` holds the numbers. */
export type Confidence = "weak" | "doubtful" | "fair" | "strong" | "certain";

/** What a recognizer saw: not yet weighed against its neighbours, the threshold and the policy. */
export interface Candidate extends Span {
  readonly entityType: string;
  readonly score: number;
  /** Dictionary words that raised the score: the lexicon's own words, never scanned text. */
  readonly context: readonly string[];
}

/** A candidate that was kept. It holds no character of the value. */
export interface Finding extends Candidate {
  readonly legalClass: LegalClass;
  /** Only when the user asked for it. */
  readonly explanation?: Explanation;
  /** Seen but not to be reported (its type, its score, a surer neighbour): excerpts mask it all the same. */
  readonly hidden?: true;
}

/**
 * Why a finding was kept. Its words are those of the dictionary, as far as they stand outside of all values; of the
 * scanned text it holds nothing but, when the user asked for values, the surfaces of tokens.
 */
export interface Explanation {
  /** What woke the recognizer: `digits 12 (4-4-4)`, `field 氏名`, `word さん`; a word inside a value by its group: `word (surname)`. */
  readonly cue: string;
  /** The words that spoke for the finding or against it. */
  readonly context: readonly ContextEffect[];
  /** Whether the check digit is right; `none` where there is none to check. */
  readonly check: "passed" | "failed" | "none";
  /** The words in the value and next to it, for what only language tells. */
  readonly tokens?: readonly ExplainedToken[];
  /** What the score is made of: the parts add up to it. */
  readonly parts: readonly ScorePart[];
}

export interface ContextEffect {
  readonly word: string;
  /** `label`: names the value. `other-label`: names it as a value of another type. */
  readonly effect: "label" | "raises" | "lowers" | "other-label";
}

export interface ExplainedToken {
  readonly place: "before" | "value" | "behind";
  /** As the dictionary of the tokenizer has it: `名詞,固有名詞,人名,姓`. */
  readonly partOfSpeech: string;
  /** What the lists of names say of it. */
  readonly tags?: readonly ("surname" | "given-name")[];
  /** Only when the user asked for values. */
  readonly surface?: string;
}

export interface ScorePart {
  /** `alone`: the score with nothing beside it. Else what moved it: `field 個人番号`, `word さん`, `person`. */
  readonly what: string;
  readonly score: number;
}

/** Where a finding stands, for people: lines and columns from 1, columns in UTF-16 code units. */
export interface Location {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** The column after the last character. */
  readonly endColumn: number;
}

export interface FindingResult extends Location {
  readonly kind: "finding";
  readonly path: string;
  readonly entityType: string;
  readonly legalClass: LegalClass;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly score: number;
  readonly context: readonly string[];
  /** The line with every value masked. */
  readonly excerpt: string;
  /** Survives inserted lines and tells nothing of the value. */
  readonly fingerprint: string;
  /** Only when the user asked for values. */
  readonly value?: string;
  /** Only when the user asked for it. */
  readonly explanation?: Explanation;
}

export type SkipReason = "binary" | "too-large" | "not-a-file";

export interface SkippedResult {
  readonly kind: "skipped";
  readonly path: string;
  readonly reason: SkipReason;
}

export interface FailedResult {
  readonly kind: "failed";
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface SummaryResult {
  readonly kind: "summary";
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  readonly skipped: number;
  readonly failed: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly seconds: number;
}

export type ScanResult = FindingResult | SkippedResult | FailedResult | SummaryResult;

/** What a scan looks for and keeps. */
export interface ScanOptions {
  /** Only these entity types; all when absent. */
  readonly types?: readonly string[];
  readonly excludeTypes?: readonly string[];
  /** Between 0 and 1; 0.5 when absent. */
  readonly minScore?: number;
  /** Values that are never reported, compared after folding of widths. */
  readonly allow?: readonly string[];
  /** Say of each finding why it was kept. */
  readonly explain?: boolean;
  /** Explanations tell the surfaces of tokens. */
  readonly showValues?: boolean;
}

/** What the cue stage saw; the value column tells more (see `Cues`). */
export const cueKind = {
  /** A run of digit groups; value = digit count | groups << 8 | `digitFlag`s. */
  digits: 1,
  /**
   * One to three letters, seven or more digits, up to two letters; value = letters | digits << 4 | tail << 12.
   * Also the year of a date by its era (S55 of S55.3.2).
   */
  code: 2,
  /** The sign @ of an address, also ＠ and %40. */
  at: 3,
  /** Hex groups; value = a `hexShape`. */
  hex: 4,
  /** A long token of one alphabet; value = a `runShape`. */
  run: 5,
  /** A word of the dictionary; value = its word id. */
  word: 6,
  /** An identifier in the place of a key (`name=`, `"name":`, `<name>`); value = the id of its label in the lexicon, 0 for none. */
  key: 7,
} as const;

export const digitFlag = {
  /** Some character is not ASCII: full width, a hyphen look-alike, an invisible character. */
  folded: 0x1000,
  /** Written in kanji numerals. */
  kanji: 0x2000,
  /** Groups are separated by dots. */
  dotted: 0x4000,
  /** Continues behind a line break. */
  broken: 0x8000,
} as const;

export const hexShape = { uuid: 1, mac: 2, ipv6: 3 } as const;
export const runShape = { opaque: 1, nucleotides: 2, mrz: 3 } as const;

/**
 * The cues of a block, by start. Four numbers a cue: kind, start, end, value.
 * The buffer is reused: it is valid until the next block.
 */
export interface Cues {
  readonly data: Int32Array;
  readonly count: number;
  /** Where every LF and CR stands, in ascending order. */
  readonly breaks: Int32Array;
  /** Where certain bytes stand in the block, in ascending order; valid until it is asked again. */
  readonly find: (bytes: FourBytes) => Int32Array;
}

/** Fewer are written by repeating one. */
export type FourBytes = readonly [number, number, number, number];

/** The numbers of one cue in `Cues.data`. */
export const cueStride: number = 4;

/** Ids of the dictionary's word groups (`person`, `my-number`, `parcel` …). */
export type GroupId = number;

/** A value that something names: a column header, a key, or a word before it. */
export interface Field extends Span {
  /** The groups of the label that names it. */
  readonly groups: readonly GroupId[];
  /** The words of the lexicon that named it. */
  readonly label: string;
  readonly source: "header" | "key" | "inline";
  /** How the value is written: percent-encoded in a URL, with escapes in JSON, with entities in XML. */
  readonly encoding: "plain" | "percent" | "json" | "xml";
  /** Start of the record (row, object, line) that the value belongs to. */
  readonly record: number;
  /** The end is certain: a closing quote, a cell border; otherwise the value may end earlier. */
  readonly closed: boolean;
}
