import { describe, expect, test } from "vitest";
import { scanBytes } from "../../src/cue/bytewise/scan.ts";
import { findCues } from "../../src/cue/cue.ts";
import { labelById } from "../../src/lexicon/labels.ts";
import { wordTable, wordText } from "../../src/lexicon/words.ts";
import { cueKind, cueStride, digitFlag, hexShape, runShape, type Cues } from "../../src/model.ts";

interface Cue {
  readonly text: string;
  readonly value: number;
}

/** The cues of one kind in a text; their texts and values. */
function cuesOf(kind: keyof typeof cueKind, text: string): Cue[] {
  const bytes = Buffer.from(text);
  const { data, count } = findCues(bytes);
  return Array.from({ length: count }, (_, cue) => data.subarray(cue * cueStride, (cue + 1) * cueStride))
    .filter((numbers) => numbers[0] === cueKind[kind])
    .map((numbers) => ({ text: bytes.toString("utf8", numbers[1], numbers[2]), value: numbers[3] }));
}

const textsOf = (kind: keyof typeof cueKind, text: string): string[] =>
  cuesOf(kind, text).map((cue) => cue.text);

describe("digits", () => {
  test("a number is one cue with all its groups", () => {
    expect(cuesOf("digits", "call 070-5550-0123 today")).toEqual([
      { text: "070-5550-0123", value: 11 | (3 << 8) },
    ]);
  });

  test("full-width digits and hyphens are folded", () => {
    expect(cuesOf("digits", "電話は０７０－５５５０－０１２３です")).toEqual([
      { text: "０７０－５５５０－０１２３", value: 11 | (3 << 8) | digitFlag.folded },
    ]);
  });

  test("kanji numerals are digits when there are enough of them", () => {
    expect(cuesOf("digits", "〇七〇五五五〇〇一二三まで")[0]?.value).toBe(
      11 | (1 << 8) | digitFlag.folded | digitFlag.kanji,
    );
    expect(textsOf("digits", "三丁目二番")).toEqual([]);
  });

  test("a number may go on behind a hyphen at the end of a line", () => {
    expect(cuesOf("digits", "070-5550-\n0123")).toEqual([
      { text: "070-5550-\n0123", value: 11 | (3 << 8) | digitFlag.broken },
    ]);
  });

  test("an IPv4 address counts however few digits it has", () => {
    expect(cuesOf("digits", "from 10.0.0.7 to")).toEqual([
      { text: "10.0.0.7", value: 5 | (4 << 8) | digitFlag.dotted },
    ]);
  });

  test.each([
    "ports 80 and 8080",
    "2024-05-01",
    "2024-05-01 10:20:30",
    "2024-05-01T10:20:30",
    "HTTP/1.1 200",
  ])("short numbers, dates and times are no cues: %s", (text) => expect(textsOf("digits", text)).toEqual([]));

  test("more digits than any identifier has are passed over", () => {
    expect(textsOf("digits", `${"7".repeat(65)} 12345678`)).toEqual(["12345678"]);
  });

  test("letters right behind the digits make it no number", () => {
    expect(textsOf("digits", "12345678abc")).toEqual([]);
  });
});

describe("codes", () => {
  test("letters and digits make a code", () => {
    expect(cuesOf("code", "No. TR1234567.")).toEqual([{ text: "TR1234567", value: 2 | (7 << 4) }]);
    expect(cuesOf("code", "AB12345678CD")).toEqual([
      { text: "AB12345678CD", value: 2 | (8 << 4) | (2 << 12) },
    ]);
  });

  test("so do they in full width", () => {
    expect(cuesOf("code", "旅券ＴＲ１２３４５６７")).toEqual([
      { text: "ＴＲ１２３４５６７", value: 2 | (7 << 4) },
    ]);
  });

  test("a year of an era with a month behind it is one", () => {
    expect(textsOf("code", "born S55.3.2, size S55")).toEqual(["S55"]);
  });

  test("too many letters or too few digits make none", () => {
    expect(textsOf("code", "ABCD1234567 AB123456 AB12345678CDE")).toEqual([]);
  });
});

