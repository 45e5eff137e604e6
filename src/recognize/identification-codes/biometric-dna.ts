import { cueKind, cueStride, type Span } from "../../model.ts";
import { asciiText, lineStart } from "../../text/bytes.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, run, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { groupMask } from "../group-mask.ts";
import { fieldAround, groupMaskOf, hasGroup, wordHasGroup, wordsIn, type Scene } from "../scene.ts";
import { personEvidence } from "../special-care/person-evidence.ts";
import { valuesBehind } from "./biometric-region.ts";
import { continuesSequence, isVaried, wholeSequence } from "./dna-sequence.ts";

/** From here on a sequence without a word is somebody's, unless a word says that it is a tool's or a germ's. */
const longEnough = 40;

/**
 * DNAの塩基配列 — a sequence of bases, a profile of STR loci or a list of genotypes of a person.
 *
 * Format   FASTA (several lines are one), FASTQ, the flank of a VCF row, groups of ten; D3S1358 15,17 …;
 *          rs4988235 AG …
 * Alike    Primers, plasmids, adapters, viruses and bacteria, reference genomes; base64.
 * Law      個人識別符号 — Cabinet Order Art. 1(i)イ, Rules Art. 2.
 */
export const biometricDna: Recognizer = defineRecognizer({
  entityType: "BIOMETRIC_DNA",
  cue: [run("nucleotides"), word("biometric-dna", "str-locus")],
  confidence: { alone: "strong", raised: "certain", lowered: "none" },
  recognizeCue: (scene, cue, emit) => {
    if (scene.cues.data[cue.index * cueStride] === cueKind.run) recognizeRun(scene, cue, emit);
    else recognizeWord(scene, cue, emit);
  },
  examples: [
    "患者検体の塩基配列 ⟦GATTACAGATTCCAGTACCGTTAGACCATGAACT⟧",
    ">sample_01 被験者\n⟦ACGTTGCAAGGCTTACCATGACGTTGCAAGGCTTACCATG\nTTGACCA⟧",
    "配列です。父 ⟦TCTCGACCAGCTAGATCCAACATGACAGGG⟧",
    "氏名\t塩基配列（本人）\t参照配列ID\n氏家 隆\t⟦ACGTTGCAAGGCTTACCATGACGTTGCAAGGCTTACCATGA⟧\tNM_969134.5\n" +
      "氏家 勉\t⟦TTGACCAAGGCTTACCATGACGTTGCAAGGCTTACCATGA⟧\tNM_969134.5",
    "プライマー F: ACGTTGCAAGGCTTACCATGACGTTGCAAGGCTTACCATGA",
    ">GRCh38 chr7:96919422-96919482\nACGTTGCAAGGCTTACCATGACGTTGCAAGGCTTACCATGTTG",
    ">pUC19 cloning vector\nACGTTGCAAGGCTTACCATGACGTTGCAAGGCTTACCATGTTG",
  ],
});

function recognizeRun(scene: Scene, { start, end }: CuePlace, emit: Emit): void {
  if (!isVaried(scene.bytes, start, end) || continuesSequence(scene.bytes, start) || isForeign(scene, start))
    return;
  const span = wholeSequence(scene.bytes, start, end);
  const line = lineStart(scene.bytes, start, Math.max(0, start - 300));
  const spoken =
    !wordsIn(scene, Math.max(0, line - 300), start, groupMask(scene.words, "biometric-dna")).next().done ||
    personEvidence(scene, Math.max(0, start - 60), end) === "here";
  if (span.end - span.start < longEnough && !spoken) return;
  emitSpan(span, spoken ? "certain" : "strong", emit);
}

/** GTGACGGAGC CATCGTCGTG: groups of bases; rs4988235 AG, rs1815739 CT: genotypes; D3S1358 15,17 …: loci. */
const groups = /(?<![A-Za-z])[ACGTUN]{8,10}(?: [ACGTUN]{8,10}){2,}(?: [ACGTUN]{1,10})?(?![A-Za-z])/giu;
const genotypes =
  /\brs\d{3,}[\s:=,]+[ACGTDI-]{1,2}(?:\/[ACGT])?(?:[ \t,;|／/、]+rs\d{3,}[\s:=,]+[ACGTDI-]{1,2}(?:\/[ACGT])?){4,}/gu;
