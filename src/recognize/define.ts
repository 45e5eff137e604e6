import { SuminuriError } from "../errors.ts";
import type { Candidate, Confidence, Field, LegalClass } from "../model.ts";
import type { DigitRun } from "../text/digits.ts";
import type { Scene } from "./scene.ts";

/** A run of digits of one of these counts, alone or in one of these groupings. */
export interface DigitsCue {
  readonly kind: "digits";
  readonly counts: readonly number[];
  /** Lengths of the groups as they may be written; a single group always may. */
  readonly groups: readonly (readonly number[])[];
}

/** Letters, digits, letters. */
export interface CodeCue {
  readonly kind: "code";
  readonly letters: number;
  readonly digits: number;
  readonly tail: number;
}

/** The other cues carry their shape only; the recognizer looks at the place itself. */
export interface ShapeCue {
  readonly kind: "at" | "hex" | "run";
  readonly shape?: "uuid" | "mac" | "ipv6" | "opaque" | "nucleotides" | "mrz";
}

/** A word of one of these groups. */
export interface WordCue {
  readonly kind: "word";
  readonly groups: readonly string[];
}

export type CueSpec = DigitsCue | CodeCue | ShapeCue | WordCue;

/** Digits of one count: `digits({ count: 12, groups: [[4, 4, 4]] })`. */
export function digits(spec: {
  count: number | readonly number[];
  groups?: readonly (readonly number[])[];
}): DigitsCue {
  const counts = typeof spec.count === "number" ? [spec.count] : spec.count;
  return { kind: "digits", counts, groups: spec.groups ?? [] };
}

export function code(spec: { letters: number; digits: number; tail?: number }): CodeCue {
  return { kind: "code", letters: spec.letters, digits: spec.digits, tail: spec.tail ?? 0 };
}

export const at = (): ShapeCue => ({ kind: "at" });
export const hex = (shape: "uuid" | "mac" | "ipv6"): ShapeCue => ({ kind: "hex", shape });
export const run = (shape: "opaque" | "nucleotides" | "mrz"): ShapeCue => ({ kind: "run", shape });
export const word = (...groups: readonly string[]): WordCue => ({ kind: "word", groups });

/** Which words speak for a value and which against it, by the names of their groups. */
export interface ContextSpec {
  readonly raise?: string | readonly string[];
  readonly lower?: string | readonly string[];
}

export interface ConfidenceSpec {
  /** With no word near it; "none" is not reported at all. */
  readonly alone: Confidence | "none";
  /** With a word of `raise` near it. */
  readonly raised: Confidence | "none";
  /** Under a header, key or label of `raise`; as raised when absent. */
  readonly labelled?: Confidence;
  /** With a word of `lower` nearer than any of `raise`. */
  readonly lowered: Confidence | "none";
  /** Under a label that names something else; as lowered when absent. */
  readonly elsewhere?: Confidence | "none";
  /** Labelled, but the check digit is wrong; not reported when absent. */
  readonly unchecked?: Confidence;
  /**
   * With no word near it, in a text whose last word of `raise` stands lines before it. `written` is how such a
   * value must look, its separators folded to hyphens.
   */
  readonly topical?: { readonly confidence: Confidence; readonly written: RegExp };
}

/** A value under a label, by its folded text. */
export interface FieldSpec {
  /** Groups of the labels that name it. */
  readonly labels: readonly string[];
  /** Must match at the start of the value; group 1, or else the whole match, is what is found. Flag "g": every match counts. */
  readonly value: RegExp;
}

/** Runs of digits by what the cue tells of them, so that most are never read. */
export interface DigitRunSpec {
  /** The run has so many digits at least. */
  readonly least: number;
  /** Its first two groups are set apart by a dot (`dotted`), by anything else (`plain`), or either. */
  readonly separators: "dotted" | "plain" | "any";
  /**
   * Whether a run with such groups and separators could hold a value. Asked once for each way of writing: the
   * digits themselves are not to be looked at.
   */
  readonly suits?: (run: DigitRun) => boolean;
  /**
   * The digits with which one of its groups begins; any digit does behind a sign or bracket that may belong to it,
   * and when absent.
   */
  readonly opens?: string;
}

