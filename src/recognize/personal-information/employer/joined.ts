import type { Span } from "../../../model.ts";
import { wordText } from "../../../lexicon/words.ts";
import { isOfCommonWords } from "../person/common-word.ts";
import { groupMaskOf, wordsIn, type Scene } from "../../scene.ts";
import { textBefore } from "../within-line.ts";

/** How far before に勤めて the name begins, in bytes. */
const reach = 60;
const joining: ReadonlySet<string> = new Set([
  "に勤め",
  "に勤めて",
  "に勤める",
  "に入社",
  "に再就職",
  "に就職",
  "に転職",
]);
/** 柏崎の日本海電装: kanji and katakana behind a particle or a sign. */
const name = /(?:^|[のはがも、。・「\s])(?<name>[\p{Script=Han}\p{Script=Katakana}ー]{4,14})$/du;
/** A kind of workplace, or a place: 建設会社, 介護施設, 県内. */
const noName =
  /(?:会社|企業|工場|病院|役所|役場|機関|関係|業界|部署|職場|現場|[支本]社|[支本]店|部門|官庁|施設|学校|団体|事務所|営業所|事業所|商社|銀行|方面|地方|[内外市区町村県都府国店系職])$/u;

let employment: Uint8Array | undefined;

/** Organisations that no word tells, in front of に勤めている and its like. */
export function* joinedOrganizations(scene: Scene): Generator<Span> {
  const { bytes, words } = scene;
  employment ??= groupMaskOf(words, ["employment"]);
  for (const { start, word } of wordsIn(scene, 0, bytes.length, employment)) {
    if (!joining.has(wordText(words, word))) continue;
    const before = textBefore(bytes, start, reach);
    const range = name.exec(before.text)?.indices?.groups?.name;
    if (!range || noName.test(before.text)) continue;
    const span = { start: before.byteAt(range[0]), end: before.byteAt(range[1]) };
    if (!isOfCommonWords(bytes, span.start, span.end)) yield span;
  }
}
