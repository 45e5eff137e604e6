import { defineFact } from "./fact.ts";
import { offence } from "./offences.ts";
import type { Recognizer } from "../define.ts";

const against =
  /(?:等?(?:給付金|基本計画|基本法|支援)|件数|総額|額|防止|対策|想定|者?(?:支援|相談)|が(?:増|相次|多発|急増|後を絶)|に(?:注意|ご注意|遭わないため|あわないため)|を(?:防|減|未然)|の(?:防止|相談窓口|手口|増加|実態)|数|妄想|子(?:で|と|の|役|を|[・、]))/u;

/** 見知らぬ男に, 路上で刃物により, 財布を: who did what with which thing. */
const circumstance =
  /(?:(?:路上|自宅|車内|電車内|店内|駅|職場|学校)で)?(?:[^、。\n\s「」はがもで]{1,12}?(?:により|によって|から|を|に)){1,2}/u;

/** Losses and stings that no crime brings. */
const noCrime =
  /(?:(?:心|目|時間|魂|主役|気|注意|足|視線)を|(?:クマ|熊|犬|猫|猿|サル|イノシシ|蜂|ハチ|蚊|虫|クラゲ|ダニ|ムカデ|眠気|睡魔|不安|恐怖|津波|波|馬|牛|鹿|先生|母|親)に)/u;

const person =
  /(?:(?:元|前)?(?:夫|妻|父|父親|母|母親|継父|継母|養父|養母|義父|義母|実父|実母|兄|弟|姉|妹|息子|娘|祖父|祖母|叔父|叔母|伯父|伯母|配偶者|パートナー|交際相手|交際していた男性|彼氏|彼女|恋人|婚約者|内縁の夫|上司|先輩|同僚|同級生|教師|教諭|担任|顧問|知人|友人|隣人|同居人|同居男性|客|見知らぬ男|男|雇用主|施設職員)(?:ら)?)/u;

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
      before: new RegExp(
        `(?:${person.source}からの)?(?:${offence.source})(?:等|行為|事件)?(?:による|の|に|を)?`,
        "u",
      ),
      behind: /(?:者|歴|あり(?=$)|う(?=[、。\s]|$)|った)?/u,
      needs: "before",
      unless: {
        behind: against,
        before: /(?:加害|再犯|地震|津波|台風|豪雨|風評|火災|水害|漏水|騒音|健康|副作用|獣|鳥獣)/u,
      },
    },
    {
      terms: ["harm-act"],
      before: circumstance,
      behind: /た?/u,
      needs: "before",
      unless: {
        before: noCrime,
        behind:
          /(?:な[いか]|ません|る(?:恐れ|おそれ|可能性|前)|た(?:ら|場合|とき|際|方(?:は|へ))|やす|そうに|ぬ|ず)/u,
      },
    },
    {
      terms: ["harm-loss"],
      before: new RegExp(
        `(?:(?:${offence.source})(?:で|により|に遭い、?|の被害で)[\\d,.]+[万千億]*円(?:余り?)?を?)`,
        "u",
      ),
      behind: /た?/u,
      needs: "before",
    },
    {
      terms: ["harm-deed"],
      before: new RegExp(
        `${person.source}(?:から(?:の|受けた|受けている)?|による|の)(?:[一-龠]{1,4}的な?)?`,
        "u",
      ),
      behind: /(?:被害)?/u,
      needs: "before",
      unless: { behind: /(?:防止|対策|相談|とは|の定義)/u },
    },
    {
      terms: ["harm-deed"],
      before: /(?:殴る・?蹴る(?:など)?の|身体的|性的|心理的)?/u,
      behind: /を受け(?:ていた|ている|た)/u,
      needs: "behind",
      unless: { behind: /を受けた(?:場合|とき|方は|方へ|ら)/u },
    },
  ],
  examples: [
    "氏名：綿貫 透　被害：⟦特殊詐欺の被害⟧",
    "申立人は更衣室で⟦窃盗の被害⟧に遭った",
    "相談者 綿貫 智美（女性、73歳）：【要注意】⟦児童虐待の被害⟧ 閲覧制限",
    "保護者:綿貫 ハナ 内容:⟦DV被害⟧",
    "綿貫 智美|⟦配偶者からのDV被害⟧|窓口A",
    "綿貫さんは駅前で⟦財布をすられた⟧",
    "相談者 綿貫 智美：⟦夫からの暴力⟧で家を出た",
    "被害者 綿貫 沙織は⟦元交際相手から暴行⟧を受けた",
    "綿貫さんは蜂に刺された",
    "綿貫さんは6月12日に蹴られて骨折した",
    "県警によると特殊詐欺の被害は214件",
    "綿貫さんは防犯講座で詐欺の被害防止を話した",
    "綿貫様のお宅の地震被害を調べます",
    "綿貫さんは特殊詐欺の受け子で捕まった",
    "届出人　氏名　綿貫 透\n被害の模様　⟦自転車を盗まれ⟧、防犯登録番号は 栃-小-441770 である。",
  ],
});