/** What a recognizer's own code looks for, as explanations name it; recognition does not read it. */
export interface Evidence {
  /** Groups of the words in a value that wake `recognizeBlock`. */
  readonly words?: readonly string[];
  /** The label of the tagger that it goes by. */
  readonly tagged?: "PERSON" | "ORGANIZATION";
  /** What stands around a value that no label names: "person". */
  readonly beside?: string;
  /** Confidence of the shapes and places that it trusts to another degree, by what they are. */
  readonly confidences?: Readonly<Record<string, ConfidenceSpec>>;
  /** Whether the check digit is right, where `check` is none; undefined where a value has none. */
  readonly check?: (value: string) => boolean | undefined;
  /** Only language tells it: its tokens explain it. */
  readonly isLanguage?: boolean;
}

export type Emit = (candidate: Candidate) => void;

/** The place that woke a recognizer: the index and numbers of a cue. */
export interface CuePlace {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/**
 * Knows one entity type.
 *
 * Most are declarations: a cue, a check, the words around, a confidence. A type that is no shape brings its
 * own `recognizeCue` (called at each of its cues), `recognizeWord` (at its words alone), `recognizeDigits` (at each run of digits, however it is
 * grouped), `recognizeField` (at each field under its labels) or `recognizeBlock` (once a block).
 */
export interface Recognizer {
  readonly entityType: string;
  /** For types that are not in the taxonomy. */
  readonly legalClass?: LegalClass;
  readonly cue?: CueSpec | readonly CueSpec[];
  readonly field?: FieldSpec | readonly FieldSpec[];
  /** Looks for this in the text of every block; for users' own types, whose cost is theirs. */
  readonly pattern?: RegExp;
  /** The digits (or the code, upper case) without separators, folded to ASCII. */
  readonly check?: (value: string) => boolean;
  readonly context?: ContextSpec;
  readonly confidence: ConfidenceSpec;
  readonly recognizeCue?: (scene: Scene, cue: CuePlace, emit: Emit) => void;
  readonly recognizeWord?: (scene: Scene, cue: CuePlace, emit: Emit) => void;
  /** Which runs `recognizeDigits` is called for; those of seven digits and more, without dots, when absent. */
  readonly runs?: DigitRunSpec | readonly DigitRunSpec[];
  /** The run is reused: nothing of it may be kept. The place is that of its cue. */
  readonly recognizeDigits?: (scene: Scene, run: DigitRun, cue: CuePlace, emit: Emit) => void;
  readonly recognizeField?: (scene: Scene, field: Field, emit: Emit) => void;
  readonly recognizeBlock?: (scene: Scene, emit: Emit) => void;
  readonly evidence?: Evidence;
  /** ⟦ ⟧ marks what must be found; a text without them must stay silent. */
  readonly examples: readonly string[];
}

/**
 * Every recognizer has all properties, in one order: objects of one shape are what the engine's loops read fastest,
 * and they read these at every number of a text.
 */
const shape: Readonly<Record<keyof Recognizer, undefined>> = {
  entityType: undefined,
  legalClass: undefined,
  cue: undefined,
  field: undefined,
  pattern: undefined,
  check: undefined,
  context: undefined,
  confidence: undefined,
  recognizeCue: undefined,
  recognizeWord: undefined,
  runs: undefined,
  recognizeDigits: undefined,
  recognizeField: undefined,
  recognizeBlock: undefined,
  evidence: undefined,
  examples: undefined,
};

/** Checks a recognizer and returns it, for all that can be seen, as it is. */
export function defineRecognizer(recognizer: Recognizer): Recognizer {
  if (!/^[A-Z][A-Z0-9_]*$/.test(recognizer.entityType)) {
    throw new SuminuriError(
      "E_RECOGNIZER",
      `recognizer "${recognizer.entityType}": an entity type is written in capitals, digits and underscores`,
    );
  }
  const ways = [
    recognizer.cue,
    recognizer.field,
    recognizer.pattern,
    recognizer.recognizeDigits,
    recognizer.recognizeBlock,
  ];
  if (ways.every((way) => way === undefined)) {
    throw new SuminuriError(
      "E_RECOGNIZER",
      `recognizer "${recognizer.entityType}": nothing wakes it; give it a cue, a field, a pattern or recognizeBlock`,
    );
  }
  return { ...shape, ...recognizer } as Recognizer;
}