describe("signs", () => {
  test("an at sign is one in every spelling", () => {
    expect(textsOf("at", "a@b ａ＠ｂ a%40b")).toEqual(["@", "＠", "%40"]);
  });

  test("other escapes are passed over, so that their digits join nothing", () => {
    expect(textsOf("digits", "%E81234567%20")).toEqual(["1234567"]);
    expect(textsOf("at", "%4 %zz %4")).toEqual([]);
  });
});

describe("hex groups", () => {
  test.each([
    ["550e8400-e29b-41d4-a716-446655440000", hexShape.uuid],
    ["00:1A:2b:3c:4d:5e", hexShape.mac],
    ["00-1A-2B-3C-4D-5E", hexShape.mac],
    ["001a.2b3c.4d5e", hexShape.mac],
    ["fe80::40bb:dfff:fe86:287", hexShape.ipv6],
    ["::1", hexShape.ipv6],
    ["::ffff:192.0.2.7", hexShape.ipv6],
    ["2001:db8:0:0:0:0:0:1", hexShape.ipv6],
  ])("%s is an address", (text, value) => {
    expect(cuesOf("hex", `id=${text}, next`)).toEqual([{ text, value }]);
  });

  test.each(["10:16:58", "1:2:3:4:5:6:7", "std::vector", "00:1A:2B:3C:4D", "550e8400-e29b-41d4-a716"])(
    "%s is none",
    (text) => expect(textsOf("hex", `at ${text} it`)).toEqual([]),
  );
});

describe("runs", () => {
  test("base64 and hex are opaque, with their padding", () => {
    const blob = "a7Fk2QmZ81xYvB3nT0pLsW9dRc4JhU6e==";
    expect(cuesOf("run", `token ${blob} end`)).toEqual([{ text: blob, value: runShape.opaque }]);
  });

  test("words and numbers inside them are no cues", () => {
    const blob = "c2FtZTEyMzQ1Njc4OTAxMjM0NTY3ODkw";
    expect(textsOf("digits", blob)).toEqual([]);
    expect(textsOf("word", blob)).toEqual([]);
  });

  test("a long key and its value are no run", () => {
    expect(textsOf("run", "emergencyContactPhoneNumber2=07055500123")).toEqual([]);
    expect(textsOf("digits", "emergencyContactPhoneNumber2=07055500123")).toEqual(["07055500123"]);
  });

  test("a path of words is no run, and what stands in it is seen", () => {
    const path = "v1/a2/b3/07055500123/c4/d5/07055500124/e6/f7";
    expect(textsOf("run", path)).toEqual([]);
    expect(textsOf("digits", path)).toEqual(["07055500123", "07055500124"]);
  });

  test("nucleotides make a sequence", () => {
    expect(cuesOf("run", "ACGTACGTNNACGTACGTACGTAC")[0]?.value).toBe(runShape.nucleotides);
  });

  test("fillers make a machine-readable zone, in full width too", () => {
    expect(cuesOf("run", "P<JPNMATSUI<<RINKO<<<<<<<<<<<<<<<<")[0]?.value).toBe(runShape.mrz);
    expect(textsOf("run", "ＲＩＮＫＯ＜＜＜")).toEqual(["＜＜＜"]);
  });
});

