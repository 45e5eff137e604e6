import { bodyPart, course } from "./anatomy.ts";
import { defineFact } from "./fact.ts";
import type { Recognizer } from "../define.ts";

/** What makes the name of a disease a topic, an institution or a preventive measure. */
const topical =
  /(?:検診|健診|予診票|問診票|ラウンド|委員会|保険|研究|予防|対策|治療薬|治療法|専門|内科|外科|科(?!学)|外来|カフェ|サポーター|予防接種|ワクチン|学会|講座|講演|教室|セミナー|啓発|とは|って(?:何|どんな|どういう)|センター|対応|病棟|病院|クリニック|家族会|患者会|患者数|患者さんへ|し(?:にく|やす)|の(?:予防|研究|統計|原因|症状|治療法|診療を|方(?:へ|は|に|の|も)|人(?:は|に|が|の)|患者(?:数|は|に|の|さんは|さんに)|リスク|検査|早期発見|基礎知識|場合|恐れ|おそれ|流行|季節|啓発|専門)|リスク|検査|に注意|に関する|に効|マーカー|菌|ウイルス(?!感染|陽性)|骨折り|が(?:わかる|流行)|[・や][^、。\n]{1,8}(?:予防|対策)|\s?\d+\.\d+(?:[、。\s]|$)|の?(?:新規|新登録|定点|報告数|年?累計)|[（(]年?累計|シーズン|計画|用|性(?!の|肺|胃|腸|脳|心|腎|肝|膀|関|皮|副|気|膵|髄|腹|胸)|を(?:予防|防|減|知|理解|学)|(?:と)?は、?[^。\n]{0,30}(?:病気|疾患|状態|感染症|がん)(?:です|である|だ|の一つ|の総称))/u;

/** How it went on, and which kind it is. */
const sequel =
  /(?:の?急性増悪|後遺症|エピソード|[ABC]型|[AB](?![A-Za-z0-9])|\s?G[1-5][ab]?(?:A[1-3])?(?![A-Za-z0-9]))/u;

/** 発症, 重症, 感染症: parts of the talk about diseases, and damages that no body has. */
const noDisease =
  /(?:[発重軽炎染難急無余既後合併]|後遺|既往|合併|感染|中等|対|機能|車体|物件|荷物|器物|商品|家屋|車両|機器|建物|設備|外壁|物品|汚|破|完全|信用|経営|理解|説明|消化|不)/u;

/**
 * 病歴 — a disease or an injury that a person has or had.
 *
 * Alike    がん検診, 花粉症対策, 糖尿病内科, articles and book titles; システム障害. Symptoms are no disease.
 * Law      要配慮個人情報 — APPI Art. 2(3).
 */
export const medicalHistory: Recognizer = defineFact({
  entityType: "SENSITIVE_MEDICAL_HISTORY",
  labels: ["disease"],
  value:
    /(?:症|病|炎|がん|ガン|癌|腫|瘍|障害|不全|骨折|捻挫|梗塞|出血|アレルギー|喘息|ぜんそく|肝炎|結核|ヘルニア|結石|症候群|中毒|症状群|貧血|高血圧|痛風|不整脈|細動|動脈瘤|ポリープ|転移|依存症?|うつ|緑内障|白内障)$/u,
  phrases: [
    {
      terms: ["disease-term"],
      unmistakable: true,
      before: new RegExp(`${course.source}{0,2}(?:${bodyPart.source}を?)?${course.source}?`, "u"),
      behind: sequel,
      unless: { behind: topical, before: /(?:[ぁ-ん]|[一-龠]の)?(?:抗|予防|脱|防)/u },
    },
    {
      // 左前腕の打撲, but not 右足の白癬: an injury is told by its place.
      terms: ["injury"],
      before: new RegExp(`(?<![一-龠])[左右両]${bodyPart.source}の`, "u"),
      needs: "before",
      unless: { behind: topical },
    },
    {
      // What most names of diseases end with, behind words that no list can hold all of.
      terms: ["disease-suffix"],
      before: new RegExp(
        `${course.source}{0,2}(?:[一-龠々]{1,10}|[ァ-ヶー・]{3,16}(?:型|性|様)?[一-龠々]{0,6})`,
        "u",
      ),
      behind: sequel,
      needs: "before",
      unless: {
        before: noDisease,
        behind: new RegExp(
          `(?:${topical.source}|[状例候度者]|法|剤|薬|部位|箇所|率|届|賠償|保険|除去|摘出|切除|切開|穿刺)`,
          "u",
        ),
      },
    },
    {
      // 先週からコロナで: the short names of what goes around, as those who caught it say them.
      terms: ["disease-caught"],
      behind:
        /(?=(?:で(?:[、。休寝欠来無倒早熱]|$)|に(?:かか|罹|なっ|なり|感染し)|(?:の|が)?陽性|を(?:もら|うつさ)|(?:から)?(?:回復|復帰|明け)))/u,
      needs: "behind",
      unless: { behind: /(?:[でに](?:中止|延期|休業|自粛|なってから世)|禍)/u },
    },
    {
      terms: ["disease-head"],
      before: new RegExp(
        `${course.source}?(?:${bodyPart.source}|[ァ-ヶー・]{3,16}|[一-龠]{2,8})(?:型|性|様)?`,
        "u",
      ),
      needs: "before",
      unless: { behind: topical },
    },
  ],
  examples: [
    "久我 隆さんが⟦胃がん⟧で手術することになった",
    "昨年、久我様は⟦適応障害⟧と診断された",
    "氏名：久我 隆　病名：⟦直腸がん⟧、⟦肝転移⟧",
    "本人は⟦2型糖尿病⟧で通院中",
    "利用者 久我 フミ（87歳）、⟦アルツハイマー型認知症⟧",
    "久我さんは海水浴中に⟦右足第5中足骨骨折⟧",
    "久我様へ　がん検診のお知らせ",
    "うつ病とは気分の落ち込みが続く病気です",
    "久我さんは糖尿病なし",
    "『統合失調症がよくわかる本』を久我さんが借りた",
    "久我様　傷病名　⟦躁病エピソード⟧　#2 ⟦慢性腎臓病G4⟧",
    "検査の結果、久我さんは早期の⟦胃癌⟧だった",
    "久我様の既往：⟦胃潰瘍⟧。狭心症、てんかんの既往なし",
    "久我さんが先週から⟦コロナ⟧で、土曜は無理かも",
    "久我様\n傷病名　#1 ⟦発作性心房細動⟧　#2 ⟦高血圧症⟧　#3 ⟦骨粗鬆症⟧",
    "久我様　既往歴　平成28年 ⟦乳癌⟧（右乳房部分切除）",
    "久我さんは左手を⟦橈骨遠位端骨折⟧した",
    "久我さんはうつ病かなと思っていた",
    "久我様　高血圧、糖尿病、てんかんは、いずれもありません",
    "看板猫のモカ（9歳・メス）は尿路結石。担当：久我 隆",
    "久我様　□難病",
    "久我様　傷病名　# ⟦糖尿病網膜症⟧　# ⟦高血圧症⟧",
    "久我様の右足の⟦白癬⟧は良くなった",
    "担当：久我 隆\n負傷者役：骨折、熱傷、過換気",
    "久我 隆　⟦鶏卵アレルギー⟧\n食物アレルギー対応（給食）",
    "病名に人名を冠するもの：パーキンソン病、クローン病、川崎病。担当：久我 隆",
    "久我さんは風疹・麻疹予防の掲示を直した",
    "INSERT INTO m_shobyo (code, name) VALUES ('A15.0', '肺結核'), ('G40.9', 'てんかん');",
    '{"name.label": "お名前（全角）", "q1": "糖尿病・高血圧と言われたことがありますか？"}',
    "氏家様、糖尿病と診断されたことはありますか",
    "氏名\t病名\n江波 透\t⟦糖尿病⟧",
    "病名は問いません。白血病、乳がんなどの病気の方が対象です。担当：久我 隆",
    "病歴（「肺がんに罹患している」等）とは何かを学ぶ。講師：久我 隆",
    "久我さんは⟦左前腕の打撲⟧で受診した",
    "久我さん本人。⟦前頭側頭型認知症⟧の方で、同じ電話が何度もある",
    "久我様　来月、⟦腎盂がん⟧で入院",
    "仕事内容　食事の介助。認知症の方が多いフロアです。担当：久我 隆",
    "既往歴　あり（病名：　　　）・なし\n障害者手帳　あり（　　級）・なし\n担当：久我 隆",
    "氏名　久我 隆\n該当する事由　①介護　②障害　③難病　④その他",
    "インフルエンザ予診票\n久我 隆様",
    "バセドウ病のように、報告した医師の名で呼ばれる病気は多い",
  ],
});
