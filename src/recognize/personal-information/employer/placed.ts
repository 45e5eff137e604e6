import { lineEnd, nextLine } from "../../../text/bytes.ts";
import { foldText, type FoldedText } from "../../../text/fold.ts";
import type { Span } from "../../../model.ts";
import { textBefore, textBehind } from "../within-line.ts";
import { isSurnameAt, nameEndFrom, nextCharacter, runFrom } from "../person/run.ts";
import { nameLikeness, likeness } from "../person/name-shape.ts";
import { groupMaskOf, wordsIn, type Scene } from "../../scene.ts";

/** How far before and behind the word of an organisation is looked, in bytes. */
const reach = 90;

const letters = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々ー・A-Za-z&";
/** What stands before the name of an organisation that opens a line or a cell. */
const opening = new RegExp(
  `(?:^|[ :：\"「『])((?:(?:[\\p{Script=Han}]{2,8}法人|(?:株式|有限|合同)会社) |\\((?:株|有|社|医|学|福)\\))?[${letters}]{0,18})$`,
  "u",
);
const title =
  /^[副元前]?(?:代表|代表取締役|取締役|社長|会長|理事長?|専務|常務|部長|課長|係長|主任|所長|院長|医師|看護師|薬剤師|巡査(?:部長|長)?|警部補?|警視正?|校長|教頭|教諭|教授|園長|局長|署長|室長|店長|担当|相談員|\p{Script=Han}{0,6}代理人(?:弁護士)?|弁護士|税理士|司法書士|事務長|施設長|支店長|センター長|\p{Script=Han}{2,12}(?:管理者|責任者|主任者|技術者|専門員))(?:代理|補佐)?$/u;
const department = /[課部係室局科班]$/u;
/** Behind a name on the line of its organisation nothing of a sentence follows. */
const behindSurname =
  /^(?:先生|(?:部|課|係|室|院|所|校|社|会|園|店|次|理事|事務|工場)長|主任|医師|教諭|教授|弁護士|様|殿)/u;
