import type { Field } from "../../model.ts";
import { codePointAt, lineEnd, lineStart, nextLine } from "../../text/bytes.ts";
import { foldText } from "../../text/fold.ts";
import { scoreOf } from "../confidence.ts";
import { isAdvertised } from "../advertisement.ts";
import { defineRecognizer, type Emit, type Recognizer } from "../define.ts";
import { withCompanies } from "./employer/company-names.ts";
import { labelledOrganization } from "./employer/labelled.ts";
import { joinedOrganizations } from "./employer/joined.ts";
import { isBehindAge, placedOrganizations } from "./employer/placed.ts";
import { isPlaceholder } from "../field-value.ts";
import { taggedSpans, type TaggedSpan } from "../language/tagged-spans.ts";
import { likeness, nameLikeness } from "./person/name-shape.ts";
import { fieldAround, groupMaskOf, hasGroup, wordsIn, type Scene } from "../scene.ts";

/**
 * 勤務先 — the organisation that someone works for.
 *
 * Format   A company, public office or shop under a label, or named with someone of it.
 * Alike    The sender of a letter without a person, vendors, banks, a pupil's school, a hospital visited.
 * Law      個人情報 — APPI Art. 2(1)(i).
 */
export const employer: Recognizer = defineRecognizer({
  entityType: "EMPLOYER",
  confidence: { alone: "none", raised: "strong", labelled: "certain", lowered: "none" },
  recognizeBlock,
  evidence: { words: ["company-form"], tagged: "ORGANIZATION", beside: "person", isLanguage: true },
  examples: [
    "勤務先：⟦株式会社みどり商事⟧",
    '{"employer": "⟦若葉市役所⟧"}',
    "⟦株式会社みどり商事⟧の佐藤と申します。",
    "姉は⟦株式会社みどり商事⟧に勤めている。",
    "株式会社みどり商事は新製品を発表した。",
    "伊藤園のお茶詰合せ　3,240円\n松阪牛すき焼き用　450g",
    "結果　桜山SC 2-1 高橋川FC",
    "岡崎の桃パフェ、宮下マンゴープリン 各380円　高橋の卵",
    "折り返しは勤務先の⟦株式会社みどり商事⟧へお願いします",
    "勤務先（休職中）　⟦株式会社みどり商事⟧",
    "現職：⟦みどり商事⟧で設計者として勤務",
    "在籍　市立第一中学校2年",
    "若葉診療所 受診のご案内",
    "⟦若葉診療所⟧　内科　田中 一郎 先生",
    "⟦みどり製作所⟧ 佐藤部長と打合せ",
    "アルバイト先の⟦つばめ食堂⟧では皿を洗った",
    "宛先：⟦(株)みどり紙工⟧ 人事 佐藤様",
    "所属：物流統括部 倉庫二課",
    "佐藤 一郎　34歳　⟦(株)みどり商事⟧　職種 施工管理",
    "いま息子は31歳、⟦みどり鉄工所⟧で溶接をしています",
    "⟦うるま住宅⟧　佐藤　098-886-0295",
    "企画：⟦みどりトラベル⟧　総合旅行業務取扱管理者 佐藤 望",
    "佐藤 一郎（23歳、⟦みどり鉄筋工業⟧）が熱中症",
    "佐藤さんは、前職が家具職人という変わり種",
    "佐藤さん（⟦訪問看護ステーションつばさ⟧）が来訪",
    "鑑定人　田中 一郎（⟦若葉大学法医学教室⟧）",
    "佐藤 花子（⟦株式会社みどり商事⟧）",
    "みどり商事株式会社 サポート係 御中",
    "令和6年9月25日\n⟦株式会社みどり精密⟧\n人事部長　佐藤 光臣",
    "お勤め先「⟦株式会社みどり製菓⟧」の在籍確認",
    "非常時の連絡先は勤務先の⟦みなと水産加工⟧（0178-00-0000）",
    "佐藤さん、ご契約は法人名義なので、勤務先の法人番号（9120001411019）が要ります",
    "株式会社シナノ梱包　長野県須坂市大字須坂1528番地1　026-555-8810",
    "shimei,shozoku\n佐藤 花子,⟦みどり商事株式会社⟧\n田中 一郎,ソウム",
    "申込人=佐藤 花子 勤務先=⟦みどり運輸(株)⟧ 年収=519万円",
    "⟦だいせん法律事務所⟧\n　　　代理人弁護士　佐藤　航一郎",
    "⟦学校法人 若葉学院⟧　事務局\n佐藤 ルーシー　lucy@example.jp",
    "届出受理者　⟦敦賀みなと警察署⟧　巡査部長　佐藤 颯",
    "給料（勤務先：⟦株式会社みどり運輸⟧）　214,880",
    "所属：⟦みどり計器株式会社⟧ 生産技術部",
    "弟は五十歳で、柏崎の⟦日本海電装⟧に勤めている。",
    "兄は地元の建設会社に勤めている。妹は神奈川県内に就職した。",
    "求人票\n仕事内容　食事の介助\n事業所　社会福祉法人ひだまり会　特別養護老人ホームひだまり苑\n所在地　大村市",
    "1974年　堺工場竣工（敷地 11,800㎡）　佐藤",
    "佐藤 一郎　前職退職後に一年の空白。勤務先への電話は控えて",
    "佐藤 一郎　前職　⟦みどり薬局⟧の離職票あり",
  ],
});

