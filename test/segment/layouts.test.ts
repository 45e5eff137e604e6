import { describe, expect, test } from "vitest";
import { findCues } from "../../src/cue/cue.ts";
import { findFields } from "../../src/segment/segment.ts";
import { valuesOf } from "./values-of.ts";

describe("SQL", () => {
  test("values without a column list belong to the columns that the table declares", () => {
    const text =
      "CREATE TABLE `meibo` (id int, shimei varchar(20), PRIMARY KEY (id), tel text);\n" +
      "INSERT INTO meibo VALUES (1, '山田 恵', '03-1111-2222'), (2, '佐藤', '03-3333-4444');";
    expect(valuesOf(text, "sql")).toEqual(["山田 恵", "03-1111-2222", "佐藤", "03-3333-4444"]);
  });

  test("the comment of a column names what its own name does not", () => {
    const text =
      "CREATE TABLE `a` (`id` int, `pp` char(9) COMMENT '旅券番号, 本人', `heya` text);\nINSERT INTO `a` VALUES (1, 'TK1234567', '9');";
    expect(valuesOf(text, "sql")).toEqual(["TK1234567"]);
  });

  test("a comment at the end of its line does, too", () => {
    const text =
      "CREATE TABLE a (\n  id int, -- 通番\n  -- 本人\n  pp char(9),  -- 旅券番号\n  x text -- 電話番号\n);\n" +
      "INSERT INTO a VALUES (1, 'TK1234567', '03-1111-2222');";
    expect(valuesOf(text, "sql")).toEqual(expect.arrayContaining(["TK1234567", "03-1111-2222"]));
  });

  test("a column of statements holds the values that they insert", () => {
    const text =
      "time;client_ip;statement\n10:14;192.0.2.7;\"INSERT INTO a(shimei,tel) VALUES(N'山田 恵','03')\"\n";
    expect(valuesOf(text, "csv")).toEqual(expect.arrayContaining(["192.0.2.7", "山田 恵", "03"]));
  });

  test("values of a table that is declared nowhere have no label", () => {
    expect(valuesOf("CREATE TABLE a (tel text);\nINSERT INTO b VALUES ('山田');", "sql")).not.toContain(
      "山田",
    );
  });

  test("a violated key names its values", () => {
    const text = "DETAIL:  Key (shimei, tel)=(山田, 03-1111-2222) already exists.";
    expect(valuesOf(text, "log")).toEqual(["山田", "03-1111-2222"]);
  });
});

describe("markup", () => {
  test("cells of an HTML table belong to its headings", () => {
    const text =
      "<table><thead><tr><th>番</th><th>氏名</th><th>電話番号</th></tr></thead>\n" +
      "<tr><td>1</td><td><b>山田</b></td><td>03-1111-2222</td></tr></table>";
    expect(valuesOf(text, "html")).toEqual(expect.arrayContaining(["山田", "03-1111-2222"]));
  });

  test("a heading beside a value names it", () => {
    const text = "<table><tr><th>氏名</th><td>山田</td></tr><tr><th>住所</th><td>港区</td></tr></table>";
    expect(valuesOf(text, "html")).toEqual(["山田", "港区"]);
  });

  test("a term of a list names its description", () => {
    expect(valuesOf("<dl><dt>氏名</dt><dd>山田</dd><dt>住所</dt><dd>港区</dd></dl>", "html")).toEqual([
      "山田",
      "港区",
    ]);
  });

  test("the text of a label ends where a tag begins", () => {
    expect(valuesOf("<p>氏名：<b>山田</b>（本人）</p>", "html")).toEqual(["山田"]);
  });

  test("an attribute may name the element's text, but less than its own name does", () => {
    expect(valuesOf('<item name="電話番号">03-1111-2222</item>', "xml")).toContain("03-1111-2222");
    const bytes = new TextEncoder().encode('<氏名 種別="住所">山田</氏名>');
    const [field] = findFields({ bytes, start: 0, end: bytes.length, format: "xml" }, findCues(bytes));
    expect(field.label).toBe("氏名");
  });

  test("a closing tag names nothing", () => {
    expect(valuesOf("<勤務先>不明</勤務先>\n<備考>なし</備考>", "xml")).toEqual(["不明"]);
  });

  test("an attribute with a Japanese name holds its value", () => {
    expect(valuesOf('<人 氏名="山田" 住所="港区"/>', "xml")).toEqual(["山田", "港区"]);
    expect(valuesOf("<gen:koza>0248264</gen:koza>", "xml")).toEqual(["0248264"]);
  });
});

