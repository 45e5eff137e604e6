import { defineFact } from "./fact.ts";
import type { Recognizer } from "../define.ts";

/**
 * 人種 — race, ethnic origin or descent of a person.
 *
 * Alike    国籍, 外国人 and 在留資格 are no race by law; 日系企業, アイヌ文化, ハーフタイム.
 * Law      要配慮個人情報 — APPI Art. 2(3).
 */
export const race: Recognizer = defineFact({
  entityType: "SENSITIVE_RACE",
  labels: ["race"],
  value: /(?:人|系|族|民族|ハーフ|アイヌ)$/u,
  phrases: [
    {
      terms: ["race-term"],
      before: /(?:[東西南北]|東南|中央|北東)/u,
      behind:
        /(?:民族|住民)?(?:[一二三四1-4]世|(?:と[^、。\s]{1,8}の)?(?:ハーフ|ミックス|混血)|の(?:出自|血筋|血統|家系|末裔|子孫|ルーツ|血を引(?:く|いて)|出身|出)|にルーツを持つ|の血を引く)?/u,
      unless: {
        behind:
          /(?:企業|銀行|メーカー|資本|新聞|料理|レストラン|雑貨|食材|食品|スーパー|音楽|文化|語|映画|協会|団体|財団|学校|街|市場|組合|社会|研究|史|問題|差別|観光|向け|タイム|パンツ|マラソン|サイズ|[&&・]|の?(?:歴史|伝統|文化|音楽|食|料理|衣装|権利|人口|割合|方々|児童生徒数|観光客))/u,
      },
    },
  ],
  examples: [
    "椎名さんは⟦在日コリアン三世⟧だと話した",
    "本人は⟦アイヌの出自⟧と申告",
    "氏名：鳥飼 恵　民族：⟦ブリヤート人⟧",
    "面談時に鷲尾様より⟦クルド人⟧と伺った",
    "鷹野さんは日系企業に勤めている",
    "当館ではアイヌ文化の展示を行います",
    "国籍：ブラジル　氏名：鳥飼 恵",
    "鷹野さんはアイヌではない", // denied
  ],
});
