import { bodyPart } from "./anatomy.ts";
import { defineFact } from "./fact.ts";
import type { Recognizer } from "../define.ts";

/** 心療内科に, いなば歯科を, 近医: where someone is seen belongs to the fact. */
const place =
  /(?:(?:(?<=^|[はがで、。・\s「])[ぁ-ん]{2,6}|[一-龠々ァ-ヶーA-Za-z]{1,14})?(?:歯科|科|クリニック|病院|医院|診療所|外来|センター|整形)|近医|近院|他院|他科|専門医|主治医|かかりつけ医)/u;
const clinic = new RegExp(
  `(?:${place.source}\\s*(?:を|に|へ|で|の|にて|から)?(?:定期的に|定期|毎週|毎月|月\\d回|週\\d回|隔週で?)?)`,
  "u",
);

const during = /(?:加療中|治療中|療養中|継続中|中|歴)/u;

const strength =
  /(?:(?:[A-Z]{1,3}|ナトリウム|カリウム|塩酸塩|酒石酸塩|ベシル酸塩|フマル酸塩|水和物)?(?:OD|口腔内崩壊|配合|徐放|腸溶)?(?:錠|カプセル|散|細粒|顆粒|ドライシロップ|シロップ|注射液?|注|点滴|吸入|エリプタ|点眼液?|点鼻液?|軟膏|クリーム|ローション|テープ|パッチ|パップ|坐剤|坐薬|ゼリー|液|シリンジ|ペン|フレックスペン)?(?:\s*\d+(?:\.\d+)?\s*(?:mg|㎎|g|μg|mcg|ml|mL|%|％|単位)(?:\/\d+(?:mg|g))?)?(?:\s?(?:点滴|静注|筋注|皮下注))?)/u;

/** An operation and its organ: 穿頭血腫除去術. */
const organ = /(?:[一-龠々ァ-ヶー]{0,12}?)/u;

const visitOnly =
  /(?:(?:早め|早期|速やか|定期的|積極的)[のな]|健康診断|健診|検診|ドック|検査|試験|選考|講習|研修|模試|検定|適性検査|認定|定期健診|案内|レッスン|授業|審査)(?:を|の|で)?/u;

/** Where a word of care heads a form, names a code or calls on everyone. */
const notCare =
  /(?:の?(?:説明|同意)|番号|コード|票|表|簿|を(?:[。！!\s]|お願い|心が|呼び|お勧め|おすすめ|$)|(?:は|を)?お早めに|期間|日数|年月日|先(?:名|の)|券|票|料|費|者|日|率|案内|証明|方法|科目|勧奨|患者|保険|給付|特約|室|台|着|件数|時(?!々|折)|支援|設備|器具|可能|の手引|の(?:流れ|方法|予約|際|場合|手順|案内|方(?:は|へ)|心得)|手続|セット|される方|のお?見舞|予約?(?:システム|テーブル|サイト|画面|機能|アプリ|API)|し(?:て(?:ください|下さい|いただ)|ましょう)|すること(?=$|[。）」])|できます|ください)/u;

/**
 * 保健指導・診療・調剤 — care that a person gets: visits, stays, operations, treatments, drugs.
 *
 * Alike    診療時間, 手術室, 薬価表, 添付文書; 退院 and 要介護N are not counted; a check-up attended is none.
 * Law      要配慮個人情報 — Cabinet Order Art. 2(iii).
 */
