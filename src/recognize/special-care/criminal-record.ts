import { defineFact } from "./fact.ts";
import { byOffence } from "./offences.ts";
import type { Recognizer } from "../define.ts";

/** 2年6月, 30万円, 1犯, （執行猶予4年） */
const amount =
  /(?:[(（]?(?:[\d,〇一二三四五六七八九十百千万]+(?:万|千)?(?:円|犯|年|か月|ヶ月|カ月|ヵ月|月|日)(?:半|間)?(?:以上)?)+[)）]?)/u;

/**
 * 犯罪の経歴 — a conviction of a person, its sentence or the serving of it.
 *
 * Alike    Arrest and prosecution are procedure; 反則金, 過料 and 懲戒 are none; articles of law (…以下の罰金).
 * Law      要配慮個人情報 — APPI Art. 2(3).
 */
export const criminalRecord: Recognizer = defineFact({
  entityType: "SENSITIVE_CRIMINAL_RECORD",
  labels: ["criminal-record"],
  value: /(?:犯|刑|円|年|月|前科|猶予|服役|実刑|有罪|前科あり)$/u,
  phrases: [
    {
      terms: ["sentence"],
      before: new RegExp(
        `(?:${byOffence.source})?(?:略式命令で|同種の?|有罪(?:判決)?で|執行猶予付き?の?)?`,
        "u",
      ),
      behind: new RegExp(
        `刑?(?:判決)?(?:の?${amount.source})?(?:[・、,]?\\s*[(（]?執行猶予${amount.source}?[)）]?|で罰金刑?${amount.source}?|(?:で|に)服役(?:中|歴)?|(?:を|の)?言い?渡され|が?確定|中|歴)?`,
        "u",
      ),
      unless: {
        before:
          /(?:以下の|以上の|又は|または|若しくは|もしくは|違反すると|場合は?|すれば|科され|処され得|(?:種別|区分|分類)\s?[:：]\s*|[^、。]{0,8}すると)/u,
        behind:
          /(?:[^、。\n]{0,8}以下|者|刑?に処|を科|又は|若しくは|の(?:対象|規定|場合|有無)|を課|額|制度|廃止|調書|所(?!に(?:収容|服役|入))|照会|がないこと|支援|者支援|白書|統計)/u,
      },
    },
  ],
  examples: [
    "相談者：千田 圭吾（男性、69歳）\n要旨：⟦過失運転致傷の前科⟧あり",
    "藤城さんは⟦道路交通法違反で罰金刑⟧",
    "氏名：藤城 透　前歴：⟦傷害罪で罰金30万円⟧",
    "反社チェック該当の藤城氏 ⟦業務上横領で実刑⟧ 2016年報道",
    "対象: 藤城 透\n種別: 犯歴\n事実: ⟦前科2犯⟧",
    "藤城 透　信用照会 ⟦詐欺罪で執行猶予⟧の報道あり",
    "三年以下の懲役又は五十万円以下の罰金に処する",
    "藤城さんは前科なし",
    "飲酒運転は懲役5年以下又は罰金、と藤城さんが話した",
    "藤城様には反則金の納付書を送った",
  ],
});
