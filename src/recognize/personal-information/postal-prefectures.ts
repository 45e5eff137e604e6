/**
 * The prefectures by the first two digits of their postal codes; a few codes at a border serve the neighbour.
 * Source: 日本郵便 郵便番号データ.
 */
const prefectures: readonly (readonly [from: number, to: number, name: string, romaji: string])[] = [
  [0, 9, "北海道", "Hokkaido"],
  [1, 1, "秋田県", "Akita"],
  [2, 2, "岩手県", "Iwate"],
  [3, 3, "青森県", "Aomori"],
  [10, 20, "東京都", "Tokyo"],
  [21, 25, "神奈川県", "Kanagawa"],
  [26, 29, "千葉県", "Chiba"],
  [30, 31, "茨城県", "Ibaraki"],
  [32, 32, "栃木県", "Tochigi"],
  [33, 36, "埼玉県", "Saitama"],
  [37, 37, "群馬県", "Gunma"],
  [38, 39, "長野県", "Nagano"],
  [40, 40, "山梨県", "Yamanashi"],
  [41, 43, "静岡県", "Shizuoka"],
  [44, 49, "愛知県", "Aichi"],
  [50, 50, "岐阜県", "Gifu"],
  [51, 51, "三重県", "Mie"],
  [52, 52, "滋賀県", "Shiga"],
  [53, 59, "大阪府", "Osaka"],
  [60, 62, "京都府", "Kyoto"],
  [63, 63, "奈良県", "Nara"],
  [64, 64, "和歌山県", "Wakayama"],
  [65, 67, "兵庫県", "Hyogo"],
  [68, 68, "鳥取県", "Tottori"],
  [69, 69, "島根県", "Shimane"],
  [70, 71, "岡山県", "Okayama"],
  [72, 73, "広島県", "Hiroshima"],
  [74, 75, "山口県", "Yamaguchi"],
  [76, 76, "香川県", "Kagawa"],
  [77, 77, "徳島県", "Tokushima"],
  [78, 78, "高知県", "Kochi"],
  [79, 79, "愛媛県", "Ehime"],
  [80, 83, "福岡県", "Fukuoka"],
  [84, 84, "佐賀県", "Saga"],
  [85, 85, "長崎県", "Nagasaki"],
  [86, 86, "熊本県", "Kumamoto"],
  [87, 87, "大分県", "Oita"],
  [88, 88, "宮崎県", "Miyazaki"],
  [89, 89, "鹿児島県", "Kagoshima"],
  [90, 90, "沖縄県", "Okinawa"],
  [91, 91, "福井県", "Fukui"],
  [92, 92, "石川県", "Ishikawa"],
  [93, 93, "富山県", "Toyama"],
  [94, 95, "新潟県", "Niigata"],
  [96, 97, "福島県", "Fukushima"],
  [98, 98, "宮城県", "Miyagi"],
  [99, 99, "山形県", "Yamagata"],
];

/** Names of the prefectures whose codes begin with these two digits, in kanji and in Latin letters. */
export function prefectureOf(prefix: number): readonly string[] {
  return prefectures
    .filter(([from, to]) => prefix >= from && prefix <= to)
    .flatMap(([, , ...names]) => names);
}