const behindName =
  /^ *(?:$|["」』]|先生|様|殿|行|宛|[(（/／]|\d|[\w.+-]+@|TEL|電話|(?:部|課|係|室|院|所|校|社|会|理事)長|主任|医師|・)/u;
/** Who studies in a school is no employee of it, and who is on the line of a hospital is its patient. */
const school = /(?:学校|大学|高校|園|塾)$/u;
const hospital = /(?:病院|クリニック|医院|診療所|薬局)$/u;
const bank = /銀行|信用金庫|信用組合|労働金庫|農業協同組合/u;
const schoolTitle = /校長|教頭|教諭|教授|講師|園長|先生|学長|事務/u;
const hospitalTitle = /医師|院長|先生|看護師|薬剤師|技師|事務長/u;

let groups: { readonly words: Uint8Array; readonly honorifics: Uint8Array } | undefined;

/** Organisations that stand beside someone in a line of a signature or a header, or in brackets behind a name. */
export function placedOrganizations(scene: Scene): readonly Span[] {
  groups ??= {
    words: groupMaskOf(scene.words, ["organization-word", "company-form"]),
    honorifics: groupMaskOf(scene.words, ["honorific", "title"]),
  };
  const spans: Span[] = [];
  for (const { start, end } of wordsIn(scene, 0, scene.bytes.length, groups.words)) {
    const span =
      besideName(scene, start, end) ??
      aboveName(scene, start, end) ??
      behindAge(scene.bytes, start, end) ??
      inBracketsOfName(scene, start);
    if (span) spans.push(span);
  }
  for (const { end } of wordsIn(scene, 0, scene.bytes.length, groups.honorifics)) {
    const span = inBracketsBehind(scene, end);
    if (span) spans.push(span);
  }
  return spans;
}

/** 「若葉診療所　内科　田中 一郎 先生」: the organisation, then its departments and titles, then a name and no more. */
function besideName(scene: Scene, start: number, end: number): Span | undefined {
  const { bytes } = scene;
  const gap = textBehind(bytes, end, 6).text;
  if (!gap.startsWith(" ")) return undefined;
  const before = textBefore(bytes, start, reach);
  const match = opening.exec(before.text);
  if (
    !match ||
    (match[1] === "" && !/^[\p{Script=Han}]*(?:会社|法人)/u.test(foldText(bytes, start, end).text)) ||
    (match[1].length < 2 && end - start < 9)
  )
    return undefined;
  const from = before.byteAt(before.text.length - match[1].length);
  const name = foldText(bytes, from, end).text;
  const behind = textBehind(bytes, end, reach);
  const person = personIn(scene, behind, end);
  if (!person || bank.test(name)) return undefined;
  const around = behind.text;
  if (school.test(name) && !schoolTitle.test(around)) return undefined;
  if (hospital.test(name) && !hospitalTitle.test(around) && !person.isLast) return undefined;
  return { start: from, end };
}

/** An organisation alone on its line, with nothing but a department, and the line below that begins with who is of it. */
function aboveName(scene: Scene, start: number, end: number): Span | undefined {
  const { bytes } = scene;
  if (!departmentAlone.test(textBehind(bytes, end, reach).text)) return undefined;
  const before = textBefore(bytes, start, reach);
  const name = opening.exec(before.text.trimStart())?.[1];
  if (!name || before.text.trim() !== name || name.length < 2) return undefined;
  const whole = foldText(bytes, start, end).text;
  if (bank.test(name + whole) || hospital.test(whole) || school.test(whole)) return undefined;
  const below = nextLine(bytes, lineEnd(bytes, end, end + reach));
  const line = textBehind(bytes, below, reach);
  const indent = line.text.length - line.text.trimStart().length;
  const isSigned =
    indent < line.text.length &&
    personIn(scene, foldText(bytes, line.byteAt(indent), lineEnd(bytes, below, below + reach)), below);
  if (!isSigned) return undefined;
  return { start: before.byteAt(before.text.length - name.length), end };
}

const departmentAlone = /^(?: +[\p{Script=Han}・]{0,8}(?:[部課係室局]|窓口|支店|本店|支社|本社))*\s*$/u;

/** Whether at most three words behind the organisation one is a name, behind which no sentence goes on. */
function personIn(
  { bytes }: Scene,
  behind: FoldedText,
  end: number,
): { readonly isLast: boolean } | undefined {
  const words = [...behind.text.matchAll(/[^ ]+/gu)].slice(0, 4);
  for (const word of words) {
    const at = behind.byteAt(word.index);
    const stop = nameEnd(bytes, at, lineEnd(bytes, end, end + reach));
    if (stop > 0) {
      const rest = textBehind(bytes, stop, 30).text;
      if (behindName.test(rest)) return { isLast: rest.trim() === "" };
    }
    if (!title.test(word[0]) && !department.test(word[0])) return undefined;
  }
  return undefined;
}

/** The end of a name, or of a surname with a title right behind it: 佐藤部長. */
function nameEnd(bytes: Uint8Array, start: number, limit: number): number {
  const whole = nameEndFrom(bytes, start, limit);
  if (whole > 0) return whole;
  const run = runFrom(bytes, start, limit);
  let cut = nextCharacter(bytes, start);
  for (let length = 1; length < 5 && cut < run.end; length++, cut = nextCharacter(bytes, cut)) {
    if (isSurnameAt(bytes, start, cut) && behindSurname.test(foldText(bytes, cut, run.end).text)) return cut;
  }
  return -1;
}

const nameBehindAge = new RegExp(`[歳才][、・ ]+([${letters}]{0,18})$`, "u");

/** The organisation that ends with a word of one and stands behind an age. */
function behindAge(bytes: Uint8Array, start: number, end: number): Span | undefined {
  const before = textBefore(bytes, start, reach);
  const name = nameBehindAge.exec(before.text)?.[1];
  if (!name) return undefined;
  const from = before.byteAt(before.text.length - name.length);
  return isBehindAge(bytes, from, end) ? { start: from, end } : undefined;
}

const age = /(?:(?<bracket>[(]\d{1,3})|\d)[歳才][、・ ]+$/u;
const work =
  /^(?: *(?:職種|職業|役職|部署|勤続|年収|入社)|で[^、。]{1,10}(?:をして(?:い|お)|を担当|に携わ))/u;

/** （23歳、みどり鉄筋工業）; 34歳　(株)みどり商事　職種 経理; 31歳、みどり鉄工所で溶接をして. */
export function isBehindAge(bytes: Uint8Array, start: number, end: number): boolean {
  const before = age.exec(textBefore(bytes, start, 24).text);
  if (!before) return false;
  const behind = textBehind(bytes, end, 60).text;
  return work.test(behind) || (before.groups?.bracket !== undefined && behind.startsWith(")"));
}

const bracket = /^[(（]([^()（）、。:：\d]{3,24})[)）]/u;
const isOrganization =
  /(?:法人|会社|㈱|㈲|センター|ステーション|事務所|事業所|製作所|研究所|工務店|商店|商会|商事|工業|建設|運輸|物流|協会|組合|市役所|区役所|町役場|村役場|警察署|消防署|新聞社|出版|大学\p{Script=Han}{1,8}(?:教室|講座|研究室))$|^(?:株式会社|有限会社|合同会社|(?:医療|社会福祉|学校|弁護士|税理士|司法書士)法人|㈱|ケアプラン|ケアステーション|訪問看護|居宅介護|デイサービス|ヘルパーステーション|NPO法人)/u;

const nameBeforeBracket = /([^ ()、。:,"'|]{1,6} [^ ()、。:]{1,8})\(([^()、。:\d]{0,18})$/u;

/** 「鑑定人　田中 一郎（みどり法律事務所）」: a word of an organisation in brackets behind a full name. */
function inBracketsOfName(scene: Scene, start: number): Span | undefined {
  const before = textBefore(scene.bytes, start, reach);
  const match = nameBeforeBracket.exec(before.text);
  if (!match || nameLikeness(match[1]) < likeness.part) return undefined;
  return inBracketsBehind(scene, before.byteAt(before.text.length - match[2].length - 1));
}

/** 「大西さん（訪問看護ステーションつばさ）」 */
function inBracketsBehind({ bytes }: Scene, end: number): Span | undefined {
  const point = bytes[end];
  if (point !== 40 && point !== 0xef) return undefined;
  const behind = textBehind(bytes, end, reach);
  const match = bracket.exec(behind.text);
  if (!match || !isOrganization.test(match[1])) return undefined;
  if (nameLikeness(match[1]) === likeness.full || /^(?:前|元)?(?:当|同|弊|この|その|旧)/u.test(match[1]))
    return undefined;
  return { start: behind.byteAt(1), end: behind.byteAt(1 + match[1].length) };
}