describe("formats with fixed places", () => {
  test("fields of an HL7 segment are named by their number", () => {
    const text =
      "MSH|^~\\&|A|B\nPID|1||00123^^^H||ﾔﾏﾀﾞ^ﾒｸﾞﾐ^^^||19800102|F|||港区1-1^^^^105-0001||03-1111-2222\n";
    expect(valuesOf(text, "text")).toEqual([
      "00123",
      "ﾔﾏﾀﾞ^ﾒｸﾞﾐ",
      "19800102",
      "F",
      "港区1-1",
      "105-0001",
      "03-1111-2222",
    ]);
  });

  test("elements of a DICOM dump are named by their tag", () => {
    const text =
      "(0010,0010) PN [YAMADA^MEGUMI]  # 14, 1 PatientName\n(0010,0030) DA 19800102\n(0008,0020) DA 20250101";
    expect(valuesOf(text, "text")).toEqual(["YAMADA^MEGUMI", "19800102"]);
  });

  test("properties of a card hold their value behind the parameters", () => {
    const text =
      "BEGIN:VCARD\nN:山田;恵;;;\nFN:山田 恵\nTEL;TYPE=CELL:090-1111-2222\nBDAY:1980-01-02\nEND:VCARD\n";
    expect(valuesOf(text, "text")).toEqual(["山田", "恵", "山田 恵", "090-1111-2222", "1980-01-02"]);
  });

  test("the columns of a W3C log are named by its directive, and a hyphen is no value", () => {
    const text = "#Fields: date cs-username sc-status\n2025-01-01 yamada 200\n2025-01-01 - 200\n";
    expect(valuesOf(text, "log")).toEqual(["yamada"]);
  });

  test("a name in angle brackets is a value", () => {
    expect(valuesOf("Login: user=<yamada.m>, method=PLAIN", "log")).toEqual(["yamada.m"]);
  });
});

describe("time", () => {
  test.each([
    ["CREATE TABLE a(", "sql"],
    ['="">', "xml"],
    ["<td", "html"],
    ["Key (", "log"],
    ["BEGIN:VCARD\n", "text"],
    ["BEGIN:VCARD\nEND:VCARD\n", "text"],
    ["(0010,0010) ", "text"],
    ["#Fields: tel\n", "log"],
    ["user=<", "log"],
  ] as const)("%s over and over takes linear time", (unit, format) => {
    expect(valuesOf(unit.repeat(Math.ceil(400_000 / unit.length)), format)).toBeDefined();
  });
});

describe("more layouts", () => {
  test("keys of one section belong to one record", () => {
    const text = '[[a]]\nshimei = "山田"\ntel = "03-1111-2222"\n\n[[a]]\nshimei = "佐藤"\n';
    const bytes = new TextEncoder().encode(text);
    const block = { bytes, start: 0, end: bytes.length, format: "env" as const };
    const records = findFields(block, findCues(bytes)).map(({ record }) => record);
    expect(records[0]).toBe(records[1]);
    expect(records[2]).toBeGreaterThan(records[1]);
  });

  test("a condition without an equals sign has a value, without its wildcards", () => {
    expect(valuesOf("SELECT * FROM a WHERE shimei LIKE '%山田%' AND tel IN ('03')", "sql")).toEqual([
      "山田",
      "03",
    ]);
  });

  test("what a column may hold is no condition", () => {
    expect(valuesOf("seibetsu CHAR(1) CHECK (seibetsu IN ('1','2','9')),\n", "sql")).toEqual([]);
  });

  test("orders of transfer hold the account and its holder", () => {
    const line =
      "20123ﾐﾄﾞﾘｷﾞﾝｺｳ      045ﾎﾝﾃﾝ           00001" + "1234567" + "ﾔﾏﾀﾞ ﾒｸﾞﾐ" + " ".repeat(20) + "0000012000";
    expect(valuesOf(`1210\n${line}\n9\n`, "text")).toEqual(["1234567", "ﾔﾏﾀﾞ ﾒｸﾞﾐ"]);
  });

  test("orders of transfer may leave the clearing house blank", () => {
    const line =
      "20123ﾐﾄﾞﾘ          045ﾎﾝﾃﾝ               1" + "1234567" + "ﾔﾏﾀﾞ ﾒｸﾞﾐ" + " ".repeat(20) + "0000012000";
    expect(valuesOf(`1210\n${line}\n9\n`, "text")).toEqual(["1234567", "ﾔﾏﾀﾞ ﾒｸﾞﾐ"]);
  });

  test("the header of a table may stand below its title and date", () => {
    const text =
      '"人事台帳",,\n"作成日","令和7年4月1日",\n"職員コード","氏名","生年月日"\n"R4149","山田 恵","H12.6.6"\n';
    expect(valuesOf(text, "csv")).toEqual(["R4149", "山田 恵", "H12.6.6"]);
  });

  test("a legend names the columns of a table without a header", () => {
    const text = "# 棚卸（A:管理 B:利用者氏名 C:IMEI）\nPC-1798,山田 恵,356099593939830\n";
    expect(valuesOf(text, "csv")).toEqual(["山田 恵", "356099593939830"]);
  });

  test("the records of a claim for medical fees have fixed places", () => {
    const text =
      "IR,1,13,1,0312345,,50706,00,03-5931-2277\nRE,1,1112,50706,山田　恵,2,3460808,,,,,,,\n" +
      "HO,32343287,７１３,１５５８８,2,9356,,,,\nSY,8608096,5070626,1,,,01,\n";
    for (const format of ["text", "csv"] as const)
      expect(valuesOf(text, format)).toEqual([
        "山田　恵",
        "2",
        "3460808",
        "32343287",
        "７１３",
        "１５５８８",
      ]);
  });

  test("brackets behind an equals sign hold a value", () => {
    expect(valuesOf("destination_addr=[1:1:0355501234] data_coding=8", "log")).toEqual(["1:1:0355501234"]);
  });

  test("the reading of a thing's name is nobody's", () => {
    expect(valuesOf("施設名,ふりがな\nみどり館,みどりかん\n", "csv")).not.toContain("みどりかん");
    expect(valuesOf("会員名,ふりがな\n山田,やまだ\n", "csv")).toContain("やまだ");
  });
});

