import { romajiFlags } from "../../../lexicon/names.ts";
import type { Field } from "../../../model.ts";
import { lineEnd } from "../../../text/bytes.ts";
import { foldText } from "../../../text/fold.ts";
import { scoreOf } from "../../confidence.ts";
import type { Emit } from "../../define.ts";
import type { Scene } from "../../scene.ts";
import { isCommonText, isOneCommonWord } from "./common-word.ts";
import { likeness, nameLikeness } from "./name-shape.ts";

/** Labels before people who were somewhere together. */
const ofSeveral: ReadonlySet<string> = new Set(
  "出席 出席者 参加 参加者 同席 同席者 列席者 面接官 面接者 立会者 監査者 訪問者 来訪者 見学者 メンバー 欠席 欠席者 attendee attendees participant participants interviewer visitor".split(
    " ",
  ),
);
/** No list of them is read further, in bytes. */
const longestList = 400;

const item = /[^、,，／/・]+/gu;
/** 校長 郷, 2年主任 鉢: who someone is, and his name; or the name alone, with a remark or an honorific behind it. */
const someone =
  /^\s*(?:[-*]\s*)?(?:(?<role>[\p{L}\d]{1,10}) )?(?<name>[\p{Script=Han}々ヶ]{1,4}|[ァ-ヶー]{2,8}|\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?)(?:さん|様|氏|先生)?\s*(?:\([^()]{0,20}\)?\s*)?$/du;
/** 教頭, 2年生: who is there by his office alone, or several. */
const nobody = /[長頭員者師士生名人係課部室局班医他外等]$|^(?:ほか|なし|全員|各位)/u;

/** 出席：校長 郷、教頭 佐藤、生徒指導 Baptiste: people who are set apart by 、 behind a label of several. */
export function recognizeListedNames(scene: Scene, field: Field, emit: Emit): void {
  if (!ofSeveral.has(field.label)) return;
  const { bytes } = scene;
  const end = lineEnd(bytes, field.start, Math.min(bytes.length, field.start + longestList));
  const list = foldText(bytes, field.start, end);
  const stop = list.text.search(/ {2,}\S+[:]|。/u);
  const items = [...list.text.slice(0, stop < 0 ? undefined : stop).matchAll(item)];
  if (items.length < 2) return;
  for (const { 0: text, index } of items) {
    const groups = someone.exec(text)?.indices?.groups;
    if (!groups) continue;
    const [from, to] = groups.name;
    if (!isSomeone(text.slice(from, to), groups.role !== undefined)) continue;
    emit({
      entityType: "PERSON",
      start: list.byteAt(index + from),
      end: list.byteAt(index + to),
      score: scoreOf("fair"),
      context: [field.label],
    });
  }
}

/** A known name, or one that is no word; behind a role it may be one: 2年主任 鉢. */
function isSomeone(name: string, hasRole: boolean): boolean {
  if (nobody.test(name) && nameLikeness(name) < likeness.part) return false;
  if (/^\p{Lu}/u.test(name)) return hasRole || romajiFlags(name.split(" ")[0]) !== 0;
  if (nameLikeness(name) >= likeness.part) return !isOneCommonWord(name) || hasRole;
  return !isCommonText(name);
}