export const medicalCare: Recognizer = defineFact({
  entityType: "SENSITIVE_MEDICAL_CARE",
  labels: ["medical-care"],
  value:
    /(?:療法|治療|手術|術|透析|リハビリ|処置|科|通院|通院中|入院|入院中|錠|カプセル|mg|注|薬|剤|交換|固定|カテーテル|吸引|点滴|注射|栄養)$/u,
  phrases: [
    {
      terms: ["care-visit"],
      before: new RegExp(`(?:${clinic.source})?(?:再|要)?`, "u"),
      behind: during,
      unless: { behind: notCare, before: visitOnly },
    },
    {
      terms: ["care-stay"],
      before: new RegExp(
        `(?:緊急|再|検査|植皮|温存|根治|摘出|措置|医療保護|任意|社会的|教育|短期|開腹|開頭|開胸|内視鏡|腹腔鏡|日帰り|[一-龠]{1,8}(?:切除|摘出|移植|置換|バイパス|形成)の?|(?<![\\d日週年月時])(?:${bodyPart.source})の?)?`,
        "u",
      ),
      behind: new RegExp(`${during.source}|後(?=の|、|療養)`, "u"),
      unless: { behind: notCare, before: /(?:組織|財政|構造改革)の?/u },
    },
    {
      terms: ["care-treatment"],
      before: new RegExp(`(?:[A-Z]{2,8}|洗浄・|膀胱|${organ.source})`, "u"),
      behind:
        /(?:植込み?(?:術)?|埋込み?|留置|使用|装着|造設(?:術)?|導入|管理|固定|交換|術|処置|プログラム|\s?\d+(?:\.\d+)?L(?:\/分)?)/u,
      unless: {
        behind:
          /(?:\s*(?:申出|対象者?|希望|同意)|[票表簿書]|計画|記録|報告|日誌|科|室|センター|病院|クリニック|器具|費|料|専門|予約?(?:システム|テーブル|サイト|画面|機能|アプリ|API)|器(?!装|使|管)|学|士|ロボット|車|先|会社|の(?:流れ|方法|予約|効果|費用)|波|は可|可(?!能)|拒否|保険|[がは]受けられ|化|スタンド|ボンベ|濃縮|飽和度|ポンプ)/u,
      },
    },
    {
      terms: ["care-head"],
      before: /(?:[A-Z][A-Za-z-]{1,10}|[一-龠々ァ-ヶー・]{2,14})/u,
      behind: new RegExp(`(?:(?<!療法)${during.source}|プログラム)`, "u"),
      needs: "before",
      unless: {
        behind:
          /(?:費|法|薬|院|室|方針|計画|用|器|学|効果|成績|センター|実績|の(?:流れ|方法|予約|効果|費用))/u,
        before: /(?:[日週月年]間|歯科|無料|最新|先進|各種|一般|審美|矯正|専門|当院の|主な)/u,
      },
    },
    {
      // PTSDの治療中: what is treated stands apart.
      terms: ["care-course"],
      behind: /中/u,
      needs: "behind",
      unless: { before: /[一-龠々ァ-ヶーA-Za-z]/u, behind: /中(?:止|断|央|の(?:方|人|患者))/u },
    },
    { terms: ["care-plain"], behind: during, unless: { behind: notCare, before: visitOnly } },
    {
      // What is care only to those who attend it.
      terms: ["care-attend"],
      behind: /(?=(?:に|へ|を)?(?:通(?:っ|い|う|所)|受け(?!付|入|取)|うけ|開始|継続|実施|施行|導入))|中/u,
      needs: "behind",
      unless: { behind: /(?:[にへを]?(?:通知|通常|通じ|受けられ|受けましょう|受けてください|受けるよう))/u },
    },
    {
      terms: ["care-refer"],
      before:
        /(?:(?<=^|[^一-龠々ァ-ヶー])[一-龠々ァ-ヶー]{1,12}(?:科|整形|センター|クリニック|病院|医院)[をへに]?)/u,
      behind: /(?:受診|通院)/u,
      needs: "before",
      unless: {
        behind:
          /(?:患者|診療|担当|受付|一覧|棟|室|看護|医長|部|予約|師長|主任|棟|料|制度|[状率元者]|の?(?:ご案内|案内|ページ|窓口|休診)|さんへ|スタッフ|は?(?:休診|混雑))/u,
        before: /(?:当院|本院|当科|[一-龠]{1,8}病院の?)[^、。]{0,6}/u,
      },
    },
    {
      terms: ["drug"],
      unmistakable: true,
      before: /(?:低用量|[一-龠]{2,6}用)?/u,
      behind: new RegExp(`${strength.source}(?:(?:を|の)?処方(?!箋|せん))?`, "u"),
      unless: {
        behind:
          /(?:[^、。\n]{0,12}(?:添付文書|包装変更|回収|薬価|発売|の効能|の副作用|製造|納品|在庫|入荷)|[^\n]{0,16}\d+円)/u,
      },
    },
    {
      terms: ["drug-form"],
      before: /(?:[ァ-ヶー一-龠A-Z・]{3,20}(?:OD|配合|徐放)?)/u,
      behind: /(?:\s*\d+(?:\.\d+)?\s*(?:mg|㎎|g|μg|mcg|ml|mL|%|単位))(?:(?:を|の)?処方(?!箋|せん))?/u,
      needs: "both",
      unless: { behind: /(?:[^、。\n]{0,16}(?:添付文書|包装変更|回収|薬価|発売|製造|納品|在庫|入荷))/u },
    },
  ],
  examples: [
    "氏家さんは2型糖尿病で⟦近医通院中⟧。⟦メトホルミン⟧内服",
    "本人は不眠症で⟦入院中⟧",
    "児童は⟦いなば歯科を受診⟧。氏家さんへ連絡",
    "お薬手帳確認: ⟦ワルファリンK錠1mg⟧ 服用中（氏家様）",
    "氏家 隆道さんが胃がんで⟦手術⟧することになった",
    "氏家さん　⟦膀胱留置カテーテル⟧あり",
    "氏家 一男様　治療：⟦FOLFIRI療法⟧",
    "氏家様、受診票をお持ちください",
    "アムロジピン錠5mg 添付文書　担当 氏家",
    "氏家さんは健康診断を受診した",
    "氏家様　⟦脊椎固定術⟧施行、⟦セフメタゾール1g 点滴⟧開始",
    "氏家さんは⟦光線療法⟧中",
    "氏家さんは⟦ルリコナゾールクリーム⟧を塗布",
    "氏家さんは左手に⟦植皮手術⟧を受けた",
    "氏家さんは腰痛で、朝⟦整形外科受診⟧予定",
    "氏家さんの手術は不要",
    "氏家さんの傷病手当金を申請する",
    "入院した場合は届け出てください。担当：氏家 隆",
  ],
});
