import { defineFact } from "./fact.ts";
import type { Recognizer } from "../define.ts";

/** Words that a group of believers or members is named with: 福音派の, 緑の風党の. */
const group = /(?:[一-龠々ァ-ヶーA-Za-z・]{2,12}(?:派|宗|教|会|党)の)/u;

/**
 * 信条 — faith, conviction or party membership of a person.
 *
 * Alike    Buying a book, visiting a temple or eating halal food lets one guess, but states nothing; 宗教法人.
 * Law      要配慮個人情報 — APPI Art. 2(3).
 */
export const creed: Recognizer = defineFact({
  entityType: "SENSITIVE_CREED",
  labels: ["creed"],
  value: /(?:教|宗|派|党|徒|者|員|会|主義|ック|ント|無宗教|仏教|神道)$/u,
  phrases: [
    {
      terms: ["believer"],
      before: new RegExp(`(?:元)?(?:${group.source}|[一-龠ぁ-んァ-ヶー]{2,8}(?:党|教団|教会)の)?`, "u"),
      behind: /(?:の?(?:信者|信徒|家庭|両親|家系|支持者))?(?:[二三]世)?/u,
      unless: {
        behind:
          /(?:向け|対応|専用|フレンドリー|人口|・ディオール|ネーム|集会|大会|名簿|募集|数|葬|墓地|墓|聖地|勢力|住民|武装|政権|組織|民兵|指導者|地域|過激派|と(?:スンニ|シーア))/u,
      },
    },
    {
      // 浄土真宗 is a topic, 浄土真宗の門徒 a fact.
      terms: ["faith"],
      before: /(?:元)?/u,
      behind:
        /(?:[一-龠々ァ-ヶー]{1,8}派)?(?:員|の?(?:敬虔な|熱心な|在家)?(?:信者|信徒|門徒|檀家|檀徒|氏子|教徒|会員|学会員|党員|支持者|支持|活動家|思想|立場|家庭|信仰|僧侶の家系))|(?:を|に)(?:信仰|入信|帰依|改宗|入党|支持|信奉)|(?:の|系の)(?:政治団体|団体|市民団体|教団|党)(?:に|の)?(?:加入|所属|会員|メンバー|参加)|(?:者|派)?(?=(?:です|だ(?:と|から|そう|$)|である|であり|につき|なので|のため|という|とのこと|との(?:自己)?申告|と(?:話|申|述|回答|答)|を理由に|$|[、。）」]輸血))/u,
      needs: "behind",
      unless: {
        behind:
          /(?:教会|系(?!の)|美術|建築|学|大学|寺院|文化|史|の(?:歴史|教義|教え|公約|政策|議員|代表|寺|施設|儀式)|法人|[党派]本部|の?(?:支持率|得票))/u,
      },
    },
    {
      // The answer to a question, or what a name is followed by: 里親 …：カトリック.
      terms: ["faith"],
      before: /(?<=[:「(]\s?)/u,
      behind: /(?:信者|信徒|教徒)/u,
      needs: "before",
      unless: {
        behind:
          /[^、。\n]{0,12}(?:[教協]会|系|学|美術|建築|寺|文化|史|団体|政策|公約|数|率|議員|代表|と|は|が|の(?!信))/u,
      },
    },
    {
      terms: ["faith-act"],
      before:
        /(?:[一-龠々ァ-ヶーA-Za-z・]{2,14}(?:派|宗|教|会|党|団|寺|神社|教会)|(?:[一-龠々ァ-ヶー]{1,8}の)?[一-龠々ァ-ヶー]{2,10}党)(?:の|に|を|で)?/u,
      behind: /(?:に(?:加入|所属|参加)|している|した)?/u,
      needs: "before",
      unless: { behind: /(?:数|総代|会館|名簿|募集|集会|大会|率|向け|さん各位)/u },
    },
    {
      terms: ["creed-reason"],
      behind:
        /(?:により|のため|で|から)?、?(?:[^、。\n\s]{0,8}(?:受けない|拒否|拒む|食べない|食べられない|摂らない|飲まない|できない|不可|辞退|断る|断った))?/u,
      unless: { behind: /(?:[^、。\n]{0,12}(?:方は|場合|配慮|相談|ある方))/u },
    },
    {
      terms: ["faith-role"],
      before: /(?:[一-龠々ァ-ヶー]{1,8}(?:宗|派|教)の(?:寺の|寺院の)?|[一-龠々]{1,8}(?:寺|神社|院)の)/u,
      behind: /(?:総代)?/u,
      needs: "before",
      unless: { behind: /(?:数|名簿|募集|会|の皆|各位|制度|離れ)/u },
    },
  ],
  examples: [
    "三国さんは⟦曹洞宗の信徒⟧である",
    "申立人は⟦キリスト教福音派の信者⟧で日曜出勤を断った",
    "氏名：三国 透　宗教：⟦チベット仏教⟧、輸血は可",
    "本人は⟦護憲派の政治団体に加入⟧との自己申告",
    "朴木 奈緒：「支持政党は」→「⟦緑の未来党の党員⟧です」",
    "三国さんはムスリム向けメニューを予約した",
    "仏教美術展に三国様をご招待します",
    "三国さんはキリスト教系の大学を出た",
  ],
});
