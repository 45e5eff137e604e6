import { isLabelWord } from "../../../lexicon/words.ts";
import { cueKind, cueStride } from "../../../model.ts";
import { foldText } from "../../../text/fold.ts";
import type { Emit } from "../../define.ts";
import { columnHeader, headerOf, isReadingHeader } from "../../column-header.ts";
import { longestValue, taggedSpans } from "../../language/tagged-spans.ts";
import { fieldAround, firstCueFrom, groupMaskOf, wordHasGroup, type Scene } from "../../scene.ts";
import { isCommonWord } from "./common-word.ts";
import { wholeLatinName } from "./latin-name.ts";
import { likeness, nameLikeness } from "./name-shape.ts";

/** The people whom the tagger finds, where nothing says that they are something else. */
export function recognizeTaggedNames(scene: Scene, emit: Emit): void {
  for (const { start, end, label, score } of taggedSpans(scene).map((span) =>
    wholeLatinName(scene.bytes, span),
  )) {
    if (label !== "PERSON" || !isName(scene, start, end, score) || isUnderOtherLabel(scene, start, end))
      continue;
    emit({ entityType: "PERSON", start, end, score, context: [] });
  }
}

/** A short value of a key or column is what its label says; names under labels of names are found by those. */
export function isUnderOtherLabel(scene: Scene, start: number, end: number): boolean {
  const field = fieldAround(scene, start, end);
  if (field === undefined) return isInListOfThings(scene, start);
  return field.source !== "inline" && field.end - field.start <= longestValue;
}

/** Stations, towns and products are called as people are. */
const thing =
  /station|stop_name|駅|停留所|バス停|市区?町村|地名|町域|路線|品名|商品|製品|施設|店舗|店名|病名|薬品|銀行/iu;

/** A cell of a table without a column of people, under the name of a thing or its reading. */
function isInListOfThings(scene: Scene, start: number): boolean {
  const name = columnHeader(scene, start);
  return name !== undefined && !headerOf(scene)?.isOfPeople && (thing.test(name) || isReadingHeader(name));
}

/** Where the tagger is so sure, a word of the dictionary may be a name. */
const sure = 0.8;

/** 神田支店, 松本駅: what follows makes it a place or an office. */
const placeBehind =
  /^(?:支店|本店|営業所|銀行|信用金庫|信金|駅|大学|高校|高等|中学|小学|病院|医院|空港|港|神社|市役所|区役所|警察|[市区町村県島線]|地方|半島|通り|さんちの)/u;

/** Drugs and diseases, which the tagger takes for names when it has not met them. */
let noNames: Uint8Array | undefined;

/** The tagger reads forms as sentences: what is a label, a common word or has no form of a name is left out. */
function isName(scene: Scene, start: number, end: number, score: number): boolean {
  const text = foldText(scene.bytes, start, end).text.trim();
  const like = nameLikeness(text);
  if (like === likeness.none || text.length < 2) return false;
  if (placeBehind.test(foldText(scene.bytes, end, Math.min(scene.bytes.length, end + 12)).text)) return false;
  // 希望, 和英: a given name that is a word as well.
  if (like < likeness.full && score < sure && isCommonWord(scene.bytes, start, end)) return false;
  noNames ??= groupMaskOf(scene.words, ["drug", "disease-term", "impairment"]);
  const { data, count } = scene.cues;
  for (let cue = firstCueFrom(scene.cues, start); cue < count && data[cue * cueStride + 1] < end; cue++) {
    const at = cue * cueStride;
    const isLong = data[at + 2] - data[at + 1] > 3;
    if (data[at] !== cueKind.word || !isLong) continue;
    if (isLabelWord(scene.words, data[at + 3]) || wordHasGroup(scene.words, data[at + 3], noNames))
      return false;
  }
  return true;
}
