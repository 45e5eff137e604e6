import type { Kuromoji } from "./kuromoji.ts";
import { beforeAll, expect, test } from "vitest";
import { openTokenizer } from "../../../src/lexicon/tokenizer/open.ts";
import { openKuromoji } from "./kuromoji.ts";
import { createRandom, randomText } from "./random-text.ts";
import { kuromojiTokensOf, tokensOf } from "./readable.ts";

const sentences = [
  "すもももももももものうち",
  "営業部の田中花子様より、四月十日にお電話をいただきました。",
  "東京都千代田区霞が関一丁目2番3号 霞が関ビル405号室にお住まいの佐藤健一さん（42）が来院した。",
  "ヨンスと申します。ﾃｽﾄ ﾀﾛｳです。Tanaka Hanakoも一緒です！",
  "お問い合わせ番号は0120-000-000、メールはinfo@example.comまで。",
  "【重要】パスワード再設定のご案内：下記URLをクリックしてください→https://example.com/reset?id=12345",
  "彼は走らなかったし、歩きもしなければ、泳ぎもしないだろうと思われていたのだった。",
  "統合失調症の既往歴があり、令和6年5月に入院した患者の長男は糖尿病と診断されていない。",
  "γ線とДНКとéは、①番の㈱山田商店で２０２４年に扱った。",
  "------------------------------------------------------------------------------------------",
  "　　全角の空白　と 半角の空白\tとタブ　",
  "髙橋さんと山﨑さん、濵田さんは結愛ちゃんと翔太郎くんの担任だ。",
];

let kuromoji: Kuromoji;
beforeAll(async () => {
  kuromoji = await openKuromoji();
}, 60_000);

test.each(sentences)("reads sentence %# as kuromoji does", (sentence) => {
  expect(tokensOf(openTokenizer(), sentence)).toEqual(kuromojiTokensOf(kuromoji.tokenize(sentence)));
});

test("reads mixtures of all scripts as kuromoji does", () => {
  const seed = 20_240_410;
  const random = createRandom(seed);
  const tokenizer = openTokenizer();
  for (let round = 0; round < 400; round++) {
    const text = randomText(random, 1 + Math.floor(random() * 120));
    expect(tokensOf(tokenizer, text), `seed ${seed}, round ${round}`).toEqual(
      kuromojiTokensOf(kuromoji.tokenize(text)),
    );
  }
});
