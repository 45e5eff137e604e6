import { createRandom } from "../test/lexicon/tokenizer/random-text.ts";

const subjects = [
  "営業部の田中花子様",
  "担当の佐藤",
  "当社のお客様",
  "先日ご来店いただいた鈴木健一さん",
  "隣の部署の同僚",
  "新しく入社した山本",
];
const times = [
  "昨日の午後",
  "令和6年4月10日に",
  "先週から",
  "雨の降る朝",
  "会議が終わったあと",
  "年度の初めに",
];
const places = [
  "東京都千代田区の本社で",
  "大阪の支店では",
  "駅前の喫茶店にて",
  "オンラインのミーティングで",
  "北海道の倉庫から",
];
const objects = [
  "見積書を",
  "パスワードの再設定方法を",
  "請求書の控えを",
  "サーバーの設定ファイルを",
  "お問い合わせ番号0120-000-000を",
  "健康診断の結果を",
];
const ends = [
  "ご確認いただけますでしょうか。",
  "送付しましたが、まだ届いていないようです。",
  "探しているうちに、別の書類まで見つけてしまったのだった。",
  "お知らせしなければならないと考えております。",
  "印刷して、各部署に配っておいてください。",
  "受け取らなかったとは、思いもよらなかった。",
];

/** Seeded business prose of about so many bytes, a sentence or two a line. All people in it are invented. */
export function inventedProse(bytes: number): string {
  const random = createRandom(4);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)];
  const lines: string[] = [];
  let length = 0;
  while (length < bytes) {
    const line = `${pick(times)}、${pick(subjects)}が${pick(places)}${pick(objects)}${pick(ends)}`;
    lines.push(line);
    length += Buffer.byteLength(line) + 1;
  }
  return lines.join("\n");
}
