import { defineRecognizer, type Emit, type Recognizer } from "../define.ts";
import { groupMaskOf, hasGroup, type Scene } from "../scene.ts";
import { recognizeAddressedNames } from "./person/honorific.ts";
import { recognizeLabelledName } from "./person/labelled.ts";
import { recognizeTaggedNames } from "./person/tagged.ts";

/**
 * 氏名 — the name of a person, in kanji, kana or romaji.
 *
 * Format   Full name (one span with the space between), surname or given name alone, reading, pen name.
 * Check    Lists of surnames and given names; a sequence tagger for running text.
 * Alike    Places (千葉), companies, products, stations, eponyms (パーキンソン病).
 * Law      個人情報 — APPI Art. 2(1)(i).
 */
export const person: Recognizer = defineRecognizer({
  entityType: "PERSON",
  confidence: { alone: "fair", raised: "strong", labelled: "certain", lowered: "weak" },
  recognizeBlock,
  examples: [
    "氏名：⟦山田 太郎⟧",
    "氏名　⟦ヤマダ　タロウ⟧",
    '{"full_name": "⟦YAMADA TARO⟧"}',
    "⟦佐藤⟧さんに電話しました。",
    "パーキンソン病の治療について",
    "商品名：山田屋しょうゆ",
  ],
});

interface Groups {
  readonly strong: Uint8Array;
  readonly labels: Uint8Array;
  readonly honorifics: Uint8Array;
  readonly titles: Uint8Array;
  readonly wakes: Uint8Array;
}

let groups: Groups | undefined;

function groupsOf(scene: Scene): Groups {
  groups ??= {
    strong: groupMaskOf(scene.words, ["person-name"]),
    labels: groupMaskOf(scene.words, ["person-name", "person"]),
    honorifics: groupMaskOf(scene.words, ["honorific"]),
    titles: groupMaskOf(scene.words, ["title"]),
    wakes: groupMaskOf(scene.words, ["person-name", "person", "honorific", "title", "role", "surname"]),
  };
  return groups;
}

function recognizeBlock(scene: Scene, emit: Emit): void {
  const { strong, labels, honorifics, titles, wakes } = groupsOf(scene);
  for (const field of scene.fields)
    if (hasGroup(field.groups, labels)) recognizeLabelledName(scene, field, strong, emit);
  recognizeAddressedNames(scene, honorifics, titles, emit);
  recognizeTaggedNames(scene, wakes, emit);
}
