import { scoreOf } from "../confidence.ts";
import { defineRecognizer, type Emit, type Recognizer } from "../define.ts";
import { groupMask } from "../group-mask.ts";
import { groupMaskOf, hasGroup, wordHasGroup, wordsIn, type Scene } from "../scene.ts";
import type { Confidence, Span } from "../../model.ts";
import { postalCodeAgrees } from "../../lexicon/gazetteer/places.ts";
import { addressInField } from "./address/field.ts";
import { readAddress, type Address } from "./address/japanese-address.ts";
import { readRomajiAddress } from "./address/romaji-address.ts";
import { readTownAddress } from "./address/town-first.ts";
import { mayHoldNumber, opensLine, windowAt } from "./address/window.ts";

/**
 * 住所 — from the prefecture or municipality to the building and room, one span.
 *
 * Format   〔prefecture〕 municipality, ward, town, 丁目 番 号 or 1-2-3, building, room; in kanji numerals, in full
 *          width, with any hyphen; 京都 streets (上る 西入), 北海道 条丁目, 大字 字 地割; in romaji the other way
 *          round; over a line break when the building stands on the next line.
 * Check    Against the list of municipalities and towns; prefecture and postal code agree or lower the score.
 * Alike    A bare place, station or country; a place and a count (横浜市で3人), a result (千葉市 2-1), an election
 *          district (東京都第3区).
 * Law      個人情報 where it is a dwelling or stands beside a name — APPI Art. 2(1).
 * Source   住居表示に関する法律; 全国地方公共団体コード; 日本郵便 郵便番号データ.
 */
export const address: Recognizer = defineRecognizer({
  entityType: "ADDRESS",
  context: { raise: ["address", "postal-code"] },
  confidence: { alone: "strong", raised: "certain", lowered: "fair" },
  recognizeBlock: recognizeAddresses,
  evidence: {
    words: ["municipality", "house-number", "municipality-romaji"],
    beside: "gazetteer",
    isLanguage: true,
  },
  examples: [
    "住所：⟦東京都港区港南1-7-1⟧",
    "熊谷 キヨミ　⟦遠野市土淵町山口４地割１１番地⟧　0198-62-4410",
    "⟦堺市北区新金岡町4丁⟧の実家",
    "⟦福岡市中央区桜坂一丁目十四番三号　二階⟧",
    "⟦2F, 1-14-3 Sakurazaka, Chuo-ku, Fukuoka⟧ 810-0024, Japan",
    "⟦大阪府高槻市奈佐原２丁目１－２⟧に住んでいます",
    "届け先は⟦札幌市北区北二十四条西2-7-6⟧です",
    "⟦京都市中京区河原町通四条下ル一之船入町537-50⟧",
    "⟦仙台市青葉区上杉一丁目六番十号 メゾン青葉 203号室⟧まで",
    "address_en: ⟦6-1-10 Hakata-ekimae, Hakata-ku, Fukuoka-shi, Fukuoka⟧",
    "⟦福島県伊達市保原町字舟橋180⟧",
    "うちは⟦江坂町1丁目23-5⟧なんですけど",
    "⟦愛知県豊田市保見ケ丘五丁目1番地 22棟408⟧",
    "神戸市が約15万人、横浜市で3人",
    "東京都",
    "氏名,住所\n■■　■■,福岡県******",
    "〒700-0975\n⟦岡山市北区今四丁目\n12番地の7　レジデンス今 308⟧\n佐藤 花子 様",
    "住居　⟦福井県敦賀市木崎第17号21番地の3⟧",
    "恵理ちゃん：⟦Apt 5B, 22-4 Nishi-Azabu 1-chome, Minato-ku, Tokyo⟧",
    "大阪市北区の人口は2023年に増えた",
    "氏名,住所\n山*　**,東京都＊＊区",
    "⟦神奈川県横浜市港北区日吉本町2-15-3 第3平和ビル 2階西側⟧",
    "⟦埼玉県草加市高砂２ー１１ー６ーＡ⟧",
    "⟦福島県郡山市桑野二丁目十八番五号　第二寿ハイツ三〇一⟧",
    "⟦C-201 Villa Aoba, 4-33-9 Yoga, Setagaya-ku, Tokyo⟧",
    "⟦東山区五条通大和大路東入３丁目梅林町５７１−２⟧",
    "⟦石川県能美市寺井町そ31番地⟧",
    "お住まいは⟦川越市の新富町二丁目十一の三⟧です",
    "⟦佐賀市松原2丁目の11の6⟧、アパートの二階です",
    "⟦五所川原市金木町川倉191-2⟧、独居",
    "〒920-0853\n⟦石川県金沢市本町2丁目8-1\nリベルテ金沢 1201⟧\n佐藤 花子",
    "⟦愛知県春日井市鳥居松町5丁目81番地 コーポ\n川端203⟧\n電話",
    "・⟦葛原台3丁目15番⟧付近",
    "横浜市の人口は三百七十万人",
  ],
});

