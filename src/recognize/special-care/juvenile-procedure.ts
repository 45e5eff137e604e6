import { defineFact } from "./fact.ts";
import { byOffence } from "./offences.ts";
import type { Recognizer } from "../define.ts";

/**
 * 少年の保護事件に関する手続 — inquiry, hearing or protective measure with a juvenile as its subject.
 *
 * Alike    Family cases of the family court, school discipline, 少年野球, 補導員募集, books on 少年法.
 * Law      要配慮個人情報 — Cabinet Order Art. 2(v).
 */
export const juvenileProcedure: Recognizer = defineFact({
  entityType: "SENSITIVE_JUVENILE_PROCEDURE",
  labels: ["juvenile-procedure"],
  value: /(?:処分|送致|観察中?|少年院|鑑別所|不開始|補導|入所|退院|通告|触法|ぐ犯)$/u,
  phrases: [
    {
      terms: ["juvenile-term"],
      before: new RegExp(
        `(?:${byOffence.source}(?:保護事件で)?)?(?:(?:家庭裁判所|家裁|児童相談所|児相|警察)(?:で|に|へ|から|にて|の)?)?(?:第[1-5一二三]種)?(?:女子|医療|初等|中等|特別)?`,
        "u",
      ),
      behind:
        /(?:に(?:いた|入っていた)|の?決定|処分|(?:に|へ|を|から)?(?:入所|入院|送致|収容|仮退院|退院|出院|通告|付される|係属|移送)(?:中|歴|済み?)?|中|歴|通告|送致|少年)/u,
      unless: {
        behind:
          /(?:\s仮?退院後|員|活動|センター|カード|票|簿|件数|人員|所|官|の(?:見学|手引|制度|概要|統計)|見学|法|制度|会)/u,
      },
    },
    {
      terms: ["juvenile-act"],
      before: new RegExp(
        `(?:(?:${byOffence.source})?(?:家庭裁判所|家裁|児童相談所|児相|少年鑑別所|鑑別所|第[1-5一二三]種少年院|少年院|児童自立支援施設)(?:に|へ|を|から)?)`,
        "u",
      ),
      behind: /(?:済み?|中|歴)/u,
      needs: "before",
    },
  ],
  examples: [
    "生徒:諏佐 冬美(18歳) 区分:⟦試験観察中⟧",
    "氏名：諏佐 透　処分・手続：⟦家庭裁判所で保護観察処分⟧",
    "諏佐さんは⟦第1種少年院を仮退院⟧した",
    "対象: 諏佐 透（平成15年6月14日生）\n事実: ⟦中等少年院送致⟧",
    "本人は昨年⟦少年鑑別所に入所⟧",
    "諏佐さんは補導員募集の担当",
    "少年相談・補導カード　少年　諏佐 透",
    "『少年法の理論と実務』を諏佐さんが借りた",
  ],
});
