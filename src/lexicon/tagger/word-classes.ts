import { readFileSync } from "node:fs";
import { packageFile } from "../../package-file.ts";
import { createHashTable, enter, type HashTable } from "../hash-table.ts";
import { hashBytes } from "./hash.ts";
import * as wordClass from "./word-class.ts";

/**
 * Words around names that the tagger is told outright, since a text to learn from has too few of each. One word has
 * one class; 0 is none.
 */
const words: readonly (readonly [number, string])[] = [
  [
    wordClass.honorific,
    "さん 様 さま サン 氏 君 くん クン ちゃん チャン 殿 どの 御中 嬢 女史 Mr Ms Mrs Dr MR MS DR Mr. Ms. Mrs. Dr.",
  ],
  [
    wordClass.title,
    "先生 選手 監督 議員 容疑者 被告 被告人 社長 副社長 会長 教授 准教授 助教 講師 博士 首相 大統領 大臣 知事 市長 町長 村長 区長 部長 課長 係長 主任 主事 次長 室長 局長 所長 署長 院長 医長 師長 店長 支店長 工場長 校長 教頭 園長 組長 班長 隊長 リーダー マネージャー マネジャー 弁護士 司法書士 行政書士 税理士 会計士 社労士 医師 歯科医師 看護師 薬剤師 保健師 助産師 記者 アナウンサー 夫人 師 翁 氏ら 常務 専務 取締役 理事 理事長 代表 総裁 頭取 巡査 巡査部長 警部 警部補 刑事 検事 判事 裁判官 書記官 事務官 監事 顧問 部員 社員 委員 委員長 幹事長 総理 王 女王 皇帝 天皇 法王 教皇 大佐 少佐 大将 元帥 ヘルパー コーディネーター ケアマネ ケアマネジャー",
  ],
  [
    wordClass.nameLabel,
    "氏名 姓名 名前 なまえ 本名 フリガナ ふりがな カナ よみがな ヨミガナ ヨミ 読み 漢字 ローマ字 英字 名義 名義人 宛名 宛先 署名 姓 名 旧姓 ペンネーム 芸名 Name NAME name Surname Given From To Cc",
  ],
  [
    wordClass.role,
    "担当 担当者 責任者 代表者 患者 利用者 入居者 対象者 申請者 申込者 申込人 申立人 相手方 依頼者 依頼人 契約者 被保険者 保険者 受給者 受取人 受取 届出人 届出者 請求者 請求人 世帯主 保護者 保証人 連帯保証人 紹介者 相談者 通報者 報告者 報告 記録 記録者 記入者 作成 作成者 受付 受付者 承認 承認者 確認 確認者 点検者 点呼者 施工者 検査者 面談者 面接官 応募者 志願者 生徒 児童 園児 学生 被害者 加害者 被疑者 証人 参考人 目撃者 会員 顧客 お客様 客 乗客 搭乗者 運転者 運転手 飼い主 発信者 差出人 送り主 送信者 届け先 依頼主 連絡先 緊急連絡先 主治医 担任 文責 訪問者 看護 介護 通訳 係 受け 本人 当人 代理人 代理 後見人 相続人 被相続人 故人 喪主 参加者 出席者 出席 欠席 欠席者 登録者 講師 司会 議長 書記 甲 乙 丙 原告 被告 同行者 同伴 要救助者 オペレーター 部員 社員 職員 従業員 上司 部下 同僚 友人 知人",
  ],
  [
    wordClass.kin,
    "父 母 夫 妻 兄 弟 姉 妹 長男 次男 二男 三男 四男 長女 次女 二女 三女 息子 娘 祖父 祖母 孫 子 実父 実母 養父 養母 義父 義母 義兄 義弟 義姉 義妹 叔父 叔母 伯父 伯母 甥 姪 いとこ 従兄 従弟 配偶者 主人 旦那 家内 奥様 奥さん ご主人 親 両親 里親 子供 子ども 息 続柄",
  ],
  [
    wordClass.placeEnd,
    "県 都 府 市 区 町 村 郡 島 諸島 半島 州 省 国 駅 港 空港 山 川 河 湖 湾 海 海峡 岬 峠 谷 池 沼 滝 温泉 海岸 通り 街道 橋 城 寺 神社 公園 地方 地区 地域 丁目 番地 番 号 字 大字 共和国 王国 帝国 大陸 平野 盆地 山脈 高原 砂漠 半島部",
  ],
  [
    wordClass.otherLabel,
    "住所 電話 電話番号 携帯 TEL Tel FAX メール アドレス 生年月日 誕生日 年齢 性別 国籍 職業 勤務先 会社 会社名 所属 部署 件名 日時 日付 番号 郵便番号 口座 備考 内容 用件 金額 品名 商品名 店舗 支店 学校 学校名 学年 病名 診断 血液型 本籍 現住所 会場 場所 目的 理由",
  ],
  [wordClass.selfIntroduction, "申し 申します いいます です でございます と申します"],
];

/** The class of each word, by the hash of its bytes; for those who build the tables. */
export function layWordClasses(): HashTable {
  const table = createHashTable(1 << 12);
  const encoder = new TextEncoder();
  const enterWord = (word: string, value: number): void => {
    const bytes = encoder.encode(word);
    const slot = enter(table, hashBytes(bytes, 0, bytes.length));
    if (table.values[slot] === 0) table.values[slot] = value;
  };
  for (const [value, list] of words) for (const word of list.split(" ")) enterWord(word, value);
  for (const [word, isBefore] of organizationWords()) {
    enterWord(word, isBefore ? wordClass.organizationStart : wordClass.organizationEnd);
  }
  return table;
}

/** Words that begin or end the name of an organisation, and whether they stand before it. */
function organizationWords(): [string, boolean][] {
  const text = readFileSync(packageFile("dictionaries/organization-suffixes.tsv"), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"))
    .map(([word, place]) => [word, place === "before"]);
}
