import type { Random } from "../random.ts";
import type { Word } from "./vocabulary.ts";
import { hiragana, pickName, pickPlaceSurname } from "./people.ts";
import { halfWidth } from "./half-width.ts";
import { romajiFrom } from "./romaji-from.ts";
import {
  countries,
  englishWords,
  katakanaNouns,
  katakanaPlaces,
  nouns,
  places,
  placeWords,
} from "./vocabulary.ts";

/** Invented values of forms: everything that is not the name of a person. */
export type ValueMaker = (random: Random) => string;

const list =
  (items: string): ValueMaker =>
  (random) =>
    random.pick(items.split(" "));

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(random.below(10))).join("");

const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const prefectures =
  "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県".split(
    " ",
  );

function address(random: Random): string {
  const city = random.pick(places) + random.pick(["市", "市", "町", "村", "区"]);
  const number = random.pick([
    () => `${digits(random, 1)}-${digits(random, 2)}-${digits(random, 1)}`,
    () => `${digits(random, 1)}丁目${digits(random, 1)}番${digits(random, 1)}号`,
    () => `${random.pick([..."一二三四五"])}丁目${digits(random, 2)}番地`,
    () => wide(`${digits(random, 1)}－${digits(random, 2)}`),
    () => `${digits(random, 3)}番地${digits(random, 1)}`,
  ])();
  const building = random.chance(0.4)
    ? `${random.pick(["", " ", "　"])}${random.pick(buildings)}${random.pick(["", pickName(random), random.pick(places), random.pick(buildings), `・${random.pick(buildings)}`])}${random.pick(["", " "])}${digits(random, 3)}${random.pick(["", "号室", "号"])}`
    : "";
  return (
    (random.chance(0.75) ? random.pick(prefectures) : "") + city + random.pick(places) + number + building
  );
}

const trades =
  "商店 商事 工業 建設 工務店 製作所 電機 電気 食品 運輸 運送 不動産 印刷 製薬 物産 興業 産業 設計事務所 法律事務所 会計事務所 税理士法人 病院 医院 クリニック 歯科 歯科医院 整形外科 眼科 内科 薬局 大学 高校 小学校 中学校 幼稚園 保育園 学園 学習塾 銀行 信用金庫 信用組合 証券 保険 新聞 放送 書店 酒店 酒造 旅館 ホテル 農園 牧場 水産 ガス 電力 鉄道 交通 タクシー 観光 スーパー ストア 百貨店 美容室 ケアセンター デイサービス 訪問看護ステーション 市役所 区役所 警察署 消防署 税務署 支店 営業所 工場 センター システム ソフト 情報 通信 サービス".split(
    " ",
  );
const companyForms = "株式会社 有限会社 合同会社 医療法人 社会福祉法人 学校法人 一般社団法人 NPO法人".split(
  " ",
);
const brands =
  "つむぎ あおば みらい ひなた すみれ かなで さざなみ ことのは みどり あかつき はやぶさ つばさ のぞみ ひかり さくら あすか みなと やまびこ オリオン サンライズ フロンティア グリーン スカイ アクア ブルーム ネクスト レモン シナノ ミライ アルファ サクラ トウヨウ ニッポン セントラル パシフィック".split(
    " ",
  );

