import { closeSync, existsSync, mkdirSync, openSync, statSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRandom, type Random } from "./random.ts";

/** A corpus: its letter in the tables, its file, and a line of it. */
export interface Corpus {
  readonly letter: "a" | "b" | "c" | "d";
  readonly what: string;
  readonly file: string;
}

const folder = fileURLToPath(new URL("corpora/", import.meta.url));

/** Makes the corpora that are not there yet, of `megabytes` each, and returns them. */
export function corpora(megabytes: number): readonly Corpus[] {
  mkdirSync(folder, { recursive: true });
  return kinds.map(({ letter, what, name, head, line }) => {
    const file = `${folder}${megabytes}mb-${name}`;
    if (!existsSync(file) || statSync(file).size < megabytes * 1e6) write(file, megabytes * 1e6, head, line);
    return { letter, what, file };
  });
}

interface Kind {
  readonly letter: Corpus["letter"];
  readonly what: string;
  readonly name: string;
  readonly head: string;
  readonly line: (random: Random, index: number) => string;
}

function write(file: string, size: number, head: string, line: Kind["line"]): void {
  const random = createRandom(20241124);
  const handle = openSync(file, "w");
  let written = writeSync(handle, head);
  for (let index = 0; written < size;) {
    let chunk = "";
    for (const end = index + 2000; index < end; index++) chunk += line(random, index);
    written += writeSync(handle, chunk);
  }
  closeSync(handle);
}

const surnames =
  "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 阿部 森 池田 橋本 石川 小川 岡田 長谷川 村上 近藤".split(
    " ",
  );
const givens =
  "太郎 花子 健一 美咲 翔太 陽菜 大輔 由美子 誠 恵子 拓海 結衣 直樹 真由美 亮 彩 和也 千尋 隆 さくら".split(
    " ",
  );
const kana = "サトウ スズキ タカハシ タナカ イトウ ワタナベ ヤマモト ナカムラ コバヤシ カトウ".split(" ");
const kanaGivens = "タロウ ハナコ ケンイチ ミサキ ショウタ ヒナ ダイスケ ユミコ マコト ケイコ".split(" ");
const places =
  "東京都港区芝公園 大阪府大阪市北区大深町 愛知県名古屋市中区錦 福岡県福岡市博多区博多駅前 北海道札幌市中央区北一条西 宮城県仙台市青葉区中央 広島県広島市中区紙屋町 京都府京都市下京区烏丸通".split(
    " ",
  );
const agents = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
  "curl/8.6.0",
];
const paths = [
  "/",
  "/products/",
  "/cart",
  "/api/v2/items/",
  "/img/banner_",
  "/login",
  "/search?q=shoes&page=",
];

const address = (random: Random): string =>
  `${random.below(223) + 1}.${random.below(256)}.${random.below(256)}.${random.below(254) + 1}`;
const two = (value: number): string => String(value).padStart(2, "0");
const time = (random: Random): string =>
  `${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}`;
const mobile = (random: Random): string =>
  `0${random.pick(["70", "80", "90"])}-${1 + random.below(9)}${random.digits(3)}-${random.digits(4)}`;

function myNumber(random: Random): string {
  const body = random.digits(11);
  const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const rest = weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11;
  return body + String(rest <= 1 ? 0 : 11 - rest);
}

function logLine(random: Random, index: number): string {
  if (index % 2 === 0) {
    return `${address(random)} - - [${two(1 + random.below(28))}/May/2024:${time(random)} +0900] "GET ${random.pick(paths)}${random.below(90000)} HTTP/1.1" ${random.pick(["200", "200", "304", "404"])} ${random.below(60000)} "https://shop.example.jp/top" "${random.pick(agents)}"\n`;
  }
  const stamp = `2024-05-${two(1 + random.below(28))}T${time(random)}.${random.digits(3)}+09:00`;
  const detail =
    random.below(50) === 0
      ? `customer=${random.pick(surnames)}${random.pick(givens)} tel=${mobile(random)}`
      : `order=${random.digits(12)} elapsed=${random.below(900)}ms trace=${random.digits(8)}-${random.digits(4)}-4${random.digits(3)}-8${random.digits(3)}-${random.digits(12)}`;
  return `${stamp} ${random.pick(["INFO", "INFO", "DEBUG", "WARN"])} [worker-${random.below(16)}] jp.example.shop.OrderService - processed ${detail}\n`;
}

const sentences = [
  "ご注文いただいた商品は明日の午前中に発送する予定です。",
  "先日の会議でお話しした資料を添付いたしますので、ご確認をお願いいたします。",
  "このコマンドは指定したディレクトリー以下のファイルを再帰的に検索し、結果を標準出力に書き出します。",
  "設定ファイルの書式については、付属の文書の第三章を参照してください。",
  "季節の変わり目ですので、皆様どうぞお体に気を付けてお過ごしください。",
  "新しい版では起動にかかる時間が短くなり、使用するメモリーの量も少なくなりました。",
  "請求書は月末締めの翌月払いでお願いしております。",
  "駅前の広場では毎週土曜日に朝市が開かれ、近くの農家が野菜を持ち寄る。",
];

function proseLine(random: Random): string {
  const body = Array.from({ length: 2 + random.below(3) }, () => random.pick(sentences)).join("");
  if (random.below(10) > 0) return `${body}\n`;
  return `${random.pick(surnames)}様　お世話になっております。${body}連絡先は${mobile(random)}です。\n`;
}

function csvLine(random: Random, index: number): string {
  const number = random.below(surnames.length);
  return `${index + 1},${random.pick(surnames)} ${random.pick(givens)},${kana[number % kana.length]} ${random.pick(kanaGivens)},19${two(40 + random.below(60))}/${two(1 + random.below(12))}/${two(1 + random.below(28))},${random.digits(3)}-${random.digits(4)},${random.pick(places)}${1 + random.below(9)}-${1 + random.below(30)}-${1 + random.below(20)},${mobile(random)},user${random.digits(6)}@mail.example.jp,${myNumber(random)},2024-05-${two(1 + random.below(28))}\n`;
}

function jsonLine(random: Random): string {
  return `${JSON.stringify({
    level: 30,
    time: 1708611863601 + random.below(1e9),
    hostname: `web-${random.digits(4)}`,
    requestId: `req-${random.digits(10)}`,
    user:
      random.below(3) === 0
        ? {
            userId: random.digits(8),
            name: `${random.pick(surnames)} ${random.pick(givens)}`,
            email: `u${random.digits(5)}@example.jp`,
          }
        : undefined,
    url: `/api/v1/${random.pick(["items", "orders", "carts"])}/${random.digits(6)}`,
    remoteAddress: address(random),
    responseTime: random.below(900),
    msg: random.pick(["request completed", "在庫を確認しました", "cache miss"]),
  })}\n`;
}

const kinds: readonly Kind[] = [
  { letter: "a", what: "access and application logs", name: "a.log", head: "", line: logLine },
  { letter: "b", what: "Japanese mail and prose", name: "b.txt", head: "", line: proseLine },
  {
    letter: "c",
    what: "dense customer CSV",
    name: "c.csv",
    head: "no,氏名,フリガナ,生年月日,郵便番号,住所,電話番号,メールアドレス,個人番号,登録日\n",
    line: csvLine,
  },
  { letter: "d", what: "JSON lines", name: "d.jsonl", head: "", line: jsonLine },
];