describe("words", () => {
  const word = (cue: Cue): string => wordText(wordTable(), cue.value);

  test("the longest word counts, and what follows it begins anew", () => {
    expect(cuesOf("word", "個人番号と電話番号").map(word)).toEqual(["個人番号", "電話番号"]);
  });

  test("ASCII words are whole, in any case and width, and parts of identifiers", () => {
    expect(textsOf("word", "Passport passports")).toEqual(["Passport"]);
    expect(textsOf("word", "xyz_PASSPORT")).toEqual(["PASSPORT"]);
    expect(textsOf("word", "ＰＡＳＳＰＯＲＴ")).toEqual(["ＰＡＳＳＰＯＲＴ"]);
  });

  test("words in katakana are whole runs, in half width too", () => {
    expect(textsOf("word", "マイナンバー ﾏｲﾅﾝﾊﾞｰ")).toEqual(["マイナンバー", "ﾏｲﾅﾝﾊﾞｰ"]);
    expect(textsOf("word", "ヤマイナンバーズ")).not.toContain("マイナンバー");
  });

  test("a label runs straight into its number", () => {
    expect(textsOf("word", "TEL070-5550-0123")).toEqual(["TEL"]);
    expect(textsOf("digits", "TEL070-5550-0123")).toEqual(["070-5550-0123"]);
  });
});

describe("keys", () => {
  test.each([
    ["name=x", "name"],
    ['{"fullName": 1}', "fullName"],
    ['{\\"tel\\":1}', "tel"],
    ["<addr>x</addr>", "addr"],
    ['set("pin", 1); pin("x")', "pin"],
    ["x-user-name: y", "x-user-name"],
    ["user.name = y", "user.name"],
  ])("%s has the key %s", (text, key) => {
    expect(textsOf("key", text)).toContain(key);
  });

  test.each(["a == b", "std::string", "https://x", "name, other", "name"])("%s has none", (text) => {
    expect(textsOf("key", text)).toEqual([]);
  });

  test("the value of the cue is the label that the key names, or 0", () => {
    const [first, second, third] = cuesOf("key", "birthDate=1 birth_date=2 elapsed=3").map(
      (cue) => cue.value,
    );
    expect(labelById(first)?.word).toBe("birthdate");
    expect(second).toBe(first);
    expect(third).toBe(0);
  });
});

describe("the text", () => {
  test("a long text has the same cues as its short pieces, moved", () => {
    const line = '個人番号 1234-5678-9012, name="x" a@b 10.0.0.7 TR1234567\n';
    const cues = ({ data, count }: Cues): number[] => [...data.slice(0, count * cueStride)];
    const bytes = Buffer.from(line.repeat(100));
    const once = cues(findCues(Buffer.from(line)));
    const expected = Array.from({ length: 100 }, (_, index) =>
      once.map((number, place) =>
        place % cueStride === 1 || place % cueStride === 2
          ? number + index * Buffer.byteLength(line)
          : number,
      ),
    ).flat();
    expect(cues(findCues(bytes))).toEqual(expected);
  });

  test("every LF and CR breaks a line", () => {
    expect([...findCues(Buffer.from("\na\r\n\r")).breaks]).toEqual([0, 2, 3, 4]);
    expect(findCues(Buffer.from("a")).breaks).toHaveLength(0);
  });

  test.each([3, 5000])("a sign is found wherever it stands in a text of %d lines", (lines) => {
    const { find } = findCues(Buffer.from("a,b|c\n".repeat(lines)));
    const places = find([44, 124, 44, 124]);
    expect(places).toHaveLength(2 * lines);
    expect([...places.subarray(0, 4)]).toEqual([1, 3, 7, 9]);
  });

  test("an empty text has no cues", () => {
    expect(findCues(new Uint8Array(0)).count).toBe(0);
  });
});

describe("hostile texts", () => {
  // A quadratic scan would take minutes for a megabyte of these.
  test.each([
    "7",
    "1:",
    "a1/",
    "a<",
    "一",
    "０",
    "Ａ",
    "1 ",
    "1.",
    "a.",
    "a-",
    "::",
    "%",
    "ABC<",
    "\u200b",
    "1-\n",
    "x_",
    "(",
    "A",
    "ア",
  ])(
    "a megabyte of %j takes linear time",
    (piece) => {
      const bytes = Buffer.from(piece.repeat(Math.ceil((1 << 20) / Buffer.byteLength(piece))));
      scanBytes(bytes);
      findCues(bytes);
    },
    20_000,
  );
});