const locus =
  "(?:D\\d{1,2}S\\d{2,4}|vWA|FGA|TH01|TPOX|CSF1PO|SE33|Penta\\s?[DE]|DYS\\d{2,3}(?:I{1,2}|[ab])?|Amel(?:ogenin)?)";
const alleles =
  "[\"']?[\\s:=＝：(\\[]{0,4}(?:\\d{1,2}(?:\\.\\d)?|X)(?:\\s*[,，\\-/・]\\s*(?:\\d{1,2}(?:\\.\\d)?|[XY]))?[)\\]]?";
const profile = new RegExp(`${locus}${alleles}(?:["'\\s,;|／/、]{1,4}${locus}${alleles}){4,}`, "gu");

function recognizeWord(scene: Scene, cue: CuePlace, emit: Emit): void {
  const { bytes, words } = scene;
  const dna = groupMask(words, "biometric-dna");
  if (wordHasGroup(words, cue.value, groupMask(words, "str-locus"))) {
    recognizeProfile(scene, cue, emit);
    return;
  }
  const find = (start: number, end: number): Iterable<Span> => spansIn(bytes, start, end);
  for (const span of valuesBehind(scene, cue, dna, find)) {
    if (!isForeign(scene, span.start)) emitSpan(span, "certain", emit);
  }
}

function* spansIn(bytes: Uint8Array, start: number, end: number): Generator<Span> {
  const text = asciiText(bytes, start, end);
  for (const pattern of [groups, genotypes]) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      yield { start: start + index, end: start + index + match.length };
    }
  }
}

const longestProfile = 1500;

function recognizeProfile(scene: Scene, { start }: CuePlace, emit: Emit): void {
  const text = asciiText(scene.bytes, start, start + longestProfile);
  profile.lastIndex = 0;
  const match = profile.exec(text);
  if (match?.index === 0) emitSpan({ start, end: start + match[0].length }, "certain", emit);
}

/** Names of what is no person's: in the line, in the header of the sequence, or in the line before. */
const foreign =
  /\b(?:N[CMGTR]_\d|chr\w+ reference|p(?:UC|BR|ET|GEX|cDNA)\d|lambda|16S|18S|23S|rRNA|coli|phage|virus|plasmid|vector|primer|adapter|musculus)/iu;

/** The reference genome, which a heading may name as the coordinates of a person's sequence. */
const reference = /\b(?:GRC[hm]\d|hg\d\d\b)/iu;

/** The heading of a sequence that belongs to the reference or to a collection of genes: >GRCh38 chr7:…, >ENST…, >NM_…. */
const referenceHeading =
  /^>\s*(?:GRC[hm]\d|hg\d\d\b|T2T\b|CHM13|chr[\dXYM]|ENS[A-Z]*[TGPE]\d|[NX][MRCGTW]_\d|(?:gi|gb|ref|emb|dbj|sp|tr)\||(?:scaffold|contig|NODE)[_\d])|^>.*\breference\b/iu;

function isForeign(scene: Scene, start: number): boolean {
  const { bytes } = scene;
  // A column of 塩基配列 beside one of reference ids: the row before tells nothing of this one.
  const field = fieldAround(scene, start, start);
  if (field?.source === "header" && hasGroup(field.groups, groupMaskOf(scene.words, ["biometric-dna"])))
    return false;
  const line = lineStart(bytes, start, Math.max(0, start - 400));
  const before = line > 0 ? lineStart(bytes, line - 1, Math.max(0, line - 400)) : line;
  const mask = groupMask(scene.words, "not-biometric-dna");
  return (
    !wordsIn(scene, before, start, mask).next().done ||
    foreign.test(asciiText(bytes, before, start)) ||
    reference.test(asciiText(bytes, line, start)) ||
    referenceHeading.test(asciiText(bytes, before, line))
  );
}

function emitSpan(span: Span, confidence: "certain" | "strong", emit: Emit): void {
  emit({ entityType: "BIOMETRIC_DNA", ...span, score: scoreOf(confidence), context: [] });
}
