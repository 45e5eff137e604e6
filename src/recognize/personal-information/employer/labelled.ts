import type { Field } from "../../../model.ts";
import { foldText, type FoldedText } from "../../../text/fold.ts";
import { phraseOf } from "../../field-value.ts";
import { pointBefore } from "../within-line.ts";
import type { Scene } from "../../scene.ts";

/** 勤務先（休職中）　X社: a remark on the label, whose opening bracket counted as a sign before the value. */
const remark = /^[^()]{1,10}\)[ :]+/u;
/** お勤め先の在籍確認　X社: what of the workplace is written down. */
const aspect = /^の(?:在籍確認|在籍|名称|社名|会社名)[ :：]+/u;
/** X社で設計者として勤務: the sentence goes on behind the name. */
const sentence =
  /(?:で|に|の)(?=[^でにの]{0,14}(?:として|勤務|働|在籍|所属|従事|入社))|の(?=(?:離職票|源泉徴収票|給与明細|退職証明))|(?:より|から|へ|を)(?=[^ ]{0,6}$)/u;
/** 勤務先の若葉食堂では: the end of an organisation in a sentence, and a particle or nothing behind it. */
const named =
  /^の(.{0,20}?(?:(?:会社|法人(?!番号))[^ではがをにのへと、。]{1,12}|会社|法人|[㈱㈲]|\((?:株|有)\)|[社店院園校所署局庁庫館堂屋場]|グループ|センター|システムズ?|サービス|組合|銀行|工業|製麺|建設|商事|加工|水産|製菓|産業|運輸|食品|電機|商会|商店|製作所))(?:$|[ではがをにのへともか])/u;

/** （勤務先：X社）: the bracket was opened before the label. X社 生産技術部: a department is no part of the name. */
function withoutRest(name: string): string {
  const text = /[(（]/u.test(name) ? name : name.replace(/[)）]$/u, "");
  return text.replace(/^(.*(?:会社|法人|[㈱㈲]|[店所院校庁局]|組合|大学))(?: [^ ]{1,10}[部課係室])+$/u, "$1");
}

/** What is written as the workplace under its label, and where in the folded text it begins; nothing for a sentence. */
export function labelledOrganization(
  scene: Scene,
  field: Field,
): { readonly text: string; readonly folded: FoldedText; readonly from: number } | undefined {
  if (field.closed) return { ...phraseOf(scene, field), from: 0 };
  const whole = foldText(scene.bytes, field.start, field.end, field.encoding);
  const opened = pointBefore(scene.bytes, field.start);
  const isRemark = opened === 0x28 || opened === 0xff08;
  const before = (isRemark ? remark : aspect).exec(whole.text)?.[0].length ?? 0;
  const { text, folded } = phraseOf(scene, { ...field, start: whole.byteAt(before) });
  const sentenceAt = text.search(sentence);
  // お勤め先「X社」の: the quote was opened before the value.
  const name = (sentenceAt > 1 ? text.slice(0, sentenceAt) : text).replace(/^([^「]+)」.*$/u, "$1");
  // 前職が家具職人という変わり種, 法人名義なので, 勤務先への連絡, 前職退職後に半年の空白
  if (/^(?:[がもでを]|義|への|退職|離職|在職|休職)/u.test(name)) return undefined;
  if (!name.startsWith("の")) return { text: withoutRest(name), folded, from: 0 };
  const inside = named.exec(text)?.[1];
  return inside === undefined ? undefined : { text: inside, folded, from: 1 };
}
