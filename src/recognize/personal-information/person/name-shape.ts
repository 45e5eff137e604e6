import { isOneCommonWord } from "./common-word.ts";
import { nameFlag, nameFlags, romajiFlags } from "../../../lexicon/names.ts";

/** How much a text looks like the name of a person: by its form alone, by one part, or by surname and given name. */
export const likeness = { none: 0, form: 1, part: 2, full: 3 } as const;
export type Likeness = (typeof likeness)[keyof typeof likeness];

const han = "\\p{Script=Han}々〆ヶヵ";
const letters = `[${han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]+`;
/** ロバート・E・リー, アルフォンソ13世: foreign names have initials, and kings are counted: セレウコス1世ニカトル. */
const counted = `${letters}(?:\\d{1,2}世(?:${letters})?)?`;
const kanjiName = new RegExp(`^(?:[A-Z][.・])*${counted}(?:[ ・=＝](?:${counted}|[A-Z]\\.?)){0,5}$`, "u");
const latinName =
  /^\p{Script=Latin}[\p{Script=Latin}'’.-]*(?:(?:, ?| |\/)\p{Script=Latin}[\p{Script=Latin}'’.-]*){0,4}$/u;
const otherScript =
  /^[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Thai}\p{Script=Arabic}]+(?: [\p{L}]+){0,4}$/u;

/** Words that stand in a name's place when there is none, and words that make it an organisation's. */
const placeholder =
  /^(?:未.{1,3}|相違|中|済|欠席|中止|欠番|空室|空席|辞退|取消|キャンセル|[X×Ｘ ]+|平成|昭和|令和|大正|長男|次男|三男|長女|次女|三女|父|母|妻|男性?|女性?|夫|祖父|祖母|続柄|不明|不詳|なし|無し|無|有|有り|あり|空欄|該当.{0,3}|非公開|非表示|削除.{0,2}|退会.{0,3}|同上|同左|同じ|確認中|確認|収集中|テスト|サンプル|ダミー|匿名|仮名|本人|他|外|様|氏名|名前|お名前|フリガナ|なまえ|null|none|n\/?a|unknown|nil|undefined|test|admin|root|user|guest|true|false|yes|no|string|anonymous|system|合計|小計|総計|ゴウケイ|ショウケイ|total|masked|redacted|filtered|hidden|removed|anonymized|encrypted|マスク.{0,2}|伏せ?字|秘匿)$/iu;
const organization =
  /株式会社|有限会社|合同会社|合資会社|法人|\(株\)|㈱|㈲|銀行|信用金庫|信用組合|農協|大学|学校|学園|学院|高校|病院|クリニック|医院|診療所|薬局|センター|公園|委員会|協会|組合|事務所|事業所|営業所|支店|本店|商店|商事|商会|工業|産業|製作所|ホールディングス|グループ|サービス|ホテル|カレー|市役所|区役所|役場|保育園|幼稚園|警察|裁判所|課$|係$|部$|局$|店$|室$|社$|会$|団$|.苑$|御中|プラン|コース|商品|製品/u;
/** ゼロ・イチ・ニ: a number read aloud. */
const spokenDigits =
  /^(?:(?:ゼロ|レイ|マル|イチ|ニ[イー]?|サン|ヨン|シ|ゴ[ウー]?|ロク|ナナ|シチ|ハチ|キュウ?ー?|ク)[ ・、]?){2,}$/u;
/** ウツビョウ: the reading of a disease in a list of them. */
const disease = /(?:ビョウ|ショウコウグン|ｼｮｳｺｳｸﾞﾝ|ﾋﾞｮｳ)$/u;
const latinOrganization =
  /\b(?:inc|ltd|llc|corp|co|company|bank|university|hospital|service|server|group)\b/iu;

const judged = new Map<string, Likeness>();
const mostJudged = 1 << 12;

/** How much `text` (folded, trimmed) looks like a name. A value is asked for several times in a row. */
export function nameLikeness(text: string): Likeness {
  let like = judged.get(text);
  if (like === undefined) {
    if (judged.size >= mostJudged) judged.clear();
    judged.set(text, (like = findLikeness(text)));
  }
  return like;
}

