import { defineFact } from "./fact.ts";
import { byOffence } from "./offences.ts";
import type { Recognizer } from "../define.ts";

/**
 * 刑事事件に関する手続 — arrest, search, detention, prosecution of a person as suspect or accused.
 *
 * Alike    Questioning as a witness; civil cases (被告, 差押え); 逮捕術, 検挙件数. A sentence is a record.
 * Law      要配慮個人情報 — Cabinet Order Art. 2(iv).
 */
export const criminalProcedure: Recognizer = defineFact({
  entityType: "SENSITIVE_CRIMINAL_PROCEDURE",
  labels: ["criminal-procedure"],
  value: /(?:逮捕|送検|起訴|勾留|取調べ|検挙|釈放|保釈|猶予|処分|公判|手配|留置|捜索)(?:中|歴)?$/u,
  phrases: [
    {
      terms: ["procedure"],
      before: new RegExp(
        `(?:${byOffence.source})?(?:警察に|検察に|任意で|在宅で)?(?:現行犯|通常|緊急|再|書類)?`,
        "u",
      ),
      behind: /(?:延長|処分|中|歴)?/u,
      unless: {
        before: /(?:被害者として|参考人として|目撃者として|証人として)(?:の)?/u,
        behind:
          /(?:術|権|状|者(?:は|が|も|数|を|に|\d|、)|率|件数|数|所長|官|前整理|の(?:場合|方法|要件|手引|一般|流れ|書式)|制度|手続法|ドラマ|劇|放免|や(?:起訴|勾留|送検|逮捕)|の?有無|国選|される(?:前|ぞ|よ|かも)|ノート|による被害)/u,
      },
    },
    {
      // The name of a case in a file: 覚醒剤取締法違反被告事件.
      terms: ["procedure-case"],
      before: new RegExp(`(?:${byOffence.source})(?:等)?`, "u"),
      needs: "before",
      unless: { behind: /(?:の?(?:件数|統計|手続))/u },
    },
  ],
  examples: [
    "弓削さんは6/11に⟦勾留⟧された",
    "氏名：弓削 透　処分・手続：⟦詐欺容疑で逮捕⟧",
    "本人は⟦迷惑防止条例違反で送検⟧",
    "弓削さんの寮が⟦家宅捜索⟧されています",
    "今年の検挙件数は減った",
    "弓削さんは逮捕術の指導員だ",
    "弓削さんは検査が終わり無罪放免だ",
    "弓削さん、逮捕や起訴の有無にかかわらず相談できます",
    "弓削さんは先週⟦起訴⟧された",
    "弓削さんは村で⟦逮捕⟧され、二週間⟦留置⟧されました",
    "「逮捕される前にブレーキを」と弓削さんが話した",
  ],
});
