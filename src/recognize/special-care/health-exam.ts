import { bodyPart } from "./anatomy.ts";
import { defineFact } from "./fact.ts";
import type { Recognizer } from "../define.ts";
import { recognizeVitalRows } from "./vital-row.ts";

const link = /(?:[\s:：=]*(?:の?値|数|検査)?\s*(?:[(（][^()（）]{1,12}[)）])?\s*(?:が|は|も|:|：|=)?\s*)/u;

/** 158/102, 7.4%, 37.8℃, 高値, (2+) */
const reading =
  /(?:\d\+{1,3}|(?:約|上が?|下が?|右|左)?\s?\d{1,3}(?:[.,]\d+)?(?:\s*[/／の]\s*\d{2,3})?(?:\s*(?:mmHg|㎜Hg|mg\/d[lL]|g\/d[lL]|m?U\/m?[lL]|UA\/m[lL]|μIU\/m[lL]|IU\/m[lL]|IU\/[lL]|[nμm]g\/m?[lL]|mmol\/[lL]|ppm|mm\/h|pg\/m[lL]|mEq\/[lL]|ml\/min(?:\/1\.73m2)?|mL\/分\/1\.73㎡|(?:万|千)?\/[μu㎕]?[lL]|%|％|℃|度\d?分?|(?:回\s?)?\/分|bpm|拍|kg|g(?![A-Za-z])|cm|㎝|mm|dB|点台?|台|L(?![A-Za-z])))?|[(（]?(?:\d?\+{1,3}|±|[-−])[)）]|(?:高値|低値|高め|低め|異常高値|正常|陽性|陰性|異常なし|異常あり|要再検査|要精密検査|要経過観察|要観察|要治療|再検査))/u;

const vitalName = /(?<![A-Za-z])(?:BT|KT|BP|HR|PR|RR|P|R|T|SpO2|SPO2)/u;
const vital = new RegExp(`(?:${vitalName.source}${link.source}${reading.source})`, "u");

/** Measures with Japanese names go on as one where only a plain space parts them: 体重 4.2kg 頭囲 38.0cm. */
const measure = new RegExp(
  `(?:(?:呼吸数?|脈拍?|脈拍数|心拍数?|体温|血圧|体重|身長|頭囲|胸囲|腹囲|${vitalName.source})${link.source}${reading.source})`,
  "u",
);

/** What IgE is measured against. */
const allergen =
  /(?:(?:卵白|卵黄|全卵|牛乳|ミルク|小麦|大豆|そば|ソバ|ピーナッツ|落花生|くるみ|クルミ|カシュー|えび|エビ|かに|カニ|ごま|ゴマ|ダニ|ハウスダスト|スギ|ヒノキ|ネコ|イヌ|オボムコイド|カゼイン)(?:特異的?)?\s?)/u;

/** 右0.3 左0.7, 右4000Hz所見あり */
const bothSides =
  /(?:[\s:：]*(?:(?:裸眼|矯正)?\s?[右左両](?:[眼耳])?\s?[(（]?(?:\d{3,4}Hz\s?)?(?:所見(?:あり|なし)|異常(?:あり|なし)|\d+(?:\.\d+)?(?:dB)?)[)）]?(?:[(（][A-D][)）])?[\s・、/／]?){1,4}(?<![\s・、/／]))/u;

const testName =
  /(?:(?:胸部|腹部|頭部|脳|胃部|腰椎|頸部|心臓|上部消化管|下部消化管|甲状腺|乳房|子宮頸|大腸|肺)?(?:X線|XP|X-P|レントゲン|CT|MRI|MRA|PET|エコー|超音波|単純撮影|内視鏡|がん検診|検査|写真))/u;

/** Short, so that it is no sentence: 頭部MRIで右前頭葉に高信号. */
const finding =
  /(?:(?![^、。\n]{0,8}(?:潜血|尿蛋白|尿糖|抗体))(?:検査|結果|所見|写真)?(?:で|にて|では|上|は|が|：|:|に|→)\s*[^、。\n「」]{0,24}?(?:高信号域?|低信号|陰影|結節影?|腫瘤影?|異常影|ポリープ|狭窄|拡大|肥厚|腫大|石灰化|萎縮|びらん|潰瘍|病変|梗塞巣|出血|胸水|心拡大|すりガラス影|浸潤影|部分断裂|完全断裂|断裂|骨折線|骨折|高吸収域|低吸収域|ST低下|ST上昇|[完不]全?[右左]脚ブロック|ポーズ|異型細胞|[陰影腫瘤]影|棘徐波|肺炎像|異常(?!なし|あり|所見|影|を認めず|は?認め)|占拠性病変|影|不整脈|径\s?\d+(?:\.\d+)?\s?[mc]m|損傷(?:なし|あり)|所見あり|CTR\s?\d{2}(?:\.\d)?\s?[%％]|異常(?:なし|あり|所見)|要再検査?|要精密?検査?|要精検|要治療|要経過観察|要観察|陽性|陰性|再検査|[A-EＡ-Ｅ][1-3]?判定)(?:あり|疑い)?)/u;