interface Groups {
  readonly labels: Uint8Array;
  readonly people: Uint8Array;
  readonly employment: Uint8Array;
  readonly forms: Uint8Array;
}

let groups: Groups | undefined;

function recognizeBlock(scene: Scene, emit: Emit): void {
  groups ??= {
    labels: groupMaskOf(scene.words, ["employer"]),
    people: groupMaskOf(scene.words, ["surname", "short-surname", "surname-reading", "honorific"]),
    employment: groupMaskOf(scene.words, ["employment"]),
    forms: groupMaskOf(scene.words, ["company-form"]),
  };
  for (const field of scene.fields)
    if (hasGroup(field.groups, groups.labels)) recognizeLabelled(scene, field, emit);
  for (const { start, end } of [...placedOrganizations(scene), ...joinedOrganizations(scene)])
    if (fieldAround(scene, start, end)?.source !== "header")
      emit({ entityType: "EMPLOYER", start, end, score: scoreOf("strong"), context: [] });
  const spans = withCompanies(scene, taggedSpans(scene), groups.forms);
  for (const [index, span] of spans.entries()) {
    if (span.label !== "ORGANIZATION" || fieldAround(scene, span.start, span.end)?.source === "header")
      continue;
    const start = organizationStart(scene, span);
    const folded = foldText(scene.bytes, start, span.end);
    const { text } = folded;
    const name = text.replace(department, "");
    if (!isEmployerName(name)) continue;
    const end = folded.byteAt(name.length);
    const isWorkplace =
      hasEmployment(scene, span, groups.employment) ||
      isBehindAge(scene.bytes, start, end) ||
      (!visited.test(name) && isBesidePerson(scene, spans, index, groups.people));
    if (isWorkplace) emit({ entityType: "EMPLOYER", start, end, score: scoreOf("strong"), context: [] });
  }
}

const longest = 40;

function recognizeLabelled(scene: Scene, field: Field, emit: Emit): void {
  const phrase = labelledOrganization(scene, field);
  if (!phrase) return;
  const { text, folded, from } = phrase;
  if (text.length < 2 || text.length > longest || isPlaceholder(text)) return;
  if (noName.test(text) || part.test(text)) return;
  if (field.label === "shozoku" && !organization.test(text)) return;
  if (field.label === "事業所" && isAdvertised(scene.bytes, field)) return;
  // A pupil's school is named with its faculty, an employer's without.
  if (field.label === "学校名" && !/[校園院]$/u.test(text)) return;
  emit({
    entityType: "EMPLOYER",
    start: folded.byteAt(from),
    end: folded.byteAt(from + text.length),
    score: scoreOf(field.source === "inline" ? "strong" : "certain"),
    context: [field.label],
  });
}

