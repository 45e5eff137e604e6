import { bodyPart, course } from "./anatomy.ts";
import { defineFact } from "./fact.ts";
import type { Recognizer } from "../define.ts";

const grade =
  /(?:[\s:・]*(?:[1-7一二三四五六七]級|第?[12]種(?:第?[1-7]級)?|\((?:[1-7一二三四五六七]級|第?[12]種(?:第?[1-7]級)?|[AB][12]?|[1-4]度)\)))/u;

/**
 * 心身の機能の障害 — a disability of a person, its grade and its certificate (手帳).
 *
 * Alike    システム障害, 通信障害; 障害者割引, バリアフリー. 要介護 is no disability.
 * Law      要配慮個人情報 — Cabinet Order Art. 2(i), Rules Art. 5.
 */
export const disability: Recognizer = defineFact({
  entityType: "SENSITIVE_DISABILITY",
  labels: ["disability"],
  value:
    /(?:障害|障がい|不自由|麻痺|まひ|難聴|失明|弱視|全盲|症|級|(?<!\p{L})[AB][12]?|度|ろう|聾|盲|欠損|切断|不随)$/u,
  phrases: [
    {
      terms: ["certificate"],
      behind:
        /(?:\s*(?:[:：は]\s*)?(?:(?:第?[12]種\s*)?(?:[1-7一二三四五六七]級|[AＡBＢ][12]?(?![A-Za-z0-9])|[1-4]度|[重中軽]度)(?:判定)?(?:[(（](?:視覚|聴覚|言語|肢体|上肢|下肢|体幹|内部|平衡|心臓|腎臓|呼吸器)[^()（）]{0,6}[)）])?|[(（](?:第?[12]種\s*)?(?:[1-7一二三四五六七]級|[AＡBＢ][12]?|[1-4]度|[重中軽]度)(?:判定)?[)）]))/u,
      needs: "behind",
    },
    {
      // Without a grade only who holds it states a fact.
      terms: ["certificate"],
      behind: /(?=(?:を|の)?(?:所持|保有|取得|交付(?:済|を受け)|あり|有り|有$|お持ち|持っ))/u,
      needs: "behind",
      unless: {
        behind: /(?:\s*(?:[:：は]\s*)?[(（]?(?:第?[12]種|[1-7一二三四五六七]級|[AB])|を?お持ちの方)/u,
      },
    },
    {
      terms: ["impairment-head"],
      before: new RegExp(`${course.source}{0,2}${bodyPart.source}(?:の|が|に|による)?${course.source}?`, "u"),
      behind: grade,
      needs: "before",
    },
    {
      // 92歳、独居、車いす: in a list of what is to be known of someone.
      terms: ["wheelchair"],
      before: /(?<=(?:独居|同居|要介護\d|要支援\d|\d歳[)）]?|さん|様)[、・\s])/u,
      behind: /(?=$|[、。)）"」])/u,
      needs: "both",
    },
    {
      terms: ["impairment"],
      unmistakable: true,
      before: new RegExp(
        `${course.source}{0,2}(?:${bodyPart.source}[のに]?)?(?:の|による)?${course.source}?`,
        "u",
      ),
      behind: new RegExp(`者?${grade.source}?`, "u"),
      unless: {
        behind:
          /(?:者?(?:向け|用|割引|支援センター|支援法|団体|施設|対応|福祉|手帳|専用|協会|連盟|学校|教育|スポーツ|週間|の(?:方(?:は|へ|も|に)|権利|人(?:は|も|に)|雇用|自立)|とは|について|誘導|雇用|理解|対策|[ \u3000]?福祉|就労|就業)|学会|研究|外来|科|センター|検査|カフェ|講座|サービス)/u,
      },
    },
  ],
  examples: [
    "都築様は⟦感覚過敏⟧があり、配慮が必要",
    "対象の方：毛受 衛士さん（⟦聴覚障害2級⟧）",
    "都築 茜さんは⟦身体障害者手帳3級⟧を所持",
    "本人は⟦左半身麻痺⟧が残る",
    "氏名：都築 茜　1-1 麻痺：⟦右上肢の麻痺⟧",
    "都築様　障害者手帳：なし",
    "都築さんがシステム障害の復旧に当たった",
    "氏名|申告|備考\n都築 茜|⟦精神障害者保健福祉手帳3級⟧|窓口A",
    "都築さんは障害者割引の担当",
    "重度心身障害者　福祉タクシー利用券　氏名：都築 茜",
    "都築さんは⟦知的障害⟧（⟦療育手帳B⟧）があると聞く",
    "都築 茜さんは⟦両上肢機能の全廃⟧",
    "都築さんは⟦右半身にまひ⟧が残る",
    "3班　都築 シゲさん　92歳　独居、⟦車いす⟧、停電に注意",
    "都築さん、備品は車いす、杖、歩行器",
    "都築様　⟦身体障害者手帳2級（聴覚）⟧",
    "都築さんは⟦軽度の知的障害⟧と言われた",
  ],
});