function recognizeAddresses(scene: Scene, emit: Emit): void {
  recognizePlaces(scene, recognizeFields(scene, emit), emit);
}

/** Emits what labels name and returns it, sorted by start as the fields are. */
function recognizeFields(scene: Scene, emit: Emit): readonly Span[] {
  const labels = groupMask(scene.words, "address");
  const spans: Span[] = [];
  for (const field of scene.fields) {
    const span = hasGroup(field.groups, labels) ? addressInField(scene, field) : undefined;
    if (!span) continue;
    spans.push(span);
    emit({ entityType: "ADDRESS", ...span, score: scoreOf("certain"), context: [field.label] });
  }
  return spans;
}

interface Openers {
  readonly any: Uint8Array;
  readonly places: Uint8Array;
  readonly houseNumbers: Uint8Array;
}

let openers: Openers | undefined;

/** The places of a block, each looked at once: what an address holds opens no other. */
function recognizePlaces(scene: Scene, labelled: readonly Span[], emit: Emit): void {
  const { bytes, words } = scene;
  openers ??= {
    any: groupMaskOf(words, ["municipality", "house-number", "municipality-romaji"]),
    places: groupMaskOf(words, ["municipality"]),
    houseNumbers: groupMaskOf(words, ["house-number"]),
  };
  let covered = 0;
  let next = 0;
  for (const { start, end, word } of wordsIn(scene, 0, bytes.length, openers.any)) {
    while (next < labelled.length && labelled[next].start <= start)
      covered = Math.max(covered, labelled[next++].end);
    if (start < covered) continue;
    if (wordHasGroup(words, word, openers.places)) {
      if (!mayHoldNumber(bytes, start)) continue;
      const found = addressAt(bytes, start);
      if (!found) continue;
      covered = found.end;
      emitAddress(start, covered, confidenceBy(bytes, start, found), emit);
      continue;
    }
    const found = wordHasGroup(words, word, openers.houseNumbers)
      ? townAddressAround(bytes, start, covered)
      : readRomajiAddress(bytes, start, end);
    if (!found) continue;
    covered = found.end;
    emitAddress(found.start, found.end, "strong", emit);
  }
}

/** Folding is what costs: a short window says whether there is an address, a long one where a long one ends. */
function addressAt(bytes: Uint8Array, start: number): Address | undefined {
  const expectation = opensLine(bytes, start) ? "line" : "none";
  const near = windowAt(bytes, start, Math.min(bytes.length, start + nearReach));
  const found = readAddress(near.text, 0, expectation);
  if (!found) return undefined;
  if (found.end + longestBuilding < near.text.length) return { ...found, end: near.byteAt(found.end) };
  const { text, byteAt } = windowAt(bytes, start);
  const whole = readAddress(text, 0, expectation);
  return whole && { ...whole, end: byteAt(whole.end) };
}

/** The short window, in bytes, and what of it must be left behind an address for its end to be sure. */
const nearReach = 240;
const longestBuilding = 40;
/** How far before 丁目 a town may begin, in bytes. */
const reachOfTown = 60;

function townAddressAround(bytes: Uint8Array, start: number, floor: number): Span | undefined {
  const { text, byteAt } = windowAt(bytes, Math.max(floor, start - reachOfTown));
  let at = 0;
  while (byteAt(at) < start) at++;
  const found = readTownAddress(text, at);
  return found && { start: byteAt(found.start), end: byteAt(found.end) };
}

function emitAddress(start: number, end: number, confidence: Confidence, emit: Emit): void {
  emit({ entityType: "ADDRESS", start, end, score: scoreOf(confidence), context: [] });
}

const lower: Readonly<Record<Confidence, Confidence>> = {
  certain: "strong",
  strong: "fair",
  fair: "weak",
  doubtful: "weak",
  weak: "weak",
};

/** A postal code right before the address speaks for it, one of another prefecture against it. */
function confidenceBy(bytes: Uint8Array, start: number, { confidence, prefecture }: Address): Confidence {
  if (prefecture === undefined) return confidence;
  const before = postalCodeBefore(bytes, start);
  return before < 0 || postalCodeAgrees(prefecture, before) ? confidence : lower[confidence];
}

/** The first three digits of the postal code that ends right before `start`, or -1. */
function postalCodeBefore(bytes: Uint8Array, start: number): number {
  const text = windowAt(bytes, Math.max(0, start - 40), start).text;
  const code = /(?:^|[^\d-])(\d{3})-?\d{4}[ \t\r\n,"」）)]{0,6}$/.exec(text);
  return code ? Number(code[1]) : -1;
}
