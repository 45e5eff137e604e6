import { wordText } from "../../lexicon/words.ts";
import { cueKind, cueStride, type Candidate, type Field } from "../../model.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, run, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { fieldAround, groupMaskOf, hasGroup, wordHasGroup, wordsIn, type Scene } from "../scene.ts";
import { ownerOf } from "./biometric-owner.ts";
import { valuesBehind } from "./biometric-region.ts";
import { isTableName, isInStatement } from "./biometric-table.ts";
import { asciiText, lineStart } from "../../text/bytes.ts";
import { isOpaque, templatesIn, typeByHead, typeByMagic, type Template } from "./biometric-template.ts";

const bodyParts: readonly string[] = [
  "biometric-face",
  "biometric-iris",
  "biometric-voice",
  "biometric-gait",
  "biometric-vein",
  "biometric-fingerprint",
];

/** Documents in prose, where a title speaks for the lines below it. */
const proseFormats: ReadonlySet<string> = new Set(["text", "log", "markdown", "html"]);

/** What one body part's recognizer differs in. */
export interface BiometricSpec {
  readonly entityType: string;
  /** The group of its words; words of `not-…` in the same line cancel. */
  readonly group: string;
  readonly examples: readonly string[];
}

interface Masks {
  readonly own: Uint8Array;
  readonly not: Uint8Array;
  readonly all: Uint8Array;
}

/**
 * A recognizer of templates: a vector, a hash, a data URI or base64, where a key, a label or a sentence
 * names the body part. Magic bytes decide which of several parts a template is of.
 */
export function defineBiometric(spec: BiometricSpec): Recognizer {
  let masks: Masks | undefined;
  const masksOf = ({ words }: Scene): Masks =>
    (masks ??= {
      own: groupMaskOf(words, [spec.group]),
      not: groupMaskOf(words, [`not-${spec.group}`]),
      all: groupMaskOf(words, bodyParts),
    });
  return defineRecognizer({
    entityType: spec.entityType,
    cue: [word(...bodyParts), run("opaque")],
    field: { labels: [spec.group], value: /.+/u },
    confidence: { alone: "weak", raised: "certain", lowered: "weak" },
    recognizeCue: (scene, cue, emit) => {
      if (scene.cues.data[cue.index * cueStride] === cueKind.run) recognizeOwned(scene, spec, cue, emit);
      else recognizeRegion(scene, spec, masksOf(scene), cue, emit);
    },
    recognizeField: (scene, field, emit) => recognizeLabelled(scene, spec, masksOf(scene), field, emit),
    examples: spec.examples,
  });
}

/** A long token under a name that leaves its part open; the objects, elements or columns around tell it. */
function recognizeOwned(scene: Scene, spec: BiometricSpec, cue: CuePlace, emit: Emit): void {
  const owned = ownedBy(scene, cue);
  if (owned?.entityType === spec.entityType) emit(owned);
}

let owned:
  { readonly scene: Scene; readonly index: number; readonly candidate: Candidate | undefined } | undefined;

/** What a long token is as a template; remembered, since the recognizers of all body parts ask. */
function ownedBy(scene: Scene, { index, start, end }: CuePlace): Candidate | undefined {
  if (owned?.scene === scene && owned.index === index) return owned.candidate;
  const candidate = findOwned(scene, start, end);
  owned = { scene, index, candidate };
  return candidate;
}

const uriHead = /data:[a-z]+\/[\w.+-]+;base64,$/iu;
const comma = 44;

function findOwned(scene: Scene, start: number, end: number): Candidate | undefined {
  const { bytes } = scene;
  const uri =
    bytes[start - 1] === comma ? uriHead.exec(asciiText(bytes, Math.max(0, start - 60), start)) : null;
  const from = start - (uri?.[0].length ?? 0);
  const entityType =
    (uri ? undefined : typeByHead(asciiText(bytes, start, start + 12))) ??
    typeOfGroup(ownerOf(scene, from, end));
  if (entityType === undefined || !(uri || isOpaque(asciiText(bytes, start, end)))) return undefined;
  return { entityType, start: from, end, score: scoreOf("certain"), context: [] };
}