const facts: Recognizer = defineFact({
  entityType: "SENSITIVE_HEALTH_EXAM",
  labels: ["health-exam"],
  isMeasured: true,
  value: /^(?:要.{1,8}|異常.{1,6}|[A-E][1-3]?判定|所見.{0,4}|陽性|陰性|.{0,12}(?:判定|所見))$/u,
  phrases: [
    {
      terms: ["exam-item"],
      before: new RegExp(
        `(?:(?:WISC|WAIS|WPPSI)-[A-ZⅣⅤ]{1,4} |${vital.source}[ \\u3000]+|${measure.source} ){0,5}(?:γ-?|${allergen.source})?`,
        "u",
      ),
      behind: new RegExp(
        `${link.source}${reading.source}(?:→${reading.source})?(?: ${measure.source}|[ \\u3000]+${vital.source}){0,6}(?!\\d|[.,]\\d|[~〜～-]\\d|以上|以下|未満|を超え|歳)`,
        "u",
      ),
      needs: "behind",
      unless: { behind: /(?:計(?!\d)|の?(?:基準|正常|目標|範囲|測定方法|目安))/u },
    },
    {
      terms: ["exam-body"],
      before: new RegExp(`(?:${measure.source} ){0,5}`, "u"),
      behind: new RegExp(
        `${link.source}${reading.source}(?: ${measure.source}){0,6}(?!\\d|[.,]\\d|[~〜～-]\\d|以上|以下|未満)`,
        "u",
      ),
      needs: "behind",
      near: "exam-scene",
      unless: { before: /出生時?の?/u },
    },
    { terms: ["exam-side"], behind: bothSides, needs: "behind" },
    {
      terms: ["exam-test"],
      before: new RegExp(
        `(?:(?:${bodyPart.source}の)?(?:胸部|腹部|頭部|脳|胃部|腰椎|頸部|心臓|造影|単純)*)`,
        "u",
      ),
      behind: finding,
      needs: "behind",
      // 健診で肝機能が要再検査: the occasion is no part of what was found.
      unless: { behind: /で[一-龠]{1,6}(?:機能|圧|力|脂質|血糖|心電図)[がは]/u },
    },
    {
      terms: ["exam-test"],
      behind: /(?:高ストレス(?:判定|者)?|(?:判定|結果)?[\s:：]*[A-EＡ-Ｅ][1-3]?判定)/u,
      needs: "behind",
    },
    {
      terms: ["exam-judgement"],
      before: new RegExp(
        `(?:${testName.source}|[一-龠]{1,6}(?:機能|圧|脂質|血糖)(?=[がは])|[一-龠ァ-ヶーA-Za-z0-9]{2,10}(?:検査|検診|健診|反応|抗体|抗原|ストレスチェック))(?:の結果|結果)?(?:が|は|で|:|：|[ \\u3000])*`,
        "u",
      ),
      // 要精密検査（次回予約 7/13）: when the next visit is says nothing of the test.
      behind: /(?:者|判定)?\s*[(（](?!次回|予約|再診|受診)[^()（）]{2,14}[)）]/u,
      needs: "either",
      unless: { behind: /(?:の(?:場合|方は|人は)|率|証明|者数)/u },
    },
    {
      terms: ["exam-stress"],
      behind: /(?:判定)/u,
      unless: {
        behind: /者?(?:の|数|率|対応|対策|面談|面接|社会|環境|下(?!線)|な|を(?:抱|防|減)|に(?:なりやす|対))/u,
      },
    },
    { terms: ["exam-result"], unless: { behind: /(?:率|者数?|の(?:場合|方|人|割合))/u } },
    {
      // What an image shows, where no image is named: 右下肺野に結節影.
      terms: ["exam-finding"],
      before: new RegExp(
        `(?:(?<![一-龠])(?:${bodyPart.source}|[右左両]?[上中下]?(?:肺|葉|肺野)[一-龠]{0,3})(?:[にの]))`,
        "u",
      ),
      behind: /(?:が?ある|あり)/u,
      needs: "before",
    },
    {
      // The answer of a doctor: 受診し異常なし, 総合判定 C2 要治療.
      terms: ["exam-judgement"],
      before:
        /(?:(?<=(?:受診し|検査し|診察(?:の結果|で)?|検査(?:の結果|で)|ドックで|CTで|MRIで|レントゲンで)[、\s]?)|(?<=判定[\s:：=]*)(?:[A-E][1-3]?\s*)?|(?<=(?:[陽陰]性|所見あり|[A-E][1-3]?判定)[、・\s]{1,3})|(?:開排制限))/u,
      needs: "before",
      unless: { behind: /(?:の場合|率|証明|者数|の方)/u },
    },
    {
      terms: ["exam-judgement"],
      unless: {
        before: /(?:異常|機器|設備|動作|点検|システム|外観|車両|車検|巡回)[^、。]{0,6}/u,
        behind: /(?:の場合|率|証明|者数|の方)/u,
      },
      behind: /(?=(?:判定|者|と|で|の(?:判定|通知|ため)|になっ|とな|を指摘|指摘|にて|$))/u,
      before: /(?<=(?:健診|検診|健康診断|ドック|判定|結果)(?:で|の|は|:|：|結果は?|にて|\s){0,4})/u,
      needs: "before",
    },
    {
      // A line of a form: 側わん　要再検査.
      terms: ["exam-judgement"],
      before: /(?<=^[\s\u3000・]*[一-龠ぁ-んァ-ヶー]{2,8}[\s\u3000]{1,8})/u,
      behind: /(?=[\s\u3000]*$)/u,
      needs: "both",
      near: "exam-scene",
      unless: {
        before: /(?:機器|設備|装置|動作|点検|外観|車両|配線|電源|漏電|消火|ポンプ)[^、。]{0,10}/u,
      },
    },
  ],
  examples: [
    "江波さん　⟦体温37.8℃⟧のため清拭に変更",
    "江波 一郎様　⟦血圧 158/102⟧、⟦HbA1c 7.4%⟧（定期健診）",
    "利用者 江波 ツル 様\n⟦BT36.4 BP148/82 P72 SpO2 97%⟧",
    "江波様の⟦胸部X線が要精密検査⟧でした",
    "江波さんは⟦ストレスチェック高ストレス判定⟧",
    "江波様　⟦要再検査（胸部X線）⟧",
    "利用者 江波 ツル 様\n⟦BT36.4 BP148/82⟧",
    "HbA1c　%　4.9〜6.0　4.9〜6.0",
    "氏名\t胸部X線\t総合判定\n江波 透\t⟦要精密検査⟧\t⟦要再検査⟧",
    "江波さん　薬を続け、⟦HbA1c 8.1→7.4％⟧",
    "江波様　採血で⟦BNP 241 pg/mL⟧、⟦Cr 1.02 mg/dL⟧でした",
    "江波様　検査　⟦WISC-V 全検査IQ 78⟧",
    "江波様　⟦腹部CTで虫垂径12mm⟧",
    "江波様　直近の健診　⟦骨密度 要経過観察⟧",
    "江波様\n健診　尿酸　│　⟦8.0mg/dL⟧　│　7.0以下",
    "江波さん、車検の結果は異常なし",
    "江波様、血圧計の電池を交換してください",
    "江波さんは人間ドックで⟦尿潜血陽性⟧と言われた",
    "江波様　定期健診　肝機能　判定 ⟦要精密検査⟧",
    "江波 透さん　内科検診の結果\n　側わん　⟦要再検査⟧",
    "江波さん　⟦尿蛋白 2+⟧",
    "江波さん　⟦視力 右0.4（C） 左0.8（B）⟧",
    "氏名,身長cm,尿蛋白\n江波 透,⟦168.2⟧,⟦(±)⟧",
    "江波 透様 健診判定：⟦要精密検査⟧（次回予約 7/13）",
    "江波さんは健診で⟦便潜血陽性⟧、⟦要精密検査⟧",
    "江波さん　今度の健診で⟦肝機能が要再検査⟧だった",
    "江波さん　⟦血圧は152の88⟧、⟦脈拍76⟧",
    "江波 透 様\n総合判定　⟦D判定⟧　⟦要精密検査⟧",
    "江波さん　⟦血圧 104/62⟧、⟦脈拍 112/分⟧でした",
    "江波さんの⟦PSAの値は2.8⟧で、心配ないと",
    "江波さん　⟦牛乳IgE 8.6 UA/mL⟧",
    "江波様　⟦胸部X線でCTR 56%⟧です",
    "江波さん　Urine: ⟦尿蛋白(1+)⟧. 来週また",
  ],
});

/**
 * 健康診断等の結果 — results of check-ups and tests of a person: item and value, a finding or a judgement.
 *
 * Alike    Reference ranges, price lists of tests, the mere fact of a check-up; 異常なし of machines.
 * Law      要配慮個人情報 — Cabinet Order Art. 2(ii).
 */
export const healthExam: Recognizer = { ...facts, recognizeBlock: recognizeVitalRows };
