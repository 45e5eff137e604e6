import { defineFact } from "./fact.ts";
import { offence } from "./offences.ts";
import type { Recognizer } from "../define.ts";

const against =
  /(?:件数|総額|額|防止|対策|想定|者?(?:支援|相談)|が(?:増|相次|多発|急増|後を絶)|に(?:注意|ご注意|遭わないため|あわないため)|を(?:防|減|未然)|の(?:防止|相談窓口|手口|増加|実態)|数|妄想)/u;

/**
 * 犯罪により害を被った事実 — that a person was the victim of a crime.
 *
 * Alike    Disasters, accidents, 風評被害; statistics and warnings of the police; 被害想定.
 * Law      要配慮個人情報 — APPI Art. 2(3).
 */
export const crimeVictim: Recognizer = defineFact({
  entityType: "SENSITIVE_CRIME_VICTIM",
  labels: ["crime-victim"],
  value: /(?:被害|被害者|犯罪|詐欺|虐待|暴行|窃盗|盗難|暴力)$/u,
  phrases: [
    { terms: ["harm-known"], behind: /(?:者|歴)/u, unless: { behind: against } },
    {
      terms: ["harm"],
      before: new RegExp(`(?:${offence.source})(?:等|行為|事件)?(?:による|の|に|を)?`, "u"),
      behind: /(?:者|歴|あり(?=$))?/u,
      needs: "before",
      unless: {
        behind: against,
        before: /(?:加害|再犯|地震|津波|台風|豪雨|風評|火災|水害|漏水|騒音|健康|副作用|獣|鳥獣)/u,
      },
    },
  ],
  examples: [
    "氏名：綿貫 透　被害：⟦特殊詐欺の被害⟧",
    "申立人は更衣室で⟦窃盗の被害⟧に遭った",
    "相談者 綿貫 智美（女性、73歳）：【要注意】⟦児童虐待の被害⟧ 閲覧制限",
    "保護者:綿貫 ハナ 内容:⟦DV被害⟧",
    "県警によると特殊詐欺の被害は214件",
    "綿貫さんは防犯講座で詐欺の被害防止を話した",
    "綿貫様のお宅の地震被害を調べます",
  ],
});