const typeOfGroup = (group: string | undefined): string | undefined => group?.toUpperCase().replace("-", "_");

function recognizeRegion(scene: Scene, spec: BiometricSpec, masks: Masks, cue: CuePlace, emit: Emit): void {
  const isOwn = wordHasGroup(scene.words, cue.value, masks.own);
  for (const value of templatesBehind(scene, cue, masks.all)) {
    const named = typeByMagic(value.text);
    if (named ? named !== spec.entityType : !isOwn || isOfOtherColumn(scene, value.start, masks)) continue;
    if (isOwned(scene, spec, cue, value)) {
      emitTemplate(scene, spec, cue, value, emit);
      continue;
    }
    if (needsOwner(wordText(scene.words, cue.value))) continue;
    if (!named && needsMagic(wordText(scene.words, cue.value))) continue;
    if (needsGate(wordText(scene.words, cue.value)) && !isAtGate(scene, value.start, masks)) continue;
    if (!belongsTo(scene, cue, value.start, masks) || isCancelled(scene, cue, value, masks.not)) continue;
    emitTemplate(scene, spec, cue, value, emit);
  }
}

/** The value's own label names another body part. */
function isOfOtherColumn(scene: Scene, start: number, { own, all }: Masks): boolean {
  const field = fieldAround(scene, start, start + 1);
  return (
    field !== undefined &&
    !needsGate(field.label) &&
    hasGroup(field.groups, all) &&
    !hasGroup(field.groups, own)
  );
}

/** The word is in a name over the value: of an object, an element, or of the table whose row holds it. */
function isOwned(scene: Scene, spec: BiometricSpec, cue: CuePlace, { start, end, text }: Template): boolean {
  if (isTableName(scene.bytes, cue.start) && isInStatement(scene.bytes, cue.end, start)) {
    const field = fieldAround(scene, start, start + 1);
    if (!field || field.groups.length === 0 || needsGate(field.label)) return true;
  }
  // Four numbers are the measures of a flower.
  if (spec.group === "biometric-iris" && text.startsWith("[") && text.split(",").length < 8) return false;
  return typeOfGroup(ownerOf(scene, start, end)) === spec.entityType;
}

function emitTemplate(
  scene: Scene,
  { entityType }: BiometricSpec,
  cue: CuePlace,
  { start, end }: Template,
  emit: Emit,
): void {
  emit({ entityType, start, end, score: scoreOf("certain"), context: [wordText(scene.words, cue.value)] });
}

let remembered:
  { readonly scene: Scene; readonly index: number; readonly values: readonly Template[] } | undefined;

/** The templates that follow a word; remembered, since the recognizers of all body parts ask. */
function templatesBehind(scene: Scene, cue: CuePlace, all: Uint8Array): readonly Template[] {
  if (remembered?.scene === scene && remembered.index === cue.index) return remembered.values;
  const find = (start: number, end: number): Iterable<Template> => templatesIn(scene.bytes, start, end);
  // Behind the name of a table, emb is one of its columns.
  const isOpen = (word: number): boolean => isTable && needsGate(wordText(scene.words, word));
  const isTable = isTableName(scene.bytes, cue.start);
  const values = [...valuesBehind(scene, cue, all, find, isOpen)];
  remembered = { scene, index: cue.index, values };
  return values;
}

/** The bare English words name keys, certificates, flowers and passkeys more often than bodies. */
const needsMagic = (word: string): boolean =>
  ["fingerprint", "face", "faceid", "face_id", "iris"].includes(word);

/** Words that name a body part over an object or as a table only; elsewhere they are of speech and of brands. */
const needsOwner = (word: string): boolean => ownerWords.has(word);
const ownerWords: ReadonlySet<string> = new Set(
  (
    "voice speaker kao koe finger eye faces yubi onsei faceauth faceauthentication facecheck facecompare facelogin " +
    "facematch facematching facerecognition faceverify faceverification irisauth iriscam irismatch irisscan " +
    "fingerauth fingermatch fingerscan veinauth veinmatch voiceauth voicematch voiceverify"
  ).split(" "),
);