/** Sums, dates and tags are no names: the columns of a form are read loosely. */
const noName =
  /^[\d-]+$|^(?:TEL|FAX|電話|住所|所在地|郵便番号)|^(?:法人|会社)(?:番号|名義?|概要)|^(?:株式|有限|合同|合資)会社$|[校園]\d年|年生$|\d[\d,]{3,}|[<>="：:]|年.*月|名称$|^[(（](?![株有資名社財医学福独][)）])/u;
/** Under 所属 in romaji stand departments as well. */
const organization =
  /会社|法人|[㈱㈲]|[(（][株有][)）]|大学|学校|学園|銀行|組合|病院|[市区]役所|役場|協会|研究所|センター$/u;
/** 物流統括部 倉庫二課: a part of an organisation names none. */
const part = /^[^ ]{1,8}[部課係室班](?: [^ ]{1,8}[部課係室班])*$/u;
/** What the tagger takes along behind the name: a space and more, or a department. */
const department =
  /(?: .*|(?:人事|総務|庶務|営業|経理|広報|企画|開発|製造|品質管理|情報システム|カスタマー\p{L}*|お客様\p{L}*|会員サポート)\p{L}{0,4})$/u;
/** Banks hold accounts, hospitals are visited, teams (緑山FC) play: only those who work there make them an employer. */
const visited = /銀行|信用金庫|信用組合|信金|信組|農協|^ゆうちょ|[FS]\.?C$/u;
const hospital = /病院|クリニック|医院|診療所$/u;
const bareBodies =
  /^(?:法務局|社会福祉協議会|警察署?|市役所|区役所|役場|税務署|裁判所|保健所|病院|学校|大学|会社|当社|弊社|厚生労働省|総務省|法務省|年金事務所)$/u;

function isEmployerName(text: string): boolean {
  return (
    text.length >= 3 &&
    !/^[ -~]+$/.test(text) &&
    !noName.test(text) &&
    !part.test(text) &&
    !bareBodies.test(text)
  );
}

const forms = ["株式会社", "(株)", "（株）", "有限会社", "(有)", "（有）"].map((form) =>
  new TextEncoder().encode(form),
);

/** The tagger may leave 株式会社 or (株) outside. */
function organizationStart({ bytes }: Scene, { start }: TaggedSpan): number {
  const form = forms.find((sign) => sign.every((byte, i) => bytes[start - sign.length + i] === byte));
  return start - (form?.length ?? 0);
}

function hasEmployment(scene: Scene, { end }: TaggedSpan, employment: Uint8Array): boolean {
  return !wordsIn(scene, end, end + 1, employment).next().done;
}

/** How far behind the organisation its person may stand on the line, in bytes: a department fits between. */
const reach = 75;
/** No line of a signature is longer, in bytes. */
const longestLine = 300;

/** 「X社 カスタマーサポート課 林」 on one line, or the organisation alone on its line and the person on the next. */
function isBesidePerson(
  scene: Scene,
  spans: readonly TaggedSpan[],
  index: number,
  people: Uint8Array,
): boolean {
  const { bytes } = scene;
  const { start, end } = spans[index];
  const eol = lineEnd(bytes, end, end + longestLine);
  const between = foldText(bytes, end, Math.min(eol, end + reach)).text;
  // A particle makes the organisation part of a sentence: 「X社は」 says nothing of who works there. 株式会社あけぼの紙業
  // may be cut at its の.
  if (
    /^(?:は|が|を|へ|と|も|や|に|から|より|まで|について|による|の[\p{Script=Han}ァ-ヶー]{1,10}[;；,|\t]|製|様|御中|(?:を|の|が)?(?:竣工|完成|操業|開設|開業|閉鎖|移転|設立)|(?:の[^。]{0,24})?\s*(?:各|約|税込)?[\d,]+円|[。！？」）)])/u.test(
      between,
    )
  )
    return false;
  // The addressee of a letter.
  if (/御中\s*$/u.test(between)) return false;
  const stop = between.search(/[。（(：:「]/u);
  const limit = Math.min(eol, end + reach);
  // A hospital on the line of a patient is no employer; on that of its doctor it is.
  if (
    hospital.test(foldText(bytes, start, end).text) &&
    !/医師|院長|看護師|主治医|薬剤師|技師|医局/u.test(between)
  )
    return false;
  const next = spans[index + 1];
  const isOnLine =
    next?.label === "PERSON" &&
    next.start < limit &&
    (stop < 0 || next.start < end + stop * 3) &&
    // 特別養護老人|ホームひだまり苑
    nameLikeness(foldText(bytes, next.start, next.end).text) > likeness.none;
  if (isOnLine || hasPerson(scene, end, limit, stop, people)) return true;
  // In a signature the name stands on the line below, and on its own nothing but a department.
  if (/^の|\d/u.test(foldText(bytes, end, eol).text)) return false;
  const opensLine =
    foldText(bytes, lineStart(bytes, start, Math.max(0, start - longestLine)), start).text.trim() === "";
  if (!opensLine) return false;
  const below = nextLine(bytes, eol);
  return spans.some(
    ({ label, start: at }) =>
      label === "PERSON" &&
      at >= below &&
      (at < below + 12 || (at < below + reach && office.test(foldText(bytes, below, at).text))),
  );
}

/** 人事部長　日比野 光臣: before the name in a signature, or on a line above it. */
const office = /^(?:[\p{Script=Han}・]{0,10}(?:[部課係室局長]|取締役|担当|主任|責任者)[ \r\n]+){1,2}$/u;

/** A surname or an honorific behind the organisation, before the sentence goes on. */
function hasPerson(scene: Scene, end: number, limit: number, stop: number, people: Uint8Array): boolean {
  for (const word of wordsIn(scene, end, limit, people)) {
    if (behindPlace.has(codePointAt(scene.bytes, word.end))) continue;
    return stop < 0 || word.start < end + stop * 3;
  }
  return false;
}

/** What follows the name of a place, which may be a surname too: 長野県, 須坂市, 須坂1528番地. */
const behindPlace: ReadonlySet<number> = new Set(
  [..."都道府県市区町村郡字丁0123456789０１２３４５６７８９"].map((sign) => sign.codePointAt(0) ?? 0),
);
