import type { Candidate, Field } from "../../model.ts";
import { asciiText } from "../../text/bytes.ts";
import { code, defineRecognizer, type Emit, type Recognizer } from "../define.ts";
import { groupMaskOf, hasGroup, type Scene } from "../scene.ts";
import { recognizeAccentedNames } from "./person/accented-name.ts";
import { recognizeAddressedNames } from "./person/honorific.ts";
import { recognizeNameBesidePassport } from "./person/beside-passport.ts";
import { recognizeNamesBeforeSex } from "./person/before-sex.ts";
import { columnsOfNames, columnsOfOtherReadings, recognizeLabelledName } from "./person/labelled.ts";
import { recognizeListedNames } from "./person/listed.ts";
import { recognizeNamesBehindRoles, recognizePlacedNames } from "./person/positions.ts";
import { joinParts } from "./person/join-parts.ts";
import { recognizeReadings, recognizeRepeatedNames } from "./person/repeated.ts";
import { recognizeNamesOfRelatives } from "./person/relatives.ts";
import { recognizeSpeakers } from "./person/speakers.ts";
import { recognizeTaggedNames } from "./person/tagged.ts";
import { recognizeTalkHeads } from "./person/talk-heads.ts";
import { recognizeTitledNames } from "./person/titled.ts";
import { recognizeUnlistedNames } from "./person/unlisted.ts";
import { textBefore } from "./within-line.ts";

/**
 * 氏名 — the name of a person, in kanji, kana or romaji.
 *
 * Format   Full name (one span with the space between), surname or given name alone, reading, pen name.
 * Check    Lists of surnames and given names; a sequence tagger for running text.
 * Alike    Places (千葉), companies, products, stations, eponyms (パーキンソン病).
 * Law      個人情報 — APPI Art. 2(1)(i).
 */
