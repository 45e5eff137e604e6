import type { Example, ExampleSpan } from "../corpus.ts";
import type { Random } from "../random.ts";
import type { Person } from "./people.ts";
import { notPerson } from "../corpus.ts";
import { halfWidth } from "./half-width.ts";
import { hiragana, inventForeigner, inventPerson } from "./people.ts";
import { values } from "./values.ts";

interface Column {
  readonly headers: readonly string[];
  readonly cell: (person: Person, random: Random) => string;
  readonly label: string;
}

const value = (name: string, ...headers: string[]): Column => ({
  headers,
  cell: (_, random) => values[name](random),
  label: notPerson,
});

const columns: readonly Column[] = [
  value("num", "番号", "No", "SEQ", "id", "行"),
  value("id", "会員番号", "社員番号", "customer_id", "コード"),
  value("addr", "住所", "現住所", "address", "ご住所"),
  value("tel", "電話", "電話番号", "tel", "携帯番号", "denwa"),
  value("mail", "メール", "email", "メールアドレス"),
  value("date", "生年月日", "birthday", "登録日", "誕生日"),
  value("sex", "性別", "sex", "seibetsu"),
  value("age", "年齢", "age"),
  value("dept", "部署", "所属", "dept"),
  value("org", "会社名", "勤務先", "company"),
  value("job", "職業", "job", "shokugyo"),
  value("illness", "病名", "既往歴", "diagnosis"),
  value("product", "商品名", "品名", "product"),
  value("money", "金額", "amount"),
  value("loc", "出身地", "市区町村", "city"),
  value("ww", "項目", "区分", "件名", "category"),
  value("w", "状態", "種別", "分類", "status"),
  value("product", "name", "名称", "品名", "商品"),
  value("kata", "name", "商品名", "機種", "type"),
  value("Eng", "name", "title", "key", "説明"),
  value("station", "駅名", "支店", "branch", "名称"),
];

const nameColumns: readonly Column[] = [
  {
    headers: ["氏名", "名前", "お名前", "顧客名", "name", "shimei", "full_name", "利用者名", "氏名（漢字）"],
    cell: kanjiName,
    label: "PERSON",
  },
  { headers: ["フリガナ", "カナ氏名", "カナ", "name_kana", "ふりがな", "ヨミ"], cell: kana, label: "PERSON" },
  { headers: ["ローマ字", "romaji", "氏名（英）", "name_en"], cell: romaji, label: "PERSON" },
  {
    headers: ["担当", "担当者", "受付", "主治医", "tanto"],
    cell: (_, random) => inventPerson(random).surname,
    label: "PERSON",
  },
  { headers: ["姓", "sei", "last_name"], cell: (person) => person.surname, label: "PERSON" },
  { headers: ["名", "mei", "first_name"], cell: (person) => person.given, label: "PERSON" },
  {
    headers: ["保護者氏名", "緊急連絡先氏名", "配偶者"],
    cell: (person, random) => person.surname + gapOf(random) + inventPerson(random).given,
    label: "PERSON",
  },
  {
    headers: ["備考", "memo"],
    cell: (_, random) =>
      random.pick(["", "要連絡", "キャンセル", "NULL", "特になし", "-", "未登録", "再来店"]),
    label: "",
  },
];

const separators = [",", ",", "\t", ";", "|", "｜", " | ", "','", '","', "  ", "、"];

/** A table with a header or without one. */
export function tableExample(random: Random): Example {
  const nameCount = random.chance(0.25) ? 0 : 1 + random.below(3);
  const chosen = [
    ...pickSome(columns, 1 + random.below(4), random),
    ...pickSome(nameColumns, nameCount, random),
  ];
  for (let last = chosen.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [chosen[last], chosen[other]] = [chosen[other], chosen[last]];
  }
  const separator = random.pick(separators);
  const spans: ExampleSpan[] = [];
  let text = random.chance(0.8)
    ? `${chosen.map((column) => random.pick(column.headers)).join(separator)}\n`
    : "";
  const rows = 1 + random.below(6);
  for (let row = 0; row < rows; row++) {
    const person = random.chance(0.1) ? inventForeigner(random) : inventPerson(random);
    chosen.forEach((column, index) => {
      if (index > 0) text += separator;
      const start = text.length;
      text += column.cell(person, random);
      if (text.length > start && column.label !== "")
        spans.push({ start, end: text.length, label: column.label });
    });
    text += "\n";
  }
  return { text, spans };
}

function pickSome(from: readonly Column[], count: number, random: Random): Column[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0]);
}

function gapOf(random: Random): string {
  return random.pick(["", " ", "　"]);
}

function kanjiName(person: Person, random: Random): string {
  if (!person.isForeign) return person.surname + gapOf(random) + person.given;
  return random.chance(0.5)
    ? `${person.given}・${person.surname}`
    : `${person.surnameRomaji} ${person.givenRomaji}`.toUpperCase();
}

function kana(person: Person, random: Random): string {
  const text = person.surnameKana + gapOf(random) + person.givenKana;
  return random.pick([text, text, halfWidth(text.replace("　", " ")), hiragana(text)]);
}

function romaji(person: Person, random: Random): string {
  const text = `${person.surnameRomaji} ${person.givenRomaji}`;
  return random.chance(0.7) ? text.toUpperCase() : text;
}
