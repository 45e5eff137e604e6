import { expect, test } from "vitest";
import { findCues } from "../../src/cue/cue.ts";
import type { Block } from "../../src/model.ts";
import { recognize } from "../../src/recognize/recognize.ts";
import { address } from "../../src/recognize/personal-information/address.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import { findFields } from "../../src/segment/segment.ts";

const recognizers = [address];
const decoder = new TextDecoder();

/** The text with ⟦ ⟧ around what is found. */
function marked(text: string, format: Block["format"] = "text"): string {
  const bytes = new TextEncoder().encode(text);
  const block: Block = { bytes, start: 0, end: bytes.length, format };
  const cues = findCues(bytes);
  const found = resolve(recognize(block, cues, findFields(block, cues), recognizers), bytes, {});
  let out = "";
  let at = 0;
  for (const { start, end } of found) {
    out += `${decoder.decode(bytes.subarray(at, start))}⟦${decoder.decode(bytes.subarray(start, end))}⟧`;
    at = end;
  }
  return out + decoder.decode(bytes.subarray(at));
}

const plain = (text: string): string => text.replace(/[⟦⟧]/g, "");

/** Texts in which exactly the marked stretches are addresses. */
const texts: Readonly<Record<string, readonly string[]>> = {
  "its own examples": address.examples,
  "numbers in every form": [
    "⟦福岡市博多区博多駅前6の1の10⟧",
    "⟦千代田区霞が関一の二の一⟧に",
    "⟦東京都港区港南1ｰ7ｰ1⟧",
    "⟦東京都港区港南1―7―1⟧に",
    "⟦東京都港区港南一―七―一⟧に",
    "⟦東京都国立市富士見台2丁目47番地の1⟧は",
    "⟦仙台市青葉区上杉一丁目六番十号⟧です",
    "⟦奈良県橿原市内膳町の1の2の3⟧です",
    "⟦東京都八王子市上恩方町無番地⟧",
    "⟦大阪府堺市堺区熊野町東１丁１－２４⟧",
  ],
  "towns of every region": [
    "⟦北海道札幌市中央区北1条西2丁目⟧へ",
    "⟦北海道帯広市西5条南7丁目1番地⟧",
    "⟦岩手県九戸郡洋野町種市第23地割27番地⟧",
    "⟦石川県金沢市橋場町イ12番地⟧",
    "⟦長野県飯山市大字飯山ロ1110番地1⟧",
    "⟦京都市上京区今出川通烏丸東入相国寺門前町701⟧",
    "⟦京都市中京区寺町通御池上る上本能寺前町488番地⟧",
    "⟦沖縄県那覇市おもろまち4丁目1番1号⟧",
    "⟦愛知県名古屋市中区三の丸三丁目１番２号⟧",
    "⟦東京都中央区八丁堀３丁目２３－１⟧",
    "⟦安芸郡府中町本町5-3-8⟧",
  ],
  "buildings and rooms": [
    "⟦横浜市中区本町6-50-10 19階⟧の受付",
    "⟦東京都港区港南1-7-1（コーポ山吹201）⟧",
    "⟦東京都港区港南1-7-1 #1203⟧",
    "〒108-0075⟦東京都港区港南1-7-1品川ビル9F⟧ 経理部 田中",
    "⟦千葉県市川市八幡8-10-16\nカーサ・ベルデ 165号⟧",
    "⟦岐阜県大垣市室村町4丁目⟧　西濃ケミカル株式会社",
    "⟦東京都杉並区荻窪5-27-6-203⟧　TEL 03-1234-5678",
  ],
  "a label over the value": [
    "住所：⟦本町3-12-5 コーポ山吹201⟧",
    "住所 〒530-0001 ⟦大阪府大阪市北区梅田１－２－３\n　　グランドハイツ 3F⟧",
    "じゅうしょ　⟦ひろしまし　なかく　はっちょうぼり　6-11-902⟧",
    '{"address":"⟦東京都港区港南1-7-1 ルミナス⟧"}',
    '{"address":"192.0.2.10"}',
    "住所は変わりません",
    "住所：東京都",
    "住所：未登録",
  ],
  letters: [
    "⟦203 Sunny Heights, 1-2-3 Konan, Minato-ku, Tokyo⟧ 108-0075, Japan",
    "⟦Fukuoka-ken Fukuoka-shi Hakata-ku Hakataekimae 6-1-10⟧",
    "Minato-ku is a ward",
  ],
  "what only resembles them": [
    "東京都第3区で当選",
    "横浜市営バス12系統",
    "千葉市対川崎市 3-2",
    "港区 2024-05-01",
    "渋谷区 03-1234-5678",
    "新宿区　150-0001",
    "横浜市立大学附属病院3階",
    "大田区総合体育館 2-1",
    "江東区 10-20代",
    "東京都道318号",
    "大阪府警北署3-1",
    "世田谷区在住30代女性",
    "横浜市の2丁目",
  ],
};

for (const [what, examples] of Object.entries(texts)) {
  test(`addresses are told apart: ${what}`, () => {
    expect(examples.map((text) => marked(plain(text)))).toEqual(examples);
  });
}

test("a quoted cell of two lines is one address", () => {
  const table = '氏名,住所,備考\n甲,"⟦香川県丸亀市浜町500番地15\nルミナス 365号⟧",なし\n';
  expect(marked(plain(table), "csv")).toBe(table);
});

test("a postal code of another prefecture lowers the score", () => {
  const score = (text: string): number => {
    const bytes = new TextEncoder().encode(text);
    const cues = findCues(bytes);
    const block: Block = { bytes, start: 0, end: bytes.length, format: "text" };
    return recognize(block, cues, [], recognizers)[0].score;
  };
  expect(score("〒530-0001 東京都港区港南1-7-1")).toBeLessThan(score("〒108-0075 東京都港区港南1-7-1"));
});

test("a text full of places and numbers takes time in proportion to its length", () => {
  const time = (size: number): number => {
    const text = "東京都港区一".repeat(size);
    const from = performance.now();
    marked(text);
    return performance.now() - from;
  };
  time(500);
  const short = Math.max(1, time(1_000));
  expect(time(8_000)).toBeLessThan(short * 40);
});