export const person: Recognizer = defineRecognizer({
  entityType: "PERSON",
  cue: [code({ letters: 2, digits: 7 }), code({ letters: 2, digits: 8, tail: 2 })],
  confidence: { alone: "doubtful", raised: "strong", labelled: "certain", lowered: "weak" },
  recognizeCue: recognizeNameBesidePassport,
  recognizeBlock,
  evidence: {
    words: ["surname", "short-surname", "surname-reading"],
    tagged: "PERSON",
    beside: "position",
    isLanguage: true,
  },
  examples: [
    "氏名：⟦山田 太郎⟧",
    "氏名　⟦ヤマダ　タロウ⟧",
    '{"full_name": "⟦YAMADA TARO⟧"}',
    "⟦佐藤⟧さんに電話しました。",
    "<代表者氏名>代表取締役　⟦畑中真由美⟧</代表者氏名>",
    '<賃金 態様="1">0000676</賃金>',
    "\n⟦波多瀬川 太郎⟧ 様",
    "今月は⟦真喜名 里美⟧さんの担当です。",
    "患者⟦佐藤 太郎⟧様",
    "⟦四ノ宮⟧様のご予約",
    "07:39 病棟4F ⟦間宮晴彦⟧様 血液透析 終了",
    '{"guest": "⟦Élodie Fournier⟧"}',
    "S-03　⟦Jiří Dvořák⟧\n",
    "São Paulo",
    "娘の⟦沙耶香⟧は三十歳になりました。",
    "⟦大島⟧：おはよう\n司会：どうぞ\n⟦大島⟧：では",
    "父⟦治⟧さんが継ぐ",
    "氏名：⟦水上 茜⟧（⟦みなかみ⟧と読みます）",
    "男性Aさんは電話がゼロキュウニーゼロ、ゴーニーの",
    "被相続人　故 ⟦黒木　正⟧　令和7年1月2日死亡",
    "宿泊者名簿　旅荘 月の家",
    "巡査長　⟦唐澤⟧",
    "⟦四ツ谷⟧くんの口座",
    "⟦五味⟧さんに長女⟦ひより⟧ちゃん",
    "編集：⟦米良⟧（内線 3312）",
    "相談室の⟦毛受⟧（⟦めんじょう⟧）と申します",
    "あたしは⟦権堂⟧といいます",
    "Attn: Ms. ⟦Odile Perrin⟧",
    "1　⟦SHIROUZU/KENJI⟧ MR　旅券",
    "受付：完了",
    "小学校職員 6名（代表 ⟦鈴木⟧様）",
    "担当　少年係　⟦新居⟧",
    "[フリガナ]　⟦ブイ　ティ　ハン⟧",
    "契約者の妻・⟦五百旗頭 ナーディヤ⟧（38歳）",
    "萩の間様、夕食は洋食",
    "仲介から大家さんへ",
    "通　知　表　（第１学期）",
    "防犯登録 福井 A-441782",
    "坂の途中に山本という古い旅館があった",
    "宛先：みどり台ガス㈱　お客さまセンター御中",
    "お客様：⟦柘植 ひより⟧。最近",
    "給与振込：琉海銀行 普通 0293347 名義 ⟦ｶﾘﾏﾀ ﾕｳﾏ⟧",
    "⟦佐藤 隆⟧様、「佐藤」は地名でなく苗字です",
    "⟦瓜生 なお美⟧ 様",
    "予約は⟦浅見 翼⟧、搭乗券は別人",
    "⟦八重樫 俊⟧様「八重樫という苗字は珍しくない」",
    "⟦月岡⟧姉妹は欠席",
    "19:05 みーちゃん：はい",
    "翌日当番：⟦鯵坂⟧　鍵：事務所",
    "氏名は無理。「田中(一)」「森」「林」「原」みたいなのは地形と区別がつかない",
    "犬：ハナコ（柴）",
    "生年月日　　　昭・平　→　S33.11.24",
    "ローンプラザ佐賀　電話受付",
    "鴨東ハウジング",
    "パーキンソン病の治療について",
    "商品名：山田屋しょうゆ",
    "山本さんちの味噌 750g",
    "市区町村,フリガナ,改廃日\n札幌市,ｻｯﾎﾟﾛｼ,20240101\n鯖江市,ｻﾊﾞｴｼ,20240101",
    "山田錦の純米吟醸 720ml",
    "佐藤錦（山形県産・特秀）　1kg",
    "山田錦 純米大吟醸　720ml",
    "観測点 0917（輪島）では変位が観測された",
    "アボガドロ定数 6.02214076×10^23",
    "`John` と `john` を同一視する",
    "令和元年五月一日　改元記念の植樹",
    "フェルマーの最終定理",
    "駐車場に「品川 300 あ 12-34」の車",
    'revert "千葉リージョン対応"\n 8 files changed',
    "MZ9354720     六角穴付ボルト M6x20    NBR         33  0.251",
    'Fatal error: user="⟦堂本 すみれ⟧" tel="080-0000-0000"',
    "氏名=[MASKED] tel=[MASKED] result=OK",
    "名字の多い県：宮城では「佐藤」、「鈴木」は静岡に多い",
    "パスポート照合 OK (TZ1234567) ⟦SATO KENJI⟧",
    "型番 TZ1234567 KOBE STEEL",
    "card&HolderName=⟦SATO KENJI⟧",
    "警告: 氏名の読みが一致しません 台帳=⟦佐倉⟧",
    "【至急】⟦滝本ひなの⟧さんの退職手続",
    "eki_cd,eki_nm,eki_kana\n5200870,原田,ハルダ",
    "expected [氏名] to equal [NAME]",
    '"packages": [{"name": "kitamura/kana", "version": "13.1.2"}]',
    "橋梁番号,橋名,路線,健全度\n131-0021,中村橋,市道1号,II",
    '{"code": "8830417", "name": "うつ病", "kana": "ウツビョウ"}',
    '{"owner": "nixos", "repo": "nixpkgs"}',
    "ZN0825555  端子台 雄           C3604  15個",
    "氏　　　　名　　⟦台　清美⟧",
    "お名前(姓) ⟦㐂多⟧　お名前(名) ⟦洸生⟧\nご住所　 〒761-8071　高松市",
    "⟦Nao Hirabayashi⟧  9:02 AM\nおはようございます\n⟦Kofi Mensah⟧  9:11 AM\nHi",
    "⟦たかぎ⟧ — 今日 18:22\n名簿です\n⟦みのる⟧ — 今日 18:40\n了解",
    "⟦Grace Oyelaran⟧ (ALT) 15:06\nはい\n⟦SAKAIDA Jun⟧ 15:08\nわかりました",
    "大阪 10:30\n京都 11:05\n",
    "[2026/05/16 20:14] ⟦弥生⟧: わかる？\n[2026/05/16 20:15] ⟦さつき⟧: まって\n[2026/05/16 20:16] ⟦弥生⟧: うん\n[2026/05/16 20:17] ⟦さつき⟧: はい",
    "申　請　者　⟦佐藤 花子⟧",
    "Q：お名前は\nA：",
    "① ⟦PUTRI AYU LESTARI⟧　インドネシア　女　22才",
    "お名前（任意）：⟦Duc T. Nguyen⟧　連絡先",
    "3. ⟦NAKAGOME/LEO⟧ MSTR (CHD)",
    "⟦フミコ⟧おばさんの家",
    "送り先　横浜市港北区大豆戸町977番地3　会計係　⟦安積⟧行",
    "連帯保証人　⟦八木 静流⟧（借主の上司）",
    "説明員は⟦於保⟧・⟦さやか⟧の2名。名刺は⟦於保 篤史⟧と⟦さやか⟧さん",
    "山口産 とらふぐの唐揚げ　1,680\nコース　おひとり様 6,800",
    "わたしは四十一歳で、子はいない。",
    "⟦長船⟧さんの電話。地名の長船と同じ名前",
    "「高橋」「佐藤」「鈴木」は多い名字の例として挙げられる",
    "原　　　告　⟦佐藤　芙美⟧\n被　　　告　⟦鈴木　隆⟧",
    "取引士　⟦小豆澤⟧（埼玉）第041882号",
    "確認者　⟦占部⟧／再鑑　⟦鳥巣⟧",
    "若葉こころのクリニックに通う",
    "氏名　（フリガナ）⟦アツミ　サチエ⟧\n　　　　　⟦渥美　祥恵⟧\n支払金額　3,184,500　給与所得控除後の金額　2,108,000",
    "会員氏名（カナ）：⟦ｶｼﾜﾊﾞﾗ ｼﾝﾍﾟｲ⟧",
    "氏名　⟦周 立仁⟧ ほか2名",
    "members:\n  - name: &lead ⟦遠山 健⟧\n    tel: 090-0000-0000",
    "氏名：⟦Marta Ruiz Gil⟧, Sensores S.A.",
    "Family name: ⟦KITAHARA⟧",
    "氏　　名　　⟦蒲生　幸三⟧　　続柄　父\n住　　所　　新潟県燕市秋葉町\n電　　話　　０２５６－００－００００",
    "現地係の⟦Tran Van Minh⟧さん",
    "Hello ⟦Aoife⟧さん、",
    "連絡は娘さんの⟦杉ノ下 梢⟧様、SSW ⟦ナディア⟧さん",
    "受取人は⟦棗 謙⟧さんで合ってますか",
    "お一人様につき2点限り",
    "妻の⟦ロサ⟧と、娘の⟦みお⟧、夫の⟦Owen⟧も同席。妻のことは",
    "訪問者：今つながっているIPは",
    "妹（高2）は欠席",
    "⟦ﾌﾞｲ ﾃｨ ﾊﾝ⟧    普通",
    "鍵は返却しました。\n　　　　　　　　　　⟦橋爪⟧",
    "外来通院中の方です。",
    "Bコース　松本 → 岡谷 → 上諏訪\n担当変更　⟦田中⟧ → ⟦佐藤⟧",
    "宮崎　晴れ　　最高34℃",
    "川口北 3－1 三郷東（延長10回）",
    "長野・福島の倉庫から直送となります。",
    "「⟦樋口⟧です。樋口の樋に、土です」",
    "鈴木、佐藤、高橋の多い地域",
    "大橋南詰  6:48  7:27  8:13  9:21\n石橋  6:52  7:31  8:18  9:26",
  ],
});

