import { placeAt } from "../../../lexicon/gazetteer/places.ts";
import { nameFlag, nameFlags } from "../../../lexicon/names.ts";
import { foldText } from "../../../text/fold.ts";

/** 神田支店, 松本駅, 千葉リージョン, パウリ行列, メンデルの法則, 大灯国師: what follows makes it a place, an office or a thing. */
const placeBehind =
  /^(?:支[店社]|本[店社]|営業所|出張所|工場|倉庫|中央|リージョン|ニュータウン|バスターミナル|インター(?!ン)|銀行|信用金庫|信金|駅|大学|高校(?!生)|高等|中学|小学|病院|医院|空港|港|神社|市役所|区役所|警察(?!長)|[市区町村県島線](?![長議政民])|地方|半島|諸島|山脈|公国|通り|さんちの|グループ|[FS]C(?![a-z])|宇宙|派|符号|ソート|フィルタ|変換|分布|検定|積分|写像|多項式|不等式|級数|行列|定理|方程式|[定係関]数|曲線|彗星|[国大禅]師(?!範)|菩薩|如来|姓|という(?:姓|名字|苗字|[^、。]{0,6}(?:旅館|宿|店|食堂|喫茶|会社|町|村|駅|川|山|島|寺))|台[^、。 ]|\s?第?\d?ターミナル|\s?(?:\d{1,2}:\d\d)?[発着](?![表言明見信熱])|の(?:クリニック|診療所)|の(?:最終)?(?:定理|法則|公式|原理|方程式|不等式|予想|定数))/u;
/** 長浜市長: an office that is called after its town, if there is one; else after who holds it: 河村市長. */
const officeBehind = /^[市区町村県][長議政民]/u;
/** ハプスブルク家; the family of a Japanese surname is one of people: 池田家. */
const familyBehind = /^家(?![族庭内事])/u;
const kanji = /^[\p{Script=Han}々]+$/u;

/** 六角穴付ボルト: a word of katakana right behind makes one word with it, unless it is what someone is called. */
const wordBehind =
  /^(?!マネ|リーダー|コーチ|チーフ|ディレクター|キャプテン|アナ|プロ|プロデューサー|ヘルパー|スタッフ|ドクター|ナース|サン|クン|チャン|ママ|パパ|オーナー|シェフ|ケア)[ァ-ヺー]{2}/u;

const closeBehind = 30;

/** Whether what stands behind a name says that something else is called so. */
export function isNamedFor(bytes: Uint8Array, name: string, end: number): boolean {
  const behind = textBehind(bytes, end);
  if (placeBehind.test(behind)) return true;
  if (officeBehind.test(behind)) return placeAt(name + behind, 0)?.name.length === name.length + 1;
  const isSurname = kanji.test(name) && (nameFlags(name) & nameFlag.surname) !== 0;
  return familyBehind.test(behind) && !isSurname;
}

/** Whether a name goes on as another word. */
export function isPartOfWord(bytes: Uint8Array, end: number): boolean {
  return wordBehind.test(textBehind(bytes, end));
}

function textBehind(bytes: Uint8Array, end: number): string {
  return foldText(bytes, end, Math.min(bytes.length, end + closeBehind)).text;
}