describe("messages of health care", () => {
  test("the drug of an order of HL7 is the text of its code", () => {
    const text = "MSH|^~\\&|A\nRXE|1|071945566^エソメプラゾールカプセル20mg^HOT|1||TAB^錠^MR9P\n";
    expect(valuesOf(text, "text")).toEqual(["エソメプラゾールカプセル20mg"]);
  });

  test("names of HL7 are one value a repetition, and doctors stand behind their number", () => {
    const text =
      "MSH|^~\\&|LIS|LAB\rPID|0001||7126^^^^PI||山田^恵^^^^^L^I~ヤマダ^メグミ^^^^^L^P||19541007|F\r" +
      "ORC|RE|21|||CM||||2025|||759240^森^花子^^^^^^^L\r" +
      "OBX|1|NM|3D045^HbA1c^JC10||8.1|%|||||F\rOBX|2|NM|X1^部屋^99LOC||12|";
    expect(valuesOf(text, "text")).toEqual(
      expect.arrayContaining(["7126", "山田^恵", "ヤマダ^メグミ", "19541007", "F", "森^花子", "8.1"]),
    );
    expect(valuesOf(text, "text")).not.toContain("12");
  });

  test("the three writings of a name in DICOM are three values", () => {
    const text = "(0010,0010) PN [Yamada^Megumi=山田^恵=やまだ^めぐみ]   #  50, 1 PatientName";
    expect(valuesOf(text, "text")).toEqual(["Yamada^Megumi", "山田^恵", "やまだ^めぐみ"]);
  });

  test("the records of a prescription code have fixed places", () => {
    const text = "JAHISTC08,1\n1,山田 恵,2,4091005,899-8708,港区芝1-2\n5,20250418,1\n55,森 花子,内科\n";
    expect(valuesOf(text, "csv")).toEqual(["山田 恵", "2", "4091005", "899-8708", "港区芝1-2", "森 花子"]);
  });
});