function organization(random: Random): string {
  const base = random.pick([
    () => pickName(random),
    () => pickName(random),
    () => random.pick(brands),
    () => random.pick(places),
    () => pickPlaceSurname(random),
  ])();
  const name = base + random.pick(trades);
  const kind = random.next();
  if (kind < 0.2) return random.pick(companyForms) + name;
  if (kind < 0.35) return name + random.pick(["株式会社", "（株）", "㈱", "有限会社"]);
  if (kind < 0.42) return random.pick(companyForms.slice(0, 3)) + base;
  return name;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const diseases =
  "橋本病 川崎病 パーキンソン病 アルツハイマー病 アルツハイマー型認知症 レビー小体型認知症 バセドウ病 クローン病 メニエール病 ベーチェット病 ハンチントン病 ギラン・バレー症候群 シェーグレン症候群 ダウン症候群 ターナー症候群 ハンセン病 ヒルシュスプルング病 アジソン病 クッシング症候群 キャッスルマン病 高安動脈炎 菊池病 木村病 レイノー病 ホジキンリンパ腫 リンチ症候群";
const illnesses =
  "高血圧 糖尿病 脳梗塞 うつ病 胃がん 白内障 腰椎椎間板ヘルニア 気管支喘息 骨折 認知症 心房細動 肺炎 適応障害 脂質異常症 不眠症 アトピー性皮膚炎 花粉症 慢性腎臓病 狭心症 統合失調症 ";

const noun = (random: Random): string => random.pick(nouns).written;

/** A word with its reading: 名古屋駅（なごやえき）, or the reading alone. */
function withReading(random: Random): string {
  const end = random.pick(["", "市", "町", "県", "駅", "山", "川", "大学", "空港"]);
  const endReading =
    {
      "": "",
      市: "シ",
      町: "チョウ",
      県: "ケン",
      駅: "エキ",
      山: "サン",
      川: "ガワ",
      大学: "ダイガク",
      空港: "クウコウ",
    }[end] ?? "";
  const word: Word = random.chance(0.5) ? random.pick(placeWords) : random.pick(nouns);
  const kana = word.reading + endReading;
  const reading = random.chance(0.7) ? hiragana(kana) : kana;
  return random
    .pick([
      () => `${word.written}${end}（${reading}）`,
      () => `${word.written}${end}⏎${reading}`,
      () => reading,
      () => `${word.written}${end}、${reading}`,
      () => `${reading}、${word.written}${end}`,
    ])()
    .replaceAll("⏎", "\n");
}

function romajiAddress(random: Random): string {
  const part = (end: string): string => romajiFrom(random.pick(placeWords).reading, random) + end;
  return `${digits(random, 1)}-${digits(random, 2)}-${digits(random, 1)} ${part(random.pick(["", "-cho", "-machi", "-ekimae"]))}, ${part(random.pick(["-ku", "-shi", "-machi"]))}, ${part(random.pick(["", "-shi", "-ken"]))}${random.pick(["", " Japan", ", JAPAN", ` ${digits(random, 3)}-${digits(random, 4)}`])}`;
}

const buildings =
  "マンション アーバンライフ エステート カーサ ヴィラ レジデンス パークハイツ コート プラザ ガーデン シティ ビレッジ フォレスト グランメゾン ライオンズ シャトー ローズ サンハイム メゾンド コーポ ハイム パレス クレスト ドミール".split(
    " ",
  );

export const values: Readonly<Record<string, ValueMaker>> = {
  addr: address,
  org: organization,
  loc: (random) => random.pick(places) + random.pick(["", "", "", "市", "県", "町", "区"]),
  country: (random) => random.pick(countries),
  station: (random) => random.pick(places),
  bank: (random) =>
    random.pick([...brands, ...places.slice(0, 50)]) + random.pick(["銀行", "信用金庫", "信金", "信用組合"]),
  branch: (random) => random.pick(places),
  dept: list(
    "営業部 総務部 人事部 経理部 開発部 企画課 総務課 人事課 広報室 品質管理部 カスタマーサポート課 法務部 情報システム部 営業第二課 製造部 購買課 経営企画室 人事 総務 経理 営業 保健師室 市民課 福祉課 学生課 教務課",
  ),
  kin: list("父 母 夫 妻 長男 次男 長女 次女 祖父 祖母 兄 姉 弟 妹 息子 娘 叔父 叔母 姪 甥 孫 本人 子"),
  sex: list("男 女 男性 女性 M F"),
  age: (random) => `${String(1 + random.below(99))}${random.pick(["歳", "歳", "才", ""])}`,
  date: (random) =>
    random.pick([
      () =>
        `${String(1930 + random.below(95))}年${String(1 + random.below(12))}月${String(1 + random.below(28))}日`,
      () =>
        `${random.pick(["昭和", "平成", "令和", "大正"])}${String(1 + random.below(60))}年${String(1 + random.below(12))}月${String(1 + random.below(28))}日`,
      () =>
        `${String(1950 + random.below(75))}/${String(1 + random.below(12)).padStart(2, "0")}/${String(1 + random.below(28)).padStart(2, "0")}`,
      () => `${String(1950 + random.below(75))}-${digits(random, 2)}-${digits(random, 2)}`,
      () => `${String(1 + random.below(12))}/${String(1 + random.below(28))}`,
      () => `${String(1 + random.below(12))}月${String(1 + random.below(28))}日`,
      () =>
        `${random.pick(["S", "H", "R"])}${String(1 + random.below(60))}.${String(1 + random.below(12))}.${String(1 + random.below(28))}`,
    ])(),
  time: (random) => `${String(random.below(24))}:${digits(random, 1)}${digits(random, 1)}`,
  ts: (random) =>
    `${String(2015 + random.below(12))}-${digits(random, 2)}-${digits(random, 2)}${random.pick([" ", "T"])}${digits(random, 2)}:${digits(random, 2)}:${digits(random, 2)}`,
  tel: (random) =>
    random.pick([
      () => `0${digits(random, 1)}-${digits(random, 4)}-${digits(random, 4)}`,
      () => `0${random.pick(["70", "80", "90"])}-${digits(random, 4)}-${digits(random, 4)}`,
      () => `0${digits(random, 10)}`,
      () => wide(`0${digits(random, 2)}－${digits(random, 3)}－${digits(random, 4)}`),
    ])(),
  zip: (random) => `${digits(random, 3)}-${digits(random, 4)}`,
  num: (random) => digits(random, 1 + random.below(8)),
  let: (random) => random.pick([..."ABCDEFK"]),
  id: (random) =>
    random.pick([
      () => `${random.pick([..."ABMTUX"])}-${digits(random, 5)}`,
      () => digits(random, 8),
      () =>
        `${random.pick([..."ABCXYZ"])}${random.pick([..."ABCXYZ"])}${digits(random, 8)}${random.pick([..."ABCXYZ"])}${random.pick([..."ABCXYZ"])}`,
      () => Array.from({ length: 10 }, () => random.pick([..."0123456789abcdef"])).join(""),
    ])(),
  ip: (random) => Array.from({ length: 4 }, () => String(random.below(256))).join("."),
  mail: (random) =>
    `${Array.from({ length: 4 + random.below(6) }, () => random.pick([..."abcdefghikmnorstuy._"])).join("")}@${random.pick(["example.jp", "example.com", "mail.example.co.jp", "example.ne.jp"])}`,
  money: (random) => `${String(1 + random.below(900))},${digits(random, 3)}円`,
  job: list(
    "会社員 自営業 無職 教師 医師 看護師 農業 漁師 大学生 主婦 パート 公務員 運転手 調理師 美容師 弁護士 保育士 介護士 プログラマー デザイナー 作家 歌手 俳優 画家 漫画家 政治家 選手 僧侶 大工 店員 団体職員 アルバイト",
  ),
  illness: (random) => random.pick(random.chance(0.4) ? diseases.split(" ") : illnesses.trim().split(" ")),
  disease: list(diseases),
  drug: list(
    "アムロジピン メトホルミン ロキソニン ワルファリン アスピリン ドネペジル フロセミド リーゼ デパス タミフル カロナール クラビット プレドニン ムコスタ",
  ),
  product: (random) =>
    random.pick([
      () =>
        `${pickName(random)}${random.pick(["のタレ", "の", "屋", "印の", ""])}${random.chance(0.5) ? random.pick(katakanaNouns) : noun(random)}`,
      () => random.pick(katakanaNouns) + random.pick(katakanaNouns),
      () => random.pick(places) + random.pick([random.pick(katakanaNouns), noun(random)]),
      () =>
        `${random.pick(brands)}${random.pick(["プラス", "カード", "ポイント", "クリーナー", "ライト", "茶", "米"])}`,
      () =>
        `${random.pick(["ハローキティ", "サザエさん", "ドラえもん", "ちびまる子ちゃん", "リカちゃん", "アンパンマン", "ジャムおじさん", "バービー", "テディベア", "モナリザ"])}`,
      () =>
        `${random.pick(["マリー", "ロザンヌ", "アリス", "ジョージ", "アンナ", "ケイト"])}${random.pick(["ビスケット", "バッグ", "シリーズ", "クリーム", "カップ"])}`,
    ])(),
  title: list(
    "海の記憶 星を継ぐ者 雪の朝 坂の上の家 風の歌 夏の終わり 大地の子守唄 銀河の果て 青い鳥 白い巨塔 はじめての料理 よくわかる税金 経済学入門 花の図鑑 真田太平記 太郎物語 花子の日記 次郎と犬",
  ),
  doc: list("履歴書 請求書 見積書 契約書 診断書 住民票 申込書"),
  reason: list("私用 出張 体調不良 有休 遅刻"),
  pet: list(
    "コタロウ モモ ココ チョコ ハナ レオ ソラ マロン タロウ ハチ ミケ ムギ ルナ クロ シロ ポチ タマ きなこ 小太郎 さくら ゴン ジョン マックス ベル リリー",
  ),
  animal: list("犬 猫 愛犬 飼い猫 柴犬 うさぎ トイプードル インコ 三毛猫 チワワ"),
  handle: (random) =>
    random.pick([
      () =>
        `${random.pick(["taro", "neko", "yuki", "sakura", "moon", "gamer", "hana", "kuro"])}_${digits(random, 2)}`,
      () =>
        random.pick(
          "闇の騎士 ぽんた ねこ大好き もちもち 名無しさん まるちゃん ゆきだるま たぬき隊長 みかん星人 しろくま はむ太郎 クマさん".split(
            " ",
          ),
        ),
      () =>
        `${random.pick(["x", "xX", "@"])}${random.pick(["dragon", "shadow", "pika", "coffee"])}${digits(random, 3)}`,
    ])(),
  w: noun,
  ww: (random) => noun(random) + noun(random) + (random.chance(0.2) ? noun(random) : ""),
  kata: (random) => random.pick(katakanaNouns) + (random.chance(0.25) ? random.pick(katakanaNouns) : ""),
  kplace: (random) => random.pick(katakanaPlaces),
  eng: (random) => random.pick(englishWords),
  Eng: (random) =>
    Array.from({ length: 1 + random.below(3) }, () => capital(random.pick(englishWords))).join(" "),
  reading: withReading,
  raddr: romajiAddress,
  EN: (random) => random.pick(englishWords).toUpperCase(),
  Day: list("Mon Tue Wed Thu Fri Sat Sun Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
  Mon: list("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  MON: list("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
  color: list(
    "赤 青 白 黒 緑 黄 紫 茶 紺 灰色 ホワイト ブラック レッド ブルー グリーン シルバー ゴールド ピンク ベージュ ネイビー 濃紺 桃色 藤色 若草 山吹 茜 藍 翠 橙",
  ),
  haddr: (random) =>
    Array.from(
      { length: 2 + random.below(2) },
      () =>
        hiragana(random.pick(placeWords).reading) + random.pick(["", "し", "く", "けん", "まち", "ちょう"]),
    ).join(random.pick(["", " ", "　"])) +
    `${random.pick(["", " ", "　"])}${digits(random, 1)}-${digits(random, 2)}`,
  kaddr: (random) =>
    Array.from(
      { length: 2 + random.below(2) },
      () => random.pick(placeWords).reading + random.pick(["", "シ", "ク", "ケン", "マチ", "チヨウ"]),
    ).join(random.pick(["", " ", "　"])) +
    `${random.pick(["", " ", "　"])}${digits(random, 1)}-${digits(random, 2)}`,
  bankk: (random) => {
    const name = random.pick([
      random.pick(placeWords).reading,
      random.pick(["ミライ", "アオバ", "ホンテン", "エキマエ", "ミナト", "ツガル", "サクラ"]),
    ]);
    return random.chance(0.6) ? halfWidth(name) : name;
  },
  kbrand: (random) =>
    random.pick(["サザナミ", "アオバ", "ミライ", "ツムギ", "シナノ"]) +
    random.pick(["シヨクヒン", "シヨウジ", "コウギヨウ", "ケンセツ", "ブツサン"]),
  kbrandh: (random) =>
    halfWidth(
      random.pick([random.pick(placeWords).reading, "サザナミ", "アオバ"]) +
        random.pick(["シヨクヒン", "シヨウジ", "コウギヨウ"]),
    ),
  kh: (random) => random.pick(places) + random.pick(["", "国保", "組", "協会"]),
  dna: (random) => Array.from({ length: 20 + random.below(30) }, () => random.pick([..."ACGT"])).join(""),
  base64: (random) =>
    Array.from({ length: 30 + random.below(60) }, () =>
      random.pick([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"]),
    ).join(""),
  char: (random) => random.pick([...pickName(random)]),
  S: (random) => (random.chance(0.3) ? pickPlaceSurname(random) : pickName(random)),
};
