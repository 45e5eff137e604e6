import type { Field } from "../../../model.ts";
import { foldText, type FoldedText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import { hasGroup, type Scene } from "../../scene.ts";
import { likeness, nameLikeness, type Likeness } from "./name-shape.ts";

const honorific = /(?:[ 　]*(?:様|さま|さん|殿|氏|君|くん|ちゃん|先生|御中))+$/u;
/** Where a value without a closing sign goes on with something that is no name. */
const nameEnd = /[（(［\[【「『」』）)】、。,;:：/|｜<>＜＞→←※★☆■●◆○×・\d\t\r\n]| {2,}|　{2,}/u;
const bracketed = /^(.+?)[（(［[](.+?)[）)］\]]/u;

/** The name under a label such as 氏名 or `full_name`; less sure under one that only says that someone follows (担当). */
export function recognizeLabelledName(scene: Scene, field: Field, strong: Uint8Array, emit: Emit): void {
  const folded = foldText(scene.bytes, field.start, field.end, field.encoding);
  const isStrong = hasGroup(field.groups, strong);
  const text = folded.text;
  const found = field.closed ? wholeValue(text) : leadingName(text);
  for (const [from, to] of found) {
    const like = nameLikeness(text.slice(from, to));
    const score = scoreFor(like, isStrong, field.source !== "inline");
    if (score > 0) emitName(folded, from, to, score, field.label, emit);
  }
}

function scoreFor(like: Likeness, isStrong: boolean, isKeyed: boolean): number {
  if (like === likeness.none) return 0;
  if (isStrong) return scoreOf(like === likeness.form && !isKeyed ? "strong" : "certain");
  if (like === likeness.full) return scoreOf("certain");
  if (like === likeness.part) return scoreOf("strong");
  return scoreOf("weak");
}

function emitName(
  folded: FoldedText,
  from: number,
  to: number,
  score: number,
  label: string,
  emit: Emit,
): void {
  emit({ entityType: "PERSON", start: folded.byteAt(from), end: folded.byteAt(to), score, context: [label] });
}

type Part = readonly [from: number, to: number];

/** A cell or quoted value is the name, but for an honorific, or a name with its reading in brackets. */
function wholeValue(text: string): Part[] {
  const pair = bracketed.exec(text);
  if (pair && !/\d/u.test(text)) {
    const inner = pair[1].length + 1;
    const parts: Part[] = [trim(text, 0, pair[1].length)];
    // What stands in the brackets is a reading or another spelling, if it looks like a name; often a remark.
    if (nameLikeness(pair[2].trim()) >= likeness.part) parts.push(trim(text, inner, inner + pair[2].length));
    return parts;
  }
  const whole = trim(text, 0, text.length);
  return nameLikeness(text.slice(...whole)) > likeness.none ? [whole] : leadingName(text);
}

/** The name with which a value without a closing sign begins. */
function leadingName(text: string): Part[] {
  const offset = text.length - text.trimStart().length;
  const rest = text.slice(offset);
  // A foreign name has ・ inside; it is a border only where no katakana stands on both sides.
  const foreign = /^[\p{Script=Katakana}ー]+(?:[・=＝ ][\p{Script=Katakana}ー]+)+/u.exec(rest);
  const end = foreign ? foreign[0].length : (nameEnd.exec(rest)?.index ?? rest.length);
  const part = trim(text, offset, offset + end);
  if (nameLikeness(text.slice(...part)) > likeness.none) return [part];
  return shortened(text, part);
}

/** 「山田 太郎 ほか」: the first two words, or the first, when the whole is no name. */
function shortened(text: string, [from, to]: Part): Part[] {
  const words = text.slice(from, to).split(/[ 　]/u);
  for (const count of [2, 1]) {
    if (words.length <= count) continue;
    const part = trim(text, from, from + words.slice(0, count).join(" ").length);
    if (nameLikeness(text.slice(...part)) >= likeness.part) return [part];
  }
  return [];
}

function trim(text: string, from: number, to: number): Part {
  let value = text.slice(from, to);
  const start = from + (value.length - value.trimStart().length);
  value = value.trim().replace(honorific, "");
  return [start, start + value.length];
}