describe("logs of databases", () => {
  test("copied rows have the delimiter that the statement names and the columns of the declaration", () => {
    const text =
      "CREATE TABLE meibo (shimei text, tel text);\n" +
      "COPY meibo FROM stdin WITH (DELIMITER '|');\n山田 恵|03-1111-2222\n\\.\n";
    expect(valuesOf(text, "sql")).toEqual(["山田 恵", "03-1111-2222"]);
  });

  test("a log shows the statement without its rows", () => {
    const text = "STATEMENT:  COPY fuyo (umare, shimei) FROM STDIN\n2025-03-18 11:10 JST ERROR";
    expect(valuesOf(text, "log")).toEqual([]);
  });

  test.each([
    [
      "LOG:  SELECT * FROM t WHERE a = 1 AND shimei = $1 AND tel = $2\nDETAIL:  parameters: $1 = '山田', $2 = '03'",
    ],
    ["insert into t (id, shimei, tel) values (7, $1, $2)\nDETAIL:  Parameters: $1 = '山田', $2 = '03'"],
    [
      "==>  Preparing: SELECT * FROM t WHERE shimei = ? AND tel LIKE ?\n==> Parameters: 山田(String), 03(String)",
    ],
    ["==> Parameters: 山田(String) /* 氏名 */, 03(String) /* 電話番号 */"],
    [
      "where shimei=? and tel=?\nselect x where shimei=? and tel=?\nbinding parameter [1] as [VARCHAR] - [山田]\nbinding parameter [2] as [VARCHAR] - [03]",
    ],
    ['SELECT 1 WHERE "t"."shimei" = $1 [["shimei", "山田"], ["tel", "03"]]'],
  ])("values bound to placeholders are named by the statement: %s", (text) => {
    expect(valuesOf(text, "log")).toEqual(expect.arrayContaining(["山田", "03"]));
  });

  test("a row that was refused has the columns that were inserted, behind its key", () => {
    const text =
      "STATEMENT:  INSERT INTO shain (shimei, tel) VALUES ($1, $2)\n" +
      'ERROR:  new row for relation "shain" violates check constraint "c"\n' +
      "DETAIL:  Failing row contains (7, 山田, 03-1111-2222, null).";
    expect(valuesOf(text, "log")).toEqual(expect.arrayContaining(["山田", "03-1111-2222"]));
  });
});

describe("lines with fixed places", () => {
  test("one blank parts columns of fixed width where the row has one too, and a total is no row", () => {
    const text =
      "保険者番号 記号   枝番 続柄 生年月日\n" + "01345693   杉69   00   本人 4021004\n" + "--- 件数 1\n";
    const values = valuesOf(text, "text");
    expect(values).toEqual(expect.arrayContaining(["01345693", "杉69", "00", "本人", "4021004"]));
    expect(values).not.toContain("件数 1");
  });

  test("attributes of a directory may have options", () => {
    const text = "dn: uid=m,dc=example\ncn;lang-en: Megumi Yamada\ndisplayName;phonetic: ヤマダ\n";
    expect(valuesOf(text, "text")).toEqual(expect.arrayContaining(["Megumi Yamada", "ヤマダ"]));
  });

  test("a blank ends the query of a W3C log", () => {
    const text = "#Fields: cs-uri-stem cs-uri-query s-port\n/a.aspx kaiin_no=K2073289&sei=ukai 443\n";
    expect(valuesOf(text, "log")).toEqual(["K2073289", "ukai"]);
  });
});

test("dots lead from a label to its value", () => {
  expect(valuesOf("F014 EXPIRY......: 2803\nF011 STAN......: 397769", "text")).toContain("2803");
  expect(valuesOf("F014 EXPIRY......: 2803\nF011 STAN......: 397769", "text")).not.toContain("397769");
});

test("a condition of T-SQL names its value behind N", () => {
  expect(valuesOf("SELECT * FROM dbo.Shain WHERE ShainBango = N'S19363'", "sql")).toContain("S19363");
});

test("the last word of a header names nothing in the row below", () => {
  expect(valuesOf("事由,氏名,生年月日\n転入,佐藤 花子,1980-03-02", "text")).toEqual([
    "佐藤 花子",
    "1980-03-02",
  ]);
});

test("names of things and their readings are nobody's", () => {
  const table = "eki_cd,eki_nm,eki_kana,tel\n52,原田,ハルダ,03-1111-2222";
  const bytes = new TextEncoder().encode(table);
  const fields = findFields({ bytes, start: 0, end: bytes.length, format: "csv" }, findCues(bytes));
  expect(fields.map(({ label }) => label)).toEqual(["item_name", "item_name", "tel"]);
});

test("an object that says what was examined names its value", () => {
  const text =
    '{"patient": {"id": "P6035721"}, "results": [{"item": "HbA1c", "value": "7.2"}, {"item": "色", "value": "赤"}]}';
  expect(valuesOf(text, "json")).toEqual(["P6035721", "7.2"]);
});

test("elements of FHIR name what their attribute holds", () => {
  const text =
    '<name><family value="佐藤"/><given value="花子"/></name><status value="final"/><birthDate value="1980-03-02"/>';
  expect(valuesOf(text, "xml")).toEqual(["佐藤", "花子", "1980-03-02"]);
});
