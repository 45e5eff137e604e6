import type { Confidence, Field, Span } from "../../model.ts";
import { lineStart } from "../../text/bytes.ts";
import { foldText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import { isApartFromLabel } from "../field-value.ts";
import { groupMaskOf, wordHasGroup, type Scene } from "../scene.ts";
import { textBefore } from "../personal-information/within-line.ts";
import { isDenied, isUnchecked } from "./denial.ts";
import { isAsked, isInGeneral, isTitle } from "./generality.ts";
import { labelledValues } from "./labelled-values.ts";
import {
  hasWord,
  isAboutAnimal,
  isNamed,
  isTopical,
  namesSuspect,
  personEvidence,
} from "./person-evidence.ts";
import { closeTo, sentenceAround } from "./sentence.ts";

/** How the words of some groups are put into a phrase that states the fact. */
export interface Phrase {
  readonly terms: readonly string[];
  /** What may stand right before the term and belongs to the fact: 左 in 左半身麻痺. */
  readonly before?: RegExp;
  /** What may stand right behind it and belongs to the fact: 中 in 通院中. */
  readonly behind?: RegExp;
  /** The parts without which the term says nothing: 被害 needs the offence before it. */
  readonly needs?: "before" | "behind" | "either" | "both";
  /** The term means nothing else, and is not taken for a name: デパス. */
  readonly unmistakable?: boolean;
  /** A group of words that must stand somewhere near: 体重 counts in a check-up, not in sports. */
  readonly near?: string;
  /** Where the term means something else. */
  readonly unless?: { readonly before?: RegExp; readonly behind?: RegExp };
}

/** A kind of fact about a person (要配慮個人情報): its phrases in prose and its labels in forms and tables. */
export interface FactSpec {
  readonly entityType: string;
  readonly phrases: readonly Phrase[];
  /** Groups of the labels whose value is the fact. */
  readonly labels: readonly string[];
  /** What a value under such a label looks like when nothing closes it (病名 … at the end of a line). */
  readonly value: RegExp;
  /** The values may be plain numbers: a height, a cholesterol. */
  readonly isMeasured?: boolean;
  readonly examples: readonly string[];
}

interface CompiledPhrase extends Phrase {
  readonly mask: Uint8Array;
  readonly startsBefore: RegExp | undefined;
  readonly endsBehind: RegExp | undefined;
  readonly not: { readonly before: RegExp | undefined; readonly behind: RegExp | undefined };
}

/**
 * A recognizer of facts: a term, grown to the shortest phrase that states the fact, in a sentence or record
 * that is about a person. A topic (統計, とは), a negation or an animal cancels it.
 */
export function defineFact(spec: FactSpec): Recognizer {
  let compiled: readonly CompiledPhrase[] | undefined;
  const phrasesOf = (scene: Scene): readonly CompiledPhrase[] =>
    (compiled ??= spec.phrases.map((phrase) => compilePhrase(scene, phrase)));
  return defineRecognizer({
    entityType: spec.entityType,
    cue: word(...new Set(spec.phrases.flatMap(({ terms }) => terms))),
    field: { labels: spec.labels, value: spec.value },
    confidence: { alone: "weak", raised: "strong", lowered: "weak" },
    recognizeCue: (scene, cue, emit) => {
      for (const phrase of phrasesOf(scene)) {
        if (wordHasGroup(scene.words, cue.value, phrase.mask))
          recognizePhrase(scene, spec, phrase, cue, emit);
      }
    },
    recognizeField: (scene, field, emit) => recognizeLabelled(scene, spec, field, emit),
    evidence: { beside: "person", isLanguage: true },
    examples: spec.examples,
  });
}

function compilePhrase(scene: Scene, phrase: Phrase): CompiledPhrase {
  const ending = (pattern: RegExp | undefined): RegExp | undefined =>
    pattern && new RegExp(`(?:${pattern.source})$`, "u");
  const opening = (pattern: RegExp | undefined): RegExp | undefined =>
    pattern && new RegExp(`^(?:${pattern.source})`, "u");
  return {
    ...phrase,
    mask: groupMaskOf(scene.words, phrase.terms),
    startsBefore: ending(phrase.before),
    endsBehind: opening(phrase.behind),
    not: { before: ending(phrase.unless?.before), behind: opening(phrase.unless?.behind) },
  };
}

function recognizePhrase(
  scene: Scene,
  spec: FactSpec,
  phrase: CompiledPhrase,
  cue: CuePlace,
  emit: Emit,
): void {
  const sentence = sentenceAround(scene.bytes, cue.start, cue.end);
  const close = closeTo(scene.bytes, sentence, cue);
  if (isLowerCaseAcronym(close.term)) return;
  if (phrase.not.before?.test(close.before) || phrase.not.behind?.test(close.behind)) return;
  const leading = phrase.startsBefore?.exec(close.before);
  const trailing = phrase.endsBehind?.exec(close.behind);
  const before = leading ? lengthOfFact(leading[0], close.term) : 0;
  // 12日に蹴られ: when it was is not what the fact needs.
  const hasBefore = leading !== null && leading !== undefined && (before > 0 || leading[0] === "");
  if (!hasNeeded(phrase.needs, hasBefore, Boolean(trailing))) return;
  if (phrase.near && !hasWordNear(scene, cue, phrase.near)) return;
  const behind = trailing ? trailing[0].length : 0;
  if (isDenied(close, behind) || isUnchecked(close, before) || isTitle(close) || isAsked(close, behind))
    return;
  if (isInGeneral(close, behind) && !isNamed(scene, sentence.start, sentence.end)) return;
  emit({
    entityType: spec.entityType,
    start: close.startOf(before),
    end: close.endOf(behind),
    score: scoreOf(weigh(subjectOf(scene, sentence), phrase)),
    // The word is the fact itself: to name it would tell what the excerpt masks.
    context: [],
  });
}

/** Some lines before and one or two behind. */
const nearBefore = 1500;
const nearBehind = 300;

function hasWordNear(scene: Scene, { start, end }: CuePlace, group: string): boolean {
  return hasWord(scene, Math.max(0, start - nearBefore), end + nearBehind, group);
}

const time =
  /^(?:来週|先週|今週|翌週|昨年|一昨年|去年|今年|来年|翌年|同年|来月|先月|今月|翌月|同月|昨日|本日|今日|明日|今朝|[朝昼夜]|夕方|午[前後]|[月週日年]に(?=[一二三\d])|[一二三]度|毎[日週月年]|隔[日週月]|翌日|同日|当日|当時|現在|以前|過去|最近|近年|[0-9元]*(?:年|月|日(?!本)|回)|本人|現病歴|既往歴?|主訴|病名|傷病名)+/u;

/** 早期の大腸がん, 全治2週間の打撲: how it was is said of the fact and no part of its name. */
const stage =
  /^(?:早期|初期|末期|進行性?|急性期|再発|[軽重]度|中等度|[軽重中等]{1,2}症|[週日年月か]{0,2}間)の/u;

/** 軽度の知的障害: how grave a disability is belongs to it. */
const isGraded = /^(?:(?:知的|視覚|聴覚|発達|言語|身体)(?:障害|障がい)|.*(?:難聴|麻痺|まひ))$/u;

/** Where it hurts, said once more in the word itself: 左手を in 左手を橈骨遠位端骨折. */
const place = /^[^を]{1,6}を$/u;
const longestBareTerm = 3;

/** How much of what stands before a word belongs to the fact: 来週 before 穿頭血腫除去術 does not. */
function lengthOfFact(before: string, term: string): number {
  const rest = before
    .replace(time, "")
    .replace(isGraded.test(term) ? "" : stage, "")
    .replace(/^[にはがを]$/u, "");
  return term.length > longestBareTerm && place.test(rest) ? 0 : rest.length;
}

function hasNeeded(needs: Phrase["needs"], before: boolean, behind: boolean): boolean {
  switch (needs) {
    case "before":
      return before;
    case "behind":
      return behind;
    case "either":
      return before || behind;
    case "both":
      return before && behind;
    case undefined:
      return true;
  }
}

type Subject = "person here" | "person nearby" | "person in a topic" | "nobody";

const subjects = new WeakMap<Span, Subject>();

/** Whom a sentence is about, by its words; asked once for all facts of a sentence. */
function subjectOf(scene: Scene, sentence: Span): Subject {
  let subject = subjects.get(sentence);
  if (!subject) subjects.set(sentence, (subject = findSubject(scene, sentence)));
  return subject;
}

function findSubject(scene: Scene, { start, end }: Span): Subject {
  if (namesSuspect(scene, start, end)) return "person here";
  const evidence = personEvidence(scene, start, end);
  if (evidence === "none" || isAboutAnimal(scene, start, end)) return "nobody";
  if (isTopical(scene, start, end)) return isNamed(scene, start, end) ? "person in a topic" : "nobody";
  return evidence === "here" ? "person here" : "person nearby";
}

function weigh(subject: Subject, { unmistakable }: Phrase): Confidence {
  switch (subject) {
    case "person here":
      return "certain";
    case "person nearby":
      return unmistakable ? "certain" : "strong";
    case "person in a topic":
      return "fair";
    case "nobody":
      return "weak";
  }
}

/** als and hiv in lower case are parts of other languages' words. */
function isLowerCaseAcronym(term: string): boolean {
  return /^[a-z]{2,4}$/.test(term);
}

function recognizeLabelled(scene: Scene, spec: FactSpec, field: Field, emit: Emit): void {
  if (!isApartFromLabel(scene, field)) return;
  if (isBelowEmptyField(scene, field) || personEvidence(scene, field.start, field.end) === "none") return;
  for (const { start, end } of labelledValues(scene.bytes, field, spec)) {
    emit({
      entityType: spec.entityType,
      start,
      end,
      score: scoreOf("certain"),
      context: [field.label],
    });
  }
}

/** No line is indented further, in bytes. */
const reachOfIndent = 64;

/** 病名：（　　）・なし, and on the next line the next label of the form: nothing was filled in. */
function isBelowEmptyField({ bytes }: Scene, { source, start }: Field): boolean {
  if (source !== "inline") return false;
  const line = lineStart(bytes, start, Math.max(0, start - reachOfIndent));
  if (line === 0 || bytes[line - 1] !== 10 || foldText(bytes, line, start).text.trim() !== "") return false;
  return /[・/／]\s*(?:なし|無し?)\s*$/u.test(textBefore(bytes, line - 1, 60).text);
}