function findLikeness(written: string): Likeness {
  // Records of hospitals part surname and given name with ^.
  const text = written.replace(/\^+/g, " ").trim();
  if (text.length < 1 || text.length > 40 || placeholder.test(text)) return likeness.none;
  if (latinName.test(text)) return isNoLatinName(text) ? likeness.none : latinLikeness(text);
  if (otherScript.test(text)) return likeness.form;
  if (!kanjiName.test(text) || spokenDigits.test(text) || disease.test(text)) return likeness.none;
  // 小室 and 服部 end as organisations do.
  if (organization.test(text) && !(nameFlags(text) & nameFlag.surname)) return likeness.none;
  // 住 所, 理 由: a word whose letters a form sets apart.
  if (/^\p{Script=Han} +\p{Script=Han}$/u.test(text) && isOneCommonWord(text.replace(/ /g, "")))
    return likeness.none;
  // 通 知 表
  if (/^\p{Script=Han}(?: +\p{Script=Han}){2,}$/u.test(text)) return likeness.none;
  return japaneseLikeness(text);
}

/** N'…' of SQL and R7.4.1 leave one letter, kitamura/kana is a package, and 「expected [氏名] to be」 says nothing of it. */
function isNoLatinName(text: string): boolean {
  return (
    text.length === 1 ||
    /^[a-z-]+\/[a-z-]+$/u.test(text) ||
    /^(?:not )?to [a-z]+$/u.test(text) ||
    latinOrganization.test(text)
  );
}

function latinLikeness(text: string): Likeness {
  const parts = text.split(/[ ,/]+/u).filter(Boolean);
  const known = parts.map((part) => romajiFlags(part));
  const surnames = known.filter((flags) => flags & nameFlag.surnameRomaji).length;
  const givens = known.filter((flags) => flags & nameFlag.givenRomaji).length;
  if (parts.length >= 2 && surnames > 0 && givens > 0) return likeness.full;
  if (surnames + givens > 0) return likeness.part;
  return likeness.form;
}

/** Sato, Kenji: a word in Latin letters that reads as a Japanese name. */
export function isRomajiName(text: string): boolean {
  return (romajiFlags(text) & (nameFlag.surnameRomaji | nameFlag.givenRomaji)) !== 0;
}

const surnameAny = nameFlag.surname | nameFlag.surnameReading;
const givenAny = nameFlag.given | nameFlag.givenReading;

function japaneseLikeness(text: string): Likeness {
  const parts = text.split(/[ ・=＝]/u).filter(Boolean);
  if (parts.length >= 2) {
    const first = nameFlags(parts[0]);
    const last = nameFlags(parts[parts.length - 1]);
    if (first & surnameAny && last & givenAny) return likeness.full;
    if ((first | last) & (surnameAny | givenAny)) return likeness.part;
    return likeness.form;
  }
  return undividedLikeness(text);
}

const isHan = (text: string): boolean => /^[\p{Script=Han}々]+$/u.test(text);

/** 山田太郎: some cut into a known surname and a known given name. */
function undividedLikeness(text: string): Likeness {
  const characters = [...text];
  let best: Likeness = nameFlags(text) & (surnameAny | givenAny) ? likeness.part : likeness.form;
  for (let cut = 1; cut < characters.length; cut++) {
    const first = nameFlags(characters.slice(0, cut).join("")) & surnameAny;
    const last = nameFlags(characters.slice(cut).join("")) & givenAny;
    // 平均, 引落: of two kanji each may be a name, and together they are a word.
    if (first && last) return characters.length > 2 ? likeness.full : likeness.part;
    if (first && cut >= 2 && characters.length - cut <= 3 && isHan(text)) best = likeness.part;
  }
  if (best === likeness.form && characters.length > 6 && !/^[\p{Script=Katakana}ー]{3}/u.test(text))
    return likeness.none;
  return best;
}