interface Groups {
  readonly strong: Uint8Array;
  readonly labels: Uint8Array;
  readonly accounts: Uint8Array;
  readonly honorifics: Uint8Array;
  readonly titles: Uint8Array;
  readonly roles: Uint8Array;
  readonly introductions: Uint8Array;
  readonly surnames: Uint8Array;
  readonly sexes: Uint8Array;
}

let groups: Groups | undefined;

function groupsOf({ words }: Scene): Groups {
  groups ??= {
    strong: groupMaskOf(words, ["person-name"]),
    labels: groupMaskOf(words, ["person-name", "person"]),
    accounts: groupMaskOf(words, ["account-id"]),
    honorifics: groupMaskOf(words, ["honorific"]),
    titles: groupMaskOf(words, ["title"]),
    roles: groupMaskOf(words, ["role", "person"]),
    introductions: groupMaskOf(words, ["introduction"]),
    surnames: groupMaskOf(words, ["surname", "short-surname", "surname-reading"]),
    sexes: groupMaskOf(words, ["gender-word"]),
  };
  return groups;
}

/** Labels first, then what stands around a name, then the tagger; at last what the names found so far tell. */
function recognizeBlock(scene: Scene, emit: Emit): void {
  const { strong, labels, accounts, honorifics, titles, roles, introductions, surnames, sexes } =
    groupsOf(scene);
  const found: Candidate[] = [];
  const keep: Emit = (candidate) => {
    found.push(candidate);
    emit(candidate);
  };
  const named = scene.fields.filter(
    (field) => hasGroup(field.groups, labels) || isCalledByName(scene, field, accounts),
  );
  const isStrong = (field: Field): boolean => hasGroup(field.groups, strong) || isNameOfSomeone(scene, field);
  const certain = columnsOfNames(
    scene,
    named.filter((field) => !isStrong(field)),
  );
  const others = columnsOfOtherReadings(scene, named);
  for (const field of named) {
    if (others.has(field.label)) continue;
    recognizeListedNames(scene, field, keep);
    recognizeLabelledName(scene, field, isStrong(field) || certain.has(field.label), keep);
  }
  recognizeAddressedNames(scene, honorifics, titles, keep);
  recognizeNamesBehindRoles(scene, roles, keep);
  recognizeUnlistedNames(scene, roles, introductions, keep);
  recognizeTitledNames(scene, roles, keep);
  recognizePlacedNames(scene, surnames, keep);
  recognizeNamesOfRelatives(scene, roles, keep);
  recognizeSpeakers(scene, keep);
  recognizeTalkHeads(scene, keep);
  recognizeNamesBeforeSex(scene, sexes, keep);
  recognizeAccentedNames(scene, keep);
  recognizeTaggedNames(scene, keep);
  joinParts(scene, found, emit);
  recognizeReadings(scene, found, emit);
  recognizeRepeatedNames(scene, found, emit);
}

/** Family name: YAMADA, in which the label begins with the word that says whose name it is. */
function isNameOfSomeone({ bytes }: Scene, { label, source, start }: Field): boolean {
  return label === "name" && source === "key" && someones.test(textBefore(bytes, start, 40).text);
}

const someones =
  /\b(?:full|family|given|first|last|middle|maiden|legal|registered|passenger|guest|customer|patient|applicant|employee|contact|cardholder) name\s?[:=]\s?$/iu;

/** user="山田 太郎": what a system should call someone by an account begins with kanji or kana. */
function isCalledByName(
  { bytes }: Scene,
  { groups, start, closed, encoding }: Field,
  accounts: Uint8Array,
): boolean {
  const isWide =
    bytes[start] >= 0xe3 || (encoding === "percent" && wideInUrl.test(asciiText(bytes, start, start + 3)));
  return closed && isWide && hasGroup(groups, accounts);
}

/** %E3 to %E9 lead kana and kanji. */
const wideInUrl = /^%E[3-9]/iu;