/** Short for embedding and template, of which a log of a gate has those of bodies. */
const needsGate = (word: string): boolean => word === "emb" || word === "tmpl";
const gate =
  /\b(?:gate|door|lane|kiosk|turnstile|cam(?:era)?|frame|enroll?|liveness|person|staff_?no|emp(?:loyee)?_?no)[= ]/iu;

/** Whether the line of a value is one of a gate, and no other body part has been spoken of. */
function isAtGate(scene: Scene, start: number, { own, all }: Masks): boolean {
  const line = lineStart(scene.bytes, start, Math.max(0, start - 400));
  if (!gate.test(decoder.decode(scene.bytes.subarray(line, start)))) return false;
  for (const { word: named } of wordsIn(scene, Math.max(0, start - 1500), start, all))
    if (!wordHasGroup(scene.words, named, own)) return false;
  return true;
}

const decoder = new TextDecoder();
const labelReach = 90;
/** A name and a colon or equals sign right before a value. */
const labelBefore = /[^\s,;|｜{}[\]"'「」（(：:=、。]+(?:[（(][^（()）]*[）)])?["'”]?\s*[:：=]\s*["'“]?$/u;

/** A label that says what kind of value follows and leaves open of what. */
const openLabel =
  /(?:テンプレート|特徴量|ベクトル|要素|埋め込み|登録データ|^emb|embedding|tmpl|template|vector|features?)(?:[（(][^（()）]*[）)])?\s*[:：=]\s*$/iu;

/** The label right before the value, if any, is or holds the word; in data, nothing else speaks for it. */
function belongsTo(scene: Scene, cue: CuePlace, start: number, { own }: Masks): boolean {
  const from = Math.max(cue.start, start - labelReach);
  const before = decoder.decode(scene.bytes.subarray(Math.max(0, start - labelReach), start));
  const label = labelBefore.exec(before);
  if (label) {
    const labelStart = start - new TextEncoder().encode(label[0]).length;
    if (cue.start >= labelStart || !wordsIn(scene, labelStart, start, own).next().done) return true;
    return proseFormats.has(scene.block.format) && openLabel.test(label[0]);
  }
  if (start - cue.end <= 8) return true;
  const field = fieldAround(scene, start, start + 1);
  if (field && field.closed) return hasGroup(field.groups, own);
  return (
    proseFormats.has(scene.block.format) || !decoder.decode(scene.bytes.subarray(from, start)).includes("\n")
  );
}

/** Browser fingerprints, fonts, flowers: a word against it stands in the line of the word or of the value. */
function isCancelled(
  scene: Scene,
  cue: CuePlace,
  value: { readonly start: number; readonly end: number },
  not: Uint8Array,
): boolean {
  const { bytes } = scene;
  let from = value.start;
  while (from > 0 && from > value.start - 200 && bytes[from - 1] !== 10) from--;
  if (!wordsIn(scene, from, value.start, not).next().done) return true;
  if (checksumAbove.test(asciiText(bytes, Math.max(cue.end, value.start - reachOfChecksum), value.start)))
    return true;
  return !wordsIn(scene, cue.start, Math.min(cue.end + 60, value.start), not).next().done;
}

/** checksum (sha256), and below it the sum of a file. */
const checksumAbove = /\b(?:checksums?|sha-?(?:1|256|512)(?:sums?)?|md5)\b[^\n]{0,16}\n\s{0,4}$/iu;
const reachOfChecksum = 48;

/** Shorter values are counters and flags. */
const shortest = 16;

function recognizeLabelled(scene: Scene, spec: BiometricSpec, masks: Masks, field: Field, emit: Emit): void {
  if (field.end - field.start < shortest) return;
  for (const value of templatesIn(scene.bytes, field.start, field.end)) {
    const named = typeByMagic(value.text);
    if (named ? named !== spec.entityType : needsMagic(field.label)) continue;
    if (!named && needsGate(field.label) && !isAtGate(scene, value.start, masks)) continue;
    if (!wordsIn(scene, field.start - 60, field.start, masks.not).next().done) continue;
    emit({
      entityType: spec.entityType,
      start: value.start,
      end: Math.min(value.end, field.end),
      score: scoreOf("certain"),
      context: [field.label],
    });
  }
}
