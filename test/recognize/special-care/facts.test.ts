import { describe, expect, it } from "vitest";
import { scanText } from "../../../src/scan.ts";
import type { Format } from "../../../src/model.ts";

/** Every special-care fact of a text, in its order, as type and phrase. */
function factsOf(text: string, format: Format = "text"): string[] {
  return scanText(text, { format })
    .findings.filter(({ entityType }) => entityType.startsWith("SENSITIVE_"))
    .map(({ entityType, start, end }) => `${entityType.slice(10)} ${text.slice(start, end)}`);
}

describe("facts about a person", () => {
  it("are found in prose that names the person some lines before", () => {
    const text = "訪問看護記録　利用者 室谷 すみ 様\n\n仙骨部に褥瘡あり。\n2型糖尿病で通院中。\n";
    expect(factsOf(text)).toEqual([
      "MEDICAL_HISTORY 褥瘡",
      "MEDICAL_HISTORY 2型糖尿病",
      "MEDICAL_CARE 通院中",
    ]);
  });

  it("are found in a cell of notes without a label", () => {
    const text = "name,note\n須賀 亮,昨年子宮筋腫と診断、復職面談要\n瀬尾 薫,DM不要\n";
    expect(factsOf(text, "csv")).toEqual(["MEDICAL_HISTORY 子宮筋腫"]);
  });

  it("are the cells of a labelled column, but for empty and masked ones", () => {
    const text = "氏名,病名,障害等級\n須賀 亮,特発性肺線維症,2級\n瀬尾 薫,なし,不明\n佐久間 望,●●●,\n";
    expect(factsOf(text, "csv")).toEqual(["MEDICAL_HISTORY 特発性肺線維症", "DISABILITY 2級"]);
  });

  it("end before what only surrounds them", () => {
    expect(factsOf("本人は迷惑防止条例違反で送検、傷害罪で罰金30万円。")).toEqual([
      "CRIMINAL_PROCEDURE 迷惑防止条例違反で送検",
      "CRIMINAL_RECORD 傷害罪で罰金30万円",
    ]);
  });

  it("take in the clinic of a visit and not the hospital of a stay", () => {
    expect(factsOf("丹波さんは心療内科に通院し、市民病院に入院中。")).toEqual([
      "MEDICAL_CARE 心療内科に通院",
      "MEDICAL_CARE 入院中",
    ]);
  });

  it("keep vital signs in one phrase where only spaces part them", () => {
    expect(factsOf("室谷様 KT36.8 BP132/70 P78 SpO2 96%")).toEqual([
      "HEALTH_EXAM KT36.8 BP132/70 P78 SpO2 96%",
    ]);
  });
});

describe("facts in other words", () => {
  it("are crimes told by their verbs", () => {
    expect(factsOf("丹波さんは先週、自転車を盗まれ、警察に届けた。")).toEqual([
      "CRIME_VICTIM 自転車を盗まれ",
    ]);
  });

  it("are the deeds of a suspect, also in the news", () => {
    expect(factsOf("県警は室谷 亮容疑者（27）を窃盗の疑いで逮捕した。")).toEqual([
      "CRIMINAL_PROCEDURE 窃盗の疑いで逮捕",
    ]);
  });

  it("are plain numbers under the labels of a check-up", () => {
    const text = "氏名,身長,LDL,血圧\n須賀 亮,172.4,171,142/91\n";
    expect(factsOf(text, "csv")).toEqual(["HEALTH_EXAM 172.4", "HEALTH_EXAM 171", "HEALTH_EXAM 142/91"]);
  });

  it("are told of who has them, whatever may happen besides", () => {
    const text =
      "室谷 亮さんの連絡票\nてんかんがあり、発作の場合は座薬を使う。\n高血圧などで通院しており、家族が付き添う。";
    expect(factsOf(text)).toEqual([
      "MEDICAL_HISTORY てんかん",
      "MEDICAL_HISTORY 高血圧",
      "MEDICAL_CARE 通院",
    ]);
  });

  it("are diseases of no list, by what their names end with", () => {
    expect(factsOf("室谷さんは化膿性股関節周囲炎で休んでいる。")).toEqual([
      "MEDICAL_HISTORY 化膿性股関節周囲炎",
    ]);
  });
});

describe("what is no fact about a person", () => {
  const silent: readonly (readonly [name: string, text: string])[] = [
    ["a master of diseases", "病名コード,病名\n1001,高血圧症\n1002,脂質異常症\n"],
    ["an article", "うつ病は気分の落ち込みが続く病気である。患者数は増えている。"],
    ["a statistic of the police", "県警によると特殊詐欺の被害は214件、逮捕者は30人。"],
    ["a denial", "丹波さんに糖尿病の既往なし。前科なし。障害者手帳：なし"],
    ["a failure of a system", "担当 丹波 亮\nネットワーク障害とディスク障害が発生、現在は異常なし。"],
    ["the title of a book", "『統合失調症がよくわかる本』を丹波さんに貸し出した。"],
    ["a pet", "丹波さんの飼い犬は糖尿病で動物病院に通院中。"],
    ["nationality", "丹波さんはブラジル国籍で、日系企業に勤める。"],
    ["heights and weights of sports", "丹波さんは体重65kgでハーフマラソンを走った。"],
    [
      "rules of a company",
      "うつ病、適応障害等で休職した社員は、復職前に面談を受けるものとする。窃盗で起訴された者は解雇する。",
    ],
    [
      "what a hospital offers",
      "当院では狭心症、不整脈の診療を行っています。初診の患者様は受付へ。院長：丹波 亮\n人工透析にも対応。",
    ],
    ["the terms of an insurance", "がん・脳卒中と診断されたとき、一時金を支払います。募集人：丹波 亮"],
    ["a share of many", "虐待を受けた高齢者の7割に認知症がありました。講師：弁護士 丹波 亮"],
    [
      "a policy on personal data",
      "要配慮個人情報とは病歴（「肺がんに罹患している」等）、障害などをいう。マイナンバーなどを扱う者は注意する。",
    ],
    ["figures of diseases", "年齢別では5〜9歳が最多。\nインフルエンザ 3.21、梅毒（年累計）210例。"],
    ["a box that nobody ticked", "丹波 亮様　□難病　□知的障害"],
    ["a reservation system", "担当：丹波 亮　通院予約テーブルとリハビリ予約システムを移行した。"],
    ["a pet of former days", "丹波です。前に飼っていた猫は腎不全で死にました。"],
    ["a notice", "丹波様　がん検診のお知らせ。受診券をお持ちください。"],
  ];
  it.each(silent)("%s stays silent", (_name, text) => {
    expect(factsOf(text)).toEqual([]);
  });
});
